import * as fc from "fast-check";
import {expect, test} from "vitest";
import {kmeans} from "../../src/model/kmeans.js";
import {medoid} from "../../src/model/medoid.js";
import {randomStream} from "../../src/model/random.js";
import {squaredDistance} from "../../src/model/squaredDistance.js";
import {pointsOf, SEED, tables} from "./points.js";

const one = {C: Float64Array.of(3), labels: Int32Array.of(0, 0, 0, 0)};

test("medoid(points, clustering, c, {minGroup}) is the nearest row that enough users share", () => {
  const points = pointsOf([[3], [2], [5], [9]], [1, 12, 30, 3]);
  expect(medoid(points, one, 0, {minGroup: 1})).toBe(0);
  expect(medoid(points, one, 0, {minGroup: 10})).toBe(1);
  expect(medoid(points, one, 0, {minGroup: 13})).toBe(2);
  expect(medoid(points, one, 0, {minGroup: 31})).toBeUndefined();
});

test("medoid(points, clustering, c, {minGroup}) breaks ties by the lower row and skips rows without users", () => {
  expect(medoid(pointsOf([[3], [2], [4], [9]], [0, 1, 1, 1]), one, 0, {minGroup: 0})).toBe(1);
});

test("medoid(points, clustering, c, {minGroup}) has the smallest sum of squared distances to its cluster", () => {
  fc.assert(
    fc.property(tables, (points) => {
      const {X, w, columns: d, rows} = points;
      const clustering = kmeans(points, 1, {random: randomStream(1), starts: 1});
      const cost = (a: number): number =>
        w.reduce((sum, users, i) => sum + users * squaredDistance(X, i * d, X, a * d, d), 0);
      const row = medoid(points, clustering, 0, {minGroup: 2});
      for (let i = 0; i < rows; i++) {
        if (w[i] >= 2) expect(cost(row!)).toBeLessThanOrEqual(cost(i) + 1e-9);
      }
    }),
    SEED
  );
});
