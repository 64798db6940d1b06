import type {Model, Placing} from "../model/model.js";
import type {PublicModel} from "./whichReport.js";

/** How many users did something, by cluster (k), by cluster and feature (k×d), and in all clusters (d). */
export interface Doers {
  readonly users: Float64Array;
  readonly active: Float64Array;
  readonly all: Float64Array;
}

/**
 * Returns what places a row, without what tells of few: where `few` of a group did something, its centre is as if
 * nobody had. The mean of all is left out too (from it the others' could be subtracted): centres carry it, so that
 * differences of rows and centres, and so distances, are those of the model but for the last bits.
 */
export function publicModel(
  {k, scaler, centroids, thresholds, columns: d}: Model,
  {active}: Pick<Doers, "active">,
  few: (users: number) => boolean
): PublicModel {
  const {kind, mean, scale, used} = scaler;
  const u = used.length;
  const moved = Array.from({length: k * u}, (_, at) => {
    const [cluster, j] = [Math.floor(at / u), used[at % u]];
    return few(active[cluster * d + j]) ? 0 : centroids[at] + mean[j] / scale[j];
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
