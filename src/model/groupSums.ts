import type {WeightedPoints} from "./model.js";

/** Returns users (k) and sums of their values (k×d) per group; rows with a negative label count nowhere. */
export function groupSums(
  {rows: m, columns: d, X, w}: WeightedPoints,
  labels: Int32Array,
  k: number
): {readonly users: Float64Array; readonly sums: Float64Array} {
  const users = new Float64Array(k);
  const sums = new Float64Array(k * d);
  for (let i = 0; i < m; i++) {
    const c = labels[i];
    if (c < 0) continue;
    users[c] += w[i];
    for (let j = 0; j < d; j++) sums[c * d + j] += w[i] * X[i * d + j];
  }
  return {users, sums};
}
