import {weightedMean, weightedStandardDeviation} from "simple-statistics";
import type {Scaler, WeightedPoints} from "./model.js";

/**
 * Returns the scaler that gives every column mean 0 and standard deviation 1 over the users (population formula,
 * as scikit-learn's StandardScaler). A column with one value only is constant: scale 1, not used. Where `columns` are
 * given, others that vary are spared: not used either.
 */
export function fitScaler(
  {rows, columns: d, X, w}: WeightedPoints,
  kind: Scaler["kind"],
  columns?: readonly number[]
): Scaler {
  const mean = new Float64Array(d);
  const scale = new Float64Array(d).fill(1);
  const used: number[] = [];
  const spared: number[] = [];
  const weights = Array.from(w);
  for (let j = 0; j < d; j++) {
    const values = Array.from({length: rows}, (_, i) => transform(X[i * d + j], kind));
    mean[j] = weightedMean(values, weights);
    const first = values[weights.findIndex((users) => users > 0)];
    if (values.every((value, i) => value === first || weights[i] === 0)) continue;
    scale[j] = weightedStandardDeviation(values, weights);
    (columns === undefined || columns.includes(j) ? used : spared).push(j);
  }
  return {kind, mean, scale, used, ...(columns && {spared})};
}

/** Returns the rows (m×d, feature units) in the scaled space: m×u, the used columns in order. */
export function scaleRows(scaler: Scaler, X: Float64Array, rows: number): Float64Array {
  const {kind, mean, scale, used} = scaler;
  const d = mean.length;
  const u = used.length;
  const scaled = new Float64Array(rows * u);
  for (let i = 0; i < rows; i++) {
    for (let n = 0; n < u; n++) {
      const j = used[n];
      scaled[i * u + n] = (transform(X[i * d + j], kind) - mean[j]) / scale[j];
    }
  }
  return scaled;
}

function transform(x: number, kind: Scaler["kind"]): number {
  return kind === "log" ? Math.log1p(x) : x;
}
