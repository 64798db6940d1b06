import {expect, test} from "vitest";
import {kmeans} from "../../src/model/kmeans.js";
import {inertiaOf, lloyd} from "../../src/model/lloyd.js";
import {moveRows} from "../../src/model/moveRows.js";
import {randomStream} from "../../src/model/random.js";
import {swapSearch} from "../../src/model/swapSearch.js";
import {createWorkspace} from "../../src/model/workspace.js";
import {pointsOf} from "./points.js";

// Three clouds on a line; the first two hold two of the three centroids between them and their neighbour none.
const clouds = pointsOf([0, 1, 2, 100, 101, 102, 200, 201, 202].map((x) => [x]));

test("swapSearch(points, C, k) leaves a local optimum that Lloyd's iteration cannot", () => {
  const space = createWorkspace(clouds, 3);
  const C = Float64Array.of(0.5, 2, 151);
  const stuck = lloyd(clouds, C, 3, space);
  expect(stuck).toBeGreaterThan(10_000);
  const found = swapSearch(clouds, C, 3, {inertia: stuck, random: randomStream(1), space});
  expect(found).toBeCloseTo(6, 9);
  expect([...C].sort((a, b) => a - b)).toEqual([1, 101, 201]);
});

test("swapSearch(points, C, k) never makes a solution worse, ends at a fixed point, and is the same for a stream", () => {
  const random = randomStream(7);
  const points = pointsOf(Array.from({length: 700}, () => [random(), random(), random()]));
  for (const k of [1, 2, 6]) {
    const first = points.X.slice(0, 3 * k);
    const runs = [11, 11].map((seed) => {
      const space = createWorkspace(points, k);
      const C = first.slice();
      const inertia = lloyd(points, C, k, space);
      const found = swapSearch(points, C, k, {inertia, random: randomStream(seed), space});
      expect(found).toBeLessThanOrEqual(inertia);
      expect(inertiaOf(points, C, space.labels)).toBe(found);
      expect(lloyd(points, C.slice(), k, space)).toBe(found);
      return C;
    });
    expect(runs[1]).toEqual(runs[0]);
  }
});

test("moveRows(points, C, k, space) finds the move that Lloyd's iteration is blind to", () => {
  const points = pointsOf([[0], [3], [5]], [1, 1, 1]);
  // {0} {3, 5} costs 2 and {0, 3} {5} 4.5: Lloyd stays with the second, whose centroids are 1.5 and 5.
  const space = createWorkspace(points, 2);
  const C = Float64Array.of(1.5, 5);
  expect(lloyd(points, C, 2, space)).toBe(4.5);
  expect(moveRows(points, C, 2, space)).toBe(1);
  expect([...C]).toEqual([0, 4]);
  expect([...space.labels]).toEqual([0, 1, 1]);
});

test("moveRows(points, C, k, space) leaves a cluster of one alone, and rows without users", () => {
  const points = pointsOf([[0], [10], [4]], [1, 1, 0]);
  const space = createWorkspace(points, 2);
  const C = Float64Array.of(0, 10);
  lloyd(points, C, 2, space);
  expect(moveRows(points, C, 2, space)).toBe(0);
  expect([...C]).toEqual([0, 10]);
});

test("kmeans(points, k, options) ends where no single row gains by moving", () => {
  const random = randomStream(3);
  const points = pointsOf(
    Array.from({length: 400}, () => [random(), random()]),
    Array.from({length: 400}, () => 1 + Math.floor(random() * 9))
  );
  const {C, k} = kmeans(points, 7, {random: randomStream(1), starts: 2});
  const space = createWorkspace(points, k);
  lloyd(points, C, k, space);
  expect(moveRows(points, C.slice(), k, space)).toBe(0);
});
