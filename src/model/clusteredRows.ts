import type {Scaler, WeightedPoints} from "./model.js";
import {scaleRows} from "./scaler.js";
import {selectRows} from "./selectRows.js";

/**
 * Returns the rows with users and a cluster (label ≥ 0) in the scaled space, the used columns in order, with where they
 * came from.
 */
export function clusteredRows(
  points: WeightedPoints,
  scaler: Scaler,
  labels: Int32Array
): {readonly scaled: WeightedPoints; readonly rows: Int32Array} {
  const rows = Int32Array.from(
    Array.from({length: points.rows}, (_, i) => i).filter((i) => labels[i] >= 0 && points.w[i] > 0)
  );
  const kept = selectRows(points, rows);
  const X = scaleRows(scaler, kept.X, kept.rows);
  return {scaled: {...kept, columns: scaler.used.length, X}, rows};
}
