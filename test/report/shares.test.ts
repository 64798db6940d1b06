import {describe, expect, test} from "vitest";
import {makeReport} from "../../src/report/makeReport.js";
import {changeOf, cohortReports, cohortWords, shareOf, trendOf} from "../../src/report/shares.js";
import {exampleContext, memberOf} from "./exampleContext.js";
import {type ExampleRow, type ExampleSettings, exampleFindings, MONTHS} from "./exampleFindings.js";

// One group that grows from `before` to `now` of n people, beside another that takes the rest.
const twoGroups = (before: number, now: number, n: number): readonly ExampleRow[] => [
  {values: [0, 0], users: [0, n - before, n - now], yes: 0},
  {values: [10, 0], users: [0, Math.floor(before / 2), Math.floor(now / 2)], yes: 0},
  {values: [11, 0], users: [0, Math.ceil(before / 2), Math.ceil(now / 2)], yes: 0}
];
const growth = (before: number, now: number, n: number) => grown(before, now, n).change;
const grown = (before: number, now: number, n: number) => {
  const cohorts = MONTHS.slice(1).map((cohort) => ({...cohort, users: n}));
  const context = exampleContext({
    rows: twoGroups(before, now, n),
    cohorts,
    study: {setAsideAbove: 1, k: {kind: "fixed", k: 2, why: "two"}}
  });
  const driller = memberOf(context, "driller");
  return {change: changeOf(context, driller), trend: trendOf(context, driller)};
};

describe("shareOf(context, member)", () => {
  test("is the share with its Wilson interval", () => {
    const context = exampleContext();
    // 60 of 200: (0.3 + 1.92/200 ± 1.96 √(0.3·0.7/200 + 3.84/160000)) / (1 + 3.84/200) = 0.241 … 0.367
    expect(shareOf(context, memberOf(context, "watcher"))).toEqual({
      value: 0.3,
      text: "30%",
      users: {value: 60, text: "60"},
      interval: "95% interval 24% to 37%"
    });
  });
});

describe("changeOf(context, member)", () => {
  test("says how many points, and whether chance could explain them", () => {
    expect(growth(300, 400, 1000)).toEqual({
      direction: "up",
      text: "10 points more than in May, more than chance would explain",
      amount: "10 points more than in May",
      short: "10 points since May",
      notable: true
    });
    expect(growth(400, 300, 1000)).toMatchObject({
      direction: "down",
      text: "10 points less than in May, more than chance would explain"
    });
    expect(growth(30, 40, 100)).toMatchObject({
      text: "10 points more than in May, which chance could explain",
      notable: false
    });
  });

  test("writes one point in the singular", () => {
    expect(growth(300, 310, 1000)).toMatchObject({
      text: "1 point more than in May, which chance could explain",
      short: "1 point since May"
    });
  });

  test("calls less than half a point the same, unless it is more than chance", () => {
    expect(growth(300, 302, 1000)).toEqual({
      direction: "same",
      text: "hardly changed since May",
      amount: "hardly changed since May",
      short: "hardly changed since May",
      notable: false
    });
    expect(growth(300_000, 304_000, 1_000_000)).toMatchObject({
      direction: "same",
      text: "less than one point more than in May, yet more than chance would explain",
      notable: true
    });
  });

  test("is unknown of the first cohort, of all cohorts together, and of few people", () => {
    const first = exampleContext({fitCohort: 0});
    expect(first.members.map((member) => changeOf(first, member)).filter((change) => change)).toEqual([]);
    const all = exampleContext({fitCohort: undefined});
    expect(all.members.map((member) => changeOf(all, member)).filter((change) => change)).toEqual([]);
    const context = exampleContext();
    expect(changeOf(context, memberOf(context, "off-the-chart"))).toBeUndefined();
    expect(growth(9, 100, 1000)).toBeUndefined();
  });
});

describe("trendOf(context, member)", () => {
  test("compares the first cohort with the last by the same test as every change", () => {
    // 100 of 1000 after 130: the intervals, 8.3 to 12 and 11.1 to 15.2, touch; the difference is notable all the same.
    const of = (before: number, now: number) => grown(before, now, 1000);
    expect(of(130, 100).change?.notable).toBe(true);
    expect(of(130, 100).trend?.finding).toBe("Down from 13% in May to 10% in June");
    expect(of(100, 130).trend?.finding).toBe("Up from 10% in May to 13% in June");
    expect(of(110, 120).trend?.finding).toBe("11% in May, 12% in June: chance could explain that");
    expect(of(110, 110).trend?.finding).toBe("About as common in June as in May: 11%");
  });

  test("goes by the intervals where a share is not told exactly", () => {
    const context = exampleContext();
    const finding = (id: string) => trendOf(context, memberOf(context, id))?.finding;
    expect(finding("watcher")).toBe("Up from about 15% in April to 30% in June");
    expect(finding("idle")).toBe("Down from 65% in April to 50% in June");
    expect(finding("driller")).toBe("18% in April, about 18% in June: chance could explain that");
  });

  test("is undefined for one cohort, and leaves out cohorts of few people", () => {
    const one = exampleContext({cohorts: MONTHS.slice(2)});
    expect(trendOf(one, memberOf(one, "idle"))).toBeUndefined();
    const rows = exampleContext().counted.cohorts;
    expect(rows).toHaveLength(3);
    const context = exampleContext({
      cohorts: MONTHS.map((cohort, i) => ({...cohort, users: i === 0 ? 5 : 200}))
    });
    expect(trendOf(context, memberOf(context, "idle"))?.points.map(({cohort}) => cohort)).toEqual([
      "2026-05",
      "2026-06"
    ]);
  });
});

describe("cohortReports(context)", () => {
  test("adds up to everybody in each cohort, but for the bounds of few", () => {
    for (const {shares} of cohortReports(exampleContext({study: {minGroup: 2}}))) {
      expect(shares.reduce((sum, {share}) => sum + share.value, 0)).toBeCloseTo(1, 12);
      for (const {share, low, high} of shares) expect(low <= share.value && share.value <= high).toBe(true);
    }
  });
});

describe("cohorts that are values of a column", () => {
  const arms = [
    {id: "control", users: 200},
    {id: "treatment", users: 200}
  ];
  const column = (fitCohort: number | undefined) =>
    exampleContext({
      cohorts: arms,
      fitCohort,
      study: {cohorts: {by: "column", column: "test_arm"}, minGroup: 2}
    });

  test("do not change: there is no change since the one before", () => {
    const context = column(1);
    for (const member of context.members) expect(changeOf(context, member)).toBeUndefined();
  });

  test("have shares side by side, largest first, that no line joins", () => {
    for (const fitCohort of [1, undefined]) {
      const context = column(fitCohort);
      const trend = trendOf(context, memberOf(context, "watcher"));
      expect(trend).toMatchObject({
        finding: "30% in treatment and 25% in control",
        caption: expect.stringMatching(/by test arm\. The line is the 95% interval/),
        unordered: true
      });
      expect(trend?.alt).toBe("Dots. Share of the Watcher by test arm: control 25%; treatment 30%.");
    }
  });

  test("are those in whose groups people are placed, by name", () => {
    expect(String(cohortWords(column(1)))).toContain("in the same groups: those of treatment.");
    expect(String(cohortWords(column(undefined)))).toContain("in the same groups: those of all cohorts.");
  });

  test("have lines, of which is said how to read them; others have bands", () => {
    const bands = (settings: ExampleSettings) => makeReport(exampleFindings(settings)).cohortBands;
    const study = {cohorts: {by: "column", column: "test_arm"}} as const;
    expect(bands({cohorts: arms, study})).toMatch(/^The line is the 95% interval\. Where the lines/);
    expect(bands({})).toMatch(/^The band is the 95% interval\./);
  });
});
