// Breathing k-means (B. Fritzke, 2020, "The breathing k-means algorithm", arXiv:2006.15666): takes a solution out
// of a poor local optimum by adding centroids where the error is largest and removing those that help least.
import {assignAll, lloyd, type Workspace} from "./lloyd.js";
import type {WeightedPoints} from "./model.js";
import {squaredDistance} from "./squaredDistance.js";

/** Most centroids that one breath adds and removes. */
export const DEPTH = 5;

// Fritzke's values: a gain below TOLERANCE makes the next breath shallower; OFFSET is in units of the RMS error.
const TOLERANCE = 1e-4;
const OFFSET = 0.01;
// Breaths are compared before their last rows have come to rest.
const ROUGH = {still: 0.005};

/**
 * Improves the solution C (k×d, a fixed point of Lloyd's iteration with that inertia) in place and returns its
 * inertia, never above the given one. `space` must have room for k + DEPTH clusters.
 */
export function breathe(
  points: WeightedPoints,
  C: Float64Array,
  k: number,
  options: {
    readonly inertia: number;
    readonly random: () => number;
    readonly space: Workspace;
    /** Centroids that the first breath adds; DEPTH unless told. */
    readonly deepest?: number;
  }
): number {
  const {inertia, random, space, deepest = DEPTH} = options;
  const d = points.columns;
  const trial = new Float64Array((k + DEPTH) * d);
  let best = inertia;
  for (let depth = Math.min(deepest, k); depth > 0 && best > 0; ) {
    trial.set(C.subarray(0, k * d));
    inhale(points, trial, k, {depth, space, random});
    lloyd(points, trial, k + depth, space, ROUGH);
    exhale(points, trial, k + depth, depth, space);
    const found = lloyd(points, trial, k, space, ROUGH);
    if (found >= best * (1 - TOLERANCE)) depth--;
    if (found < best) {
      best = found;
      C.set(trial.subarray(0, k * d));
    }
  }
  return lloyd(points, C, k, space);
}

// Adds a centroid beside each of the `depth` centroids whose clusters hold the largest error.
function inhale(
  points: WeightedPoints,
  C: Float64Array,
  k: number,
  {depth, space, random}: {readonly depth: number; readonly space: Workspace; readonly random: () => number}
): void {
  const d = points.columns;
  const {error} = errorAndUtility(points, C, k, space);
  const users = points.w.reduce((sum, users) => sum + users, 0);
  const radius = OFFSET * Math.sqrt(error.reduce((sum, e) => sum + e, 0) / users);
  const worst = ranked(error, (a, b) => b - a).slice(0, depth);
  for (const [n, c] of worst.entries()) {
    for (let j = 0; j < d; j++) C[(k + n) * d + j] = C[c * d + j] + radius * (random() - 0.5);
  }
}

// Removes the `depth` centroids of least utility, but not neighbours of one that is removed already.
function exhale(points: WeightedPoints, C: Float64Array, k: number, depth: number, space: Workspace): void {
  const d = points.columns;
  const {utility} = errorAndUtility(points, C, k, space);
  const order = ranked(utility, (a, b) => a - b);
  const removed = new Set<number>();
  const kept = new Set<number>();
  for (const c of order) {
    if (removed.size === depth) break;
    if (kept.has(c)) continue;
    removed.add(c);
    const neighbour = nearestOther(C, k, d, c, removed);
    if (neighbour >= 0 && kept.size + depth < k) kept.add(neighbour);
  }
  let to = 0;
  for (let c = 0; c < k; c++) {
    if (!removed.has(c)) C.copyWithin(to++ * d, c * d, c * d + d);
  }
}

// Per cluster: its inertia, and by how much the whole inertia would grow without its centroid.
/** Returns per cluster its inertia, and by how much the whole inertia would grow without its centroid; leaves the labels and exact distances in the workspace. */
export function errorAndUtility(points: WeightedPoints, C: Float64Array, k: number, space: Workspace) {
  assignAll(points, C, k, space);
  const {labels, upper, lower} = space;
  const error = new Float64Array(k);
  const utility = new Float64Array(k);
  for (let i = 0; i < points.rows; i++) {
    const own = upper[i] * upper[i];
    error[labels[i]] += points.w[i] * own;
    utility[labels[i]] += points.w[i] * (lower[i] * lower[i] - own);
  }
  return {error, utility};
}

// Indices in the order of their values; equal values keep the lower index first.
export function ranked(values: Float64Array, compare: (a: number, b: number) => number): number[] {
  return Array.from(values.keys()).sort((a, b) => compare(values[a], values[b]) || a - b);
}

function nearestOther(
  C: Float64Array,
  k: number,
  d: number,
  c: number,
  removed: ReadonlySet<number>
): number {
  let best = -1;
  let least = Infinity;
  for (let e = 0; e < k; e++) {
    if (e === c || removed.has(e)) continue;
    const s = squaredDistance(C, c * d, C, e * d, d);
    if (s < least) {
      least = s;
      best = e;
    }
  }
  return best;
}
