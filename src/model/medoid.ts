import type {Clustering} from "./kmeans.js";
import type {WeightedPoints} from "./model.js";
import {squaredDistance} from "./squaredDistance.js";

/**
 * Returns the row of the typical user of cluster c: of the cluster's rows that at least `minGroup` users share, the one
 * with the smallest sum of squared distances to all of the cluster's users, ties to the lower row; undefined if no
 * row is shared so widely. That sum is Σ‖x − C‖² + users · ‖row − C‖², so it is the row nearest to the centroid.
 */
export function medoid(
  {rows: m, columns: d, X, w}: WeightedPoints,
  {C, labels}: Pick<Clustering, "C" | "labels">,
  c: number,
  {minGroup}: {readonly minGroup: number}
): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  for (let i = 0; i < m; i++) {
    if (labels[i] !== c || w[i] === 0 || w[i] < minGroup) continue;
    const s = squaredDistance(X, i * d, C, c * d, d);
    if (s < least) {
      least = s;
      best = i;
    }
  }
  return best;
}
