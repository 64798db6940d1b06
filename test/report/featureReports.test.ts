import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {asideNote, featureReports} from "../../src/report/featureReports.js";
import {exampleContext} from "./exampleContext.js";
import type {ExampleRow} from "./exampleFindings.js";
import {expandUsers} from "./expandUsers.js";

const spread = (counts: Readonly<Record<number, number>>, minGroup = 10) => {
  const rows = Object.entries(counts).map(
    ([value, users]): ExampleRow => ({values: [Number(value), 0], users: [0, 0, users], yes: 0})
  );
  const settings = {
    rows,
    personas: [],
    study: {setAsideAbove: 1, minGroup, k: {kind: "fixed", k: 2, why: "two"} as const}
  };
  return featureReports(exampleContext(settings))[0].distribution;
};

describe("asideNote(context)", () => {
  test("says who is in the numbers, but not in the charts", () => {
    expect(asideNote(exampleContext())).toBe(
      "Those set aside are not in the charts of groups: off-the-chart, fewer than 10 students. The numbers at the end have them."
    );
    expect(asideNote(exampleContext({study: {setAsideAbove: 1}}))).toBeUndefined();
  });
});

describe("featureReports(context)", () => {
  test("bins are those of the users written out one by one, and add up to everyone", () => {
    const context = exampleContext();
    const users = expandUsers(context).filter(({cohort}) => cohort === 2);
    for (const [j, {distribution}] of featureReports(context).entries()) {
      const {bins} = distribution;
      expect(bins.reduce((sum, bin) => sum + bin.users.value, 0)).toBe(200);
      for (const [n, bin] of bins.entries()) {
        const top = n === bins.length - 1 ? Infinity : bin.to;
        const inside = users.filter(({values}) => values[j] >= bin.from && values[j] <= top);
        expect(bin.users.value, `${j} ${bin.label}`).toBe(inside.length);
      }
    }
  });

  test("bins hold at least min_group users, whatever the counts", () => {
    const counts = fc.dictionary(fc.integer({min: 0, max: 300}).map(String), fc.integer({min: 1, max: 30}), {
      minKeys: 2,
      maxKeys: 12
    });
    fc.assert(
      fc.property(counts, (counts) => {
        const total = Object.values(counts).reduce((a, b) => a + b, 0);
        const {bins} = spread(counts);
        expect(bins.filter(({users}) => users.value > 0 && users.value < 10)).toEqual([]);
        expect(bins.reduce((sum, {users}) => sum + users.value, 0)).toBe(total < 10 ? 0 : total);
      }),
      {numRuns: 50}
    );
  });

  test("labels single values, ranges and an open end", () => {
    expect(spread({0: 20, 1: 20, 2: 20, 3: 20, 9: 20}).bins.map(({label}) => label)).toEqual([
      "0",
      "1",
      "2",
      "3–8",
      "9 or more"
    ]);
  });

  test.each([
    ["50% did none, half of the others 4 or more", {0: 50, 2: 20, 4: 30}],
    ["50% did none, at least half of the others just 1", {0: 50, 1: 40, 4: 10}],
    ["everyone did some, half of all 4 or more", {2: 20, 4: 30}],
    ["everyone did some, at least half of all just 1", {1: 40, 4: 10}],
    ["80% or more did none", {0: 45, 3: 5}]
  ])("finds that %s", (finding, counts) => {
    expect(spread(counts).finding).toBe(`Exercises submitted: ${finding}`);
  });

  test("says of each group how many did it at all, and of everyone, last", () => {
    expect(featureReports(exampleContext())[1].didAny.map(({id, share}) => `${id} ${share.text}`)).toEqual([
      "idle 20%",
      "watcher 100%",
      "driller about 35%",
      "everyone 48%"
    ]);
  });
});
