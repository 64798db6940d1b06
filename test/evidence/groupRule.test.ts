import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {groupRule} from "../../src/evidence/groupRule.js";
import {expand, pointsOf, SEED, tables} from "../model/points.js";

describe("groupRule(points, member)", () => {
  test("finds the two conditions that make a group", () => {
    // Exercises 0 and videos from 3 on.
    const rows = [0, 1, 2, 3].flatMap((exercises) => [0, 1, 2, 3, 4, 5].map((videos) => [exercises, videos]));
    const member = Uint8Array.from(rows, ([exercises, videos]) => Number(exercises === 0 && videos >= 3));
    expect(groupRule(pointsOf(rows), member)).toEqual({
      conditions: [
        {column: 0, kind: "atMost", value: 0},
        {column: 1, kind: "atLeast", value: 3}
      ],
      coverage: 1,
      precision: 1
    });
  });

  test("says how many it misses and how many others it finds", () => {
    // At least 5: finds 30 of the 40, and 10 others.
    const points = pointsOf([[0], [5], [6]], [100, 20, 20]);
    const member = Uint8Array.of(0, 1, 1);
    expect(groupRule(points, member)).toMatchObject({coverage: 1, precision: 1});
    const mixed = pointsOf([[0], [0], [5], [5]], [90, 10, 30, 10]);
    expect(groupRule(mixed, Uint8Array.of(0, 1, 1, 0))).toEqual({
      conditions: [{column: 0, kind: "atLeast", value: 5}],
      coverage: 30 / 40,
      precision: 30 / 40
    });
  });

  test("names a range by both its ends", () => {
    const rows = Array.from({length: 12}, (_, value) => [value]);
    const member = Uint8Array.from(rows, ([value]) => Number(value >= 4 && value <= 6));
    expect(groupRule(pointsOf(rows), member)?.conditions).toEqual([
      {column: 0, kind: "atLeast", value: 4},
      {column: 0, kind: "atMost", value: 6}
    ]);
  });

  test("needs no rule for everybody, and has none for nobody", () => {
    const points = pointsOf([[1], [2]]);
    expect(groupRule(points, Uint8Array.of(1, 1))).toBeUndefined();
    expect(groupRule(points, Uint8Array.of(0, 0))).toBeUndefined();
  });

  test("counts a weight as so many users, and what it says holds", () => {
    const property = fc.property(tables, fc.nat(6), (points, limit) => {
      const of = (value: number): number => Number(value > limit);
      const member = Uint8Array.from({length: points.rows}, (_, i) => of(points.X[i * points.columns]));
      const found = groupRule(points, member);
      const written = expand(points);
      const copies = Uint8Array.from(written.owners, (i) => member[i]);
      expect(groupRule(written.points, copies)).toEqual(found);
      if (found === undefined) return;
      expect(found.conditions.length).toBeGreaterThan(0);
      expect(found.conditions.length).toBeLessThanOrEqual(3);
      let [all, own, mine] = [0, 0, 0];
      for (let i = 0; i < points.rows; i++) {
        mine += member[i] * points.w[i];
        const holds = found.conditions.every(({column, kind, value}) => {
          const x = points.X[i * points.columns + column];
          return kind === "atLeast" ? x >= value : x <= value;
        });
        if (!holds) continue;
        all += points.w[i];
        own += member[i] * points.w[i];
      }
      expect(found.coverage).toBeCloseTo(own / mine, 12);
      expect(found.precision).toBeCloseTo(own / all, 12);
    });
    fc.assert(property, SEED);
  });
});
