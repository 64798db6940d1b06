import {assign} from "./assign.js";
import {clusteredRows} from "./clusteredRows.js";
import {inertiaOf} from "./lloyd.js";
import {
  EXCLUDED,
  type FitSettings,
  type Model,
  type Scaler,
  SET_ASIDE,
  type WeightedPoints
} from "./model.js";
import {silhouette} from "./silhouettes.js";
import {spreads} from "./spreads.js";

/** A model that was fitted before: all that scoring needs. */
export interface ScoringModel {
  readonly k: number;
  readonly columns: number;
  readonly scaler: Scaler;
  /** k×u in the scaled space. */
  readonly centroids: Float64Array;
  /** k×d in feature units. */
  readonly means: Float64Array;
  /** k; as in `Model`, of the people then. */
  readonly spreads: Float64Array;
  /** d. */
  readonly thresholds: Float64Array;
}

/**
 * Returns an earlier model as it describes these users (feature units): its scaling, limits and centroids untouched,
 * their sizes, means and quality measured anew. Clusters keep the order of the earlier model; one without users has
 * size 0, its earlier means, and no silhouette. `sweep` has its k only, and nobody checks it again.
 */
export function scoreModel(
  points: WeightedPoints,
  model: ScoringModel,
  {excluded}: Pick<FitSettings, "excluded"> = {}
): Model {
  const {k, columns, scaler, centroids, thresholds} = model;
  const {labels} = assign(model, points.X, points.rows, excluded);
  const sizes = new Float64Array(k);
  let [setAside, out] = [0, 0];
  for (let i = 0; i < points.rows; i++) {
    if (labels[i] === SET_ASIDE) setAside += points.w[i];
    else if (labels[i] === EXCLUDED) out += points.w[i];
    else sizes[labels[i]] += points.w[i];
  }
  const {scaled, rows} = clusteredRows(points, scaler, labels);
  const own = Int32Array.from(rows, (i) => labels[i]);
  const {mean, clusters} = silhouette(scaled, {k, labels: own});
  const inertia = inertiaOf(scaled, centroids, own);
  const clustered = scaled.w.reduce((sum, users) => sum + users, 0);
  const smallestShare = clustered > 0 ? Math.min(...sizes) / clustered : NaN;
  return {
    k,
    columns,
    scaler,
    centroids,
    means: meansOf(points, {labels, sizes, earlier: model.means}),
    sizes,
    inertia,
    silhouette: mean,
    clusterSilhouettes: clusters,
    spreads: spreads(scaled, own, k),
    sweep: [{k, starts: 0, inertia, silhouette: mean, smallestShare, centroids, sizes}],
    chosenBy: "fixed",
    thresholds,
    clustered,
    setAside,
    excluded: out,
    check: {method: "users", users: 0, iterations: 0, shift: 0, inertiaDifference: 0},
    seed: 1
  };
}

function meansOf(
  {rows, columns: d, X, w}: WeightedPoints,
  {labels, sizes, earlier}: {labels: Int32Array; sizes: Float64Array; earlier: Float64Array}
): Float64Array {
  const sums = new Float64Array(sizes.length * d);
  for (let i = 0; i < rows; i++) {
    if (labels[i] < 0) continue;
    for (let j = 0; j < d; j++) sums[labels[i] * d + j] += w[i] * X[i * d + j];
  }
  return sums.map((sum, n) => {
    const users = sizes[Math.floor(n / d)];
    return users > 0 ? sum / users : earlier[n];
  });
}
