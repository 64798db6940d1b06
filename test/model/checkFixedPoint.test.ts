import {expect, test} from "vitest";
import {checkFixedPoint} from "../../src/model/checkFixedPoint.js";
import {kmeans} from "../../src/model/kmeans.js";
import {randomStream} from "../../src/model/random.js";
import {pointsOf, referencePoints} from "./points.js";

const clustering = kmeans(referencePoints, 4, {random: randomStream(1)});

test.each(["users", "rows"] as const)(
  "checkFixedPoint(points, clustering) confirms a fixed point by %s",
  (method) => {
    const check = checkFixedPoint(referencePoints, clustering, method === "users" ? Infinity : 0);
    expect(check).toMatchObject({method, users: referencePoints.w.reduce((a, b) => a + b), iterations: 1});
    expect(check.shift).toBeLessThan(1e-10);
    expect(check.inertiaDifference).toBeLessThan(1e-12);
  }
);

test.each([Infinity, 0])("checkFixedPoint(points, clustering, %d) sees a moved centroid", (limit) => {
  const moved = {...clustering, C: clustering.C.map((x, n) => (n === 0 ? x + 0.01 : x))};
  expect(checkFixedPoint(referencePoints, moved, limit).shift).toBeGreaterThan(0.009);
});

test("checkFixedPoint(points, clustering) sees that the weights were forgotten", () => {
  const unweighted = kmeans(pointsOf([[0], [1], [9], [10]]), 2, {random: randomStream(1)});
  const points = pointsOf([[0], [1], [9], [10]], [3, 1, 1, 1]);
  expect(checkFixedPoint(points, unweighted).shift).toBeCloseTo(0.25, 12);
  expect(checkFixedPoint(points, unweighted, 0).shift).toBeCloseTo(0.25, 12);
});

test("checkFixedPoint(points, clustering) answers as many clusters as users", () => {
  const points = pointsOf([[0], [1]]);
  const check = checkFixedPoint(points, kmeans(points, 2, {random: randomStream(1)}));
  expect(check).toEqual({method: "users", users: 2, iterations: 1, shift: 0, inertiaDifference: 0});
});
