import type {Model, Placing} from "../model/model.js";
import type {PublicModel} from "./whichReport.js";

/**
 * Returns what places a row, without what tells of few: `tell` takes the centre of a cluster in a feature, not scaled,
 * and returns it as it may be told. The mean of all is left out too (from it the others' could be subtracted): centres
 * carry it, so that differences of rows and centres, and so distances, are those of the model but for the last bits.
 */
export function publicModel(
  {k, scaler, centroids, thresholds}: Model,
  tell: (centre: number, cluster: number, feature: number) => number
): PublicModel {
  const {kind, mean, scale, used} = scaler;
  const u = used.length;
  const moved = Array.from({length: k * u}, (_, at) => {
    const [cluster, j] = [Math.floor(at / u), used[at % u]];
    const centre = centroids[at] + mean[j] / scale[j];
    const told = tell(centre * scale[j], cluster, j);
    return told === centre * scale[j] ? centre : told / scale[j];
  });
  return {
    kind,
    scale: [...scale],
    used,
    k,
    centroids: moved,
    thresholds: Array.from(thresholds, (limit) => (Number.isFinite(limit) ? limit : null))
  };
}

/** Returns the model as `assign` takes it. */
export function placingOf({kind, scale, used, k, centroids, thresholds}: PublicModel): Placing {
  return {
    k,
    scaler: {kind, mean: new Float64Array(scale.length), scale: Float64Array.from(scale), used},
    centroids: Float64Array.from(centroids),
    thresholds: Float64Array.from(thresholds, (limit) => limit ?? Number.POSITIVE_INFINITY)
  };
}
