// The seam for a second language: each sentence of english.ts is said somewhere, so none is dead, and none is said
// by the parts themselves.
import {afterAll, beforeAll, describe, expect, test, vi} from "vitest";
import {english} from "../../src/report/english.js";
import {makeReport} from "../../src/report/makeReport.js";
import {methodReport} from "../../src/report/methodReport.js";
import {contextOf} from "./exampleContext.js";
import {
  DRILLER,
  type ExampleRow,
  type ExampleSettings,
  exampleFindings,
  IDLE,
  MONTHS,
  persona,
  ROWS,
  WATCHER
} from "./exampleFindings.js";

const two = {kind: "fixed", k: 2, why: "two"} as const;
const inJune = (...rows: readonly (readonly [readonly number[], number])[]): ExampleRow[] =>
  rows.map(([values, users]) => ({values, users: [0, 0, users], yes: 0}));
const june = (users: number) => MONTHS.map((cohort, i) => ({...cohort, users: i === 2 ? users : 0}));
const grownBy = (users: number): ExampleSettings => ({
  rows: ROWS.map((row) => ({
    ...row,
    users: [0, row.users[2] * 10_000 + (row.values[0] === 11 ? users : 0), row.users[2] * 10_000]
  })),
  cohorts: MONTHS.map((cohort, i) => ({...cohort, users: 2_000_000 + (i === 1 ? users : 0)}))
});

const studies: readonly ExampleSettings[] = [
  {},
  {fitCohort: 0, personas: []},
  {cohorts: MONTHS.slice(2), outcomeKnown: false},
  {personas: [IDLE, DRILLER, persona("The Nobody", {videos: 40})], study: {minGroup: 2, setAsideAbove: 1}},
  {personas: [persona("The Zero", {exercises: "none", videos: "none"}, {match: "rule"}), WATCHER, DRILLER]},
  {
    personas: [
      persona("The Odd", {exercises: 7}, {match: "rule"}),
      persona("The Whale", {}, {match: "outliers"})
    ],
    study: {setAsideAbove: 1, minGroup: 2}
  },
  {study: {minGroup: 250}},
  {study: {select: ["exercises"]}},
  {study: {minGroup: 40, k: {kind: "auto", from: 3, to: 3}}},
  {study: {minGroup: 2, source: {kind: "features", files: ["data/t.csv"], columns: {}}}},
  {
    study: {
      features: [{...exampleFindings().study.features[0], round: 2}, exampleFindings().study.features[1]]
    }
  },
  grownBy(10_000),
  grownBy(0),
  // All alike in one feature; nobody in the other; few in it.
  {rows: inJune([[3, 0], 50], [[3, 90], 50]), cohorts: june(100), study: {k: two, setAsideAbove: 1}},
  {rows: inJune([[0, 0], 50], [[0, 90], 50]), cohorts: june(100), study: {k: two, setAsideAbove: 1}},
  {
    rows: inJune([[0, 0], 50], [[1, 0], 25], [[0, 90], 50]),
    cohorts: june(125),
    study: {k: two, setAsideAbove: 1}
  },
  {
    rows: inJune([[0, 0], 50], [[1, 0], 5], [[0, 90], 45]),
    cohorts: june(100),
    study: {k: two, setAsideAbove: 1}
  }
];

beforeAll(() => {
  for (const key of Object.keys(english)) {
    // Only functions are watched; they say what they say.
    const name = key as "list";
    if (typeof english[name] === "function") vi.spyOn(english, name);
  }
});
afterAll(() => {
  vi.restoreAllMocks();
});

describe("english", () => {
  test("says nothing that no report says", () => {
    const reports = studies.map((settings) => makeReport(exampleFindings(settings)));
    const findings = exampleFindings();
    const {setAsideAbove: _, ...study} = findings.study;
    const check = {...findings.model.check, users: 0};
    const method = methodReport(contextOf({...findings, study, model: {...findings.model, check}}));
    const silent = Object.entries(english)
      .filter(([, say]) => typeof say === "function" && vi.isMockFunction(say) && say.mock.calls.length === 0)
      .map(([name]) => name);
    expect(silent).toEqual([]);

    const alone = exampleFindings({personas: []});
    const family = {...alone.definitions.family, hidesUnnamed: true as const};
    const hidden = makeReport({...alone, definitions: {...alone.definitions, family}});
    const said = JSON.stringify([...reports, method, hidden]);
    const texts = Object.entries(english).filter(([, text]) => typeof text === "string" && text !== "en");
    expect(
      texts.filter(([, text]) => !said.includes(JSON.stringify(text).slice(1, -1))).map(([name]) => name)
    ).toEqual([]);
  });

  test("writes no unformatted number, no double space, no gap in a sentence", () => {
    for (const settings of studies) {
      const text = JSON.stringify({...makeReport(exampleFindings(settings)), downloads: []});
      const words = [
        ...text.matchAll(/"(?:text|finding|caption|alt|how|short|headline|kicker|why)":"([^"]*)"/g)
      ];
      for (const [, sentence] of words) {
        expect(sentence).not.toMatch(/\d\.\d{4}| {2}|undefined|NaN|\bnull\b/);
        expect(sentence).not.toMatch(/\s[.,;:]|\(\)|^\s/);
      }
    }
  });
});
