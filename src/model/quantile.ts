import {findAbove} from "./findAbove.js";
/** A column sorted once, for as many quantiles as are wanted. */
export interface SortedColumn {
  /** Ascending, distinct. */
  readonly values: Float64Array;
  /** Users at or below each value. */
  readonly cumulated: Float64Array;
  readonly users: number;
}

/**
 * Returns the distinct values in ascending order with running counts; rows of weight 0 are left out. Weights are
 * whole users.
 */
export function sortColumn(values: ArrayLike<number>, weights: ArrayLike<number>): SortedColumn {
  const order = new Uint32Array(values.length);
  let rows = 0;
  for (let i = 0; i < values.length; i++) if (weights[i] > 0) order[rows++] = i;
  const sorted = order.subarray(0, rows).sort((a, b) => values[a] - values[b]);
  const distinct = new Float64Array(rows);
  const cumulated = new Float64Array(rows);
  let n = -1;
  let users = 0;
  for (const i of sorted) {
    if (n < 0 || values[i] !== distinct[n]) distinct[++n] = values[i];
    users += weights[i];
    cumulated[n] = users;
  }
  return {values: distinct.subarray(0, n + 1), cumulated: cumulated.subarray(0, n + 1), users};
}

/**
 * Returns the quantile R-7 (Hyndman & Fan 1996, type 7) of the users written out one by one: with N users,
 * h = (N − 1)p, it lies between the values of rank ⌊h⌋ and ⌊h⌋ + 1 (from 0) by the fraction of h. NaN without users.
 */
export function quantileSorted({values, cumulated, users}: SortedColumn, p: number): number {
  if (users === 0) return NaN;
  const h = (users - 1) * p;
  const rank = Math.floor(h);
  const at = findAbove(cumulated, rank);
  const low = values[at];
  if (h === rank) return low;
  const high = cumulated[at] > rank + 1 ? low : values[at + 1];
  return low + (h - rank) * (high - low);
}

/** Returns the weighted quantile R-7 of the values; see `quantileSorted`. */
export function quantile(values: ArrayLike<number>, weights: ArrayLike<number>, p: number): number {
  return quantileSorted(sortColumn(values, weights), p);
}
