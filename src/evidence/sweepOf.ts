import {clusteredRows} from "../model/clusteredRows.js";
import type {Model, WeightedPoints} from "../model/model.js";
import {kindOf} from "../model/prepare.js";
import {squaredDistance} from "../model/squaredDistance.js";

/** One k of a sweep with its labels again. */
export interface SweepFit {
  readonly k: number;
  /** k×u. */
  readonly C: Float64Array;
  /** Per row of the sweep's points. */
  readonly labels: Int32Array;
  readonly sizes: Float64Array;
  readonly inertia: number;
  readonly silhouette: number;
}

/** The users who were clustered, as they were clustered. */
export interface Sweep {
  /** Scaled space, used columns; every row has users. */
  readonly points: WeightedPoints;
  /** Index of each of its rows in the table. */
  readonly rows: Int32Array;
  /** k ascending. */
  readonly fits: readonly SweepFit[];
}

/**
 * Returns the sweep behind a model: the same points and excluded rows as in `fitModel`, with the labels of every k. A
 * model keeps centroids only; labels are the nearest of them (ties to the lower index), so they are those of the fit.
 */
export function sweepOf(points: WeightedPoints, model: Model, excluded?: Uint8Array): Sweep {
  const kinds = Int32Array.from(points.w, (_, i) => kindOf(points.X, i, model.thresholds, excluded));
  const {scaled, rows} = clusteredRows(points, model.scaler, kinds);
  const fits = model.sweep.map(({k, centroids: C, sizes, inertia, silhouette}) => {
    return {k, C, sizes, inertia, silhouette, labels: nearestCentroids(scaled, C, k)};
  });
  return {points: scaled, rows, fits};
}

/** Returns the nearest of k centroids (k×d) of every row, ties to the lower index. */
export function nearestCentroids(
  {rows, columns: d, X}: WeightedPoints,
  C: Float64Array,
  k: number
): Int32Array {
  const labels = new Int32Array(rows);
  for (let i = 0; i < rows; i++) {
    let least = Infinity;
    for (let c = 0; c < k; c++) {
      const s = squaredDistance(X, i * d, C, c * d, d);
      if (s >= least) continue;
      least = s;
      labels[i] = c;
    }
  }
  return labels;
}
