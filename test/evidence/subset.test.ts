import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {pca} from "../../src/evidence/pca.js";
import {EXHAUSTIVE, explainedBy, smallestSubset} from "../../src/evidence/subset.js";
import {randomStream} from "../../src/model/random.js";
import {pointsOf} from "../model/points.js";
import {expectNear, present, readSets, reference, referencePoints, scaled} from "./pcaDbscanReference.js";

const correlation = pca(scaled(referencePoints)).covariance;

describe("explainedBy(covariance, columns)", () => {
  test("is what least squares of all columns on these explain", () => {
    const found = reference.subsets.map(([columns]) => explainedBy(correlation, columns));
    expectNear(
      found,
      reference.subsets.map(([, explained]) => explained)
    );
  });

  test("by hand: with correlation 0.6, one of two columns explains (1 + 0.36) / 2", () => {
    const half = [
      [1, 0.6],
      [0.6, 1]
    ];
    expect(explainedBy(half, [1])).toBeCloseTo(0.68, 15);
    expect(explainedBy(half, [])).toBe(0);
    expect(explainedBy(half, [0, 1])).toBe(1);
  });

  test("a column that others give adds nothing", () => {
    const twins = [
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 1]
    ];
    expect(explainedBy(twins, [0, 1])).toBeCloseTo(2 / 3, 12);
    expect(explainedBy(twins, [1])).toBeCloseTo(2 / 3, 12);
  });
});

describe("smallestSubset(covariance, target)", () => {
  test("is the best of the smallest size that will do, of all subsets", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 7}),
        fc.nat(),
        fc.double({min: 0.1, max: 1, noNaN: true}),
        (d, seed, target) => {
          const square = someCorrelation(d, seed);
          const {columns, explained, method, sizes} = smallestSubset(square, target);
          expect(method).toBe("exhaustive");
          expect(explained).toBeGreaterThanOrEqual(target - 1e-12);
          for (const subset of subsetsOf(d)) {
            const other = explainedBy(square, subset);
            if (subset.length < columns.length) expect(other).toBeLessThan(target);
            if (subset.length === columns.length) expect(other).toBeLessThanOrEqual(explained + 1e-12);
          }
          expect(sizes.map((size) => size.columns.length)).toEqual(sizes.map((_, n) => n + 1));
        }
      ),
      {seed: 20260601, numRuns: 60}
    );
  });

  test("beyond 12 columns gains nothing by one more exchange, and finds what stands out", () => {
    // Fourteen columns that are two in disguise: two of them say nearly all.
    const random = randomStream(7);
    const noise = (): number => 0.1 * (random() - 0.5);
    const rows = Array.from({length: 200}, () => [random(), random()]).map(([a, b]) =>
      Array.from({length: 14}, (_, j) => (j % 2 === 0 ? a : b) * (j + 1) + noise())
    );
    const square = pca(scaled(pointsOf(rows))).covariance;
    const {columns, explained, method} = smallestSubset(square, 0.8);
    expect([method, columns.length, explained > 0.95]).toEqual(["stepwise", 2, true]);
    expect(columns.map((j) => j % 2).sort()).toEqual([0, 1]);
    for (const out of columns) {
      for (let j = 0; j < 14; j++) {
        const swapped = [...columns.filter((column) => column !== out), j];
        expect(explainedBy(square, swapped)).toBeLessThanOrEqual(explained + 1e-12);
      }
    }
    expect(EXHAUSTIVE).toBe(12);
  });

  test("exchanges a column that a later one makes needless", () => {
    // Column 0 is the mean of the pairs and the best alone; two pairs without it are better than any with it.
    const random = randomStream(3);
    const rows = Array.from({length: 400}, () => [random(), random()]).map(([a, b]) => [
      a + b,
      ...Array.from({length: 6}, () => a + 0.05 * random()),
      ...Array.from({length: 6}, () => b + 0.05 * random())
    ]);
    const square = pca(scaled(pointsOf(rows))).covariance;
    const {columns, sizes} = smallestSubset(square, 0.9);
    expect(sizes[0].columns).toEqual([0]);
    expect(columns).toHaveLength(2);
    expect(columns).not.toContain(0);
  });

  test("equal columns go to the one that comes first", () => {
    const twins = [
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 1]
    ];
    expect(smallestSubset(twins, 0.8).columns).toEqual([0, 2]);
  });

  test("of columns that have nothing to do with each other are as many as make four fifths", () => {
    const apart = (d: number) =>
      Array.from({length: d}, (_, a) => Array.from({length: d}, (_, b) => Number(a === b)));
    expect([1, 2, 4, 5].map((d) => smallestSubset(apart(d), 0.8).columns.length)).toEqual([1, 2, 4, 4]);
  });
});

test.skipIf(!present).each(readSets())("explainedBy(%s, columns) is that of least squares", (name) => {
  const {scaled: components, subsets} = reference.sets[name];
  // The correlation, from the components that scikit-learn found.
  const {variances, loadings} = components;
  const square = loadings.map((_, a) =>
    loadings.map((_, b) => variances.reduce((sum, v, n) => sum + v * loadings[n][a] * loadings[n][b], 0))
  );
  expectNear(
    subsets.map(([columns]) => explainedBy(square, columns)),
    subsets.map(([, explained]) => explained)
  );
});

function subsetsOf(d: number): number[][] {
  return Array.from({length: 2 ** d}, (_, bits) =>
    Array.from({length: d}, (_, j) => j).filter((j) => (bits >> j) & 1)
  );
}

function someCorrelation(d: number, seed: number): readonly (readonly number[])[] {
  const random = randomStream(seed);
  const rows = Array.from({length: 30}, () => {
    const shared = random();
    return Array.from({length: d}, (_, j) => random() + (j % 3) * shared);
  });
  return pca(scaled(pointsOf(rows))).covariance;
}
