import * as fc from "fast-check";
import {expect, test} from "vitest";
import {fastDistanceSums, plainDistanceSums} from "../../src/model/distanceSums.js";
import {randomStream} from "../../src/model/random.js";
import {pointsOf, SEED} from "./points.js";

test("plainDistanceSums(points, borders) by hand", () => {
  // From 0 to: itself and two users at 3; one at 4 and one at 10.
  const {sums, from} = plainDistanceSums(
    pointsOf([[0], [3], [4], [10]], [5, 2, 1, 1]),
    Int32Array.of(0, 2, 4)
  );
  from(0);
  expect(Array.from(sums)).toEqual([6, 14]);
  from(3);
  expect(Array.from(sums)).toEqual([5 * 10 + 2 * 7, 6]);
});

const sized = fc.record({
  rows: fc.integer({min: 1, max: 60}),
  columns: fc.integer({min: 1, max: 9}),
  cuts: fc.array(fc.nat({max: 60}), {maxLength: 8}),
  seed: fc.nat()
});

test("fastDistanceSums(points, borders) gives the bits of the plain loop for all columns, runs and odd ends", () => {
  fc.assert(
    fc.property(sized, ({rows, columns, cuts, seed}) => {
      const random = randomStream(seed);
      const numbers = Array.from({length: rows}, () => Array.from({length: columns}, () => random() * 9 - 4));
      const points = pointsOf(
        numbers,
        numbers.map(() => 1 + Math.floor(random() * 1000))
      );
      const borders = Int32Array.from([0, ...cuts.map((cut) => cut % (rows + 1)), rows]).sort();
      const [plain, fast] = [plainDistanceSums(points, borders), fastDistanceSums(points, borders)];
      for (let i = 0; i < rows; i++) {
        plain.from(i);
        fast.from(i);
        expect(fast.sums).toEqual(plain.sums);
      }
    }),
    SEED
  );
});

test("fastDistanceSums(points, borders) has room for tables beyond one page of memory", () => {
  const random = randomStream(3);
  const points = pointsOf(Array.from({length: 30_001}, () => [random(), random(), random()]));
  const borders = Int32Array.of(0, 1, 15_000, 30_001);
  const [plain, fast] = [plainDistanceSums(points, borders), fastDistanceSums(points, borders)];
  for (const i of [0, 14_999, 30_000]) {
    plain.from(i);
    fast.from(i);
    expect(fast.sums).toEqual(plain.sums);
  }
});
