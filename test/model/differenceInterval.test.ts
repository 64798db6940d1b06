import * as fc from "fast-check";
import {expect, test} from "vitest";
import {differenceInterval} from "../../src/model/differenceInterval.js";
import {SEED} from "./points.js";

// R. G. Newcombe 1998, Statistics in Medicine 17:873–890, table II, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1]
])("differenceInterval(%i/%i, %i/%i) is Newcombe's", (x, n, y, m, low, high) => {
  const interval = differenceInterval({successes: x, n}, {successes: y, n: m});
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

const proportions = fc
  .tuple(fc.nat({max: 500}), fc.nat({max: 500}))
  .map(([a, b]) => ({successes: a, n: a + b}));

test("differenceInterval(a, b) holds the difference, mirrors, and stays within −1 … 1", () => {
  fc.assert(
    fc.property(proportions, proportions, (a, b) => {
      const {low, high} = differenceInterval(a, b);
      const mirror = differenceInterval(b, a);
      expect(low).toBeCloseTo(-mirror.high, 12);
      expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(high).toBeLessThanOrEqual(1 + 1e-12);
      if (a.n === 0 || b.n === 0) return;
      const difference = a.successes / a.n - b.successes / b.n;
      expect(low).toBeLessThanOrEqual(difference);
      expect(high).toBeGreaterThanOrEqual(difference);
    }),
    SEED
  );
});

test("differenceInterval(a, b) knows nothing of an empty group", () => {
  expect(differenceInterval({successes: 0, n: 0}, {successes: 1, n: 2})).toEqual({low: -1, high: 1});
});
