import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {pca} from "../../src/evidence/pca.js";
import {expand, pointsOf, SEED, tables} from "../model/points.js";
import {
  expectNear,
  type PcaReference,
  present,
  readRows,
  readSets,
  reference,
  referencePoints,
  scaled
} from "./pcaDbscanReference.js";

if (!present) console.log("SKIPPED: pca on the well-known sets, because ../shared/data/reference is absent");

function expectPca(actual: PcaReference | ReturnType<typeof pca>, expected: PcaReference): void {
  expectNear(actual.variances, expected.variances);
  expectNear(actual.ratios, expected.ratios);
  expectNear(actual.loadings.flat(), expected.loadings.flat());
}

describe("pca(points)", () => {
  test("is scikit-learn's of the users written out", () => {
    expectPca(pca(referencePoints), reference.raw);
    expectPca(pca(scaled(referencePoints)), reference.scaled);
  });

  test("of scaled columns has the correlation as its covariance", () => {
    expectNear(pca(scaled(referencePoints)).covariance.flat(), reference.correlation.flat());
  });

  test("by hand: 3 users at (0, 0) and 1 at (4, 4) vary by 3 + 3 along (1, 1) alone", () => {
    const {variances, ratios, loadings} = pca(
      pointsOf(
        [
          [0, 0],
          [4, 4]
        ],
        [3, 1]
      )
    );
    expectNear(variances, [6, 0]);
    expectNear(ratios, [1, 0]);
    expectNear(loadings[0], [Math.SQRT1_2, Math.SQRT1_2]);
    expectNear(loadings[1], [Math.SQRT1_2, -Math.SQRT1_2]); // a tie: the lower column is positive
  });

  test("of users who are all alike has no variance and no ratios", () => {
    const {variances, ratios} = pca(pointsOf([[0, 0]], [7]));
    expect(variances).toEqual([0, 0]);
    expect(ratios).toEqual([Number.NaN, Number.NaN]);
  });

  test("of one column is that column", () => {
    const {ratios, loadings} = pca(pointsOf([[1], [2]], [1, 5]));
    expect([ratios, loadings]).toEqual([[1], [[1]]]);
  });

  test("a weight is so many users, and the order of the rows does not count", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const {points} = expand(table);
        const backwards = pointsOf(
          Array.from({length: points.rows}, (_, i) =>
            Array.from(points.X.subarray(i * points.columns, (i + 1) * points.columns))
          ).reverse()
        );
        const {variances, covariance} = pca(table);
        for (const other of [pca(points), pca(backwards)]) {
          expectSame(other.variances, variances);
          expectSame(other.covariance.flat(), covariance.flat());
        }
      }),
      SEED
    );
  });

  test("gives unit vectors whose entry of largest size is positive, and back the covariance", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const {variances, loadings, covariance} = pca(table);
        for (const vector of loadings) {
          expect(vector.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 9);
          expect(Math.max(...vector)).toBeGreaterThanOrEqual(-Math.min(...vector) - 1e-9);
        }
        // Spectral theorem: the covariance is the sum of variance times the square of the direction.
        const back = covariance.map((row, a) =>
          row.map((_, b) =>
            variances.reduce((sum, variance, n) => sum + variance * loadings[n][a] * loadings[n][b], 0)
          )
        );
        expectSame(back.flat(), covariance.flat());
      }),
      SEED
    );
  });
});

describe.skipIf(!present).each(readSets())("pca(%s)", (name, set) => {
  const points = present
    ? pointsOf(readRows("data", name).map((row) => row.slice(0, set.d)))
    : referencePoints;

  test("has the variances that are known", () => {
    const {variances, ratios} = pca(points);
    // The known ones are of a sample, and have ten digits.
    expectNear(
      variances.map((variance) => (variance * set.n) / (set.n - 1)),
      set.pca_explained_variance
    );
    for (const [n, ratio] of set.pca_ratio.entries()) expect(ratios[n]).toBeCloseTo(ratio, 9);
  });

  test("of scaled columns is scikit-learn's", () => {
    expectPca(pca(scaled(points)), reference.sets[name].scaled);
  });
});

function expectSame(actual: readonly number[], expected: readonly number[]): void {
  for (const [n, value] of expected.entries()) expect(actual[n]).toBeCloseTo(value, 9);
}
