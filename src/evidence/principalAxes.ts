import type {WeightedPoints} from "../model/model.js";

/** Mean (d) and orthonormal axes (d×d, a row per axis) of weighted points. */
export interface PrincipalAxes {
  readonly mean: Float64Array;
  readonly axes: Float64Array;
}

/**
 * Returns the principal axes of the users by Jacobi's rotations of the covariance (C. G. J. Jacobi 1846, cyclic). In the
 * order in which the rotations leave them, with any sign: for boxes, which have neither order nor sign.
 */
export function principalAxes(points: WeightedPoints): PrincipalAxes {
  const d = points.columns;
  const {mean, covariance: A} = covarianceOf(points);
  const V = Float64Array.from({length: d * d}, (_, n) => (n % (d + 1) === 0 ? 1 : 0));
  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    for (let p = 0; p < d; p++) for (let q = p + 1; q < d; q++) off += A[p * d + q] ** 2;
    if (off < 1e-30) break;
    for (let p = 0; p < d; p++) for (let q = p + 1; q < d; q++) rotate(A, V, d, {p, q});
  }
  return {mean, axes: V};
}

function covarianceOf({rows: m, columns: d, X, w}: WeightedPoints) {
  const users = w.reduce((sum, n) => sum + n, 0);
  const mean = new Float64Array(d);
  for (let i = 0; i < m; i++) for (let j = 0; j < d; j++) mean[j] += (w[i] * X[i * d + j]) / users;
  const covariance = new Float64Array(d * d);
  for (let i = 0, a = 0; i < m; i++, a += d) {
    for (let p = 0; p < d; p++) {
      const x = (w[i] * (X[a + p] - mean[p])) / users;
      for (let q = 0; q < d; q++) covariance[p * d + q] += x * (X[a + q] - mean[q]);
    }
  }
  return {mean, covariance};
}

// Turns axes p and q so that their covariance becomes 0.
function rotate(A: Float64Array, V: Float64Array, d: number, {p, q}: {p: number; q: number}): void {
  if (A[p * d + q] === 0) return;
  const theta = (A[q * d + q] - A[p * d + p]) / (2 * A[p * d + q]);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let j = 0; j < d; j++) {
    const [x, y] = [A[j * d + p], A[j * d + q]];
    A[j * d + p] = c * x - s * y;
    A[j * d + q] = s * x + c * y;
  }
  for (const M of [A, V]) {
    for (let j = 0; j < d; j++) {
      const [x, y] = [M[p * d + j], M[q * d + j]];
      M[p * d + j] = c * x - s * y;
      M[q * d + j] = s * x + c * y;
    }
  }
}
