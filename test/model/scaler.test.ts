import {expect, test} from "vitest";
import {fitScaler, scaleRows} from "../../src/model/scaler.js";
import {pointsOf, reference, referencePoints} from "./points.js";

test.each(["standard", "log"] as const)("fitScaler(points, %s) is scikit-learn's of the users", (kind) => {
  const scaler = fitScaler(referencePoints, kind);
  for (let j = 0; j < 3; j++) {
    expect(scaler.mean[j]).toBeCloseTo(reference.scaled[kind].mean[j], 10);
    expect(scaler.scale[j]).toBeCloseTo(reference.scaled[kind].scale[j], 10);
  }
});

test("fitScaler(points, standard) by hand: users 0 0 0 4 have mean 1 and deviation √3", () => {
  const scaler = fitScaler(pointsOf([[0], [4]], [3, 1]), "standard");
  expect(scaler.mean[0]).toBe(1);
  expect(scaler.scale[0]).toBeCloseTo(Math.sqrt(3), 15);
  expect(Array.from(scaleRows(scaler, Float64Array.of(1, 1 + Math.sqrt(3)), 2))).toEqual([0, 1]);
});

test("fitScaler(points, kind) leaves out columns that are constant among the users", () => {
  // 0.1 summed seven times is not 0.7: constancy is not judged by the variance.
  const points = pointsOf(
    [
      [0.1, 1, 5],
      [0.1, 2, 5],
      [9, 3, 5]
    ],
    [4, 3, 0]
  );
  const scaler = fitScaler(points, "standard");
  expect(scaler.used).toEqual([1]);
  expect(scaler.scale[0]).toBe(1);
  expect(scaleRows(scaler, points.X, 3)).toHaveLength(3);
});

test("fitScaler(points, kind, columns) spares columns that vary and are not asked for", () => {
  const points = pointsOf([
    [0, 1, 5],
    [4, 2, 5]
  ]);
  const scaler = fitScaler(points, "standard", [1, 2]);
  expect([scaler.used, scaler.spared]).toEqual([[1], [0]]);
  expect(Array.from(scaler.scale)).toEqual([2, 0.5, 1]);
  expect(Array.from(scaleRows(scaler, points.X, 2))).toEqual([-1, 1]);
  expect(fitScaler(points, "standard")).not.toHaveProperty("spared");
});
