import {describe, expect, test} from "vitest";
import {binomial} from "../../src/model/binomial.js";
import {randomStream} from "../../src/model/random.js";

const draws = (n: number, p: number, times = 20_000): number[] => {
  const random = randomStream(7);
  return Array.from({length: times}, () => binomial(n, p, random));
};

function moments(values: readonly number[]): {mean: number; variance: number} {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return {mean, variance: values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length};
}

describe("binomial(n, p, random)", () => {
  // Mean np and variance np(1 − p), each within five standard errors; np on both sides of 10, where the method changes.
  test.each([
    [3, 0.4],
    [40, 0.1],
    [19, 0.5],
    [25, 0.5],
    [1000, 0.3],
    [1000, 0.97],
    [200_000, 0.00002],
    [1_000_000, 0.4]
  ])("of %d and %d has the mean np and the variance np(1 − p)", (n, p) => {
    const values = draws(n, p);
    const {mean, variance} = moments(values);
    const v = n * p * (1 - p);
    expect(Math.abs(mean - n * p)).toBeLessThan(5 * Math.sqrt(v / values.length));
    // Var(s²) ≈ (2 + κ) σ⁴ / N, excess kurtosis κ = (1 − 6p(1 − p)) / σ².
    const kurtosis = Math.max(0, (1 - 6 * p * (1 - p)) / v);
    expect(Math.abs(variance - v)).toBeLessThan(5 * v * Math.sqrt((2 + kurtosis) / values.length));
    expect(values.every((x) => Number.isInteger(x) && x >= 0 && x <= n)).toBe(true);
  });

  test("of 3 and 0.5 gives 0, 1, 2, 3 as 1 : 3 : 3 : 1", () => {
    const values = draws(3, 0.5);
    for (const [k, ways] of [1, 3, 3, 1].entries()) {
      const share = values.filter((x) => x === k).length / values.length;
      expect(Math.abs(share - ways / 8)).toBeLessThan(0.018); // five standard errors of 3/8
    }
  });

  test("gives n at p = 1 and above, 0 at p = 0, below, for NaN and for no trial", () => {
    const random = randomStream(1);
    const of = (n: number, p: number): number => binomial(n, p, random);
    expect([of(5, 1), of(5, 1.2), of(5, 0), of(5, -1), of(5, NaN), of(0, 0.5)]).toEqual([5, 5, 0, 0, 0, 0]);
  });
});
