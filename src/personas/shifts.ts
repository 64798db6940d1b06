import type {Placing, WeightedPoints} from "../model/model.js";
import {scaleRows} from "../model/scaler.js";

/** How far a centre went, in the scaled space of the release: 1 is one standard deviation of everyone then. */
export interface Shift {
  /** Root mean square over the features that take part. */
  readonly distance: number;
  /** Standard error of that move if both centres are means of people drawn at random: root mean square, too. */
  readonly error: number;
  /** Column (of the points) that moved most, and by how much, with its sign. */
  readonly column: number;
  readonly amount: number;
}

/**
 * Returns the shift from the centre of a released group to the mean of the people with a new label, both in the scaled
 * space of the release. A label without people is infinitely far.
 */
export function shiftsOf(
  {scaler, centroids}: Pick<Placing, "scaler" | "centroids">,
  {
    points,
    labels,
    k,
    releasedUsers
  }: {
    readonly points: WeightedPoints;
    readonly labels: Int32Array;
    readonly k: number;
    readonly releasedUsers: readonly number[];
  }
): (group: number, label: number) => Shift {
  const u = scaler.used.length;
  const {means, variances, users} = momentsOf(scaleRows(scaler, points.X, points.rows), u, {
    w: points.w,
    labels,
    k
  });
  return (group, label) => {
    if (users[label] === 0) return {distance: Infinity, error: 0, column: scaler.used[0] ?? 0, amount: 0};
    let [sum, errors, farthest] = [0, 0, 0];
    const move = (n: number): number => means[label * u + n] - centroids[group * u + n];
    for (let n = 0; n < u; n++) {
      sum += move(n) ** 2;
      errors += variances[label * u + n] * (1 / users[label] + 1 / Math.max(1, releasedUsers[group]));
      if (Math.abs(move(n)) > Math.abs(move(farthest))) farthest = n;
    }
    return {
      distance: Math.sqrt(sum / u),
      error: Math.sqrt(errors / u),
      column: scaler.used[farthest],
      amount: move(farthest)
    };
  };
}

// Weighted means and variances per label and column.
function momentsOf(
  X: Float64Array,
  u: number,
  {w, labels, k}: {readonly w: Float64Array; readonly labels: Int32Array; readonly k: number}
): {readonly means: Float64Array; readonly variances: Float64Array; readonly users: Float64Array} {
  const means = new Float64Array(k * u);
  const variances = new Float64Array(k * u);
  const users = new Float64Array(k);
  for (let i = 0; i < w.length; i++) {
    if (labels[i] < 0) continue;
    users[labels[i]] += w[i];
    for (let n = 0; n < u; n++) means[labels[i] * u + n] += w[i] * X[i * u + n];
  }
  for (let n = 0; n < k * u; n++) means[n] /= users[Math.floor(n / u)] || 1;
  for (let i = 0; i < w.length; i++) {
    if (labels[i] < 0) continue;
    for (let n = 0; n < u; n++)
      variances[labels[i] * u + n] += w[i] * (X[i * u + n] - means[labels[i] * u + n]) ** 2;
  }
  for (let n = 0; n < k * u; n++) variances[n] /= users[Math.floor(n / u)] || 1;
  return {means, variances, users};
}
