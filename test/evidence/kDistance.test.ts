import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {ASKED, kDistance} from "../../src/evidence/kDistance.js";
import {kdTree} from "../../src/evidence/kdTree.js";
import {nearestUsers} from "../../src/evidence/nearestUsers.js";
import {randomStream} from "../../src/model/random.js";
import {distinctRows, expand, pointsOf, SEED, tables} from "../model/points.js";
import {expectNear, reference, referencePoints, scaled} from "./pcaDbscanReference.js";

test("nearestUsers(tree, users) is the distance to scikit-learn's k-th neighbour", () => {
  const tree = kdTree(scaled(referencePoints));
  for (const [k, distances] of reference.kDistances) {
    const square = nearestUsers(tree, k);
    const found = new Float64Array(distances.length);
    for (const [p, i] of tree.order.entries()) found[i] = Math.sqrt(square(p));
    expectNear(found, distances);
  }
});

test("nearestUsers(tree, users) is infinite where there are fewer users", () => {
  expect(nearestUsers(kdTree(pointsOf([[1]], [4])), 5)(0)).toBe(Infinity);
});

describe("kDistance(points, minPts)", () => {
  test("by hand: of 0 0 0 | 3 | 4 two users see themselves at once, the others 1 away", () => {
    const {distances, shares, knee, asked} = kDistance(pointsOf([[0], [3], [4]], [3, 1, 1]), 2);
    expect([Array.from(distances), Array.from(shares), knee, asked]).toEqual([[0, 1], [0.6, 1], 1, 5]);
  });

  test("the knee is farthest below the line from first to last", () => {
    // 90 users 1 apart, then 5 who are 10 apart: 0.95 of the users at a tenth of the way.
    const row = (n: number): number[] => [n < 90 ? n : 90 + (n - 89) * 10];
    const {knee, distances} = kDistance(pointsOf(Array.from({length: 95}, (_, n) => row(n))), 2);
    expect([knee, distances.at(-1)]).toEqual([1, 10]);
  });

  test("asks for more users where everyone has enough of one vector", () => {
    const {minPts, distances} = kDistance(pointsOf([[0], [1]], [50, 50]), 10);
    expect([minPts, Array.from(distances)]).toEqual([100, [1]]);
  });

  test("of fewer than two distinct rows is an error", () => {
    expect(() => kDistance(pointsOf([[1], [1]], [5, 5]), 2)).toThrow("fewer than two distinct rows");
  });

  test("a weight is so many users, and the knee is above 0", () => {
    fc.assert(
      fc.property(tables, fc.integer({min: 1, max: 12}), (table, minPts) => {
        fc.pre(distinctRows(table) > 1);
        const curve = kDistance(table, minPts);
        expect(kDistance(expand(table).points, minPts)).toEqual(curve);
        expect(curve.knee).toBeGreaterThan(0);
        expect(curve.shares.at(-1)).toBe(1);
      }),
      SEED
    );
  });

  test("asks 5000 users at even steps where there are many rows", () => {
    const random = randomStream(5);
    const rows = Array.from({length: 8000}, () => [random()]).sort(([a], [b]) => a - b);
    const weights = rows.map((_, i) => 1 + (i % 9));
    const few = kDistance(pointsOf(rows, weights), 30);
    expect(few.asked).toBe(ASKED);
    const square = nearestUsers(kdTree(pointsOf(rows, weights)), 30);
    const all = rows.flatMap((_, p) => new Array<number>(1).fill(Math.sqrt(square(p))));
    // The middle distance of the sample is near that of all.
    const middle = few.distances[few.shares.findIndex((share) => share >= 0.5)];
    expect(middle / all.sort((a, b) => a - b)[4000]).toBeCloseTo(1, 0);
  });
});
