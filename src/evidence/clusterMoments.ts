import {groupSums} from "../model/groupSums.js";
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
  const d = points.columns;
  const {users, sums} = groupSums(points, labels, k);
  let filled = 0;
  const place = Int32Array.from(users, (n) => (n > 0 ? filled++ : -1));
  const sizes = users.filter((n) => n > 0);
  const means = sums
    .filter((_, n) => users[Math.floor(n / d)] > 0)
    .map((sum, n) => sum / sizes[Math.floor(n / d)]);
  return {filled, users: sizes.reduce((sum, n) => sum + n, 0), place, sizes, means};
}
