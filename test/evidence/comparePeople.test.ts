import {describe, expect, test} from "vitest";
import {comparePeople, FALSE_DISCOVERIES, shareDifference} from "../../src/evidence/comparePeople.js";
import type {FrequencyTable} from "../../src/features/frequencyTable.js";
import {randomStream} from "../../src/model/random.js";

/** A table of one cohort with these vectors. */
function tableOf(rows: readonly (readonly number[])[], users: readonly number[]): FrequencyTable {
  return {
    features: (rows[0] ?? []).map((_, j) => `f${j}`),
    cohorts: ["now"],
    outcomes: [],
    rows: rows.length,
    points: Float64Array.from(rows.flat()),
    users: Float64Array.from(users),
    outcomeSums: new Float64Array(),
    outcomeUsers: new Float64Array()
  };
}

// 4,000 people in five groups of three features, as a study has them; the last are in no group.
function population(): {table: FrequencyTable; groupOf: Int32Array} {
  const random = randomStream(11);
  const rows = Array.from({length: 60}, (_, i) => [i % 5, Math.floor(random() * 6), i % 7]);
  const users = rows.map(() => 20 + Math.floor(random() * 90));
  return {table: tableOf(rows, users), groupOf: Int32Array.from(rows, ([kind], i) => (i < 57 ? kind : -1))};
}

/** Sends each user to a or b by a coin. */
function halves(users: Float64Array, random: () => number): {a: Float64Array; b: Float64Array} {
  const a = users.map((n) => {
    let heads = 0;
    for (let i = 0; i < n; i++) heads += random() < 0.5 ? 1 : 0;
    return heads;
  });
  return {a, b: users.map((n, i) => n - a[i])};
}

describe("comparePeople(compared)", () => {
  test("finds no difference between random halves of one population in at least 95 of 100 draws", () => {
    const {table, groupOf} = population();
    const found = Array.from({length: 100}, (_, seed) =>
      comparePeople({table, groupOf, groups: 5, ...halves(table.users, randomStream(1000 + seed))})
    );
    const quiet = found.filter(({different}) => !different).length;
    console.log(`no difference between random halves: ${quiet} of 100 draws`);
    expect(quiet).toBeGreaterThanOrEqual(95);
    // The tests themselves are not asleep: about one in twenty is below 5 % before it is adjusted.
    const single = found.flatMap(({groups, features}) => [...groups, ...features].map(({logP}) => logP));
    const below = single.filter((logP) => logP < Math.log(FALSE_DISCOVERIES)).length / single.length;
    expect(below).toBeGreaterThan(0.02);
    expect(below).toBeLessThan(0.09);
  });

  test("finds a group that has grown by half, and the feature that it does", () => {
    const {table, groupOf} = population();
    const {a, b} = halves(table.users, randomStream(3));
    const grown = a.map((n, i) => (groupOf[i] === 4 ? Math.round(n * 1.5) : n));
    const found = comparePeople({table, groupOf, groups: 5, a: grown, b});
    expect(found.different).toBe(true);
    expect(found.groups[4].notable).toBe(true);
    // The others' shares fall as it grows, each by less.
    for (const {h} of found.groups.slice(0, 4)) expect(Math.abs(h)).toBeLessThan(found.groups[4].h);
    expect(found.groups[4].share.a).toBeGreaterThan(found.groups[4].share.b);
    expect(found.groups[4].interval.low).toBeGreaterThan(0);
    expect(found.mix.notable).toBe(true);
    expect(found.features[0].notable).toBe(true);
    expect(found.features[0].superiority).toBeGreaterThan(0.5);
  });

  test("is turned round by turning the people round", () => {
    const {table, groupOf} = population();
    const {a, b} = halves(table.users, randomStream(5));
    const there = comparePeople({table, groupOf, groups: 5, a, b});
    const back = comparePeople({table, groupOf, groups: 5, a: b, b: a});
    expect(back.mix.statistic).toBeCloseTo(there.mix.statistic, 9);
    for (const [n, {h, logAdjusted}] of back.groups.entries()) {
      expect(h).toBeCloseTo(-there.groups[n].h, 12);
      expect(logAdjusted).toBeCloseTo(there.groups[n].logAdjusted, 9);
    }
  });

  test("has nothing to say where one side is empty", () => {
    const {table, groupOf} = population();
    const found = comparePeople({table, groupOf, groups: 5, a: table.users, b: new Float64Array(table.rows)});
    expect(found.different).toBe(false);
    expect(found.groups[0]).toMatchObject({h: 0, logP: NaN, notable: false});
  });
});

describe("shareDifference(a, b)", () => {
  test("by hand: 30 of 100 against 20 of 100", () => {
    const {share, h, logP} = shareDifference([30, 100], [20, 100]);
    expect(share).toEqual({a: 0.3, b: 0.2});
    expect(h).toBeCloseTo(2 * Math.asin(Math.sqrt(0.3)) - 2 * Math.asin(Math.sqrt(0.2)), 12);
    // 200 (30·80 − 20·70)² / (100 · 100 · 50 · 150) = 2.6667, and the chance of that is 0.1025.
    expect(Math.exp(logP)).toBeCloseTo(0.1025, 4);
  });
});
