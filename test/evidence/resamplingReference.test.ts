// What is found by chance, against R's packages: gap statistic, prediction strength, bootstrap Jaccard. The JSON is written
// by reference/{clusGap,predictionStrength,clusterboot}.R: no R is needed here. Both sides draw at random, so a mean of
// n draws of deviation s differs by s / √n on either side; MANY such errors are allowed.
import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {gapStatistic} from "../../src/evidence/gapStatistic.js";
import {predictionStrength, STRONG} from "../../src/evidence/predictionStrength.js";
import {bootstrapJaccard} from "../../src/model/bootstrapJaccard.js";
import {kmeans} from "../../src/model/kmeans.js";
import type {WeightedPoints} from "../../src/model/model.js";
import {randomStream} from "../../src/model/random.js";
import {expectRelative} from "../model/expectRelative.js";
import {pointsOf, referencePoints} from "../model/points.js";
import {present, readSet} from "./referenceSets.js";

const MANY = 4;

type SetName = "table" | "clouds" | "iris" | "ruspini";

/** One simulation: k = 1 … 8. */
interface Curve {
  readonly expected: number[];
  readonly error: number[];
  readonly k: number;
}

interface GapCase extends Curve {
  readonly set: SetName;
  /** Sets drawn. */
  readonly sets: number;
  /** Of the data. */
  readonly logW: number[];
  /** With each value moved to one that the column has, as ours. */
  readonly snapped: Curve;
}

/** k = 2 … 6. */
interface StrengthCase {
  readonly set: SetName;
  readonly splits: number;
  readonly k: number;
  readonly strengths: number[];
  readonly deviations: number[];
}

interface BootCase {
  readonly set: SetName;
  readonly k: number;
  readonly resamples: number;
  readonly labels: number[];
  readonly centres: number[][];
  /** Per group. */
  readonly means: number[];
  readonly deviations: number[];
  /** By clusterboot's default, which drops the copies of a user. */
  readonly distinctMeans: number[];
}

interface Reference<Case> {
  readonly clouds: number[][];
  readonly cases: Case[];
}

// The files are ours and their scripts stand beside them: their shape is known.
function read<Case>(name: string): Reference<Case> {
  const text = readFileSync(new URL(`./reference/${name}.json`, import.meta.url), "utf8");
  return JSON.parse(text) as Reference<Case>;
}

const gaps = read<GapCase>("clusGap");
const strengths = read<StrengthCase>("predictionStrength");
const boots = read<BootCase>("clusterboot");

// iris and ruspini are not part of the project.
const here = ({set}: {readonly set: SetName}): boolean => present || set === "table" || set === "clouds";

function pointsOfSet(set: SetName): WeightedPoints {
  if (set === "table") return referencePoints;
  if (set === "clouds") return pointsOf(gaps.clouds);
  return set === "iris" ? readSet("other__iris", 4).points : readSet("r__ruspini", 2).points;
}

function sweep(points: WeightedPoints, to: number) {
  return Array.from({length: to - 1}, (_, n) => kmeans(points, n + 2, {random: randomStream(n + 1)}));
}

// How far two means of n and m draws may be apart. A thousandth is what one user in one of the draws can do where
// all others are alike.
function allowed(deviation: number, n: number, m: number): number {
  return 0.001 + MANY * deviation * Math.sqrt(1 / n + 1 / m);
}

describe("gapStatistic(points, sweep)", () => {
  const SETS = 100;

  test.each(gaps.cases.filter(here))("of $set is clusGap's", ({set, sets, logW, snapped, expected}) => {
    const points = pointsOfSet(set);
    const users = points.w.reduce((sum, n) => sum + n, 0);
    const fits = sweep(points, logW.length);
    for (const {k, inertia} of fits) {
      // W of the data is exact: half the inertia, since clusGap counts each pair once. Of 8 groups of the table R's 500
      // starts found a worse one.
      const found = Math.log(inertia / 2);
      if (set === "table" && k === 8) expect(found).toBeLessThan(logW[k - 1]);
      else expectRelative(found, logW[k - 1]);
    }
    const gap = gapStatistic(points, fits, {sets: SETS, most: users})!;
    for (const [n, step] of gap.steps.entries()) {
      const data = n === 0 ? logW[0] : Math.log(fits[n - 1].inertia / 2);
      const off = Math.abs(step.gap + data - snapped.expected[n]);
      const most = allowed(snapped.error[n], SETS, sets);
      expect(off).toBeLessThanOrEqual(most);
      // What it matters that values are those that the columns have: counts of 0 to 4 are steps, which clusGap fills.
      const unlike = Math.abs(step.gap + data - expected[n]);
      expect(unlike).toBeLessThanOrEqual(most + (set === "table" ? 0.08 : 0.03));
      // A deviation of a hundred draws is known to a tenth or so.
      expect(Math.abs(step.error / snapped.error[n] - 1)).toBeLessThan(0.35);
    }
    // R's name for the rule is Tibs2001SEmax. Of iris, 4 passes it by 0.002, which is chance: 5 is as good.
    expect(set === "iris" ? [4, 5] : [snapped.k]).toContain(gap.k);
  });
});

describe("predictionStrength(points, sweep)", () => {
  const SPLITS = 100;

  test.each(strengths.cases.filter(here))("of $set is fpc's", ({set, splits, k, ...fpc}) => {
    const found = predictionStrength(pointsOfSet(set), sweep(pointsOfSet(set), 6), {splits: SPLITS});
    const off = fpc.strengths.map((strength, n) => ({
      from: Math.abs(found.steps[n].strength - strength),
      sure: Math.abs(STRONG - strength),
      most: allowed(fpc.deviations[n], SPLITS, splits)
    }));
    for (const {from, most} of off) expect(from).toBeLessThanOrEqual(most);
    // Where chance does not decide which side of 0.8 a strength is on.
    if (off.every(({sure, most}) => sure > most)) expect(found.k).toBe(k);
    else expect(["table", "iris"]).toContain(set);
  });
});

describe("bootstrapJaccard(points, clustering, options)", () => {
  const RESAMPLES = 400;

  function found({set, k, centres, labels}: BootCase, coldStarts?: number): Float64Array {
    const clustering = {k, C: Float64Array.from(centres.flat()), labels: Int32Array.from(labels)};
    const options = {random: randomStream(1), resamples: RESAMPLES};
    const starts = coldStarts === undefined ? {} : {coldStarts};
    return bootstrapJaccard(pointsOfSet(set), clustering, {...options, ...starts});
  }

  test.each(boots.cases.filter(here))("of $k groups of $set is clusterboot's", (boot) => {
    // Where no better grouping is met, the warm start keeps the one that is asked about: among the five groups of the
    // table twenty starts leave 0.02 too much, and it takes more to find the best of each resample, as R's 50 runs do.
    const hard = boot.set === "table" && boot.k === 5;
    const [usual, thorough] = [found(boot), hard ? found(boot, 150) : undefined];
    for (const [c, mean] of boot.means.entries()) {
      const most = allowed(boot.deviations[c], RESAMPLES, boot.resamples);
      expect(Math.abs((thorough ?? usual)[c] - mean)).toBeLessThanOrEqual(most);
      expect(usual[c] - mean).toBeLessThanOrEqual(most + (hard ? 0.02 : 0));
      // clusterboot's default drops copies and calls groups that come apart more stable, here by 0.08 at most: ours,
      // where a user who is drawn twice counts twice, is the stricter one.
      const strict = boot.distinctMeans[c] - usual[c];
      expect(strict).toBeGreaterThanOrEqual(hard ? -0.02 : -most);
      expect(strict).toBeLessThanOrEqual(0.08 + most);
    }
  });
});
