import {describe, expect, test} from "vitest";
import {clusteredRows} from "../../src/model/clusteredRows.js";
import {fitModel} from "../../src/model/fitModel.js";
import {scoreModel} from "../../src/model/scoreModel.js";
import {stability} from "../../src/model/stability.js";
import {pointsOf} from "./points.js";

const rows = [
  [0, 0],
  [1, 0],
  [10, 10],
  [11, 10],
  [40, 40]
];
const then = pointsOf(rows, [50, 50, 60, 38, 2]);
const model = fitModel(then, {scaling: "standard", k: {fixed: 2}, setAsideAbove: 0.98});

describe("scoreModel(points, model)", () => {
  test("of the same people is the model that was fitted", () => {
    const again = scoreModel(then, model);
    for (const part of ["means", "sizes", "spreads", "centroids", "clusterSilhouettes"] as const)
      for (const [n, value] of again[part].entries()) expect(value).toBeCloseTo(model[part][n], 12);
    expect(again.inertia).toBeCloseTo(model.inertia, 9);
    expect(again.silhouette).toBeCloseTo(model.silhouette, 12);
    expect(again).toMatchObject({k: 2, clustered: 198, setAside: 2, excluded: 0});
  });

  test("of other people keeps centroids and limits, and counts who is there now", () => {
    // 10 at (0, 0), 30 at (1, 0), 5 taken out at (10, 10), 20 at (11, 10), 7 above the limits.
    const now = pointsOf(rows, [10, 30, 5, 20, 7]);
    const scored = scoreModel(now, model, {excluded: Uint8Array.of(0, 0, 1, 0, 0)});
    expect([...scored.sizes]).toEqual(model.means[0] < 5 ? [40, 20] : [20, 40]);
    expect(scored).toMatchObject({clustered: 60, setAside: 7, excluded: 5});
    expect([...scored.centroids]).toEqual([...model.centroids]);
    const low = scored.sizes.indexOf(40);
    expect([...scored.means.subarray(low * 2, low * 2 + 2)]).toEqual([0.75, 0]);
  });

  test("of a group without users keeps its earlier means", () => {
    const scored = scoreModel(pointsOf(rows, [10, 0, 0, 0, 0]), model);
    const empty = scored.sizes.indexOf(0);
    expect([...scored.means.subarray(empty * 2, empty * 2 + 2)]).toEqual([
      ...model.means.subarray(empty * 2, empty * 2 + 2)
    ]);
  });
});

test("clusteredRows(points, scaler, labels) keeps rows with users and a group, and tells where they were", () => {
  const scaler = {
    kind: "standard" as const,
    mean: Float64Array.of(1, 0),
    scale: Float64Array.of(2, 1),
    used: [0]
  };
  const {scaled, rows: kept} = clusteredRows(
    pointsOf(rows, [1, 0, 3, 4, 5]),
    scaler,
    Int32Array.of(0, 0, 1, -1, 0)
  );
  expect([...kept]).toEqual([0, 2, 4]);
  expect([...scaled.X]).toEqual([-0.5, 4.5, 19.5]);
  expect([...scaled.w]).toEqual([1, 3, 5]);
});

test("stability(points, model) tries the model's own groups; those set aside play no part", () => {
  expect([...stability(then, model, {resamples: 20})]).toEqual([1, 1]);
});
