import {expect, test} from "vitest";
import {assign} from "../../src/model/assign.js";
import {fitModel} from "../../src/model/fitModel.js";
import {SET_ASIDE} from "../../src/model/model.js";
import {pointsOf} from "./points.js";

// Both columns have mean 5 and deviation 5: centroids (−1, −1) and (1, 1) in the scaled space.
const points = pointsOf(
  [
    [0, 0],
    [10, 10]
  ],
  [4, 4]
);
const model = fitModel(points, {scaling: "standard", k: {fixed: 2}});

test("assign(model, X, rows) measures RMS distances to the nearest centroid and the next", () => {
  const {labels, distances, runnersUp, runnerUpDistances} = assign(model, Float64Array.of(0, 5, 10, 10), 2);
  expect(Array.from(labels)).toEqual([0, 1]);
  expect(Array.from(runnersUp)).toEqual([1, 0]);
  // (−1, 0) is at √((0 + 1) / 2) of the first and √((4 + 1) / 2) of the second.
  expect(distances[0]).toBeCloseTo(Math.SQRT1_2, 15);
  expect(runnerUpDistances[0]).toBeCloseTo(Math.sqrt(2.5), 15);
  expect(distances[1]).toBe(0);
});

test("assign(model, X, rows) breaks ties by the lower index", () => {
  const {labels, runnersUp} = assign(model, Float64Array.of(5, 5), 1);
  expect([labels[0], runnersUp[0]]).toEqual([0, 1]);
});

test("assign(model, X, rows) sets aside strictly above the threshold, in any column", () => {
  const many = pointsOf(
    [
      [0, 0],
      [10, 10],
      [30, 5]
    ],
    [50, 49, 1]
  );
  const strict = fitModel(many, {scaling: "standard", k: {fixed: 2}, setAsideAbove: 0.95});
  expect(Array.from(strict.thresholds)).toEqual([10, 10]);
  const {labels} = assign(strict, Float64Array.of(10, 10, 10.1, 0, 0, 11), 3);
  expect(Array.from(labels)).toEqual([1, SET_ASIDE, SET_ASIDE]);
});

test("assign(model, X, rows) of one cluster has no runner-up; of no rows, nothing", () => {
  const one = fitModel(points, {scaling: "standard", k: {fixed: 1}});
  const {runnersUp, runnerUpDistances} = assign(one, Float64Array.of(1, 1), 1);
  expect([runnersUp[0], runnerUpDistances[0]]).toEqual([-1, NaN]);
  expect(assign(model, new Float64Array(), 0).labels).toHaveLength(0);
});
