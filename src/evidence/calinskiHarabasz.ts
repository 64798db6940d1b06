import type {Labeling} from "../model/labeling.js";
import type {WeightedPoints} from "../model/model.js";
import {squaredDistance} from "../model/squaredDistance.js";
import {clusterMoments} from "./clusterMoments.js";

/**
 * Returns the variance ratio of a labeling (T. Caliński & J. Harabasz 1974): spread between the clusters over spread
 * within, each per degree of freedom; greater is better. NaN with fewer than two clusters or with as many clusters as
 * users; Infinity where no cluster has any spread (scikit-learn says 1 there, which would rank a perfect division last).
 */
export function calinskiHarabasz(points: WeightedPoints, labeling: Labeling): number {
  const {columns: d, X, w} = points;
  const {filled, users, place, sizes, means} = clusterMoments(points, labeling);
  if (filled < 2 || users <= filled) return NaN;
  const centre = new Float64Array(d);
  for (let c = 0; c < filled; c++) {
    for (let j = 0; j < d; j++) centre[j] += (sizes[c] * means[c * d + j]) / users;
  }
  let between = 0;
  for (let c = 0; c < filled; c++) between += sizes[c] * squaredDistance(means, c * d, centre, 0, d);
  let within = 0;
  for (let i = 0; i < points.rows; i++) {
    if (w[i] > 0) within += w[i] * squaredDistance(X, i * d, means, place[labeling.labels[i]] * d, d);
  }
  return ((between / within) * (users - filled)) / (filled - 1);
}
