import {describe, expect, test} from "vitest";
import {createDraw} from "../../src/sample/draw.js";

const N = 20_000;
const draws = (draw: () => number): number[] => Array.from({length: N}, draw);
const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b) / values.length;

// Tolerances are more than six standard errors; seeds are fixed, so nothing here is left to chance.
describe("createDraw(seed)", () => {
  test("draws the same for the same seed", () => {
    const [a, b] = [createDraw(1), createDraw(1)];
    expect(draws(a.unit)).toEqual(draws(b.unit));
  });

  test("unit, chance and below are uniform", () => {
    const draw = createDraw(2);
    const units = draws(draw.unit);
    expect(units.every((unit) => unit >= 0 && unit < 1)).toBe(true);
    expect(meanOf(units)).toBeCloseTo(0.5, 1);
    expect(meanOf(draws(() => Number(draw.chance(0.3))))).toBeCloseTo(0.3, 1);
    expect(new Set(draws(() => draw.below(5)))).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  test("binomial has the mean np and the variance np(1 − p)", () => {
    const draw = createDraw(3);
    const values = draws(() => draw.binomial(10, 0.4));
    const mean = meanOf(values);
    expect(Math.abs(mean - 4)).toBeLessThan(0.07);
    expect(Math.abs(meanOf(values.map((value) => (value - mean) ** 2)) - 2.4)).toBeLessThan(0.15);
  });

  test("count has the mean told and the variance of a gamma–Poisson of shape 3: m + m²/3", () => {
    const draw = createDraw(4);
    const values = draws(() => draw.count(3));
    const mean = meanOf(values);
    expect(Math.abs(mean - 3)).toBeLessThan(0.11);
    expect(Math.abs(meanOf(values.map((value) => (value - mean) ** 2)) - 6)).toBeLessThan(0.6);
  });

  test("weighted draws in proportion, and never what has no weight", () => {
    const draw = createDraw(5);
    const values = draws(() => draw.weighted([1, 0, 3]));
    expect(values).not.toContain(1);
    expect(meanOf(values.map((value) => Number(value === 2)))).toBeCloseTo(0.75, 1);
  });
});
