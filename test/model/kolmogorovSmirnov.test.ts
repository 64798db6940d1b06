import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {kolmogorovSmirnov} from "../../src/model/kolmogorovSmirnov.js";

describe("kolmogorovSmirnov(values, a, b)", () => {
  test("is the largest difference of the cumulative shares", () => {
    // Values 0, 1, 2: shares of a 1/2, 1/4, 1/4; of b 1/10, 1/10, 8/10. Cumulated: .5−.1, .75−.2, 1−1.
    expect(kolmogorovSmirnov([0, 1, 2], [2, 1, 1], [1, 1, 8])).toBeCloseTo(0.55, 12);
  });

  test("compares shares where a value ends, not between its copies", () => {
    expect(kolmogorovSmirnov([3, 3], [5, 0], [0, 7])).toBe(0);
  });

  test("is 1 where the samples do not meet, and 0 where one has no users", () => {
    expect(kolmogorovSmirnov([0, 1], [4, 0], [0, 9])).toBe(1);
    expect(kolmogorovSmirnov([0, 1], [0, 0], [3, 9])).toBe(0);
  });

  test("does not depend on the order of rows, their scale, or which sample comes first", () => {
    const row = fc.tuple(fc.nat(6), fc.nat(9), fc.nat(9));
    const property = fc.property(fc.array(row, {minLength: 1, maxLength: 12}), (rows) => {
      const column = (from: readonly (readonly number[])[], j: number): number[] =>
        from.map((values) => values[j]);
      const distance = kolmogorovSmirnov(column(rows, 0), column(rows, 1), column(rows, 2));
      const turned = [...rows].reverse();
      const grown = column(turned, 0).map((value) => value ** 3);
      expect(kolmogorovSmirnov(grown, column(turned, 2), column(turned, 1))).toBeCloseTo(distance, 12);
      expect(distance).toBeGreaterThanOrEqual(0);
      expect(distance).toBeLessThanOrEqual(1);
    });
    fc.assert(property, {seed: 7});
  });
});
