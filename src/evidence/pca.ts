import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import type {WeightedPoints} from "../model/model.js";

/** Principal components, most variance first. */
export interface Pca {
  /** d. */
  readonly mean: Float64Array;
  /** d: variances along the components, of the population. */
  readonly variances: readonly number[];
  /** d: shares of the total variance; they add up to 1. */
  readonly ratios: readonly number[];
  /** d×d, a row per component: unit vectors, the entry of largest size positive, ties to the lower column. */
  readonly loadings: readonly (readonly number[])[];
  /** d×d: covariance of the population, which is the correlation where columns have unit variance. */
  readonly covariance: readonly (readonly number[])[];
}

// Entries that differ by rounding alone are tied.
const TIE = 1e-9;

/**
 * Returns the principal components (Pearson 1901) of the users: eigenvectors of the weighted covariance matrix. Components of
 * equal variance span a plane in which their directions are a matter of rounding. Ratios are NaN without variance. Throws a RangeError
 * without users.
 */
export function pca(points: WeightedPoints): Pca {
  const {mean, covariance} = covarianceOf(points);
  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(new Matrix(covariance), {
    assumeSymmetric: true
  });
  const order = realEigenvalues.map((_, n) => n).sort((a, b) => realEigenvalues[b] - realEigenvalues[a]);
  // A variance is not negative; an eigenvalue near 0 may be, by rounding.
  const variances = order.map((n) => Math.max(0, realEigenvalues[n]));
  const total = covariance.reduce((sum, row, j) => sum + row[j], 0);
  return {
    mean,
    variances,
    ratios: variances.map((variance) => variance / total),
    loadings: order.map((n) => fixSign(eigenvectorMatrix.getColumn(n))),
    covariance
  };
}

// Around the means, so that large values lose no digits.
function covarianceOf({
  rows,
  columns: d,
  X,
  w
}: WeightedPoints): Pick<Pca, "mean"> & {covariance: number[][]} {
  const users = w.reduce((sum, n) => sum + n, 0);
  if (users === 0) throw new RangeError("nobody to find components of");
  const mean = new Float64Array(d);
  for (let i = 0; i < rows; i++) for (let j = 0; j < d; j++) mean[j] += (w[i] * X[i * d + j]) / users;
  const products = Array.from({length: d}, () => new Array<number>(d).fill(0));
  for (let i = 0; i < rows; i++) {
    for (let a = 0; a < d; a++) {
      const x = w[i] * (X[i * d + a] - mean[a]);
      for (let b = 0; b <= a; b++) products[a][b] += x * (X[i * d + b] - mean[b]);
    }
  }
  const covariance = products.map((row, a) =>
    row.map((_, b) => (b <= a ? products[a][b] : products[b][a]) / users)
  );
  return {mean, covariance};
}

function fixSign(vector: readonly number[]): number[] {
  const most = Math.max(...vector.map(Math.abs));
  const first = vector.findIndex((x) => Math.abs(x) >= most - TIE);
  return vector.map((x) => (vector[first] < 0 ? 0 - x : x));
}
