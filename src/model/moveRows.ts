import {assignAll} from "./lloyd.js";
import type {WeightedPoints} from "./model.js";
import {squaredDistance} from "./squaredDistance.js";
import type {Workspace} from "./workspace.js";

/** More passes than this change nothing that anybody would see. */
const PASSES = 20;
/** Rows are looked at whose distances of before the moves leave them so much of a chance. */
const SLACK = 1.2;
/** A gain below this share of a row's cost is rounding. */
const GAIN = 1e-12;

/**
 * Moves rows one at a time, with all their users, into the cluster where they raise the inertia least (J. A. Hartigan,
 * 1975, "Clustering Algorithms"), until none gains, and returns how many moved. Both centroids follow at once, so moves
 * are found that Lloyd's iteration is blind to. Rows begin with the nearest of the centroids C (k×d; changed in place).
 */
export function moveRows(points: WeightedPoints, C: Float64Array, k: number, space: Workspace): number {
  const {columns: d, w} = points;
  const {labels, sizes, sums} = space;
  assignAll(points, C, k, space);
  for (let c = 0; c < k; c++) if (sizes[c] > 0) moveCentroid(C, c, d, space);
  const near = rowsNearBorders(points, space, k);
  let moved = 0;
  for (let pass = 0, before = -1; pass < PASSES && moved > before; pass++) {
    before = moved;
    for (const i of near) {
      const own = labels[i];
      const to = bestCluster(points, C, k, space, i);
      if (to === own) continue;
      moved++;
      labels[i] = to;
      sizes[own] -= w[i];
      sizes[to] += w[i];
      for (let j = 0; j < d; j++) {
        const x = w[i] * points.X[i * d + j];
        sums[own * d + j] -= x;
        sums[to * d + j] += x;
      }
      moveCentroid(C, own, d, space);
      moveCentroid(C, to, d, space);
    }
  }
  return moved;
}

// Rows that could be cheaper in another cluster, if it were the smallest and had the next nearest centroid.
function rowsNearBorders(
  {w}: WeightedPoints,
  {labels, sizes, upper, lower}: Workspace,
  k: number
): Int32Array {
  const smallest = sizes.subarray(0, k).reduce((least, size) => Math.min(least, size || Infinity), Infinity);
  const near = new Int32Array(w.length);
  let count = 0;
  for (let i = 0; i < w.length; i++) {
    const left = sizes[labels[i]] - w[i];
    if (w[i] === 0 || left <= 0) continue;
    const saved = (sizes[labels[i]] / left) * upper[i] * upper[i];
    if ((smallest / (smallest + w[i])) * lower[i] * lower[i] < SLACK * saved) near[count++] = i;
  }
  return near.subarray(0, count);
}

// The cluster that row i is cheapest in; its own where none is cheaper, and where it is alone.
function bestCluster(
  {columns: d, X, w}: WeightedPoints,
  C: Float64Array,
  k: number,
  {labels, sizes}: Workspace,
  i: number
): number {
  const own = labels[i];
  if (sizes[own] <= w[i]) return own;
  // What leaving saves, and what joining costs.
  const saved = (sizes[own] / (sizes[own] - w[i])) * squaredDistance(X, i * d, C, own * d, d);
  let [to, least] = [own, saved * (1 - GAIN)];
  for (let c = 0; c < k; c++) {
    if (c === own || sizes[c] === 0) continue;
    const cost = (sizes[c] / (sizes[c] + w[i])) * squaredDistance(X, i * d, C, c * d, d);
    if (cost >= least) continue;
    least = cost;
    to = c;
  }
  return to;
}

function moveCentroid(C: Float64Array, c: number, d: number, {sums, sizes}: Workspace): void {
  for (let j = 0; j < d; j++) C[c * d + j] = sums[c * d + j] / sizes[c];
}
