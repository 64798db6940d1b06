import * as fc from "fast-check";
import {quantile as plainQuantile} from "simple-statistics";
import {expect, test} from "vitest";
import {quantile, quantileSorted, sortColumn} from "../../src/model/quantile.js";
import {expand, reference, referencePoints, SEED, tables} from "./points.js";

test("quantile(values, weights, p) interpolates between ranks by hand", () => {
  // Users 1 1 1 5: h = 3 · 0.75 = 2.25, between the third (1) and the fourth (5): 1 + 0.25 · 4 = 2.
  expect(quantile([5, 1], [1, 3], 0.75)).toBe(2);
  // h = 3 · 2/3 = 2 exactly: the third user.
  expect(quantile([5, 1], [1, 3], 2 / 3)).toBe(1);
});

test("quantile(values, weights, p) agrees with numpy's linear quantile of the users", () => {
  for (const [column, p, value] of reference.quantiles) {
    const values = reference.rows.map((row) => row[column]);
    expect(quantile(values, reference.weights, p)).toBeCloseTo(value, 12);
  }
  expect(reference.quantiles).toHaveLength(27);
  expect(referencePoints.rows).toBe(60);
});

test("quantile(values, weights, p) is simple-statistics' quantile of the users written out", () => {
  fc.assert(
    fc.property(tables, fc.double({min: 0.001, max: 0.999, noNaN: true}), (points, p) => {
      const values = points.X.filter((_, n) => n % points.columns === 0);
      const {owners} = expand(points);
      const expected = plainQuantile(
        owners.map((i) => values[i]),
        p
      );
      expect(quantile(values, points.w, p)).toBeCloseTo(expected, 9);
    }),
    SEED
  );
});

test("quantile(values, weights, p) at 0 and 1 is the least and the greatest value that has users", () => {
  expect(quantile([9, 3, 4, 0], [0, 2, 1, 0], 0)).toBe(3);
  expect(quantile([9, 3, 4, 0], [0, 2, 1, 0], 1)).toBe(4);
});

test("quantile(values, weights, p) of nobody is NaN, of one user that user's value", () => {
  expect(quantile([], [], 0.5)).toBeNaN();
  expect(quantile([3, 4], [0, 0], 0.5)).toBeNaN();
  expect(quantile([7], [1], 0.3)).toBe(7);
});

test("sortColumn(values, weights) joins equal values and counts up", () => {
  const sorted = sortColumn([2, 1, 2, 3], [1, 2, 3, 0]);
  expect(Array.from(sorted.values)).toEqual([1, 2]);
  expect(Array.from(sorted.cumulated)).toEqual([2, 6]);
  expect(quantileSorted(sorted, 0.5)).toBe(2);
});
