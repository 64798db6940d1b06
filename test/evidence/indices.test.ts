// Calinski–Harabasz, Davies–Bouldin and the adjusted Rand index, which share their references.
import {readFileSync} from "node:fs";
import * as fc from "fast-check";
import {expect, test} from "vitest";
import {adjustedRand} from "../../src/evidence/adjustedRand.js";
import {calinskiHarabasz} from "../../src/evidence/calinskiHarabasz.js";
import {daviesBouldin} from "../../src/evidence/daviesBouldin.js";
import {silhouette} from "../../src/model/silhouettes.js";
import {expand, pointsOf, SEED, tables} from "../model/points.js";
import {readSet, readSets} from "./referenceSets.js";

interface Reference {
  readonly rows: number[][];
  readonly weights: number[];
  readonly labelings: {
    readonly k: number;
    readonly labels: number[];
    readonly calinskiHarabasz: number;
    readonly daviesBouldin: number;
    readonly adjustedRand: number[];
  }[];
}

// The file is ours and its script stands beside it: its shape is known.
const reference = JSON.parse(
  readFileSync(new URL("./reference/indices.json", import.meta.url), "utf8")
) as Reference;
const points = pointsOf(reference.rows, reference.weights);

// Users 0 0 | 4 6: means 0 and 5, all 2.5. Between 2·6.25 + 2·6.25 = 25, within 2, four users: 25 / 1 ÷ (2 / 2) = 25.
// Mean distances 0 and 1, gap 5: both clusters have (0 + 1) / 5.
const small = pointsOf([[0], [4], [6]], [2, 1, 1]);
const two = {k: 2, labels: Int32Array.of(0, 1, 1)};

test("calinskiHarabasz(points, labeling) and daviesBouldin(points, labeling) by hand", () => {
  expect(calinskiHarabasz(small, two)).toBeCloseTo(25, 12);
  expect(daviesBouldin(small, two)).toBeCloseTo(0.2, 12);
});

test("the indices are scikit-learn's of the users written out", () => {
  for (const {k, labels, ...expected} of reference.labelings) {
    const labeling = {k, labels: Int32Array.from(labels)};
    expectRelative(calinskiHarabasz(points, labeling), expected.calinskiHarabasz);
    expectRelative(daviesBouldin(points, labeling), expected.daviesBouldin);
    for (const [n, other] of reference.labelings.entries()) {
      const found = adjustedRand(labeling.labels, Int32Array.from(other.labels), points.w);
      expect(found).toBeCloseTo(expected.adjustedRand[n], 12);
    }
  }
});

test.each(readSets())("the indices of %s are scikit-learn's", (name, set) => {
  const {points: users, truth, kmeans} = readSet(name, set.d);
  const labeling = {k: set.k, labels: kmeans};
  // The figures are written with ten digits.
  expectRelative(calinskiHarabasz(users, labeling), set.calinski_harabasz, 1e-9);
  expectRelative(daviesBouldin(users, labeling), set.davies_bouldin, 1e-9);
  expectRelative(silhouette(users, labeling).mean, set.silhouette, 1e-9);
  if (set.kmeans_vs_true) expect(adjustedRand(kmeans, truth, users.w)).toBeCloseTo(set.kmeans_vs_true.ari, 8);
});

const labelled = tables.chain((table) => {
  const labels = fc.array(fc.nat({max: 3}), {minLength: table.rows, maxLength: table.rows});
  return fc.record({table: fc.constant(table), a: labels, b: labels});
});

test("the indices of weighted rows are those of the users written out", () => {
  fc.assert(
    fc.property(labelled, ({table, a, b}) => {
      const {points: users, owners} = expand(table);
      const weighted = {k: 4, labels: Int32Array.from(a)};
      const written = {k: 4, labels: Int32Array.from(owners, (i) => a[i])};
      expectSame(calinskiHarabasz(table, weighted), calinskiHarabasz(users, written));
      expectSame(daviesBouldin(table, weighted), daviesBouldin(users, written));
      const other = Int32Array.from(owners, (i) => b[i]);
      expectSame(
        adjustedRand(weighted.labels, Int32Array.from(b), table.w),
        adjustedRand(written.labels, other, users.w)
      );
    }),
    SEED
  );
});

test("adjustedRand(a, b, w) is symmetric, at most 1, 1 for renamed groups, and deaf to the order of rows", () => {
  fc.assert(
    fc.property(labelled, ({table: {w}, a, b}) => {
      const [first, second] = [Int32Array.from(a), Int32Array.from(b)];
      const found = adjustedRand(first, second, w);
      expectSame(found, adjustedRand(second, first, w));
      expect(found).toBeLessThanOrEqual(1 + 1e-12);
      expectSame(
        adjustedRand(
          first,
          first.map((label) => 7 - 2 * label),
          w
        ),
        1
      );
      expectSame(adjustedRand(first.slice().reverse(), second.slice().reverse(), w.slice().reverse()), found);
    }),
    SEED
  );
});

test("adjustedRand(a, b, w) counts pairs of a hundred million users", () => {
  // Halves against halves that are crossed: no more agreement than chance. The same halves: 1.
  const w = Float64Array.of(25e6, 25e6, 25e6, 25e6);
  expect(adjustedRand(Int32Array.of(0, 0, 1, 1), Int32Array.of(0, 1, 0, 1), w)).toBeCloseTo(0, 7);
  expect(adjustedRand(Int32Array.of(0, 0, 1, 1), Int32Array.of(-1, -1, 5, 5), w)).toBe(1);
});

test("adjustedRand(a, b, w) has an answer where there is nothing to divide", () => {
  expect(adjustedRand(new Int32Array(0), new Int32Array(0), [])).toBe(1);
  expect(adjustedRand(Int32Array.of(0), Int32Array.of(3), [1])).toBe(1);
  // All together against all together, all apart against all apart, and one against the other.
  expect(adjustedRand(Int32Array.of(0, 0), Int32Array.of(1, 1), [1, 1])).toBe(1);
  expect(adjustedRand(Int32Array.of(0, 1), Int32Array.of(1, 0), [1, 1])).toBe(1);
  expect(adjustedRand(Int32Array.of(0, 1), Int32Array.of(1, 1), [1, 1])).toBe(0);
  expect(adjustedRand(Int32Array.of(0, 1, 5), Int32Array.of(0, 1, 0), [3, 2, 0])).toBe(1);
});

test("calinskiHarabasz and daviesBouldin of one cluster, of clusters of one, of equal users and without spread", () => {
  const one = {k: 2, labels: Int32Array.of(1, 1, 1)};
  expect([calinskiHarabasz(small, one), daviesBouldin(small, one)]).toEqual([NaN, NaN]);
  const apart = {k: 3, labels: Int32Array.of(0, 1, 2)};
  expect(calinskiHarabasz(small, apart)).toBe(Infinity);
  expect(calinskiHarabasz(pointsOf([[0], [4], [6]]), apart)).toBeNaN();
  expect(daviesBouldin(small, apart)).toBe(0);
  const equal = pointsOf([[1], [1]], [2, 2]);
  expect(daviesBouldin(equal, {k: 2, labels: Int32Array.of(0, 1)})).toBe(0);
  expect(calinskiHarabasz(equal, {k: 2, labels: Int32Array.of(0, 1)})).toBeNaN();
});

function expectRelative(found: number, expected: number, tolerance = 1e-10): void {
  expect(Math.abs(found / expected - 1)).toBeLessThanOrEqual(tolerance);
}

// Also where both are undefined or infinite, as where nothing is spread but by rounding.
function expectSame(found: number, expected: number): void {
  if (Number.isNaN(expected) || !Number.isFinite(expected) || expected > 1e12)
    expect(found > 1e12 || Object.is(found, expected)).toBe(true);
  else expect(found).toBeCloseTo(expected, 8);
}
