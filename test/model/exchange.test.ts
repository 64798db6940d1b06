import * as fc from "fast-check";
import {expect, test} from "vitest";
import {exchange} from "../../src/model/exchange.js";
import {type Clustering, kmeans, settled} from "../../src/model/kmeans.js";
import {randomStream} from "../../src/model/random.js";
import {alone} from "../../src/model/sharing.js";
import {distinctRows, pointsOf, SEED, tables} from "./points.js";

const line = pointsOf([[0], [1], [10], [11], [20], [21]], [2, 2, 2, 2, 2, 2]);

test("exchange(points, sweep) leaves out a centroid of k + 1 where that is better", () => {
  // {0 1 10 11} {20 21}: 2 · (30.25 + 20.25 + 20.25 + 30.25) + 2 · (0.25 + 0.25) = 203, the least for k = 2. Lloyd's
  // iteration finds it from anywhere on this line, so a worse one is claimed.
  const stuck: Clustering = {...settled(line, Float64Array.from([0, 0.5]), 2), inertia: 1203};
  const three = settled(line, Float64Array.from([0.5, 10.5, 20.5]), 3);
  const [two] = alone(exchange(line, [stuck, three]));
  expect(two.inertia).toBeCloseTo(203, 10);
  expect(two.k).toBe(2);
});

test("exchange(points, sweep) adds a centroid to k − 1 where that is better", () => {
  const two = settled(line, Float64Array.from([5.5, 20.5]), 2);
  // A local optimum that no step of Lloyd's leaves: {0} {1} {10 11 20 21}.
  const poor = settled(line, Float64Array.from([0, 1, 15.5]), 3);
  expect(poor.inertia).toBeCloseTo(202, 10);
  const [, three] = alone(exchange(line, [two, poor]));
  // Three pairs: 12 users, each half a step from its centre.
  expect(three.inertia).toBeCloseTo(3, 10);
});

test("exchange(points, sweep) is never worse than given, falls with k, and gives fixed points", () => {
  fc.assert(
    fc.property(tables, fc.nat(), (points, seed) => {
      const random = randomStream(seed);
      const most = Math.min(6, distinctRows(points));
      const sweep: Clustering[] = [];
      for (let k = 1; k <= most; k++) {
        sweep.push(kmeans(points, k, {random, starts: 1}));
      }
      const better = alone(exchange(points, sweep));
      for (const [n, {k, C, inertia, labels}] of better.entries()) {
        expect(inertia).toBeLessThanOrEqual(sweep[n].inertia);
        if (n > 0) expect(inertia).toBeLessThan(better[n - 1].inertia);
        expect(settled(points, C, k).labels).toEqual(labels);
      }
    }),
    SEED
  );
});

test("exchange(points, sweep) of one clustering returns it", () => {
  const two = settled(line, Float64Array.from([5.5, 20.5]), 2);
  expect(alone(exchange(line, [two]))).toEqual([two]);
});
