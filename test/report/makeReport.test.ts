// Each figure of the report is computed again from users written out one by one, and found in its texts.
import {describe, expect, test} from "vitest";
import {english} from "../../src/report/english.js";
import {makeReport} from "../../src/report/makeReport.js";
import {numbersOf} from "../../src/report/numbers.js";
import type {PersonaReport, Report} from "../../src/report/report.js";
import {
  DRILLER,
  type ExampleSettings,
  exampleFindings,
  IDLE,
  MONTHS,
  persona,
  ROWS,
  WATCHER
} from "./exampleFindings.js";
import {type ExampleUser, expandUsers, plainQuantile} from "./expandUsers.js";

const reportOf = (settings: ExampleSettings = {}): Report => makeReport(exampleFindings(settings));
const {share: percent, amount} = numbersOf(english);
const of = (report: Report, id: string): PersonaReport => {
  const found = [...report.personas, report.offTheChart].find((one) => one?.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const shareOf = (users: readonly ExampleUser[], holds: (user: ExampleUser) => boolean): number =>
  users.filter(holds).length / users.length;

/** Finds what JSON cannot hold, and empty or broken words. */
function faultsOf(value: unknown, path = "report"): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path}: ${value}`];
  if (typeof value === "string")
    return /\b(NaN|undefined|Infinity|null)\b|\[object/.test(value) ? [`${path}: ${value}`] : [];
  if (value === undefined || value === null || typeof value === "boolean") return [];
  if (ArrayBuffer.isView(value)) return [`${path}: a typed array`];
  return Object.entries(value).flatMap(([key, inner]) => faultsOf(inner, `${path}.${key}`));
}

/** Paths at which two values differ. */
function differences(a: unknown, b: unknown, path = "report"): string[] {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return a === b ? [] : [path];
  const [left, right] = [a, b].map((value) => new Map(Object.entries(value)));
  const keys = [...new Set([...left.keys(), ...right.keys()])];
  return keys.flatMap((key) => differences(left.get(key), right.get(key), `${path}.${key}`));
}

const variants: Readonly<Record<string, ExampleSettings>> = {
  "as it is": {},
  "all cohorts together": {fitCohort: undefined},
  "the first cohort": {fitCohort: 0},
  "one cohort": {cohorts: MONTHS.slice(2)},
  "no calendar": {cohorts: [{id: "all", users: 200}], study: {cohorts: {by: "none"}}},
  "no persona": {personas: []},
  "no outcome": {study: {outcomes: []}},
  "outcomes not known": {outcomeKnown: false},
  "everybody is few": {study: {minGroup: 250}},
  "a rule, outliers, an absent one": {
    personas: [
      DRILLER,
      WATCHER,
      persona("The Zero", {exercises: "none", videos: "none"}, {match: "rule"}),
      persona("The Whale", {}, {match: "outliers"}),
      persona("The Nobody", {exercises: 40, videos: 40})
    ]
  }
};

describe("makeReport(findings)", () => {
  test.each(Object.entries(variants))("is plain JSON: %s", (_, settings) => {
    const report = reportOf(settings);
    expect(faultsOf(report)).toEqual([]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test("is the same for the same findings", () => {
    expect(JSON.stringify(reportOf())).toBe(JSON.stringify(reportOf()));
  });

  test("takes each figure from the people", () => {
    const findings = exampleFindings();
    const report = makeReport(findings);
    const everyone = expandUsers(findings).filter(({cohort}) => cohort === 2);
    for (const {cluster, persona: id} of findings.matching.groups) {
      const people = everyone.filter(({label}) => label === cluster);
      const {share, boxes, outcomes} = of(report, id!);
      if (id === "driller") {
        // The smallest but for four set aside, who would be known by subtraction.
        expect(share).toMatchObject({text: "about 18%", users: {text: "about 35"}});
      } else {
        expect(share).toMatchObject(percent(people.length / everyone.length));
        expect(share?.users.value).toBe(people.length);
      }
      for (const chart of boxes) {
        const j = findings.study.features.findIndex((feature) => feature.id === chart.feature);
        const values = people.map((user) => user.values[j]);
        expect(chart.boxes[0].box?.median).toBe(plainQuantile(values, 0.5));
        expect(chart.boxes[0].box?.q3).toBe(plainQuantile(values, 0.75));
        expect(chart.boxes[0].box?.text).toContain(`median ${amount(plainQuantile(values, 0.5)).text}`);
        expect(chart.boxes[1].box?.users).toBe(200);
      }
      const subscribed = people.filter((user) => user.subscribed).length;
      // Watchers cover five of the idle and two of those set aside, who would be known by subtraction.
      // Nor is a rate of drillers told as exactly as if their number were.
      const told: Record<string, string> = {watcher: "about 19%", driller: "about 50%"};
      const mine = told[id!] ?? percent(subscribed / people.length).text;
      if (subscribed >= 10) expect(outcomes[0].mine).toBe(mine);
    }
  });

  test("takes who did it at all, the numbers and every cohort's shares from the people", () => {
    const findings = exampleFindings({study: {minGroup: 2}});
    const report = makeReport(findings);
    const users = expandUsers(findings);
    for (const [n, {cluster, persona: id}] of findings.matching.groups.entries()) {
      const people = users.filter(({label, cohort}) => label === cluster && cohort === 2);
      for (const [j, {didAny}] of report.features.entries())
        expect(didAny.find((any) => any.id === id)?.share).toEqual(
          percent(shareOf(people, ({values}) => values[j] > 0))
        );
      const means = [0, 1].map((j) => people.reduce((sum, {values}) => sum + values[j], 0) / people.length);
      expect(report.numbers.rows[n][3]).toMatchObject({text: amount(means[0]).text});
      expect(report.numbers.rows[n][6]).toMatchObject({text: amount(means[1]).text});
      for (const [cohort, {shares}] of report.cohorts.entries()) {
        const all = users.filter((user) => user.cohort === cohort);
        const share = shareOf(all, ({label}) => label === cluster);
        expect(shares.find((one) => one.id === id)?.share).toEqual(percent(share));
        expect(of(report, id!).trend?.points[cohort].share).toEqual(percent(share));
      }
    }
  });

  test("has shares that add up to everybody, those off the chart among them", () => {
    for (const settings of [{}, {personas: []}, variants["a rule, outliers, an absent one"]]) {
      const report = reportOf({...settings, study: {minGroup: 2}});
      const shares = [...report.personas, report.offTheChart].map((one) => one?.share?.value ?? 0);
      expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    }
  });

  test("sorts by share, absent personas last, and finds each in its family", () => {
    const report = reportOf(variants["a rule, outliers, an absent one"]);
    expect(report.personas.map(({id, state, match}) => `${id} ${state} ${match}`)).toEqual([
      "watcher named cluster",
      "zero named rule",
      "unnamed-1 unnamed cluster",
      "driller named cluster",
      "whale named outliers",
      "nobody absent cluster"
    ]);
    expect(report.families.map(({name, personas}) => [name, personas.length])).toEqual([
      ["Everyone", 5],
      ["Without a family", 1]
    ]);
    expect(report).not.toHaveProperty("offTheChart");
  });

  test("gives an unnamed group YAML to paste, under which it is found again", () => {
    const {yaml, how, name} = of(reportOf({personas: [IDLE, WATCHER]}), "unnamed-1");
    expect(name).toBe("Unnamed group");
    expect(yaml).toContain("traits:");
    expect(how).toMatch(/^The data show this group, and no persona describes it yet\./);
    expect(of(reportOf({personas: []}), "unnamed-2").name).toBe("Unnamed group 2");
  });

  test("says of an absent persona that nobody answers it, and shows nothing measured", () => {
    const absent = of(reportOf(variants["a rule, outliers, an absent one"]), "nobody");
    expect(absent.how).toBe("No group of June 2026 answers this description.");
    expect(absent).toMatchObject({facts: [], boxes: [], outcomes: []});
    expect(absent).not.toHaveProperty("share");
    expect(absent).not.toHaveProperty("trend");
    const whole = of(
      reportOf({personas: [persona("The Nobody", {videos: 40})], fitCohort: undefined}),
      "nobody"
    );
    expect(whole.how).toBe("No group answers this description.");
  });

  test("says of all cohorts together that there is no change", () => {
    const report = reportOf({fitCohort: undefined});
    expect(report).not.toHaveProperty("previous");
    expect(report.cohort).toMatchObject({id: "all", label: "Everyone"});
    expect(report.personas.some((one) => "change" in one)).toBe(false);
    expect(of(report, "idle").share?.users.value).toBe(350);
  });

  test("names the two features that tell groups apart most", () => {
    expect([...(reportOf().highlights ?? [])].sort()).toEqual(["exercises", "videos"]);
  });
});

describe("makeReport(findings) shows nothing of fewer than min_group people", () => {
  // Four people far out, with these values and this end; the other 392 stay as they are.
  const withFew = (values: readonly number[], yes: number): Report => {
    const rows = [
      ...ROWS.slice(0, 9).map((row) => ({...row, users: [0, 0, row.users[2] * 2]})),
      ...values.map((value) => ({values: [value, value], users: [0, 0, 1], yes}))
    ];
    const cohorts = MONTHS.map((cohort, i) => ({...cohort, users: i === 2 ? 396 : 0}));
    const study = {setAsideAbove: 0.98, k: {kind: "fixed", k: 3, why: "three"} as const};
    return reportOf({rows, cohorts, study});
  };

  test("whatever the few far out did, and what became of them, only everyone's figures tell", () => {
    const one = withFew([400, 401, 402, 403], 0);
    const other = withFew([9000, 9100, 9200, 9300], 1);
    expect(of(one, "off-the-chart").share?.text).toBe("2.6% or less");
    const told = differences(one, other).filter(
      (path) =>
        !/^report\.(personas|features|cohortBoxes|pairs)\..*\.box\.mean$/.test(path) &&
        !/\.(portrait\.\d\.text|portraitAlt)$/.test(path) &&
        !/^report\.numbers\.rows\.4\.[36]\.(value|text)$/.test(path) &&
        !/^report\.downloads\.[02]\.text$/.test(path) &&
        !/\.outcomes\.0\.(mine|everyone|text|versus)$/.test(path) &&
        // Everyone's columns, and the files that hold them.
        !/\.numbers\.(tables\.0\.rows\.\d\.2\.|tables\.2\.rows\.0\.[123]$|downloads\.[01]\.text$)/.test(path)
    );
    expect(told).toEqual([]);
  });

  test("a group of few is not told by figures", () => {
    const report = reportOf({study: {minGroup: 40}});
    const driller = of(report, "driller");
    expect(driller).toMatchObject({
      share: {text: "20% or less", users: {text: "fewer than 40"}},
      facts: [],
      boxes: [],
      how: "Fewer than 40 students: nothing particular is shown of so few."
    });
    expect(driller.portrait.map(({level}) => level)).toEqual([0, 0]);
    expect(driller).not.toHaveProperty("change");
    expect(driller.trend?.points.map(({share}) => share.text)).toEqual([
      "20% or less",
      "20% or less",
      "20% or less"
    ]);
    const unnamed = of(reportOf({personas: [], study: {minGroup: 40}}), "unnamed-3");
    expect(unnamed).not.toHaveProperty("yaml");
  });

  test("no file says the size of few as a number", () => {
    const [, cohorts] = reportOf().downloads;
    expect(cohorts.text).toContain("June 2026,200,0.5,0.3,about 18%,5% or less");
  });
});
