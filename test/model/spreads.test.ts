import {expect, test} from "vitest";
import {spreads} from "../../src/model/spreads.js";
import {pointsOf} from "./points.js";

test("spreads(points, labels, k) is the users' root mean square distance from their mean", () => {
  // One column: users at 0, 0, 0 and 4: mean 1, squares 1 + 1 + 1 + 9 = 12, 12 / 4 = 3. Users all at 7: 0.
  const line = pointsOf([[0], [4], [7]], [3, 1, 5]);
  const [first, second, empty] = spreads(line, Int32Array.of(0, 0, 1), 3);
  expect(first).toBeCloseTo(Math.sqrt(3), 12);
  expect([second, empty]).toEqual([0, 0]);
});

test("spreads(points, labels, k) is a mean over the columns, too, and leaves out rows without users", () => {
  // Columns ±1 and ±3: variances 1 and 9, mean 5.
  const plane = pointsOf(
    [
      [-1, -3],
      [1, 3],
      [99, 99]
    ],
    [2, 2, 0]
  );
  expect(spreads(plane, Int32Array.of(0, 0, 0), 1)[0]).toBeCloseTo(Math.sqrt(5), 12);
});
