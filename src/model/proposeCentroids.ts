import {kmeans as mlKmeans} from "ml-kmeans";
import type {WeightedPoints} from "./model.js";

/** Users in the sample on which ml-kmeans proposes. */
export const SAMPLE = 500;

/**
 * Returns k centroids (k×d) that ml-kmeans finds on a sample of at most 500 users, drawn with replacement in
 * proportion to the weights; undefined if the sample has too few distinct users for k. Further starts of another
 * make than our own: neither seeding wins on all data.
 */
export function proposeCentroids(
  points: WeightedPoints,
  k: number,
  random: () => number
): Float64Array | undefined {
  const rows = sampleRows(points, random);
  // The seed is drawn in any case, so that the stream does not depend on the sample.
  const seed = Math.floor(random() * 2 ** 31);
  const d = points.columns;
  const users = Array.from(rows, (i) => Array.from(points.X.subarray(i * d, i * d + d)));
  // With fewer distinct users than it needs, ml-kmeans's seeding divides by zero.
  if (new Set(users.map(String)).size <= k) return undefined;
  return Float64Array.from(mlKmeans(users, k, {seed}).centroids.flat());
}

// Systematic sampling: one uniform offset, then equal steps through the users, so that rows come in proportion.
function sampleRows({rows: m, w}: WeightedPoints, random: () => number): Int32Array {
  const total = w.reduce((sum, users) => sum + users, 0);
  const size = Math.min(SAMPLE, total);
  const step = total / size;
  const sample = new Int32Array(Math.floor(size));
  let at = random() * step;
  let sum = 0;
  let n = 0;
  for (let i = 0; i < m; i++) {
    sum += w[i];
    for (; n < sample.length && at < sum; at += step) sample[n++] = i;
  }
  return sample.subarray(0, n);
}
