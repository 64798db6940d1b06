import * as fc from "fast-check";
import {expect, test} from "vitest";
import {boxStats} from "../../src/model/boxStats.js";
import {expand, SEED, tables} from "./points.js";

test("boxStats(values, weights, {minGroup: 1}) is Tukey's box by hand", () => {
  // Users 0 1 2 3 4 20: q1 = x[1.25] = 1.25, q3 = x[3.75] = 3.75, IQR 2.5, fences −2.5 and 7.5; 20 lies beyond.
  expect(boxStats([0, 1, 2, 3, 4, 20], [1, 1, 1, 1, 1, 1], {minGroup: 1})).toEqual({
    q1: 1.25,
    median: 2.5,
    q3: 3.75,
    low: 0,
    high: 4,
    mean: 5,
    users: 6
  });
});

test("boxStats(values, weights, {minGroup}) ends a whisker where minGroup users lie at or beyond", () => {
  // 40 users at 5, 20 at 3, 20 at 7, 6 at 9, 4 at 10, 1 at 12: fences 3 − 1.5·… q1 = 5, q3 = 7 → fences 2 and 10.
  const values = [3, 5, 7, 9, 10, 12];
  const weights = [20, 40, 20, 6, 4, 1];
  // At or above 10: 5 users; at or above 9: 11.
  expect(boxStats(values, weights, {minGroup: 1})).toMatchObject({q1: 5, q3: 7, low: 3, high: 10});
  expect(boxStats(values, weights, {minGroup: 5})).toMatchObject({high: 10});
  expect(boxStats(values, weights, {minGroup: 6})).toMatchObject({high: 9});
  expect(boxStats(values, weights, {minGroup: 12})).toMatchObject({high: 7, low: 3});
  expect(boxStats(values, weights, {minGroup: 21})).toMatchObject({high: 7, low: 5});
});

test("boxStats(values, weights, {minGroup}) equals that of the users written out", () => {
  fc.assert(
    fc.property(tables, fc.integer({min: 1, max: 12}), (points, minGroup) => {
      const values = points.X.filter((_, n) => n % points.columns === 0);
      const users = expand(points).owners.map((i) => values[i]);
      const a = boxStats(values, points.w, {minGroup});
      const b = boxStats(
        users,
        users.map(() => 1),
        {minGroup}
      );
      expect(a?.mean ?? 0).toBeCloseTo(b?.mean ?? 0, 12);
      expect({...a, mean: 0}).toEqual({...b, mean: 0});
    }),
    SEED
  );
});

test("boxStats(values, weights, {minGroup}) keeps its order and draws no whisker that few users reach", () => {
  fc.assert(
    fc.property(tables, fc.integer({min: 1, max: 12}), (points, minGroup) => {
      const values = points.X.filter((_, n) => n % points.columns === 0);
      const users = expand(points).owners.map((i) => values[i]);
      const box = boxStats(values, points.w, {minGroup});
      expect(box === undefined).toBe(users.length < minGroup);
      if (box === undefined) return;
      const order = [box.low, box.q1, box.median, box.q3, box.high];
      expect(order).toEqual([...order].sort((a, b) => a - b));
      if (box.high > box.q3)
        expect(users.filter((x) => x >= box.high).length).toBeGreaterThanOrEqual(minGroup);
      if (box.low < box.q1) expect(users.filter((x) => x <= box.low).length).toBeGreaterThanOrEqual(minGroup);
    }),
    SEED
  );
});

test("boxStats(values, weights, {minGroup}) of too few or of nobody is undefined", () => {
  expect(boxStats([1, 2], [4, 5], {minGroup: 10})).toBeUndefined();
  expect(boxStats([], [], {minGroup: 0})).toBeUndefined();
  expect(boxStats([3], [10], {minGroup: 10})).toMatchObject({low: 3, q1: 3, high: 3, mean: 3, users: 10});
});
