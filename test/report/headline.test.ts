import {describe, expect, test} from "vitest";
import {headlineOf} from "../../src/report/headline.js";
import type {Words} from "../../src/report/parts.js";
import {changeOf} from "../../src/report/shares.js";
import {exampleContext} from "./exampleContext.js";
import {type ExampleRow, type ExampleSettings, MONTHS, ROWS, times} from "./exampleFindings.js";

const plain = (words: Words): string =>
  words.map((word) => (typeof word === "string" ? word : word.strong)).join("");
const told = (settings: ExampleSettings = {}) => {
  const context = exampleContext(settings);
  const changes = new Map(context.members.map((member) => [member.group.id, changeOf(context, member)]));
  const {kicker, headline, lede} = headlineOf(context, changes);
  return {kicker, headline, lede: plain(lede)};
};
// The zeros of the example, and its others, in other amounts.
const nothing = (users: number): readonly ExampleRow[] => [
  {values: [0, 0], users: [users, users, users], yes: 0},
  ...ROWS.slice(3)
];
const cohortsOf = (users: number) => MONTHS.map((cohort) => ({...cohort, users}));

describe("headlineOf(context, changes)", () => {
  test("says who, how many kinds, and how many did nothing", () => {
    expect(told(times(10))).toEqual({
      kicker: "Who joined in June 2026 · first 24 hours · 2,000 students",
      headline: "Three kinds of students signed up. Nearly one in three did nothing.",
      lede: "The Idle is shrinking: 50% of new students, 10 points less than in May. The Watcher is growing: 30% of new students, 5 points more than in May. Both are more than chance would explain. "
    });
  });

  test("has a second kicker, of all cohorts, and the same where there is one", () => {
    const of = (settings: ExampleSettings) => headlineOf(exampleContext(settings), new Map());
    expect(of(times(10)).kickerAll).toBe("All three cohorts · first 24 hours · 6,000 students");
    const one = of({cohorts: MONTHS.slice(2)});
    expect(one.kickerAll).toBe(one.kicker);
    const few = of({cohorts: MONTHS.map((cohort, i) => ({...cohort, users: i === 0 ? 5 : 200}))});
    expect(few.kickerAll).toBe("Both cohorts · first 24 hours · 400 students");
  });

  test.each([
    ["clear", "Three kinds of students signed up."],
    ["unclear", "We sort students into three groups."],
    ["none", "We sort students into three groups."]
  ] as const)("concludes no more than the verdict on the number of groups: %s", (verdict, sentence) => {
    const context = exampleContext();
    const {found} = context.evidence;
    const judged = {...context.evidence, found: {...found, count: {...found.count, verdict}}};
    const {headline} = headlineOf({...context, evidence: judged}, new Map());
    expect(headline).toContain(sentence);
  });

  test("names a column's value as such, and tells of no change", () => {
    const cohorts = [
      {id: "control", users: 2000},
      {id: "treatment", users: 2000}
    ];
    const settings = {...times(10), cohorts, study: {cohorts: {by: "column", column: "test_arm"} as const}};
    expect(told(settings)).toMatchObject({
      kicker: "Test arm: treatment · first 24 hours · 2,000 students",
      lede: "The Idle is the largest group, 50% of new students. "
    });
  });

  test("tells no change that chance could explain, however large it looks", () => {
    // 50 % of 200 people after 60 % of 200: alone it would pass for real, among seven tests it does not.
    expect(told().lede).toContain("No group changed by more than chance would explain since May.");
  });

  test.each([
    [100, "Half did nothing."],
    [150, "Three in five did nothing."],
    [33, "One in four did nothing."],
    [900, "Nine in ten did nothing."],
    [120, "More than half did nothing."]
  ])("with %i zeros beside a hundred: %s", (users, sentence) => {
    expect(told({rows: nothing(users), cohorts: cohortsOf(users + 100)}).headline).toContain(sentence);
  });

  test("names the largest group where hardly anyone did nothing, or too few to tell", () => {
    const rows = nothing(5);
    expect(told({rows, cohorts: cohortsOf(105)}).headline).toMatch(
      /groups\. The \w+ is the largest group: \d+%\.$/
    );
    const small = told({rows: nothing(30), cohorts: cohortsOf(130), study: {minGroup: 31}});
    expect(small.headline).not.toContain("did nothing");
  });

  test("finds the zeros even where a feature can be negative", () => {
    const rows = [{values: [-1, 0], users: [10, 10, 10], yes: 0}, ...ROWS];
    expect(told({rows, cohorts: cohortsOf(210)}).headline).toContain("did nothing");
  });

  test("tells no change that is not more than chance", () => {
    const rows = ROWS.map(({values, users, yes}) => ({values, users: [0, users[2], users[2]], yes}));
    expect(told({rows}).lede).toBe(
      "The Idle is the largest group, 50% of new students. No group changed by more than chance would explain since May. "
    );
  });

  test("tells that changes are small where chance does not explain them", () => {
    const rows = ROWS.map(({values, users, yes}) => ({
      values,
      users: [0, users[2] * 10_000 + (values[0] === 11 ? 10_000 : 0), users[2] * 10_000],
      yes
    }));
    const cohorts = MONTHS.map((cohort, i) => ({...cohort, users: i === 1 ? 2_010_000 : 2_000_000}));
    expect(told({rows, cohorts}).lede).toBe(
      "The Idle is the largest group, 50% of new students. Changes since May are smaller than one point. "
    );
  });

  test("does not say that nothing changed since a cohort of a few people", () => {
    const rows = ROWS.map(({values, users, yes}) => ({
      values,
      users: [0, values[0] === 12 ? 6 : 0, users[2]],
      yes
    }));
    const cohorts = MONTHS.map((cohort, i) => ({...cohort, users: [0, 6, 200][i]}));
    expect(told({rows, cohorts}).lede).toBe(
      "The Idle is the largest group, 50% of new students. Too few people joined in May to say what has changed since. "
    );
  });

  test("tells of the first cohort that there is none before, and of all together nothing of the kind", () => {
    expect(told({cohorts: MONTHS.slice(2)}).lede).toBe(
      "The Idle is the largest group, 50% of new students. There is no earlier cohort to compare with. "
    );
    expect(told({fitCohort: undefined})).toMatchObject({
      kicker: "Everyone who joined · first 24 hours · 600 students",
      lede: "The Idle is the largest group, 58% of new students. "
    });
    expect(told({cohorts: [{id: "all", users: 200}], study: {cohorts: {by: "none"}}})).toMatchObject({
      kicker: "Everyone who joined · first 24 hours · 200 students",
      lede: "The Idle is the largest group, 50% of new students. "
    });
  });
});
