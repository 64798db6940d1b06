import * as fc from "fast-check";
import {expect, test} from "vitest";
import {fastClusterDistances, LANES, plainClusterDistances} from "../../src/model/clusterDistances.js";
import type {Labeling} from "../../src/model/labeling.js";
import type {WeightedPoints} from "../../src/model/model.js";
import {randomStream} from "../../src/model/random.js";
import {type Refinement, refinement} from "../../src/model/refinement.js";
import {selectRows} from "../../src/model/selectRows.js";
import {pointsOf, SEED} from "./points.js";

test("plainClusterDistances(points, tree) by hand", () => {
  // Two users at 0, five at 3; one at 4 and one at 10.
  const {points, tree} = inOrder(pointsOf([[0], [3], [4], [10]], [2, 5, 1, 1]), [
    {k: 2, labels: Int32Array.of(0, 0, 1, 1)},
    {k: 3, labels: Int32Array.of(2, 0, 0, 1)}
  ]);
  const at = (i: number): number => tree.rows.indexOf(i);
  const {sums, from} = plainClusterDistances(points, tree);
  from([at(0), at(3)]);
  const [ofTwo, ofThree] = sums.map((sum) => Array.from(sum));
  expect([ofTwo[0], ofTwo[LANES]]).toEqual([5 * 3, 4 + 10]);
  expect([ofTwo[1], ofTwo[LANES + 1]]).toEqual([2 * 10 + 5 * 7, 6]);
  expect([ofThree[0], ofThree[LANES], ofThree[2 * LANES]]).toEqual([5 * 3 + 4, 10, 0]);
  expect([ofThree[1], ofThree[LANES + 1], ofThree[2 * LANES + 1]]).toEqual([5 * 7 + 6, 0, 2 * 10]);
});

const sized = fc.record({
  rows: fc.integer({min: 1, max: 60}),
  columns: fc.integer({min: 1, max: 9}),
  groups: fc.array(fc.integer({min: 1, max: 6}), {minLength: 1, maxLength: 5}),
  measured: fc.integer({min: 1, max: LANES}),
  seed: fc.nat()
});

test("both add up for each labeling what there is from each row, and give equal bits", () => {
  fc.assert(
    fc.property(sized, ({rows, columns, groups, measured, seed}) => {
      const random = randomStream(seed);
      const {points, labelings, tree} = inOrder(
        somePoints(rows, columns, random),
        groups.map((k) => ({k, labels: Int32Array.from({length: rows}, () => Math.floor(random() * k))}))
      );
      const [plain, fast] = [plainClusterDistances(points, tree), fastClusterDistances(points, tree)];
      for (let i = 0; i < rows; i += measured) {
        const some = Array.from({length: Math.min(measured, rows - i)}, (_, n) => i + n);
        plain.from(some);
        fast.from(some);
        expect(fast.sums).toEqual(plain.sums);
        for (const [lane, row] of some.entries())
          for (const [l, {k, labels}] of labelings.entries())
            for (let c = 0; c < k; c++)
              expect(plain.sums[l][LANES * c + lane]).toBeCloseTo(toCluster(points, {row, labels, c}), 8);
      }
    }),
    SEED
  );
});

test("fastClusterDistances(points, tree) has room for tables beyond one page of memory", () => {
  const random = randomStream(3);
  const rows = 30_001;
  const labels = Int32Array.from({length: rows}, (_, i) => (i < 15_000 ? 0 : i % 7));
  const {points, tree} = inOrder(somePoints(rows, 3, random), [{k: 7, labels}]);
  const [plain, fast] = [plainClusterDistances(points, tree), fastClusterDistances(points, tree)];
  const measured = [0, 14_999, rows - 1];
  plain.from(measured);
  fast.from(measured);
  expect(fast.sums).toEqual(plain.sums);
});

function somePoints(rows: number, columns: number, random: () => number): WeightedPoints {
  const row = (): number[] => Array.from({length: columns}, () => random() * 9 - 4);
  return pointsOf(
    Array.from({length: rows}, row),
    Array.from({length: rows}, () => 1 + Math.floor(random() * 1000))
  );
}

// The points in the refinement's order, and their labels as well.
function inOrder(
  points: WeightedPoints,
  labelings: readonly Labeling[]
): {
  readonly points: WeightedPoints;
  readonly labelings: readonly Labeling[];
  readonly tree: Refinement;
} {
  const tree = refinement(
    Int32Array.from({length: points.rows}, (_, i) => i),
    labelings
  );
  return {
    points: selectRows(points, tree.rows),
    labelings: labelings.map(({k, labels}) => ({k, labels: tree.rows.map((i) => labels[i])})),
    tree
  };
}

function toCluster(
  {rows, columns: d, X, w}: WeightedPoints,
  {row, labels, c}: {readonly row: number; readonly labels: Int32Array; readonly c: number}
): number {
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    const steps = Array.from({length: d}, (_, j) => X[i * d + j] - X[row * d + j]);
    if (labels[i] === c) sum += w[i] * Math.hypot(...steps);
  }
  return sum;
}
