import type {Labeling} from "../model/labeling.js";
import type {WeightedPoints} from "../model/model.js";
import {squaredDistance} from "../model/squaredDistance.js";
import {type ClusterMoments, clusterMoments} from "./clusterMoments.js";

/**
 * Returns the mean over the clusters of the worst (sᵢ + sⱼ) / distance of the means, s = mean distance to the own mean
 * (D. L. Davies & D. W. Bouldin 1979, p = q = 1 as in scikit-learn); smaller is better. Two clusters with the same mean
 * are not compared. NaN with fewer than two clusters; 0 where no cluster has any spread.
 */
export function daviesBouldin(points: WeightedPoints, labeling: Labeling): number {
  const moments = clusterMoments(points, labeling);
  const {filled, means} = moments;
  if (filled < 2) return NaN;
  const d = points.columns;
  const spread = meanDistances(points, labeling, moments);
  let sum = 0;
  for (let c = 0; c < filled; c++) {
    let worst = 0;
    for (let e = 0; e < filled; e++) {
      const gap = Math.sqrt(squaredDistance(means, c * d, means, e * d, d));
      if (gap > 0) worst = Math.max(worst, (spread[c] + spread[e]) / gap);
    }
    sum += worst;
  }
  return sum / filled;
}

// Per cluster: mean distance of its users to its mean.
function meanDistances(
  {rows: m, columns: d, X, w}: WeightedPoints,
  {labels}: Labeling,
  {filled, place, sizes, means}: ClusterMoments
): Float64Array {
  const sums = new Float64Array(filled);
  for (let i = 0; i < m; i++) {
    if (w[i] === 0) continue;
    const c = place[labels[i]];
    sums[c] += w[i] * Math.sqrt(squaredDistance(X, i * d, means, c * d, d));
  }
  return sums.map((sum, c) => sum / sizes[c]);
}
