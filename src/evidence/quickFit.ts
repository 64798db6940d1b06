import {createWorkspace, lloyd} from "../model/lloyd.js";
import type {WeightedPoints} from "../model/model.js";
import {seedCentroids} from "../model/seedCentroids.js";
import {swapSearch} from "../model/swapSearch.js";

/** A local optimum of k-means, for studies that need hundreds of them. */
export interface QuickFit {
  readonly k: number;
  /** k×d. */
  readonly C: Float64Array;
  readonly inertia: number;
}

/**
 * Returns the best of a few starts of k-means: greedy k-means++ `starts` times, and once from each of the given centroids
 * (k×d); the best one is improved by swaps. Never settled: studies compare hundreds of such fits with each other.
 * If fewer than k rows are distinct, clusters stay empty.
 */
export function quickFit(
  points: WeightedPoints,
  k: number,
  options: {
    readonly starts: number;
    readonly from?: readonly Float64Array[];
    readonly random: () => number;
  }
): QuickFit {
  const {starts, from = [], random} = options;
  const space = createWorkspace(points, k);
  let best: QuickFit = {k, C: new Float64Array(k * points.columns), inertia: Infinity};
  for (let start = 0; start < starts + from.length; start++) {
    const C = new Float64Array(k * points.columns);
    if (start < starts) seedCentroids(points, C, k, {random, space});
    else C.set(from[start - starts]);
    const inertia = lloyd(points, C, k, space);
    if (inertia < best.inertia) best = {k, C, inertia};
  }
  const inertia = swapSearch(points, best.C, k, {inertia: best.inertia, random, space, patience: 1});
  return {...best, inertia};
}
