import type {Labeling} from "../model/labeling.js";
import type {WeightedPoints} from "../model/model.js";

/** Users and mean of each cluster that has users; clusters without users are left out. */
export interface ClusterMoments {
  /** Clusters with users. */
  readonly filled: number;
  readonly users: number;
  /** k: place of the cluster among those with users, −1 without. */
  readonly place: Int32Array;
  /** filled. */
  readonly sizes: Float64Array;
  /** filled×d. */
  readonly means: Float64Array;
}

/** Returns users and weighted mean of each cluster of a labeling (0 … k − 1 per row). */
export function clusterMoments(points: WeightedPoints, {k, labels}: Labeling): ClusterMoments {
  const {rows: m, columns: d, X, w} = points;
  const all = new Float64Array(k);
  for (let i = 0; i < m; i++) all[labels[i]] += w[i];
  let filled = 0;
  const place = Int32Array.from(all, (n) => (n > 0 ? filled++ : -1));
  const sizes = all.filter((n) => n > 0);
  const means = new Float64Array(filled * d);
  for (let i = 0; i < m; i++) {
    if (w[i] === 0) continue;
    const b = place[labels[i]] * d;
    for (let j = 0; j < d; j++) means[b + j] += w[i] * X[i * d + j];
  }
  for (let c = 0; c < filled; c++) for (let j = 0; j < d; j++) means[c * d + j] /= sizes[c];
  return {filled, users: sizes.reduce((sum, n) => sum + n, 0), place, sizes, means};
}
