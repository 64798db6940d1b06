// From all rows of the fit cohort to those that are clustered, in the scaled space.
import {EXCLUDED, type FitSettings, type Scaler, SET_ASIDE, type WeightedPoints} from "./model.js";
import {quantile} from "./quantile.js";
import {fitScaler, scaleRows} from "./scaler.js";
import {selectRows} from "./selectRows.js";
import {UnfitError} from "./unfitError.js";

/** Rows ready for k-means. */
export interface Prepared {
  readonly thresholds: Float64Array;
  readonly scaler: Scaler;
  /** Rows to cluster, feature units; every row has users. */
  readonly kept: WeightedPoints;
  /** The same rows in the scaled space, used columns only. */
  readonly scaled: WeightedPoints;
  readonly clustered: number;
  readonly setAside: number;
  readonly excluded: number;
  /** Distinct scaled rows, counted up to the greatest k wanted. */
  readonly distinct: number;
}

/** Takes out, sets aside and scales. Throws `UnfitError` where that leaves nothing that could be clustered as asked. */
export function prepare(points: WeightedPoints, settings: FitSettings): Prepared {
  checkValues(points, settings);
  const thresholds = findThresholds(points, settings);
  const users = {clustered: 0, setAside: 0, excluded: 0};
  const rows: number[] = [];
  for (let i = 0; i < points.rows; i++) {
    if (points.w[i] === 0) continue;
    const kind = kindOf(points.X, i, thresholds, settings.excluded);
    if (kind === SET_ASIDE) users.setAside += points.w[i];
    else if (kind === EXCLUDED) users.excluded += points.w[i];
    else {
      users.clustered += points.w[i];
      rows.push(i);
    }
  }
  if (rows.length === 0) throw new UnfitError({reason: "noUsers"});
  const kept = selectRows(points, rows);
  const scaler = fitScaler(kept, settings.scaling, settings.columns);
  if (scaler.used.length === 0) throw new UnfitError({reason: "allAlike", users: users.clustered});
  const X = scaleRows(scaler, kept.X, kept.rows);
  const scaled = {rows: kept.rows, columns: scaler.used.length, X, w: kept.w};
  return {
    thresholds,
    scaler,
    kept,
    scaled,
    ...users,
    distinct: checkDistinct(scaled, settings, users.clustered)
  };
}

/** Returns SET_ASIDE, EXCLUDED, or 0 for a row (feature units) that belongs to a cluster. */
export function kindOf(X: Float64Array, i: number, thresholds: Float64Array, excluded?: Uint8Array): number {
  if (excluded !== undefined && excluded[i] !== 0) return EXCLUDED;
  const d = thresholds.length;
  for (let j = 0; j < d; j++) if (X[i * d + j] > thresholds[j]) return SET_ASIDE;
  return 0;
}

function checkValues({rows, columns, X, w}: WeightedPoints, {scaling}: FitSettings): void {
  if (!w.every((users) => Number.isSafeInteger(users) && users >= 0))
    throw new RangeError("weights are not users");
  for (let i = 0; i < rows * columns; i++) {
    if (!Number.isFinite(X[i]) || (scaling === "log" && X[i] < 0)) {
      throw new UnfitError({reason: "badValue", column: i % columns, value: X[i]});
    }
  }
}

// The quantiles of those who are not excluded. Where so few did anything that even the quantile is 0, there is
// no limit: to have done a rare thing once is not to have done far more than the rest.
function findThresholds({rows, columns: d, X, w}: WeightedPoints, settings: FitSettings): Float64Array {
  const {setAsideAbove: p, excluded} = settings;
  const thresholds = new Float64Array(d).fill(Infinity);
  if (p === undefined) return thresholds;
  const weights = excluded === undefined ? w : w.map((users, i) => (excluded[i] === 0 ? users : 0));
  if (!weights.some((users) => users > 0)) return thresholds;
  for (let j = 0; j < d; j++) {
    const column = Float64Array.from({length: rows}, (_, i) => X[i * d + j]);
    const limit = quantile(column, weights, p);
    if (limit !== 0 || column.some((value, i) => weights[i] > 0 && value < 0)) thresholds[j] = limit;
  }
  return thresholds;
}

function checkDistinct(scaled: WeightedPoints, {k}: FitSettings, users: number): number {
  const [least, most] = "fixed" in k ? [k.fixed, Math.max(k.fixed, k.to ?? 0)] : [k.from, k.to];
  const distinct = countDistinct(scaled, most);
  if (users < least) throw new UnfitError({reason: "fewUsers", users, k: least});
  if (distinct < least) throw new UnfitError({reason: "fewDistinct", distinct, users, k: least});
  return distinct;
}

// Distinct rows, but no more than are wanted: a table of distinct rows is answered after `limit` of them.
function countDistinct({rows, columns: d, X}: WeightedPoints, limit: number): number {
  const seen = new Set<string>();
  for (let i = 0; i < rows && seen.size < limit; i++) seen.add(X.subarray(i * d, i * d + d).join());
  return seen.size;
}
