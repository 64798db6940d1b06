import * as fc from "fast-check";
import {expect, test} from "vitest";
import {BUFFER_NAMES, type BufferName, placeOf, type Room} from "../../../src/model/kernels/buffers.js";
import {fastKernels} from "../../../src/model/kernels/fastKernels.js";
import type {KernelSpace} from "../../../src/model/kernels/kernels.js";
import {plainKernels} from "../../../src/model/kernels/plainKernels.js";
import {randomStream} from "../../../src/model/random.js";
import {SEED} from "../points.js";

/** Puts rows, their users and centroids into a space. */
function filled({buffers, kernels}: KernelSpace, rows: number[][], w: number[], C: number[][]): KernelSpace {
  const d = rows[0].length;
  for (const [i, row] of rows.entries())
    for (const [j, x] of row.entries()) buffers.X[placeOf(i, d) + 2 * j] = x;
  buffers.w.set(w);
  buffers.C.set(C.flat());
  return {buffers, kernels};
}

const LINE = {
  rows: [[0], [2], [9]],
  w: [3, 1, 2],
  C: [[1], [3], [10]]
};

function line(): KernelSpace {
  return filled(plainKernels({rows: 3, columns: 1, k: 3}), LINE.rows, LINE.w, LINE.C);
}

test("nearest(k, rows) by hand: ties go to the lower index, and are the next at the same distance", () => {
  const {buffers, kernels} = filled(
    plainKernels({rows: 3, columns: 2, k: 3}),
    [
      [0, 0],
      [3, 4],
      [1, 0]
    ],
    [1, 1, 1],
    [
      [0, 0],
      [2, 0],
      [3, 0]
    ]
  );
  kernels.nearest(3, 3);
  expect([...buffers.labels.subarray(0, 3)]).toEqual([0, 2, 0]);
  expect([...buffers.upper.subarray(0, 3)]).toEqual([0, 4, 1]);
  expect([...buffers.lower.subarray(0, 3)]).toEqual([2, Math.sqrt(17), 1]);
});

test("nearest(k, rows) has no next where there is one centroid", () => {
  for (const make of [plainKernels, fastKernels]) {
    const {buffers, kernels} = filled(make({rows: 3, columns: 1, k: 1}), [[1], [2], [3]], [1, 1, 1], [[2]]);
    kernels.nearest(1, 3);
    expect([...buffers.labels.subarray(0, 3)]).toEqual([0, 0, 0]);
    expect([...buffers.upper.subarray(0, 3)]).toEqual([1, 0, 1]);
    expect([...buffers.lower.subarray(0, 3)]).toEqual([Infinity, Infinity, Infinity]);
  }
});

test("addUp(rows), inertia(rows), addErrors(rows), cumulate(rows) and costWith(row, rows) by hand", () => {
  const {buffers, kernels} = line();
  kernels.nearest(3, 3);
  expect([...buffers.labels.subarray(0, 3)]).toEqual([0, 0, 2]);
  kernels.addUp(3);
  expect([...buffers.sizes]).toEqual([4, 0, 2]);
  expect([...buffers.sums]).toEqual([2, 0, 18]);
  expect(kernels.inertia(3)).toBe(3 + 1 + 2);
  buffers.stoodNearest.set([1, 2, 3]);
  expect(kernels.addErrors(3)).toBe(3 + 4 + 18);
  expect([...buffers.stoodErrors.subarray(0, 3)]).toEqual([3, 7, 25]);
  buffers.upper.set([1, 2, 3]);
  kernels.cumulate(3);
  expect([...buffers.spare.subarray(0, 3)]).toEqual([3, 5, 11]);
  // With a centroid at 2 they are at squared distances of 4, 0 and 49: the last two keep or lower theirs.
  expect(kernels.costWith(1, 3)).toBe(3 * 1 + 0 + 2 * 3);
  kernels.approach(1, 3);
  // The centroid at 3 is at squared distances of 9, 1 and 36.
  expect([...buffers.upper.subarray(0, 3)]).toEqual([1, 1, 3]);
});

test("search(rows) asks for rows that bounds leave open, and relabel(count) carries them over, by hand", () => {
  const {buffers, kernels} = line();
  kernels.nearest(3, 3);
  kernels.addUp(3);
  kernels.beginGaps(3);
  expect([...buffers.gaps.subarray(0, 3)]).toEqual([2, 0, 5]);
  // The first centroid went from 1 to −1: rows of its cluster have bounds that rose by 2, the next fell by 0.
  buffers.C[0] = -1;
  buffers.risen.set([2, 0, 0]);
  buffers.needed.set([2, 0, 0]);
  buffers.half.set([2, 2, 3.5]);
  // Row 0 has a gap of 2, which is all it needs. Row 1 has none; row 2 lies in a cluster where nothing moved.
  expect(kernels.search(3)).toBe(1);
  expect(buffers.searched[0]).toBe(1);
  kernels.nearestOfSome(3, 1);
  expect(kernels.relabel(1)).toBe(1);
  expect([...buffers.labels.subarray(0, 3)]).toEqual([0, 1, 2]);
  expect([...buffers.sizes]).toEqual([3, 1, 2]);
  expect([...buffers.sums]).toEqual([0, 2, 18]);
  expect([buffers.upper[1], buffers.lower[1]]).toEqual([1, 3]);
});

test("distances(room, row, rows) and swapCost(room, rows) by hand", () => {
  const {buffers, kernels} = line();
  kernels.distances(1, 2, 3);
  expect([...buffers.rooms.subarray(4, 7)]).toEqual([9, 7, 0]);
  buffers.stoodLabels.set([0, 0, 2]);
  buffers.stoodNearest.set([1, 1, 1]);
  buffers.stoodNext.set([3, 1, 7]);
  // A centroid at 9 serves the third row; without the first one, rows 0 and 1 would be at 3 and 1.
  expect(kernels.swapCost(1, 3)).toBe(3 + 1 + 0);
  expect([...buffers.missed]).toEqual([3 * (9 - 1) + 0, 0, 0]);
});

test("nearBorders(k, rows) and moveSearched(k, count) by hand", () => {
  const {buffers, kernels} = filled(
    plainKernels({rows: 4, columns: 1, k: 2}),
    [[0], [4], [6], [20]],
    [1, 1, 1, 1],
    [[2], [13]]
  );
  kernels.nearest(2, 4);
  kernels.addUp(4);
  expect([...buffers.labels.subarray(0, 4)]).toEqual([0, 0, 0, 1]);
  // Row 2: leaving would save 3/2 · 16, joining the smallest at 7 would cost 1/2 · 49, which is not much more.
  expect(kernels.nearBorders(2, 4)).toBe(1);
  expect(buffers.searched[0]).toBe(2);
  buffers.C.set([10 / 3, 20]);
  expect(kernels.moveSearched(2, 1)).toBe(0);
  // In the wrong cluster at first: leaving saves 2/1 · 49, joining costs 2/3 · 16.
  buffers.labels.set([0, 0, 1, 1]);
  buffers.sizes.set([2, 2]);
  buffers.sums.set([4, 26]);
  buffers.C.set([2, 13]);
  buffers.searched.set([2]);
  expect(kernels.moveSearched(2, 1)).toBe(1);
  expect([...buffers.labels.subarray(0, 4)]).toEqual([0, 0, 0, 1]);
  expect([...buffers.C]).toEqual([10 / 3, 20]);
  expect(kernels.moveSearched(2, 1)).toBe(0);
});

const sized = fc.record({
  rows: fc.integer({min: 1, max: 40}),
  columns: fc.integer({min: 1, max: 9}),
  k: fc.integer({min: 1, max: 12}),
  seed: fc.nat()
});

/** Fills both with the same, runs the steps in both, and compares what they return and leave after each. */
function compare(room: Room, seed: number): void {
  const {rows, columns, k} = room;
  const random = randomStream(seed);
  const upTo = (n: number): number => Math.floor(random() * n);
  // Few values, so that equal distances are common; some numbers have all their bits.
  const draw = (): number => (random() < 0.7 ? upTo(3) : random());
  const vectors = (n: number): number[][] =>
    Array.from({length: n}, () => Array.from({length: columns}, draw));
  const [X, w, C] = [vectors(rows), Array.from({length: rows}, () => upTo(4)), vectors(k)];
  const [plain, fast] = [plainKernels(room), fastKernels(room)].map((space) => filled(space, X, w, C));
  let some = 0;
  const step = (run: (space: KernelSpace) => unknown): unknown => {
    const [expected, got] = [run(plain), run(fast)];
    expect(got).toEqual(expected);
    // Rows are searched in pairs: beyond the last one a twin may be written that nobody asks for.
    const end: {readonly [name in BufferName]?: number} = {
      ...{labels: rows, upper: rows, lower: rows},
      ...{someLabels: some, someNearest: some, someNext: some}
    };
    const bytes = ({buffers}: KernelSpace, name: BufferName): Buffer => {
      const {buffer, byteOffset, byteLength} = buffers[name].subarray(0, end[name]);
      return Buffer.from(buffer, byteOffset, byteLength);
    };
    const unlike = BUFFER_NAMES.filter((name) => !bytes(fast, name).equals(bytes(plain, name)));
    expect(unlike).toEqual([]);
    return got;
  };
  const both = (write: (space: KernelSpace) => void): void => {
    for (const space of [plain, fast]) write(space);
  };
  step(({kernels}) => kernels.nearest(k, rows));
  step(({kernels}) => kernels.addUp(rows));
  step(({kernels}) => kernels.inertia(rows));
  step(({kernels}) => kernels.beginGaps(rows));
  const [half, risen, fallen] = Array.from({length: 3}, () => Array.from({length: k}, draw));
  const moved = vectors(k).flat();
  both(({buffers}) => {
    buffers.stoodLabels.set(buffers.labels.subarray(0, rows));
    buffers.stoodNearest.set(buffers.upper.subarray(0, rows));
    buffers.stoodNext.set(buffers.lower.subarray(0, rows));
    buffers.half.set(half);
    buffers.risen.set(risen);
    buffers.fallen.set(fallen);
    buffers.needed.set(risen.map((rise, c) => rise + fallen[c]));
    buffers.C.set(moved);
  });
  some = step(({kernels}) => kernels.search(rows)) as number;
  step(({kernels}) => kernels.nearestOfSome(k, some));
  step(({kernels}) => kernels.relabel(some));
  step(({kernels}) => kernels.addErrors(rows));
  const row = upTo(rows);
  for (const n of [0, 3]) step(({kernels}) => kernels.distances(n, row, rows));
  step(({kernels}) => kernels.swapCost(3, rows));
  const out = upTo(k + 1) - 1;
  const change = {out, last: k - 1, place: Math.max(0, out), room: upTo(2) === 0 ? -1 : 3};
  some = step(({kernels}) => kernels.change(rows, change)) as number;
  step(({kernels}) => kernels.nearestOfSome(k, some));
  step(({kernels}) => kernels.place(some));
  step(({kernels}) => kernels.nearest(k, rows));
  both(({buffers}) => {
    buffers.sizes.fill(0);
    buffers.sums.fill(0);
  });
  step(({kernels}) => kernels.addUp(rows));
  const near = step(({kernels}) => kernels.nearBorders(k, rows)) as number;
  step(({kernels}) => kernels.moveSearched(k, near));
  both(({buffers}) => void buffers.searched.set(Array.from({length: rows}, (_, i) => i)));
  step(({kernels}) => kernels.moveSearched(k, rows));
  step(({kernels}) => kernels.approach(k - 1, rows));
  step(({kernels}) => kernels.cumulate(rows));
  step(({kernels}) => kernels.costWith(row, rows));
}

test("fastKernels(room) leaves the bits of the plain loops in every buffer, ties and odd numbers of rows included", () => {
  fc.assert(
    fc.property(sized, ({seed, ...room}) => compare(room, seed)),
    SEED
  );
});

test("fastKernels(room) has room for tables beyond one page of memory", () => {
  compare({rows: 20_001, columns: 3, k: 7}, 5);
});
