import {writeFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import * as z from "zod";
import {formatProblems} from "../../src/problem.js";
import {readStudy, STUDY_FILE} from "../../src/study/readStudy.js";
import {studySchema} from "../../src/study/studySchema.js";
import {placeOf} from "../../src/study/yamlFile.js";
import {withFiles} from "../personas/withFiles.js";

const least = `title: Lumen Academy
source: {users: data/users.csv, events: data/events.csv}
columns: {user: user_id, event: event, time: time, signup: signed_up_at}
window: first 24 hours
features:
  exercises: {label: Exercises submitted, unit: exercise, events: exercise_submitted}
`;
const writeLatin1 = (path: string): void => writeFileSync(path, Buffer.from([0x74, 0x3a, 0x20, 0xe9, 0x0a]));
const read = (text: string) => withFiles({[STUDY_FILE]: text}, readStudy);

describe("readStudy(root)", () => {
  test("fills in the defaults of the least study", () => {
    const {study, problems} = read(least);
    expect(problems).toEqual([]);
    const {root, ...rest} = study!;
    expect(root).toMatch(/^\//);
    expect(rest).toEqual({
      title: "Lumen Academy",
      people: "people",
      source: {
        kind: "events",
        users: ["data/users.csv"],
        events: ["data/events.csv"],
        columns: {user: "user_id", event: "event", time: "time", userId: "user_id", signup: "signed_up_at"},
        tolerateBroken: 0.01
      },
      window: {hours: 24, text: "first 24 hours"},
      timeZone: "UTC",
      cohorts: {by: "month"},
      fit: {kind: "latest"},
      filters: [],
      features: [
        {
          id: "exercises",
          label: "Exercises submitted",
          unit: ["exercise", "exercises"],
          pluralMade: true,
          events: ["exercise_submitted"],
          counting: "events",
          column: "exercises"
        }
      ],
      outcomes: [],
      setAsideAbove: 0.99,
      scaling: "standard",
      k: {kind: "auto", from: 2, to: 20},
      minGroup: 10
    });
  });

  test("takes everything that can be written", () => {
    const {study, problems} = read(`title: Lumen Academy
note: These data are made up.
people: students
source: {users: [data/a.csv, data/b.csv], events: data/events-*.csv.gz, tolerate_broken: 0}
columns: {user: user, event: event, time: time, count: clicks, id: event_id, user_in_users: id, signup: at}
window: first 7  days
time_zone: America/Sao_Paulo
data_ends: 2026-07-09
cohorts: {column: plan}
fit: 2026
filters:
  - {column: country, is: [BR, 007, no], why: a reason}
  - {column: country, is_not: US}
  - {column: age, at_least: 18}
  - {column: age, at_most: 99}
  - {column: plan, known: true}
  - {column: plan, known: false}
  - {column: left, not_before_window_ends: true}
features:
  essays: {label: Essays, unit: [essay, essayes], events: [essay, essay, 12], count: sum, round: 0.5, verb: writes}
  stories: {label: Stories, unit: story, events: story, count: days}
outcomes:
  paid: {label: Paid}
  left: {label: Left, column: churned, good: false}
outliers: top 2.5 %
scaling: log
k: 5
why: agreed with product
privacy: {min_group: 20}
`);
    expect(formatProblems(problems)).toBe("");
    expect(study).toMatchObject({
      note: "These data are made up.",
      people: "students",
      source: {
        users: ["data/a.csv", "data/b.csv"],
        columns: {user: "user", count: "clicks", id: "event_id", userId: "id", signup: "at"},
        tolerateBroken: 0,
        dataEnds: "2026-07-09"
      },
      window: {hours: 168, text: "first 7 days"},
      timeZone: "America/Sao_Paulo",
      cohorts: {by: "column", column: "plan"},
      fit: {kind: "one", cohort: "2026"},
      features: [
        {unit: ["essay", "essayes"], events: ["essay", "12"], counting: "sum", round: 0.5, verb: "writes"},
        {unit: ["story", "stories"], counting: "days"}
      ],
      outcomes: [
        {id: "paid", column: "paid", good: true},
        {id: "left", column: "churned", good: false}
      ],
      setAsideAbove: 0.975,
      scaling: "log",
      k: {kind: "fixed", k: 5, why: "agreed with product"},
      minGroup: 20
    });
    expect(study?.filters.map(({condition}) => condition)).toEqual([
      {kind: "is", values: ["BR", "007", "no"]},
      {kind: "isNot", values: ["US"]},
      {kind: "atLeast", value: 18},
      {kind: "atMost", value: 99},
      {kind: "known"},
      {kind: "unknown"},
      {kind: "notBeforeWindowEnds"}
    ]);
  });

  test("reads which features are selected, in the order of the features", () => {
    const two = least.replace(/features:\n/, "features:\n  essays: {label: E, unit: essay, events: essay}\n");
    const selected = (line: string) => read(`${two}${line}\n`).study;
    expect(selected("select: [exercises, essays]")?.select).toEqual(["essays", "exercises"]);
    expect(selected("select: auto")?.select).toBe("auto");
    expect(selected("select: all")).not.toHaveProperty("select");
    expect(selected("")).not.toHaveProperty("select");
  });

  test("reads ready tables and fits all where cohorts have no order", () => {
    const table = least.replace(
      /source:.*\ncolumns:.*\n/,
      "source: {table: data/f.csv}\ncohorts: none\noutliers: none\n"
    );
    const {study, problems} = read(table.replace(", events: exercise_submitted", ""));
    expect(formatProblems(problems)).toBe("");
    expect(study?.source).toEqual({kind: "features", files: ["data/f.csv"], columns: {}});
    expect(study?.fit).toEqual({kind: "all"});
    expect(study).not.toHaveProperty("setAsideAbove");
    const grouped = table.replace("table:", "frequencies:").replace(", events: exercise_submitted", "");
    expect(read(grouped).study?.source).toEqual({
      kind: "frequencies",
      files: ["data/f.csv"],
      columns: {users: "users"}
    });
  });

  test("says how to begin where there is no study", () => {
    const {study, problems} = withFiles({"README.md": ""}, readStudy);
    expect(study).toBeUndefined();
    expect(problems).toHaveLength(1);
    const suggested = problems[0].hint.slice(problems[0].hint.indexOf("\n\n")).replace(/^ {4}/gm, "");
    expect(read(suggested + "\n").problems).toEqual([]); // the beginning that it shows is valid
  });

  test("answers where a key is, for checks against the data", () => {
    const {yaml} = read(least);
    expect(placeOf(yaml!, ["columns", "signup"])).toEqual({
      file: STUDY_FILE,
      line: 3,
      column: 60,
      length: 12
    });
    expect(placeOf(yaml!, ["features", "exercises", "events"])).toMatchObject({line: 6, length: 18});
    expect(placeOf(yaml!, ["features"])).toEqual({file: STUDY_FILE, line: 5, column: 1, length: 8});
    expect(placeOf(yaml!, ["scaling"])).toEqual({file: STUDY_FILE});
  });

  test("warns of text that a # cut off, and goes on", () => {
    const {study, problems} = read(`${least}people: the #1 students\nnote: made up # as ever\n`);
    expect(study?.people).toBe("the");
    expect(problems.map(({severity, line, column, length}) => [severity, line, column, length])).toEqual([
      ["warning", 7, 13, 11]
    ]);
  });

  test("reads a file with a byte order mark, and refuses one that is not UTF-8", () => {
    expect(read(`\uFEFF${least}`).problems).toEqual([]);
    const latin = withFiles({[STUDY_FILE]: ""}, (root) => {
      writeLatin1(`${root}/${STUDY_FILE}`);
      return readStudy(root);
    });
    expect(latin.problems.map(({message}) => message)).toEqual(["the file is not UTF-8 text"]);
  });
});

test("studySchema gives JSON Schema for editors, without transforms", () => {
  const json = z.toJSONSchema(studySchema, {io: "input"});
  expect(json.additionalProperties).toBe(false);
  expect(json.required).toEqual(["title", "source", "window", "features"]);
  expect(z.toJSONSchema(studySchema, {io: "output"}).required).toEqual(json.required);
});
