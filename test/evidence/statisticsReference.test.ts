// Intervals, tests and tails against R's, as written by reference/statistics.R: no R is needed here.
import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {benjaminiHochberg} from "../../src/evidence/benjaminiHochberg.js";
import {chiSquared} from "../../src/evidence/chiSquared.js";
import {logChiSquaredTail, logNormalTails} from "../../src/evidence/chiSquaredTail.js";
import {shareDifference} from "../../src/evidence/comparePeople.js";
import {mannWhitney} from "../../src/evidence/mannWhitney.js";
import {differenceInterval} from "../../src/model/differenceInterval.js";
import {kolmogorovSmirnov} from "../../src/model/kolmogorovSmirnov.js";
import {quantile} from "../../src/model/quantile.js";
import {wilson} from "../../src/model/wilson.js";
import {expectRelative} from "../model/expectRelative.js";
import {reference as table} from "../model/points.js";

interface Reference {
  readonly proportions: [successes: number, n: number, low: number, high: number][];
  readonly differences: [x: number, n: number, y: number, m: number, low: number, high: number][];
  readonly angles: [h: number][];
  readonly tables: {
    readonly counts: number[][];
    readonly statistic: number;
    readonly df: number;
    readonly smallestExpected: number;
    readonly logP: number;
    readonly cramersV: number;
  }[];
  readonly tails: [x: number, df: number, logP: number][];
  readonly normal: [z: number, logP: number][];
  readonly ranks: {
    readonly values: number[];
    readonly a: number[];
    readonly b: number[];
    readonly superiority: number;
    readonly p: number;
    readonly ks: number;
  }[];
  readonly adjusted: {readonly p: number[]; readonly adjusted: number[]};
  readonly quantiles: [p: number, value: number][];
}

// The file is ours and its script stands beside it: its shape is known.
const reference = JSON.parse(
  readFileSync(new URL("./reference/statistics.json", import.meta.url), "utf8")
) as Reference;

test.each(reference.proportions)("wilson(%d, %d) is prop.test's interval", (successes, n, low, high) => {
  const interval = wilson(successes, n);
  // R takes the ends for nobody and everybody as a difference of roundings; ours are exact.
  if (successes === 0) expect([interval.low, Math.abs(low) < 1e-15]).toEqual([0, true]);
  else expectRelative(interval.low, low);
  expectRelative(interval.high, high);
});

describe("differenceInterval(a, b)", () => {
  test.each(reference.differences)(
    "of %d/%d and %d/%d is from R's score intervals",
    (x, n, y, m, ...ends) => {
      const {low, high} = differenceInterval({successes: x, n}, {successes: y, n: m});
      expectRelative(low, ends[0]);
      expectRelative(high, ends[1]);
    }
  );
});

test("shareDifference(a, b) has Cohen's h", () => {
  for (const [n, [x, usersA, y, usersB]] of reference.differences.entries())
    expect(shareDifference([x, usersA], [y, usersB]).h).toBeCloseTo(reference.angles[n][0], 12);
});

test("chiSquared(counts) is chisq.test, to p-values that only their logarithm can hold", () => {
  for (const {counts, statistic, df, smallestExpected, logP, cramersV} of reference.tables) {
    const found = chiSquared(counts);
    expectRelative(found.statistic, statistic);
    expect(found.df).toBe(df);
    expectRelative(found.smallestExpected, smallestExpected);
    expectRelative(found.logP, logP);
    expectRelative(found.cramersV, cramersV);
  }
  expect(Math.min(...reference.tables.map(({logP}) => logP))).toBeLessThan(-1000);
});

test("logChiSquaredTail(x, df) is pchisq(x, df, lower.tail = FALSE, log.p = TRUE), far beyond underflow too", () => {
  for (const [x, df, logP] of reference.tails) expectRelative(logChiSquaredTail(x, df), logP);
  expect(Math.min(...reference.tails.map(([, , logP]) => logP))).toBeLessThan(-4e8);
});

test("logNormalTails(z) is log(2) + pnorm(z, lower.tail = FALSE, log.p = TRUE)", () => {
  for (const [z, logP] of reference.normal)
    for (const sign of [1, -1]) expectRelative(logNormalTails(sign * z), logP);
});

test("mannWhitney(values, a, b) is wilcox.test with ties, without exactness and correction", () => {
  for (const {values, a, b, superiority, p} of reference.ranks) {
    const found = mannWhitney(values, a, b);
    expectRelative(found.superiority, superiority);
    expectRelative(found.logP, Math.log(p));
  }
});

test("kolmogorovSmirnov(values, a, b) is ks.test's distance, also where each sample has rows of its own", () => {
  for (const {values, a, b, ks} of reference.ranks) {
    expectRelative(kolmogorovSmirnov(values, a, b), ks);
    const none = values.map(() => 0);
    expectRelative(kolmogorovSmirnov([...values, ...values], [...a, ...none], [...none, ...b]), ks);
  }
});

test("benjaminiHochberg(logP) is p.adjust(p, 'BH')", () => {
  const {p, adjusted} = reference.adjusted;
  for (const [n, logP] of benjaminiHochberg(p.map(Math.log)).entries())
    expectRelative(Math.exp(logP), adjusted[n]);
});

test("quantile(values, weights, p) is quantile(users, p, type = 7)", () => {
  const values = table.rows.map((row) => row[1]);
  for (const [p, value] of reference.quantiles) expectRelative(quantile(values, table.weights, p), value);
  expect(reference.quantiles).toHaveLength(12);
});
