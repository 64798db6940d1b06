import {expect, test} from "vitest";
import {contingency, margins} from "../../src/model/contingency.js";

// Two labelings of five rows; −1 (set aside) and −2 (excluded) count nowhere.
const a = Int32Array.of(0, 0, 1, 1, -1);
const b = Int32Array.of(0, 2, 2, -2, 1);
const w = Float64Array.of(4, 3, 5, 100, 100);

test("contingency(a, b, {w, ka, kb}) counts users by both labels, row by row", () => {
  expect([...contingency(a, b, {w, ka: 2, kb: 3})]).toEqual([4, 0, 3, 0, 0, 5]);
});

test("margins(users, ka, kb) sums over either labeling", () => {
  const {rows, columns} = margins(contingency(a, b, {w, ka: 2, kb: 3}), 2, 3);
  expect([...rows]).toEqual([7, 5]);
  expect([...columns]).toEqual([4, 0, 8]);
});
