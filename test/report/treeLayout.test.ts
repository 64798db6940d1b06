import {describe, expect, test} from "vitest";
import {splits} from "../../src/evidence/splits.js";
import {treeLayout} from "../../src/report/treeLayout.js";

// Ten rows of one user each. Two groups; the first parts in three, and then its middle part in two.
const LABELS = [
  [0, 0, 0, 0, 0, 0, 0, 1, 1, 1],
  [2, 2, 2, 0, 0, 1, 1, 1, 1, 1],
  [3, 3, 3, 1, 2, 0, 0, 0, 0, 0]
];
const fits = LABELS.map((labels) => ({
  k: Math.max(...labels) + 1,
  C: new Float64Array(),
  labels: Int32Array.from(labels),
  sizes: new Float64Array(),
  inertia: 0,
  silhouette: 0
}));
const steps = splits(fits, new Float64Array(10).fill(1));

describe("treeLayout", () => {
  const levels = treeLayout(steps, 3);

  test("counts the users of each group at each number of groups", () => {
    expect(levels.map(({k, users}) => [k, users])).toEqual([
      [2, [7, 3]],
      [3, [2, 5, 3]],
      [4, [5, 1, 1, 3]]
    ]);
  });

  test("puts groups where their people come from, the larger first where that is one place", () => {
    expect(levels[0].order).toEqual([0, 1]);
    // 2 and 0 come whole from the first; 1 mostly from the second.
    expect(levels[1].order).toEqual([2, 0, 1]);
    expect(levels[2].order).toEqual([3, 1, 2, 0]);
  });

  test("knows which chosen group most of a group's people belong to, on both sides", () => {
    expect(levels[1].kin).toEqual([0, 1, 2]);
    expect(levels[0].kin).toEqual([2, 1]);
    expect(levels[2].kin).toEqual([1, 0, 0, 2]);
  });

  test("follows the people over more than one step", () => {
    expect(treeLayout(steps, 4)[0].kin).toEqual([3, 0]);
  });

  test("is empty without steps", () => {
    expect(treeLayout([], 3)).toEqual([]);
  });
});
