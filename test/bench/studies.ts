// How the time of a fit grows, and what the studies that question it cost:
//   npx tsx test/bench/studies.ts [--users 1000000]
// Growth: ten times the users must cost less than three times the fit, as a build does it: in a process that has fitted
// nothing before, in all threads. Studies: 100 bootstraps, prediction strength and the cohorts' own groups must together
// cost less than three times the sweep; processor time, all in this process.
import {parseArgs} from "node:util";
import {median} from "simple-statistics";
import {gapStatistic} from "../../src/evidence/gapStatistic.js";
import {otherGroupings} from "../../src/evidence/otherGroupings.js";
import {predictionStrength} from "../../src/evidence/predictionStrength.js";
import {sweepOf} from "../../src/evidence/sweepOf.js";
import {fitModel} from "../../src/model/fitModel.js";
import type {WeightedPoints} from "../../src/model/model.js";
import {stability} from "../../src/model/stability.js";
import {fitAlone, SETTINGS} from "./fitAlone.js";
import {makeSweepTable} from "./sweepTable.js";

const COHORTS = 3;
const RESAMPLES = 100;

const {values: options} = parseArgs({options: {users: {type: "string", default: "1000000"}}});
const users = Number(options.users);

for (const columns of [4, 5]) {
  const [few, all] = [users / 10, users].map((some) => fitTime(columns, some));
  const many = makeSweepTable(users, columns);
  // The first fit compiles what the others use.
  fitModel(makeSweepTable(users / 100, columns), SETTINGS);
  const [model, large] = timed(() => fitModel(many, SETTINGS));
  console.log(`${users.toLocaleString("en")} users × ${columns} counts, k = ${model.k}`);
  console.log(
    `  fit of a tenth of the users ${seconds(few)}, of all ${seconds(all)}: ${(all / few).toFixed(1)} times`
  );
  compareStudies(many, model, large);
}

// Wall time, ms; the median of three.
function fitTime(columns: number, some: number): number {
  return median(Array.from({length: 3}, () => fitAlone({users: some, columns}).ms));
}

function compareStudies(points: WeightedPoints, model: ReturnType<typeof fitModel>, fit: number): void {
  const sweep = sweepOf(points, model);
  // As many people as the fit cohort in each: the dearest case.
  const cohorts = Array.from({length: COHORTS}, (_, cohort) => ({cohort, w: points.w}));
  const [, bootstraps] = timed(() => stability(points, model, {resamples: RESAMPLES}));
  const [, strength] = timed(() => predictionStrength(sweep.points, sweep.fits));
  const [, others] = timed(() => otherGroupings({points, model, settings: SETTINGS, minGroup: 10, cohorts}));
  const [, gap] = timed(() => gapStatistic(sweep.points, sweep.fits));
  console.log(
    `  ${RESAMPLES} bootstraps ${seconds(bootstraps)}, prediction strength ${seconds(strength)}, ${COHORTS} cohorts and other ways ${seconds(others)}: together ${((bootstraps + strength + others) / fit).toFixed(2)} times the sweep; gap statistic ${seconds(gap)}`
  );
}

function timed<T>(work: () => T): [result: T, ms: number] {
  const begin = process.cpuUsage();
  const result = work();
  const {user, system} = process.cpuUsage(begin);
  return [result, (user + system) / 1000];
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
