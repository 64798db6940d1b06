import {kmeans as mlKmeans} from "ml-kmeans";
import {weightedMean} from "simple-statistics";
import type {Clustering} from "./kmeans.js";
import type {FixedPointCheck, WeightedPoints} from "./model.js";

/** Most users that are written out one by one for ml-kmeans. */
export const WRITTEN_OUT = 200_000;

// Squared move at which ml-kmeans may stop: far below any change of a label, above the rounding of long sums.
const TOLERANCE = 1e-16;

/**
 * Has other people's code look whether the clustering is a fixed point of k-means for all users. Up to 200,000 users are
 * written out one by one, and ml-kmeans goes on from our centroids: it must stop at once where it began. For more
 * users ml-kmeans says which centroid is nearest to each distinct row, and simple-statistics' weightedMean what the
 * means of those rows are: that too is one whole step of k-means for all users, no sample.
 */
export function checkFixedPoint(
  points: WeightedPoints,
  clustering: Clustering,
  limit = WRITTEN_OUT
): FixedPointCheck {
  const users = points.w.reduce((sum, w) => sum + w, 0);
  const rows = Array.from({length: points.rows}, (_, i) => rowOf(points.X, i, points.columns)).filter(
    (_, i) => points.w[i] > 0
  );
  const weights = Array.from(points.w).filter((w) => w > 0);
  const from = Array.from({length: clustering.k}, (_, c) => rowOf(clustering.C, c, points.columns));
  const {centroids, labels, iterations} =
    users <= limit ? stepByUsers(rows, weights, from) : stepByRows(rows, weights, from);
  const shift = Math.max(...from.map((centroid, c) => Math.sqrt(squared(centroid, centroids[c]))));
  const inertia = rows.reduce((sum, row, i) => sum + weights[i] * squared(row, centroids[labels[i]]), 0);
  const inertiaDifference = Math.abs(inertia - clustering.inertia) / (clustering.inertia || 1);
  return {method: users <= limit ? "users" : "rows", users, iterations, shift, inertiaDifference};
}

interface Step {
  readonly centroids: readonly (readonly number[])[];
  /** One per row. */
  readonly labels: readonly number[];
  readonly iterations: number;
}

// Equal users are one array, written down once per user: 200,000 users cost 200,000 pointers.
function stepByUsers(rows: number[][], weights: readonly number[], from: number[][]): Step {
  const everyone = rows.flatMap((row, i) => Array<number[]>(weights[i]).fill(row));
  const result = mlKmeans(everyone, from.length, {initialization: from, tolerance: TOLERANCE});
  return {centroids: result.centroids, labels: result.nearest(rows), iterations: result.iterations};
}

function stepByRows(rows: number[][], weights: readonly number[], from: number[][]): Step {
  // One iteration over the centroids themselves gives an object that knows them and can say which is nearest.
  const labels = mlKmeans(from, from.length, {initialization: from, maxIterations: 1}).nearest(rows);
  const members = from.map((): number[] => []);
  for (const [i, label] of labels.entries()) members[label].push(i);
  const centroids = from.map((centroid, c) =>
    centroid.map((_, j) =>
      weightedMean(
        members[c].map((i) => rows[i][j]),
        members[c].map((i) => weights[i])
      )
    )
  );
  return {centroids, labels, iterations: 1};
}

function rowOf(X: Float64Array, i: number, d: number): number[] {
  return Array.from(X.subarray(i * d, i * d + d));
}

function squared(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, j) => sum + (x - b[j]) ** 2, 0);
}
