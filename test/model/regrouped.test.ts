import {describe, expect, test} from "vitest";
import {regrouped} from "../../src/model/regrouped.js";

const of = (before: number[], after: number[], w: number[]): number =>
  regrouped({
    w: Float64Array.from(w),
    before: Int32Array.from(before),
    after: Int32Array.from(after),
    ka: Math.max(...before) + 1,
    kb: Math.max(...after) + 1
  });

describe("regrouped({w, before, after, ka, kb})", () => {
  test("is 0 where groups only changed their numbers", () => {
    expect(of([0, 1, 2], [2, 0, 1], [5, 3, 2])).toBe(0);
  });

  test("is the share of those who left the best renaming", () => {
    // 0 keeps 6 of its 10, 1 keeps 5: 4 of 15 changed.
    expect(of([0, 0, 1], [0, 1, 1], [6, 4, 5])).toBeCloseTo(4 / 15, 15);
    // Split in two: the smaller part changed; merged: the smaller group did.
    expect(of([0, 0], [0, 1], [7, 3])).toBeCloseTo(0.3, 15);
    expect(of([0, 1], [0, 0], [7, 3])).toBeCloseTo(0.3, 15);
  });

  test("prefers the assignment that keeps most people in all, not the largest cell", () => {
    // Cells 5 4 / 4 0: the diagonal keeps 5, the other 8 of 13.
    expect(of([0, 0, 1], [0, 1, 0], [5, 4, 4])).toBeCloseTo(5 / 13, 15);
  });

  test("leaves out those without a group, and is 0 where nobody has one", () => {
    expect(of([0, -1, 1], [0, 1, 1], [2, 50, 2])).toBe(0);
    expect(
      regrouped({
        w: Float64Array.of(3),
        before: Int32Array.of(-1),
        after: Int32Array.of(0),
        ka: 1,
        kb: 1
      })
    ).toBe(0);
  });
});
