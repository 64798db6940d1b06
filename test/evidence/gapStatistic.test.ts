import {expect, test} from "vitest";
import {featurelessBox} from "../../src/evidence/featurelessBox.js";
import {gapCurve, gapStatistic, oneErrorRule} from "../../src/evidence/gapStatistic.js";
import {kmeans} from "../../src/model/kmeans.js";
import type {WeightedPoints} from "../../src/model/model.js";
import {randomStream} from "../../src/model/random.js";
import {expand, pointsOf} from "../model/points.js";

test("gapCurve(ks, logs, curves) by hand", () => {
  // Sets: ln W = 2, 1 and 2.2, 0.8; data: 2.1, 0. Means 2.1 and 0.9: gaps 0 and 0.9. Deviations 0.1 and 0.1, times
  // √1.5. Falls −1 and −1.4: mean −1.2, deviation 0.2; the data fall by 2.1: an excess of 0.9.
  const {steps, k} = gapCurve(
    [1, 2],
    [2.1, 0],
    [
      [2, 1],
      [2.2, 0.8]
    ]
  );
  const widen = Math.sqrt(1.5);
  expect(steps[0].gap).toBeCloseTo(0, 12);
  expect(steps[1].gap).toBeCloseTo(0.9, 12);
  expect(steps[1].error).toBeCloseTo(0.1 * widen, 12);
  expect(steps[1].excess).toBeCloseTo(0.9, 12);
  expect(steps[1].deviations).toBeCloseTo(0.9 / (0.2 * widen), 12);
  expect(k).toBe(2);
});

test("oneErrorRule(steps) takes the smallest k that the next one does not beat by its standard error", () => {
  const steps = (gaps: number[]) => gaps.map((gap, n) => ({k: n + 1, gap, error: 0.1}));
  expect(oneErrorRule(steps([0.5, 0.55, 0.9]))).toBe(1);
  expect(oneErrorRule(steps([0.5, 0.61, 0.71]))).toBe(2);
  expect(oneErrorRule(steps([0.5, 0.7, 1.2, 1.25]))).toBe(3);
  expect(oneErrorRule(steps([0.1, 0.3, 0.5]))).toBe(3);
  expect(oneErrorRule([])).toBe(1);
});

// Three far clouds of 30 users.
const random = randomStream(11);
const clouds = pointsOf(
  Array.from({length: 90}, (_, i) => [10 * (i % 3) + random(), 4 * (i % 3) + random()])
);

function sweep(points: WeightedPoints, to: number) {
  return Array.from({length: to - 1}, (_, n) => kmeans(points, n + 2, {random: randomStream(n), starts: 3}));
}

test("gapStatistic(points, sweep) sees three far clouds, the same on every run", () => {
  const fits = sweep(clouds, 6);
  const gap = gapStatistic(clouds, fits)!;
  expect(gap).toEqual(gapStatistic(clouds, fits));
  expect(gap).toMatchObject({k: 3, sets: 10, seed: 2001, users: 90});
  expect(gap.steps.map(({k}) => k)).toEqual([1, 2, 3, 4, 5, 6]);
  // Their number varies with the ten sets, from 4 to 17; over 300 sets it is 6.7.
  expect(gapStatistic(clouds, fits, {sets: 100})!.steps[2].deviations).toBeGreaterThan(5);
});

test("gapStatistic(points, sweep) of weighted rows is that of the users written out", () => {
  const points = pointsOf(
    [
      [0, 0],
      [1, 2],
      [5, 5],
      [6, 7],
      [9, 1]
    ],
    [5, 4, 7, 3, 6]
  );
  const fits = sweep(points, 3);
  const [a, b] = [gapStatistic(points, fits)!, gapStatistic(expand(points).points, fits)!];
  for (const [n, {gap, error}] of a.steps.entries()) {
    expect(gap).toBeCloseTo(b.steps[n].gap, 9);
    expect(error).toBeCloseTo(b.steps[n].error, 9);
  }
});

test("gapStatistic(points, sweep) ends before a k without inertia, and is undefined for equal users", () => {
  const points = pointsOf([[0], [1], [5]], [9, 9, 9]);
  expect(gapStatistic(points, sweep(points, 3))!.steps.map(({k}) => k)).toEqual([1, 2]);
  expect(gapStatistic(pointsOf([[2], [2]], [3, 4]), [])).toBeUndefined();
});

test("featurelessBox(points) fills the box along the axes, on the values that the columns have", () => {
  const points = pointsOf(
    [
      [0, 0],
      [4, 1],
      [10, 0]
    ],
    [3, 2, 3]
  );
  const set = featurelessBox(
    pointsOf([
      [0, 0],
      [10, 0],
      [0, 1],
      [10, 1],
      [4, 0],
      [4, 1]
    ])
  )(500, randomStream(1));
  expect(set).toMatchObject({rows: 500, columns: 2});
  const pairs = new Set(Array.from({length: 500}, (_, i) => String(set.X.subarray(2 * i, 2 * i + 2))));
  expect([...pairs].sort()).toEqual(["0,0", "0,1", "10,0", "10,1", "4,0", "4,1"]);
  const counts = Array.from({length: 500}, (_, i) => set.X[2 * i]);
  // Nearest to 0 are those below 2, to 4 those below 7: a fifth and a half.
  expect(counts.filter((x) => x === 0).length / 500).toBeCloseTo(0.2, 1);
  expect(counts.filter((x) => x === 4).length / 500).toBeCloseTo(0.5, 1);
  expect(featurelessBox(points)(3, randomStream(1)).rows).toBe(3);
});
