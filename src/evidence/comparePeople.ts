// Two lots of people side by side: which groups they belong to, and what they did. Every difference that could be told
// is tested, and all are judged together, so that a page of comparisons does not find something by trying often.
import type {FrequencyTable} from "../features/frequencyTable.js";
import {differenceInterval} from "../model/differenceInterval.js";
import type {Interval} from "../model/wilson.js";
import {benjaminiHochberg} from "./benjaminiHochberg.js";
import {type ChiSquared, chiSquared} from "./chiSquared.js";
import {mannWhitney} from "./mannWhitney.js";

/** Expected share of false ones among the differences that are called more than chance. */
export const FALSE_DISCOVERIES = 0.05;

/** A test among others. */
export interface Tested {
  /** Natural logarithm of the p-value, and of the one adjusted for all tests of the comparison; NaN: nothing to test. */
  readonly logP: number;
  readonly logAdjusted: number;
  /** Whether the adjusted p is below FALSE_DISCOVERIES: more than chance would explain. */
  readonly notable: boolean;
}

/** How common a group is here and there. */
export interface ShareDifference extends Tested {
  readonly users: {readonly a: number; readonly b: number};
  /** Shares, 0 … 1; NaN where there is nobody. */
  readonly share: {readonly a: number; readonly b: number};
  /** 95 % interval of a − b (Newcombe 1998), of this difference alone. */
  readonly interval: Interval;
  /** Cohen's h (1988): 0.2 is small, 0.5 medium, 0.8 large; 0 where there is nobody. */
  readonly h: number;
}

/** How much of a feature is done here and there. */
export interface FeatureDifference extends Tested {
  /** Chance that one of a did more than one of b, ties counting half. */
  readonly superiority: number;
}

/** Two lots of people, a and b. */
export interface PeopleComparison {
  readonly users: {readonly a: number; readonly b: number};
  /** Do the groups have other shares, all taken together? */
  readonly mix: ChiSquared & Tested;
  /** In the order of the groups. */
  readonly groups: readonly ShareDifference[];
  /** In the order of the features. */
  readonly features: readonly FeatureDifference[];
  /** Tests that were judged together. */
  readonly tests: number;
  /** Whether anything at all is more than chance. */
  readonly different: boolean;
}

/** Who is compared: group of each row (−1: none), and users per row in a and in b. */
export interface Compared {
  readonly table: FrequencyTable;
  readonly groupOf: Int32Array;
  readonly groups: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** Compares the people of a with those of b: groups by share, features by rank. */
export function comparePeople(compared: Compared): PeopleComparison {
  const {table, groupOf, groups: k, a, b} = compared;
  const [usersA, usersB] = [a, b].map((w) => w.reduce((sum, users) => sum + users, 0));
  const byGroup = Array.from({length: k}, (_, group) => [
    usersIn(groupOf, a, group),
    usersIn(groupOf, b, group)
  ]);
  const ungrouped = [usersIn(groupOf, a, -1), usersIn(groupOf, b, -1)];
  const mix = chiSquared([...byGroup, ungrouped]);
  const shares = byGroup.map(([inA, inB]) => shareDifference([inA, usersA], [inB, usersB]));
  const d = table.features.length;
  const features = table.features.map((_, j) => {
    const values = Float64Array.from({length: table.rows}, (_, i) => table.points[i * d + j]);
    return mannWhitney(values, a, b);
  });
  const tests = [mix.df > 0 ? mix.logP : NaN, ...[...shares, ...features].map(({logP}) => logP)];
  const judged = judgeTests(tests);
  return {
    users: {a: usersA, b: usersB},
    mix: {...mix, ...judged[0]},
    groups: shares.map((share, n) => ({...share, ...judged[1 + n]})),
    features: features.map(({superiority}, n) => ({superiority, ...judged[1 + k + n]})),
    tests: tests.filter((logP) => !Number.isNaN(logP)).length,
    different: judged.some(({notable}) => notable)
  };
}

/** Judges all tests of a comparison together; a NaN is no test. */
export function judgeTests(tests: readonly number[]): Tested[] {
  return benjaminiHochberg(tests).map((logAdjusted, n) => ({
    logP: tests[n],
    logAdjusted,
    notable: logAdjusted < Math.log(FALSE_DISCOVERIES)
  }));
}

/** Compares a share of some people with that of others; the test is chi-squared of the four numbers. */
export function shareDifference(
  [inA, usersA]: readonly [number, number],
  [inB, usersB]: readonly [number, number]
): Omit<ShareDifference, "logAdjusted" | "notable"> {
  const share = {a: usersA > 0 ? inA / usersA : NaN, b: usersB > 0 ? inB / usersB : NaN};
  const angle = (p: number): number => 2 * Math.asin(Math.sqrt(p));
  const someone = usersA > 0 && usersB > 0;
  const {logP, df} = chiSquared([
    [inA, inB],
    [usersA - inA, usersB - inB]
  ]);
  return {
    users: {a: inA, b: inB},
    share,
    interval: differenceInterval({successes: inA, n: usersA}, {successes: inB, n: usersB}),
    h: someone ? angle(share.a) - angle(share.b) : 0,
    logP: someone && df > 0 ? logP : NaN
  };
}

function usersIn(groupOf: Int32Array, w: Float64Array, group: number): number {
  let users = 0;
  for (let i = 0; i < w.length; i++) if (groupOf[i] === group) users += w[i];
  return users;
}
