import * as fc from "fast-check";
import {expect, test} from "vitest";
import {kneedle} from "../../src/evidence/kneedle.js";
import {SEED} from "../model/points.js";

test("kneedle(x, y) finds the knee of the paper's figure 2, turned upside down", () => {
  // y = −1/x′ + 5 over ten points 0 … 1, x′ = x + 0.1: the knee is at x = 0.22.
  const x = Array.from({length: 10}, (_, i) => i / 9);
  expect(
    kneedle(
      x,
      x.map((x) => 1 / (x + 0.1) - 5)
    )
  ).toBe(2);
});

test("kneedle(x, y) by hand", () => {
  // Stretched: leads over the line are 0, 0.8 − 0.25, 0.9 − 0.5, 0.95 − 0.75, 0. From 0.55 it falls by 0.25 at index 3.
  expect(kneedle([2, 3, 4, 5, 6], [100, 20, 10, 5, 0])).toBe(1);
});

test("kneedle(x, y) forgets a peak before its fall is deep enough, and waits for the next", () => {
  // Leads: 0, .3, .28, .5, .3, 0 with x in fifths: the first peak never falls by 0.2, the second does.
  const x = [0, 0.2, 0.4, 0.6, 0.8, 1];
  const lead = [0, 0.3, 0.28, 0.5, 0.29, 0];
  expect(
    kneedle(
      x,
      x.map((x, i) => 1 - x - lead[i])
    )
  ).toBe(3);
});

test("kneedle(x, y) has no knee for a straight line, a rising one, a flat one, and fewer than three points", () => {
  expect(kneedle([1, 2, 3, 4], [8, 6, 4, 2])).toBeUndefined();
  expect(kneedle([1, 2, 3, 4], [2, 4, 5, 5])).toBeUndefined();
  expect(kneedle([1, 2, 3], [5, 5, 5])).toBeUndefined();
  expect(kneedle([1, 2], [9, 1])).toBeUndefined();
  expect(kneedle([], [])).toBeUndefined();
  // Concave: below the line everywhere.
  expect(kneedle([0, 1, 2, 3], [9, 8, 5, 0])).toBeUndefined();
});

test("kneedle(x, y) does not depend on the units of x and y", () => {
  const curve = fc.array(fc.integer({min: 1, max: 1000}), {minLength: 3, maxLength: 25});
  fc.assert(
    fc.property(curve, (steps) => {
      const falls = steps.sort((a, b) => b - a);
      const y = falls.map((_, i) => falls.slice(i).reduce((sum, fall) => sum + fall, 0));
      const x = y.map((_, i) => i);
      // Powers of two keep every quotient as it is.
      expect(
        kneedle(
          x.map((x) => 4 * x),
          y.map((y) => y / 8)
        )
      ).toBe(kneedle(x, y));
    }),
    SEED
  );
});
