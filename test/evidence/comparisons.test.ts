import {readFileSync} from "node:fs";
import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {benjaminiHochberg} from "../../src/evidence/benjaminiHochberg.js";
import {chiSquared} from "../../src/evidence/chiSquared.js";
import {logChiSquaredTail, logNormalTails} from "../../src/evidence/chiSquaredTail.js";
import {mannWhitney} from "../../src/evidence/mannWhitney.js";
import {vTest} from "../../src/evidence/vTest.js";

interface Reference {
  readonly tails: readonly (readonly [number, number, number])[];
  readonly tables: readonly {
    readonly counts: readonly (readonly number[])[];
    readonly statistic: number;
    readonly p: number;
    readonly df: number;
    readonly cramersV: number;
  }[];
  readonly ranks: readonly {
    readonly values: readonly number[];
    readonly a: readonly number[];
    readonly b: readonly number[];
    readonly superiority: number;
    readonly p: number;
  }[];
  readonly adjusted: {readonly p: readonly number[]; readonly adjusted: readonly number[]};
}

// Written by comparisons.py.
const reference = JSON.parse(
  readFileSync(new URL("reference/comparisons.json", import.meta.url), "utf8")
) as Reference;

/** Relative to the larger, with 1 as the least scale. */
function near(actual: number, expected: number, tolerance = 1e-9): void {
  expect(Math.abs(actual - expected), `${actual} against ${expected}`).toBeLessThanOrEqual(
    tolerance * Math.max(1, Math.abs(expected))
  );
}

describe("logChiSquaredTail(x, df)", () => {
  test("is scipy's logarithm of the upper tail", () => {
    expect(reference.tails.length).toBeGreaterThan(25);
    for (const [x, df, logP] of reference.tails) near(logChiSquaredTail(x, df), logP);
  });

  test("does not underflow: ln P(χ²₁ ≥ x) = −x/2 − ln(x/2)/2 − ln Γ(1/2) + ln(1 − 1/x + 3/x² − …) for great x", () => {
    for (const x of [1e4, 1e6, 1e8]) {
      const expected = -x / 2 - Math.log(x / 2) / 2 - Math.log(Math.PI) / 2 + Math.log1p(-1 / x + 3 / x ** 2);
      near(logChiSquaredTail(x, 1), expected, 1e-12);
    }
  });

  test("is −x/2 for two degrees of freedom", () => {
    for (const x of [0.01, 1, 7, 3000]) near(logChiSquaredTail(x, 2), -x / 2, 1e-12);
  });

  test("is 0 at 0 and below, and refuses what are no degrees of freedom", () => {
    expect([logChiSquaredTail(0, 3), logChiSquaredTail(-1, 3)]).toEqual([0, 0]);
    expect(() => logChiSquaredTail(1, 0)).toThrow(RangeError);
  });

  test("gives 5 % at 1.96 standard deviations on both sides", () => {
    near(Math.exp(logNormalTails(-1.959963984540054)), 0.05, 1e-12);
  });
});

describe("chiSquared(counts)", () => {
  test("is scipy's, with Cramér's V", () => {
    for (const {counts, statistic, p, df, cramersV} of reference.tables) {
      const found = chiSquared(counts);
      near(found.statistic, statistic);
      near(found.logP, Math.log(p));
      near(found.cramersV, cramersV);
      expect(found.df).toBe(df);
    }
  });

  test("leaves out rows and columns without users", () => {
    const counts = [
      [3, 0, 9],
      [0, 0, 0],
      [8, 0, 2]
    ];
    expect(chiSquared(counts)).toEqual(
      chiSquared([
        [3, 9],
        [8, 2]
      ])
    );
  });

  test("has nothing to say of one row, one column, or nobody", () => {
    for (const counts of [[[4, 5]], [[4], [5]], [[0, 0]], []])
      expect(chiSquared(counts)).toMatchObject({statistic: 0, df: 0, logP: 0, cramersV: 0});
  });
});

describe("mannWhitney(values, a, b)", () => {
  test("is scipy's rank-sum test with ties", () => {
    for (const {values, a, b, superiority, p} of reference.ranks) {
      const found = mannWhitney(values, a, b);
      near(found.superiority, superiority);
      near(found.logP, Math.log(p));
    }
  });

  test("counts a weight as so many users, and mirrors", () => {
    const row = fc.tuple(fc.nat(6), fc.nat(4), fc.nat(4));
    const property = fc.property(fc.array(row, {minLength: 1, maxLength: 12}), (rows) => {
      const column = (j: number): number[] => rows.map((values) => values[j]);
      const found = mannWhitney(column(0), column(1), column(2));
      const copies = rows.flatMap(([value, a, b]) => [
        ...Array.from({length: a}, () => [value, 1, 0]),
        ...Array.from({length: b}, () => [value, 0, 1])
      ]);
      const written = mannWhitney(
        copies.map(([value]) => value),
        copies.map(([, a]) => a),
        copies.map(([, , b]) => b)
      );
      near(found.z, written.z, 1e-12);
      near(found.superiority, written.superiority, 1e-12);
      const mirror = mannWhitney(column(0), column(2), column(1));
      near(mirror.superiority, 1 - found.superiority, 1e-12);
      near(mirror.logP, found.logP, 1e-9);
    });
    fc.assert(property, {seed: 7});
  });

  test("finds no difference where all values are alike, or somebody is missing", () => {
    expect(mannWhitney([5, 5], [3, 1], [0, 9])).toEqual({superiority: 0.5, z: 0, logP: 0});
    expect(mannWhitney([1, 2], [3, 1], [0, 0])).toEqual({superiority: 0.5, z: 0, logP: 0});
  });
});

describe("benjaminiHochberg(logP)", () => {
  test("is numpy's step-up", () => {
    const {p, adjusted} = reference.adjusted;
    for (const [i, logP] of benjaminiHochberg(p.map(Math.log)).entries()) near(Math.exp(logP), adjusted[i]);
  });

  test("by hand: 0.01, 0.04, 0.03, 0.5 become 0.04, 0.0533, 0.0533, 0.5", () => {
    const found = benjaminiHochberg([0.01, 0.04, 0.03, 0.5].map(Math.log)).map(Math.exp);
    for (const [i, p] of [0.04, 0.16 / 3, 0.16 / 3, 0.5].entries()) near(found[i], p, 1e-12);
    expect(benjaminiHochberg([])).toEqual([]);
    expect(benjaminiHochberg([NaN, Math.log(0.02), NaN])).toEqual([NaN, Math.log(0.02), NaN]);
  });
});

describe("vTest(points, member)", () => {
  test("by hand: of 0, 0, 2, 6 the group of 2 and 6 is √2 standard deviations above", () => {
    // Mean 2, variance 6; the group's mean is 4: (4 − 2) / √((4 − 2) / (4 − 1) · 6 / 2) = 2 / √2.
    const points = {rows: 3, columns: 1, X: Float64Array.of(0, 2, 6), w: Float64Array.of(2, 1, 1)};
    near(vTest(points, Uint8Array.of(0, 1, 1))[0], Math.SQRT2, 1e-12);
  });

  test("is 0 where everyone is alike, and where everyone is in the group", () => {
    const points = {rows: 2, columns: 2, X: Float64Array.of(1, 5, 1, 6), w: Float64Array.of(2, 3)};
    expect([...vTest(points, Uint8Array.of(0, 1))][0]).toBe(0);
    expect([...vTest(points, Uint8Array.of(1, 1))]).toEqual([0, 0]);
  });
});
