import {expect, test} from "vitest";
import {groupSums} from "../../src/model/groupSums.js";
import {pointsOf} from "./points.js";

test("groupSums(points, labels, k) adds up users and their values, without rows of no group", () => {
  const points = pointsOf(
    [
      [1, 10],
      [2, 20],
      [5, 50],
      [9, 90]
    ],
    [3, 1, 2, 7]
  );
  const {users, sums} = groupSums(points, Int32Array.of(0, 0, 2, -1), 3);
  expect([...users]).toEqual([4, 0, 2]);
  expect([...sums]).toEqual([5, 50, 0, 0, 10, 100]);
});
