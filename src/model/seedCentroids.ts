import {findAbove} from "./findAbove.js";
import type {WeightedPoints} from "./model.js";
import {squaredDistance} from "./squaredDistance.js";
import type {Workspace} from "./workspace.js";

/**
 * Fills C (k×d) with rows of the points, chosen by greedy k-means++ (Arthur & Vassilvitskii 2007: each next one
 * with probability proportional to users × squared distance to those chosen; greedy: the best of 2 + ⌊ln k⌋
 * candidates). Where fewer than k rows are distinct, a row
 * is chosen again.
 */
export function seedCentroids(
  points: WeightedPoints,
  C: Float64Array,
  k: number,
  {random, space}: {readonly random: () => number; readonly space: Workspace}
): void {
  const {rows: m, columns: d, X, w} = points;
  const {upper: nearest, spare: cumulated} = space;
  const candidates = new Int32Array(2 + Math.floor(Math.log(k)));
  let chosen = drawRow(cumulate(w, undefined, cumulated), random);
  nearest.fill(Infinity);
  for (let c = 0; ; c++) {
    C.set(X.subarray(chosen * d, chosen * d + d), c * d);
    if (c === k - 1) return;
    for (let i = 0; i < m; i++) {
      const s = squaredDistance(X, i * d, C, c * d, d);
      if (s < nearest[i]) nearest[i] = s;
    }
    cumulate(w, nearest, cumulated);
    // Every row is taken: the same row again gives an empty cluster.
    if (!(cumulated[m - 1] > 0)) continue;
    for (let t = 0; t < candidates.length; t++) candidates[t] = drawRow(cumulated, random);
    chosen = bestCandidate(points, nearest, candidates);
  }
}

// Running sums of w, or of w × s.
function cumulate(w: Float64Array, s: Float64Array | undefined, into: Float64Array): Float64Array {
  let sum = 0;
  for (let i = 0; i < w.length; i++) {
    sum += s === undefined ? w[i] : w[i] * s[i];
    into[i] = sum;
  }
  return into;
}

// The first row whose running sum is above a uniform draw: a row that adds nothing is never drawn.
function drawRow(cumulated: Float64Array, random: () => number): number {
  return findAbove(cumulated, random() * cumulated[cumulated.length - 1]);
}

// The candidate that would leave the smallest inertia; ties to the one drawn first.
function bestCandidate(
  {rows: m, columns: d, X, w}: WeightedPoints,
  nearest: Float64Array,
  rows: Int32Array
): number {
  const left = new Float64Array(rows.length);
  for (let i = 0, a = 0; i < m; i++, a += d) {
    for (let t = 0; t < rows.length; t++) {
      const s = squaredDistance(X, a, X, rows[t] * d, d);
      left[t] += w[i] * (s < nearest[i] ? s : nearest[i]);
    }
  }
  let best = 0;
  for (let t = 1; t < rows.length; t++) if (left[t] < left[best]) best = t;
  return rows[best];
}
