import {expect, test} from "vitest";
import {lloyd} from "../../src/model/lloyd.js";
import {nudge} from "../../src/model/nudge.js";
import {randomStream} from "../../src/model/random.js";
import {seedCentroids} from "../../src/model/seedCentroids.js";
import {createWorkspace} from "../../src/model/workspace.js";
import {pointsOf, referencePoints} from "./points.js";

// The inertia of many seedings, before and after the nudges.
function nudgedSeeds(k: number): {readonly before: number[]; readonly after: number[]} {
  const points = referencePoints;
  const space = createWorkspace(points, k);
  const found = Array.from({length: 20}, (_, seed) => {
    const random = randomStream(seed);
    const C = new Float64Array(k * points.columns);
    seedCentroids(points, C, k, {random, space});
    const before = lloyd(points, C, k, space);
    nudge(points, C, k, {random, space});
    return {before, after: lloyd(points, C.slice(), k, space)};
  });
  return {before: found.map(({before}) => before), after: found.map(({after}) => after)};
}

test.each([3, 8])("nudge(points, C, k) never makes a solution worse, and some better: k = %d", (k) => {
  const {before, after} = nudgedSeeds(k);
  for (const [n, inertia] of after.entries()) expect(inertia).toBeLessThanOrEqual(before[n] * (1 + 1e-12));
  expect(after.filter((inertia, n) => inertia < before[n] * (1 - 1e-9)).length).toBeGreaterThan(0);
});

test("nudge(points, C, k) leaves one cluster, and clusters that lie apart, where they are", () => {
  const apart = pointsOf([[0], [1], [100], [101]]);
  for (const centroids of [[50.5], [0.5, 100.5]]) {
    const C = Float64Array.from(centroids);
    const k = centroids.length;
    nudge(apart, C, k, {random: randomStream(1), space: createWorkspace(apart, k)});
    expect(Array.from(C)).toEqual(centroids);
  }
});
