import * as fc from "fast-check";
import {expect, test} from "vitest";
import {wilson} from "../../src/model/wilson.js";
import {reference, SEED} from "./points.js";

test("wilson(successes, n) solves the score equation as numpy's roots do", () => {
  for (const [successes, n, low, high] of reference.proportions) {
    expect(wilson(successes, n).low).toBeCloseTo(low, 9);
    expect(wilson(successes, n).high).toBeCloseTo(high, 9);
  }
});

test("wilson(81, 263) is the interval printed by Newcombe 1998, table I", () => {
  expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4);
  expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4);
});

test("wilson(successes, n) holds the share and mirrors", () => {
  fc.assert(
    fc.property(fc.nat({max: 5000}), fc.nat({max: 5000}), (a, b) => {
      if (a + b === 0) return;
      const {low, high} = wilson(a, a + b);
      const mirror = wilson(b, a + b);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(a / (a + b));
      expect(high).toBeGreaterThanOrEqual(a / (a + b));
      expect(low).toBeCloseTo(1 - mirror.high, 12);
    }),
    SEED
  );
});

test("wilson(0, 0) knows nothing; wilson(0, n) begins at 0, wilson(n, n) ends at 1", () => {
  expect(wilson(0, 0)).toEqual({low: 0, high: 1});
  expect(wilson(0, 7).low).toBe(0);
  expect(wilson(7, 7).high).toBe(1);
});

test("wilson(successes, n) refuses what is no proportion", () => {
  expect(() => wilson(3, 2)).toThrow(RangeError);
  expect(() => wilson(-1, 2)).toThrow(RangeError);
  expect(() => wilson(NaN, 2)).toThrow(RangeError);
});
