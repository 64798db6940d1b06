import type {WeightedPoints} from "./model.js";

/** Returns some rows of the points, in the order in which they are given. */
export function selectRows({columns: d, X, w}: WeightedPoints, rows: ArrayLike<number>): WeightedPoints {
  const kept = new Float64Array(rows.length * d);
  for (let n = 0; n < rows.length; n++) kept.set(X.subarray(rows[n] * d, rows[n] * d + d), n * d);
  return {rows: rows.length, columns: d, X: kept, w: Float64Array.from(rows, (i) => w[i])};
}
