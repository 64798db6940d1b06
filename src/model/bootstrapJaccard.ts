import {contingency, margins} from "./contingency.js";
import {onFewRows} from "./fewRows.js";
import type {Clustering} from "./kmeans.js";
import {lloyd} from "./lloyd.js";
import type {WeightedPoints} from "./model.js";
import {resample} from "./resample.js";
import {seedCentroids} from "./seedCentroids.js";
import {createWorkspace, type Workspace} from "./workspace.js";

export interface BootstrapOptions {
  /** One stream for all resamples: uniform in [0, 1). */
  readonly random: () => number;
  /** 100 unless told. */
  readonly resamples?: number;
  /** Starts per resample beside the warm one; 20 for small tables, fewer for large ones, 3 at least, unless told. */
  readonly coldStarts?: number;
}

// A table of few rows has the worse local optima, and can afford more starts.
const MOST_STARTS = 20;
const LEAST_STARTS = 3;
const STARTED_ROWS = 12_000;

/**
 * Returns how often each cluster is found again: k means of Jaccard coefficients (C. Hennig, 2007, "Cluster-wise
 * assessment of cluster stability"; bootstrap, where a user who is drawn twice counts twice). Each resample of the users
 * (multinomial, exact on weighted rows) is clustered again into k groups; a cluster's coefficient is the best
 * |A ∩ B| / |A ∪ B|, in users of the resample, with any group found.
 * Every resample starts once from the centroids C, since the fit would find them again if nothing changed, and from
 * several places of greedy k-means++; the least inertia wins. A warm start alone stays in its local optimum and calls any
 * grouping stable: it gives 0.95 for five clusters of a shapeless disc, where 20 cold starts give 0.7.
 * A cluster that a resample misses altogether counts 0 there (only clusters of very few users are missed); NaN for a
 * cluster without users. The scaling is that of the points: it is not fitted again.
 */
export function bootstrapJaccard(
  points: WeightedPoints,
  {C, labels, k}: Pick<Clustering, "C" | "labels" | "k">,
  {random, resamples = 100, coldStarts = affordableStarts(points.rows)}: BootstrapOptions
): Float64Array {
  const sums = new Float64Array(k);
  const space = createWorkspace(points, k);
  for (let n = 0; n < resamples; n++) {
    const w = resample(points.w, random);
    clusterAgain({...points, w}, C, k, {random, coldStarts, space});
    const best = bestJaccards(labels, space.labels, {w, k});
    for (let c = 0; c < k; c++) sums[c] += best[c];
  }
  const users = new Float64Array(k);
  for (let i = 0; i < points.rows; i++) users[labels[i]] += points.w[i];
  return sums.map((sum, c) => (users[c] > 0 ? sum / resamples : NaN));
}

function affordableStarts(rows: number): number {
  return Math.min(MOST_STARTS, Math.max(LEAST_STARTS, Math.round(STARTED_ROWS / rows)));
}

interface Again {
  readonly random: () => number;
  readonly coldStarts: number;
  readonly space: Workspace;
}

// Leaves the labels of the best start in the workspace; ties to the warm one.
function clusterAgain(points: WeightedPoints, warm: Float64Array, k: number, again: Again): void {
  const {space} = again;
  const cold = coldCentroids(points, k, again);
  const inertia = lloyd(points, warm.slice(), k, space);
  if (cold === undefined) return;
  const labels = space.labels.slice();
  if (lloyd(points, cold, k, space) >= inertia) space.labels.set(labels);
}

function coldCentroids(
  points: WeightedPoints,
  k: number,
  {random, coldStarts, space}: Again
): Float64Array | undefined {
  return onFewRows(points, {random, space}, (few, room) => {
    let best: Float64Array | undefined;
    let least = Infinity;
    for (let start = 0; start < coldStarts; start++) {
      const C = new Float64Array(k * points.columns);
      seedCentroids(few, C, k, {random, space: room});
      const inertia = lloyd(few, C, k, room);
      if (inertia >= least) continue;
      least = inertia;
      best = C;
    }
    return best;
  });
}

/** Returns for each of k clusters the greatest Jaccard coefficient, in users, with any of the other labeling's; 0 for none. */
export function bestJaccards(
  labels: Int32Array,
  others: Int32Array,
  {w, k, others: kb = k}: {readonly w: Float64Array; readonly k: number; readonly others?: number}
): Float64Array {
  const shared = contingency(labels, others, {w, ka: k, kb});
  const {rows, columns} = margins(shared, k, kb);
  const best = new Float64Array(k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < kb; b++) {
      const both = shared[a * kb + b];
      if (both > 0) best[a] = Math.max(best[a], both / (rows[a] + columns[b] - both));
    }
  }
  return best;
}
