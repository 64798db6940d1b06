import {checkFixedPoint} from "./checkFixedPoint.js";
import {exchange} from "./exchange.js";
import {rowsOfStarts} from "./fewRows.js";
import {keptStep} from "./keptStep.js";
import {affordableStarts, type Clustering, kmeans} from "./kmeans.js";
import type {FitSettings, Model, SweepStep, WeightedPoints} from "./model.js";
import {type Prepared, prepare} from "./prepare.js";
import {randomStream} from "./random.js";
import {alone, inPieces, type Shareable} from "./sharing.js";
import {type Silhouette, sharedSilhouettes} from "./silhouettes.js";
import {spreads} from "./spreads.js";
import {createWorkspace} from "./workspace.js";

/**
 * Returns the model of the fit cohort: excluded rows taken out, rows above a threshold set aside, the rest scaled,
 * clustered for each k of the settings (no further than there are distinct rows), k chosen by the best mean silhouette
 * (ties to the smaller k), kept or fixed, clusters ordered by users, and the result checked by ml-kmeans.
 * Throws `UnfitError` where the data cannot be clustered as asked.
 */
export function fitModel(points: WeightedPoints, settings: FitSettings): Model {
  return alone(sharedFit(points, settings));
}

/** Does as `fitModel`, in pieces that threads may share out among themselves; the model is the same to the bit. */
export function* sharedFit(points: WeightedPoints, settings: FitSettings): Shareable<Model> {
  const {seed = 1} = settings;
  const prepared = prepare(points, settings);
  const {scaled, kept, scaler, clustered, setAside, excluded, thresholds} = prepared;
  const clusterings = yield* sweepClusterings(prepared, settings, seed);
  const quality = yield* sharedSilhouettes(scaled, clusterings);
  const sweep = clusterings.map((clustering, n) => ({
    ...sweepStep(clustering, quality[n], clustered),
    starts: startsFor(prepared, settings, clustering.k)
  }));
  const chosen = chosenStep(sweep, settings.k, {clusterings, kept});
  const {k, C, labels, sizes, inertia} = clusterings[chosen];
  return {
    k,
    columns: points.columns,
    scaler,
    centroids: C,
    means: meansOf(kept, labels, sizes),
    sizes,
    inertia,
    silhouette: quality[chosen].mean,
    clusterSilhouettes: quality[chosen].clusters,
    spreads: spreads(scaled, labels, k),
    sweep,
    chosenBy: "fixed" in settings.k ? "fixed" : chosen === bestStep(sweep) ? "silhouette" : "kept",
    thresholds,
    clustered,
    setAside,
    excluded,
    check: checkFixedPoint(scaled, clusterings[chosen]),
    ...(rowsOfStarts(scaled.rows) < scaled.rows && {
      coreset: {rows: rowsOfStarts(scaled.rows), of: scaled.rows}
    }),
    seed
  };
}

function chosenStep(
  sweep: readonly SweepStep[],
  wanted: FitSettings["k"],
  found: {readonly clusterings: readonly Clustering[]; readonly kept: WeightedPoints}
): number {
  if ("fixed" in wanted) return sweep.findIndex(({k}) => k === wanted.fixed);
  const best = bestStep(sweep);
  return wanted.keep === undefined ? best : keptStep(sweep, best, {...found, keep: wanted.keep});
}

function* sweepClusterings(prepared: Prepared, settings: FitSettings, seed: number): Shareable<Clustering[]> {
  const {scaled, distinct} = prepared;
  const [from, to] = rangeOf(settings.k, distinct);
  const count = to - from + 1;
  const starts = Array.from({length: count}, (_, n) => startsFor(prepared, settings, from + n));
  const found = yield* inPieces({
    begin: clusterEach,
    input: {points: scaled, from, starts, seed},
    count,
    before: (n) => settings.progress?.({k: from + n, done: n, of: count})
  });
  return yield* exchange(scaled, found);
}

/** Returns what clusters for the n-th k. Each has a stream of its own, so that no k has to wait for another. */
export function clusterEach({
  points,
  from,
  starts,
  seed
}: {
  readonly points: WeightedPoints;
  readonly from: number;
  readonly starts: readonly number[];
  readonly seed: number;
}): (n: number) => Clustering {
  const space = createWorkspace(points, from + starts.length - 1);
  return (n) => kmeans(points, from + n, {random: randomStream(seed, from + n), starts: starts[n], space});
}

function startsFor({scaled}: Prepared, {starts}: FitSettings, k: number): number {
  return starts ?? affordableStarts(scaled.rows, k);
}

function rangeOf(k: FitSettings["k"], distinct: number): [from: number, to: number] {
  if (!("fixed" in k)) return [k.from, Math.min(k.to, distinct)];
  const {fixed, from = fixed, to = fixed} = k;
  return [Math.min(from, fixed), Math.max(fixed, Math.min(to, distinct))];
}

function sweepStep(
  {k, C, inertia, sizes}: Clustering,
  quality: Silhouette,
  users: number
): Omit<SweepStep, "starts"> {
  const {mean: silhouette, interval} = quality;
  const step = {k, inertia, silhouette, centroids: C, sizes, smallestShare: Math.min(...sizes) / users};
  return interval === undefined ? step : {...step, silhouetteInterval: interval};
}

// Index of the greatest silhouette; ties to the smaller k; an undefined one (k = 1) only if there is no other.
function bestStep(sweep: readonly SweepStep[]): number {
  let best = 0;
  for (const [n, {silhouette}] of sweep.entries()) {
    if (silhouette > sweep[best].silhouette || Number.isNaN(sweep[best].silhouette)) best = n;
  }
  return best;
}

// k×d weighted means in feature units.
function meansOf(
  {rows, columns: d, X, w}: WeightedPoints,
  labels: Int32Array,
  sizes: Float64Array
): Float64Array {
  const means = new Float64Array(sizes.length * d);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < d; j++) means[labels[i] * d + j] += w[i] * X[i * d + j];
  }
  return means.map((sum, n) => sum / sizes[Math.floor(n / d)]);
}
