import * as fc from "fast-check";
import {expect, test} from "vitest";
import {fastNearestTwo, type NearestTwo, plainNearestTwo} from "../../src/model/nearestTwo.js";
import {randomStream} from "../../src/model/random.js";
import {SEED} from "./points.js";

function filled(make: typeof plainNearestTwo, X: Float64Array, columns: number, k: number): NearestTwo {
  const rows = X.length / columns;
  const found = make({rows, columns, k});
  for (let i = 0; i < rows; i++) found.put(i, X, i * columns);
  return found;
}

test("plainNearestTwo(room) by hand: ties go to the lower index, and are the next at the same distance", () => {
  const found = filled(plainNearestTwo, Float64Array.of(0, 0, 3, 4, 1, 0), 2, 3);
  found.find(Float64Array.of(0, 0, 2, 0, 3, 0), 3, 3);
  expect([...found.labels]).toEqual([0, 2, 0]);
  expect([...found.nearest]).toEqual([0, 4, 1]);
  expect([...found.next]).toEqual([2, Math.sqrt(17), 1]);
});

test("nearestTwo(room) has no next where there is one centroid", () => {
  for (const make of [plainNearestTwo, fastNearestTwo]) {
    const found = filled(make, Float64Array.of(1, 2, 3), 1, 1);
    found.find(Float64Array.of(2), 1, 3);
    expect([...found.labels, ...found.nearest, ...found.next]).toEqual([
      0,
      0,
      0,
      1,
      0,
      1,
      Infinity,
      Infinity,
      Infinity
    ]);
  }
});

const sized = fc.record({
  rows: fc.integer({min: 1, max: 40}),
  columns: fc.integer({min: 1, max: 9}),
  k: fc.integer({min: 1, max: 12}),
  count: fc.integer({min: 1, max: 40}),
  seed: fc.nat()
});

test("fastNearestTwo(room) gives the bits of the plain loop, ties and odd numbers of rows included", () => {
  fc.assert(
    fc.property(sized, ({rows, columns, k, count, seed}) => {
      const random = randomStream(seed);
      // Few values, so that equal distances are common; some numbers have all their bits.
      const draw = (): number => (random() < 0.7 ? Math.floor(random() * 3) : random());
      const X = Float64Array.from({length: rows * columns}, draw);
      const C = Float64Array.from({length: k * columns}, draw);
      const some = Math.min(count, rows);
      const [plain, fast] = [filled(plainNearestTwo, X, columns, k), filled(fastNearestTwo, X, columns, k)];
      for (const found of [plain, fast]) found.find(C, k, some);
      for (const what of ["labels", "nearest", "next"] as const)
        expect(fast[what].subarray(0, some)).toEqual(plain[what].subarray(0, some));
    }),
    SEED
  );
});

test("fastNearestTwo(room) has room for tables beyond one page of memory, and may be asked again", () => {
  const random = randomStream(5);
  const X = Float64Array.from({length: 3 * 20_001}, random);
  const [plain, fast] = [filled(plainNearestTwo, X, 3, 7), filled(fastNearestTwo, X, 3, 7)];
  for (const k of [7, 2]) {
    const C = Float64Array.from({length: 3 * k}, random);
    for (const found of [plain, fast]) found.find(C, k, 20_001);
    expect(fast.labels).toEqual(plain.labels);
    expect(fast.nearest).toEqual(plain.nearest);
    expect(fast.next).toEqual(plain.next);
  }
});
