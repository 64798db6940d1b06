import {expect, test} from "vitest";
import {randomStream} from "../../src/model/random.js";
import {seedCentroids} from "../../src/model/seedCentroids.js";
import {createWorkspace} from "../../src/model/workspace.js";
import {pointsOf} from "./points.js";

function seeds(rows: number[], weights: number[], k: number): number[][] {
  const points = pointsOf(
    rows.map((x) => [x]),
    weights
  );
  const random = randomStream(1);
  return Array.from({length: 200}, () => {
    const C = new Float64Array(k);
    seedCentroids(points, C, k, {random, space: createWorkspace(points, k)});
    return Array.from(C);
  });
}

test("seedCentroids(points, C, k, options) draws the first by users", () => {
  // 3 of 4 users: expected 150 of 200, standard deviation 6.
  const first = seeds([0, 1], [3, 1], 1).filter(([x]) => x === 0).length;
  expect(Math.abs(first - 150)).toBeLessThan(30);
});

test("seedCentroids(points, C, k, options) draws the next by users times squared distance", () => {
  // From 0: row 3 adds 9 · 100,000, row 100 only 10,000. From 3: row 0 adds 9 · 1,000,000.
  const pairs = seeds([0, 3, 100], [1_000_000, 100_000, 1], 2).map((pair) =>
    pair.sort((a, b) => a - b).join()
  );
  expect(pairs.filter((pair) => pair === "0,3").length).toBeGreaterThan(180);
});

test("seedCentroids(points, C, k, options) takes the better of its candidates", () => {
  // 0 is first in nearly all draws. Left are 1 and 9: alone, 9 would be drawn in 81 of 82; 1 has 50 times the users.
  const seconds = seeds([0, 1, 9], [100_000, 50, 1], 2).filter(([x]) => x === 0);
  // 9 leaves 50, 1 leaves 64; one draw would give 9 in 81 of 131, two candidates in 1 − (50/131)² = 85 %.
  const share = seconds.filter(([, y]) => y === 9).length / seconds.length;
  expect(share).toBeGreaterThan(0.76);
  expect(share).toBeLessThan(0.94);
});

test("seedCentroids(points, C, k, options) never draws rows without users, and repeats one if rows run out", () => {
  for (const C of seeds([4, 5, 6], [1, 0, 2], 3)) expect(new Set(C)).toEqual(new Set([4, 6]));
});
