import {assign} from "./assign.js";
import {bootstrapJaccard} from "./bootstrapJaccard.js";
import {clusteredRows} from "./clusteredRows.js";
import type {Model, WeightedPoints} from "./model.js";
import {randomStream} from "./random.js";

/** Returns the bootstrap Jaccard of each of the model's clusters among the users of the points (feature units). */
export function stability(
  points: WeightedPoints,
  model: Model,
  {excluded, resamples}: {readonly excluded?: Uint8Array; readonly resamples?: number} = {}
): Float64Array {
  const {labels} = assign(model, points.X, points.rows, excluded);
  const {scaled, rows} = clusteredRows(points, model.scaler, labels);
  return bootstrapJaccard(
    scaled,
    {C: model.centroids, k: model.k, labels: Int32Array.from(rows, (i) => labels[i])},
    {random: randomStream(model.seed), ...(resamples === undefined ? {} : {resamples})}
  );
}
