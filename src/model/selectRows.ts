import type {WeightedPoints} from "./model.js";

/** Returns some rows of the points, in the order in which they are given. */
export function selectRows({columns: d, X, w}: WeightedPoints, rows: ArrayLike<number>): WeightedPoints {
  const kept = new Float64Array(rows.length * d);
  const users = new Float64Array(rows.length);
  for (let n = 0; n < rows.length; n++) {
    users[n] = w[rows[n]];
    for (let j = 0; j < d; j++) kept[n * d + j] = X[rows[n] * d + j];
  }
  return {rows: rows.length, columns: d, X: kept, w: users};
}
