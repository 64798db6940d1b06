import type {Scaler, WeightedPoints} from "./model.js";
import {scaleRows} from "./scaler.js";

/**
 * Returns the rows with users and a cluster (label ≥ 0) in the scaled space, the used columns in order, with where they
 * came from.
 */
export function clusteredRows(
  {rows: m, columns: d, X, w}: WeightedPoints,
  scaler: Scaler,
  labels: Int32Array
): {readonly scaled: WeightedPoints; readonly rows: Int32Array} {
  const rows = Int32Array.from(
    Array.from({length: m}, (_, i) => i).filter((i) => labels[i] >= 0 && w[i] > 0)
  );
  const kept = new Float64Array(rows.length * d);
  for (const [n, i] of rows.entries()) kept.set(X.subarray(i * d, i * d + d), n * d);
  const scaled = {
    rows: rows.length,
    columns: scaler.used.length,
    X: scaleRows(scaler, kept, rows.length),
    w: Float64Array.from(rows, (i) => w[i])
  };
  return {scaled, rows};
}
