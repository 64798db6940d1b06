import {expect, test} from "vitest";
import {alone} from "../../src/model/sharing.js";
import {sumsOf} from "./sums.js";

test("alone(work) hands the pieces of each job on in their order", () => {
  const seen: number[] = [];
  expect(alone(sumsOf([1, 10], seen))).toEqual([10, 100]);
  expect(seen).toEqual([0, 1, 2, 3, 4, 0, 1, 2, 3, 4]);
});
