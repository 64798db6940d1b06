import {expect, test} from "vitest";
import {shortOf} from "../../src/report/shortOf.js";

test("shortOf(value, threshold, decimals) rounds down only what rounding would lift to the threshold", () => {
  expect(shortOf(0.797, 0.8, 2)).toBe(0.79);
  expect(shortOf(0.748, 0.75, 2)).toBe(0.74);
  expect([0.794, 0.8, 0.81].map((value) => shortOf(value, 0.8, 2))).toEqual([0.794, 0.8, 0.81]);
  expect(shortOf(NaN, 0.8, 2)).toBeNaN();
});
