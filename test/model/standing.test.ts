import {describe, expect, test} from "vitest";
import {assignAll, descend, inertiaOf, lloyd} from "../../src/model/lloyd.js";
import {randomStream} from "../../src/model/random.js";
import {type Change, standingOf, startFrom} from "../../src/model/standing.js";
import {createWorkspace} from "../../src/model/workspace.js";
import {referencePoints as points} from "./points.js";

const {columns: d} = points;
const random = randomStream(3);
const rowAt = (): number => Math.floor(random() * points.rows);
const someRows = (k: number): Float64Array =>
  Float64Array.from(Array.from({length: k}, rowAt).flatMap((i) => [...points.X.subarray(i * d, i * d + d)]));

// Starts from the change of k centroids, and says what the workspace holds and what plain assignment finds.
function changed(k: number, {out, row}: {readonly out?: number; readonly row?: number}) {
  const before = someRows(k);
  const space = createWorkspace(points, k + 1);
  standingOf(points, before, k, space);
  if (row !== undefined) space.kernels.distances(1, row, points.rows);
  const change: Change = {...(out !== undefined && {out}), ...(row !== undefined && {room: 1})};
  const added = row === undefined ? [] : [...points.X.subarray(row * d, row * d + d)];
  const [gone, last] = [out ?? k, before.subarray((k - 1) * d)];
  const C =
    row === undefined
      ? before.slice(0, (k - 1) * d)
      : Float64Array.from([...before, ...(out === undefined ? added : [])]);
  if (out !== undefined && (row !== undefined || out < k - 1))
    C.set(row === undefined ? last : added, gone * d);
  const now = C.length / d;
  startFrom(points, C, now, {...change, space});
  const plain = createWorkspace(points, k + 1);
  assignAll(points, C, now, plain);
  return {C, now, space, plain};
}

describe("startFrom(points, C, k, change) knows what assignment would find", () => {
  test.each([
    ["one for another", {out: 2, row: rowAt()}],
    ["the last for another", {out: 5, row: rowAt()}],
    ["one more", {row: rowAt()}],
    ["one less", {out: 1}],
    ["the last less", {out: 5}]
  ])("%s", (_, change) => {
    const {C, now, space, plain} = changed(6, change);
    expect(inertiaOf(points, C, space.labels)).toBeCloseTo(inertiaOf(points, C, plain.labels), 6);
    expect(space.sizes.subarray(0, now)).toEqual(plain.sizes.subarray(0, now));
    for (const [n, sum] of plain.sums.subarray(0, now * d).entries())
      expect(space.sums[n]).toBeCloseTo(sum, 6);
    for (let i = 0; i < points.rows; i++) {
      expect(space.upper[i]).toBeGreaterThanOrEqual(plain.upper[i] - 1e-12);
      expect(space.lower[i]).toBeLessThanOrEqual(plain.lower[i] + 1e-12);
    }
    expect(descend(points, C.slice(), now, space)).toBeCloseTo(lloyd(points, C.slice(), now, plain), 6);
  });
});

test("descend(points, C, k, space, {rival}) gives up where the rival is out of reach, and only there", () => {
  const k = 6;
  const from = someRows(k);
  const space = createWorkspace(points, k);
  const standing = standingOf(points, from, k, space);
  const row = rowAt();
  space.kernels.distances(0, row, points.rows);
  const against = (inertia: number, toCome: number): number => {
    const C = from.slice();
    C.set(points.X.subarray(row * d, row * d + d), 2 * d);
    startFrom(points, C, k, {out: 2, room: 0, space});
    return descend(points, C, k, space, {rival: {inertia, toCome, squares: standing.squares}});
  };
  const reached = against(Infinity, 0.5);
  expect(reached).toBeLessThan(standing.inertia * 2);
  expect(against(reached * 1.001, 1000)).toBe(reached);
  expect(against(reached * 0.5, 0.5)).toBe(Infinity);
  // Whoever hopes for any multiple of the last step sees it through.
  expect(against(reached * 0.5, Infinity)).toBe(reached);
});
