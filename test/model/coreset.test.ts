import {expect, test} from "vitest";
import {coreset} from "../../src/model/coreset.js";
import {randomStream} from "../../src/model/random.js";
import {pointsOf} from "./points.js";

const rows = Array.from({length: 5000}, (_, i) => [i % 71, Math.floor(i / 71)]);
const points = pointsOf(
  rows,
  rows.map((_, i) => 1 + ((i * 7919) % 30))
);

test("coreset(points, size, random) stands for about as many users with about the same spread", () => {
  const few = coreset(points, 1000, randomStream(1));
  expect(few.rows).toBeLessThanOrEqual(1000);
  const total = (w: Float64Array): number => w.reduce((sum, n) => sum + n, 0);
  expect(Math.abs(total(few.w) / total(points.w) - 1)).toBeLessThan(0.02);
  const spread = ({X, w}: typeof points): number =>
    w.reduce((sum, n, i) => sum + n * (X[i * 2] - 35) ** 2, 0);
  expect(Math.abs(spread(few) / spread(points) - 1)).toBeLessThan(0.05);
});

test("coreset(points, size, random) has weights that add up without rounding, and never a row without users", () => {
  const few = coreset(
    {...points, w: points.w.map((users, i) => (i % 2 === 0 ? users : 0))},
    500,
    randomStream(2)
  );
  expect(few.w.every((weight) => weight > 0 && Number.isInteger(weight * 1024))).toBe(true);
});

test("coreset(points, size, random) of equal rows is drawn by users alone", () => {
  const few = coreset(pointsOf([[4], [4]], [3, 1]), 40, randomStream(1));
  expect(few.w.reduce((sum, n) => sum + n, 0)).toBeCloseTo(4, 1);
});
