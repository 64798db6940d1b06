import {assign} from "./assign.js";
import {clusteredRows} from "./clusteredRows.js";
import {groupSums} from "./groupSums.js";
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
  const groups = groupSums(points, labels, k);
  const sizes = groups.users;
  let [setAside, out] = [0, 0];
  for (let i = 0; i < points.rows; i++) {
    if (labels[i] === SET_ASIDE) setAside += points.w[i];
    else if (labels[i] === EXCLUDED) out += points.w[i];
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
    means: meansOf(groups, model.means),
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

function meansOf({users, sums}: ReturnType<typeof groupSums>, earlier: Float64Array): Float64Array {
  const d = earlier.length / users.length;
  return sums.map((sum, n) => {
    const own = users[Math.floor(n / d)];
    return own > 0 ? sum / own : earlier[n];
  });
}
