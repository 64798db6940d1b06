import {findAbove} from "./findAbove.js";
import {hold} from "./lloyd.js";
import type {WeightedPoints} from "./model.js";
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
  const {rows: m, columns: d, X} = points;
  const {kernels, upper: nearest, spare: cumulated} = space;
  const candidates = new Int32Array(2 + Math.floor(Math.log(k)));
  space.w.set(points.w);
  // Every row alike: what is drawn is a user.
  nearest.fill(1);
  kernels.cumulate(m);
  let chosen = drawRow(cumulated, random);
  nearest.fill(Infinity);
  for (let c = 0; ; c++) {
    C.set(X.subarray(chosen * d, chosen * d + d), c * d);
    if (c === k - 1) return;
    hold(C, c + 1, d, space);
    kernels.approach(c, m);
    kernels.cumulate(m);
    // Every row is taken: the same row again gives an empty cluster.
    if (!(cumulated[m - 1] > 0)) continue;
    for (let t = 0; t < candidates.length; t++) candidates[t] = drawRow(cumulated, random);
    chosen = bestCandidate(candidates, m, space);
  }
}

// The first row whose running sum is above a uniform draw: a row that adds nothing is never drawn.
function drawRow(cumulated: Float64Array, random: () => number): number {
  return findAbove(cumulated, random() * cumulated[cumulated.length - 1]);
}

// The candidate that would leave the smallest inertia; ties to the one drawn first.
function bestCandidate(rows: Int32Array, m: number, {kernels}: Workspace): number {
  let best = rows[0];
  let least = Infinity;
  for (const row of rows) {
    const cost = kernels.costWith(row, m);
    if (cost >= least) continue;
    least = cost;
    best = row;
  }
  return best;
}
