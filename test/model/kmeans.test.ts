import * as fc from "fast-check";
import {kmeans as mlKmeans} from "ml-kmeans";
import {expect, test} from "vitest";
import {affordableStarts, kmeans, settled} from "../../src/model/kmeans.js";
import type {WeightedPoints} from "../../src/model/model.js";
import {randomStream} from "../../src/model/random.js";
import {fitScaler, scaleRows} from "../../src/model/scaler.js";
import {squaredDistance} from "../../src/model/squaredDistance.js";
import {distinctRows, expand, pointsOf, reference, referencePoints, SEED, tables} from "./points.js";

const scaledReference = {
  ...referencePoints,
  X: scaleRows(fitScaler(referencePoints, "standard"), referencePoints.X, referencePoints.rows)
};

test("kmeans(points, 2, options) by hand: users 0 0 0 4 10", () => {
  // {0 0 0} and {4 10}: 18; {0 0 0 4} and {10}: 12. Means 1 and 10.
  const {C, labels, sizes, inertia} = kmeans(pointsOf([[0], [4], [10]], [3, 1, 1]), 2, {
    random: randomStream(1)
  });
  expect(Array.from(C)).toEqual([1, 10]);
  expect(Array.from(labels)).toEqual([0, 0, 1]);
  expect(Array.from(sizes)).toEqual([4, 1]);
  expect(inertia).toBe(12);
});

test("kmeans(points, k, options) reaches scikit-learn's best of 200 starts", () => {
  for (const {k, inertia} of reference.clusterings) {
    const found = kmeans(scaledReference, k, {random: randomStream(7)}).inertia;
    expect(found / inertia).toBeLessThanOrEqual(1 + 1e-9);
    expect(found / inertia).toBeGreaterThan(0.99);
  }
});

function nearest({columns: d, X}: WeightedPoints, i: number, C: Float64Array, k: number): number {
  const distances = Array.from({length: k}, (_, c) => squaredDistance(X, i * d, C, c * d, d));
  return distances.indexOf(Math.min(...distances));
}

const problems = tables.chain((points) =>
  fc.record({
    points: fc.constant(points),
    k: fc.integer({min: 1, max: Math.min(6, distinctRows(points))}),
    seed: fc.nat()
  })
);

test("kmeans(points, k, options) ends at a fixed point, ordered, without empty clusters", () => {
  fc.assert(
    fc.property(problems, ({points, k, seed}) => {
      const {C, labels, sizes, inertia} = kmeans(points, k, {random: randomStream(seed), starts: 3});
      const d = points.columns;
      const means = new Float64Array(k * d);
      const users = new Float64Array(k);
      let sum = 0;
      for (let i = 0; i < points.rows; i++) {
        const c = labels[i];
        expect(c).toBe(nearest(points, i, C, k));
        users[c] += points.w[i];
        for (let j = 0; j < d; j++) means[c * d + j] += points.w[i] * points.X[i * d + j];
        sum += points.w[i] * squaredDistance(points.X, i * d, C, c * d, d);
      }
      expect(sizes).toEqual(users);
      expect(Math.min(...sizes)).toBeGreaterThan(0);
      expect(Array.from(sizes)).toEqual(Array.from(sizes).sort((a, b) => b - a));
      for (let n = 0; n < k * d; n++) expect(C[n]).toBeCloseTo(means[n] / sizes[Math.floor(n / d)], 10);
      expect(inertia).toBeCloseTo(sum, 8);
    }),
    SEED
  );
});

test("settled(points, C, k) is the same for weighted rows and for the users written out", () => {
  fc.assert(
    fc.property(problems, ({points, k, seed}) => {
      const {C} = kmeans(points, k, {random: randomStream(seed), starts: 1});
      const users = expand(points);
      const written = settled(users.points, C, k);
      const weighted = settled(points, C, k);
      expect(written.inertia).toBeCloseTo(weighted.inertia, 8);
      expect(Array.from(written.sizes)).toEqual(Array.from(weighted.sizes));
      expect(Array.from(written.labels)).toEqual(users.owners.map((i) => weighted.labels[i]));
    }),
    SEED
  );
});

test("kmeans(points, k, options) never beats the best partition, and finds it on tiny tables", () => {
  const rows = [
    [0, 0],
    [1, 0],
    [4, 4],
    [5, 4],
    [9, 0],
    [9, 1]
  ];
  const weights = [5, 2, 1, 3, 2, 2];
  const points = pointsOf(rows, weights);
  let best = Infinity;
  for (let code = 0; code < 3 ** 6; code++) {
    const labels = rows.map((_, i) => Math.floor(code / 3 ** i) % 3);
    best = Math.min(best, inertiaOfPartition(rows, weights, labels));
  }
  expect(kmeans(points, 3, {random: randomStream(3)}).inertia).toBeCloseTo(best, 10);
});

function inertiaOfPartition(rows: number[][], weights: number[], labels: number[]): number {
  return [0, 1, 2].reduce((sum, c) => {
    const members = [...rows.keys()].filter((i) => labels[i] === c);
    const users = members.reduce((n, i) => n + weights[i], 0);
    const mean = [0, 1].map((j) => members.reduce((s, i) => s + weights[i] * rows[i][j], 0) / users);
    return (
      sum +
      members.reduce(
        (s, i) => s + weights[i] * ((rows[i][0] - mean[0]) ** 2 + (rows[i][1] - mean[1]) ** 2),
        0
      )
    );
  }, 0);
}

test("kmeans(points, k, options) is at least as good as ml-kmeans's best of five on the users", () => {
  const users = expand(scaledReference);
  const rows = users.owners.map((i) => Array.from(scaledReference.X.subarray(i * 3, i * 3 + 3)));
  for (const k of [2, 4, 6]) {
    const theirs = [1, 2, 3, 4, 5].map((seed) => {
      const result = mlKmeans(rows, k, {seed, tolerance: 1e-16});
      return result.computeInformation(rows).reduce((sum, {error, size}) => sum + error * size, 0);
    });
    expect(kmeans(scaledReference, k, {random: randomStream(1)}).inertia).toBeLessThanOrEqual(
      Math.min(...theirs) * (1 + 1e-9)
    );
  }
});

test("kmeans(points, k, options) gives the same bits for the same stream", () => {
  const run = () => kmeans(scaledReference, 5, {random: randomStream(42)});
  expect(run()).toEqual(run());
});

test("kmeans(points, k, options) finds what was put in among very many rows", () => {
  // 9,000 rows on three grids far apart: the starts run on a coreset, the result is exact on all rows.
  const rows = Array.from({length: 9000}, (_, i) => [
    (i % 3) * 100 + (Math.floor(i / 3) % 60) / 10,
    Math.floor(i / 180) / 10
  ]);
  const weights = rows.map((_, i) => 1 + (i % 3));
  const {labels, sizes} = kmeans(pointsOf(rows, weights), 3, {random: randomStream(5)});
  expect(Array.from(sizes)).toEqual([9000, 6000, 3000]);
  expect(labels.every((label, i) => label === 2 - (i % 3))).toBe(true);
});

test("kmeans(points, k, options) takes k up to the number of distinct rows with users, and refuses more", () => {
  const points = pointsOf([[1], [1], [2], [3], [8]], [2, 3, 1, 1, 0]);
  expect(kmeans(points, 3, {random: randomStream(1)})).toMatchObject({
    inertia: 0,
    sizes: Float64Array.of(5, 1, 1)
  });
  expect(() => kmeans(points, 4, {random: randomStream(1)})).toThrow(RangeError);
});

test("settled(points, C, k) breaks ties by the lower index and orders equal clusters by centroid", () => {
  // Row 1 lies exactly between 0 and 2 and goes to the lower index, {0 1}; so that is the larger one.
  const {C, labels} = settled(pointsOf([[0], [1], [2]]), Float64Array.of(0, 2), 2);
  expect(Array.from(labels)).toEqual([0, 0, 1]);
  expect(Array.from(C)).toEqual([0.5, 2]);
  expect(Array.from(settled(pointsOf([[5], [3]]), Float64Array.of(5, 3), 2).C)).toEqual([3, 5]);
});

test("settled(points, C, k) gives an empty cluster the row that costs most", () => {
  // Both centroids at 0: the second is empty and goes to −4 (three users, 48) and not to 6 (one user, 36).
  const {sizes, C} = settled(pointsOf([[-4], [0], [6]], [3, 9, 1]), Float64Array.of(0, 0), 2);
  expect(Array.from(sizes)).toEqual([10, 3]);
  expect(Array.from(C)).toEqual([0.6, -4]);
});

test("affordableStarts(rows, k) gives every k the same work, 8 to 50 starts, or 6 and more on a coreset of 4000 rows", () => {
  expect([2, 5, 10, 20].map((k) => affordableStarts(4000, k))).toEqual([13, 8, 8, 8]);
  expect(affordableStarts(100, 2)).toBe(50);
  expect([2, 5, 10, 20].map((k) => affordableStarts(1_000_000, k))).toEqual([13, 6, 6, 6]);
});
