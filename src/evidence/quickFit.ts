import {lloyd} from "../model/lloyd.js";
import type {WeightedPoints} from "../model/model.js";
import {seedCentroids} from "../model/seedCentroids.js";
import {swapSearch} from "../model/swapSearch.js";
import {createWorkspace} from "../model/workspace.js";

/** A local optimum of k-means, for studies that need hundreds of them. */
export interface QuickFit {
  readonly k: number;
  /** k×d. */
  readonly C: Float64Array;
  readonly inertia: number;
}

// Rounds of swaps without a gain before a search ends: tables of few rows have the worse local optima, and can afford
// more. One round is too few: halves that start from the same centroids then agree more than their optima do.
const MOST_ROUNDS = 12;
const LEAST_ROUNDS = 2;
const SEARCHED_ROWS = 600;

/**
 * Returns the best of a few starts of k-means: greedy k-means++ `starts` times, and once from each of the given centroids
 * (k×d); the best one is improved by swaps, the longer the fewer rows there are. Never settled: studies compare hundreds
 * of such fits with each other. If fewer than k rows are distinct, clusters stay empty.
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
  const patience = Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, Math.round(SEARCHED_ROWS / points.rows)));
  const inertia = swapSearch(points, best.C, k, {inertia: best.inertia, random, space, patience});
  return {...best, inertia};
}
