import type {WeightedPoints} from "../model/model.js";
import {pca} from "./pca.js";

/** Draws users without any groups: n×d, in the space of the points. */
export type DrawFeatureless = (users: number, random: () => number) => WeightedPoints;

/**
 * Returns a source of users who have the extent of the points but no groups: uniform over the box along their principal
 * axes (Tibshirani, Walther & Hastie 2001, reference b), because a box along the features would see groups in any two
 * features that go together. Within a column's range each value is moved to the nearest one that the column really has:
 * counts are whole numbers, and whole numbers must not pass for groups.
 */
export function featurelessBox(points: WeightedPoints): DrawFeatureless {
  const d = points.columns;
  const {mean, loadings} = pca(points);
  const axes = Float64Array.from(loadings.flat());
  const {low, high} = extentAlong(points, axes, mean);
  const grids = Array.from({length: d}, (_, j) => distinctValues(points, j));
  return (users, random) => {
    const X = new Float64Array(users * d);
    for (let i = 0; i < users; i++) {
      for (let p = 0; p < d; p++) {
        const along = low[p] + random() * (high[p] - low[p]);
        for (let j = 0; j < d; j++) X[i * d + j] += along * axes[p * d + j];
      }
      for (let j = 0; j < d; j++) X[i * d + j] = nearestValue(grids[j], X[i * d + j] + mean[j]);
    }
    return {rows: users, columns: d, X, w: new Float64Array(users).fill(1)};
  };
}

// Least and greatest coordinate of the users along each axis, from the mean.
function extentAlong({rows: m, columns: d, X, w}: WeightedPoints, axes: Float64Array, mean: Float64Array) {
  const low = new Float64Array(d).fill(Infinity);
  const high = new Float64Array(d).fill(-Infinity);
  for (let i = 0; i < m; i++) {
    if (w[i] === 0) continue;
    for (let p = 0; p < d; p++) {
      let along = 0;
      for (let j = 0; j < d; j++) along += (X[i * d + j] - mean[j]) * axes[p * d + j];
      low[p] = Math.min(low[p], along);
      high[p] = Math.max(high[p], along);
    }
  }
  return {low, high};
}

function distinctValues({rows, columns: d, X, w}: WeightedPoints, j: number): Float64Array {
  const values = new Set<number>();
  for (let i = 0; i < rows; i++) if (w[i] > 0) values.add(X[i * d + j]);
  return Float64Array.from(values).sort();
}

// Ties to the lower value; outside of the range x itself.
function nearestValue(sorted: Float64Array, x: number): number {
  const last = sorted.length - 1;
  if (!(x > sorted[0] && x < sorted[last])) return x;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= x) low = middle;
    else high = middle;
  }
  return x - sorted[low] <= sorted[high] - x ? sorted[low] : sorted[high];
}
