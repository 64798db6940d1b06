import {describe, expect, test} from "vitest";
import {plainName} from "../../src/setup/columnNames.js";
import {eventWords, keyOf} from "../../src/setup/eventWords.js";
import {proposeCohorts} from "../../src/setup/proposeCohorts.js";
import {proposeFeatures} from "../../src/setup/proposeFeatures.js";
import {proposeOutcomes} from "../../src/setup/proposeOutcomes.js";
import {proposeWindow} from "../../src/setup/proposeWindow.js";

describe("proposeWindow({active, rows}, {dates})", () => {
  const text = (
    active: readonly [number, number, number],
    rows: readonly [number, number, number],
    dates = false
  ): string => proposeWindow({active, rows}, {dates}).text;

  test("is 24 hours where half of those who do anything begin in them", () => {
    expect(text([50, 80, 100], [10, 50, 100])).toBe("first 24 hours");
    expect(text([49, 80, 100], [10, 50, 100])).toBe("first 7 days");
  });

  test("is 14 days where most come later than a week", () => {
    expect(text([10, 49, 100], [10, 50, 100])).toBe("first 14 days");
  });

  test("is never hours where events are dates: a week if activity falls off in it, else two", () => {
    expect(text([100, 100, 100], [50, 60, 100], true)).toBe("first 7 days");
    expect(text([100, 100, 100], [50, 59, 100], true)).toBe("first 14 days");
  });

  test("has an answer without any event", () => {
    expect(text([0, 0, 0], [0, 0, 0])).toBe("first 14 days");
  });
});

describe("proposeCohorts(evidence)", () => {
  const at = (date: string): number => Date.parse(date) * 1000;
  const months = [
    {from: "2026-01-01", users: 120},
    {from: "2026-02-01", users: 130},
    {from: "2026-03-01", users: 20}
  ];
  const evidence = {months, columns: [], windowHours: 24, ends: at("2026-03-02T00:00:00Z")};

  test("is months where two are complete, windows and all", () => {
    expect(proposeCohorts(evidence)).toMatchObject({by: "month"});
    // A second before the last window of February ends.
    expect(proposeCohorts({...evidence, ends: at("2026-03-01T23:59:59Z")})).toMatchObject({by: "none"});
  });

  test("is not months where the latest complete one is too small for groups", () => {
    const proposal = proposeCohorts({...evidence, ends: at("2026-05-01")});
    expect(proposal).toMatchObject({by: "none"});
    expect(proposal.why).toContain("too few people (20)");
  });

  const column = (values: readonly (readonly [string, number, string, string])[]) => ({
    name: "wave",
    score: 2,
    values: values.map(([value, users, first, last]) => ({value, users, first: at(first), last: at(last)}))
  });

  test("is a column that names them otherwise, its latest value where values follow each other", () => {
    const waves = column([
      ["A", 100, "2026-01-01", "2026-01-09"],
      ["B", 100, "2026-01-10", "2026-01-20"]
    ]);
    expect(proposeCohorts({...evidence, months: [], columns: [waves]})).toMatchObject({
      column: "wave",
      fit: "B"
    });
  });

  test("looks for groups in all of a column whose values do not follow each other, or whose latest is small", () => {
    const arms = column([
      ["A", 100, "2026-01-01", "2026-01-19"],
      ["B", 100, "2026-01-01", "2026-01-20"]
    ]);
    expect(proposeCohorts({...evidence, months: [], columns: [arms]}).fit).toBeUndefined();
    const small = column([
      ["A", 100, "2026-01-01", "2026-01-09"],
      ["B", 99, "2026-01-10", "2026-01-20"]
    ]);
    expect(proposeCohorts({...evidence, months: [], columns: [small]}).fit).toBeUndefined();
  });

  test("takes no column with a value that hardly anybody has", () => {
    const rare = column([
      ["A", 100, "2026-01-01", "2026-01-09"],
      ["B", 19, "2026-01-10", "2026-01-20"]
    ]);
    expect(proposeCohorts({...evidence, months: [], columns: [rare]})).toMatchObject({by: "none"});
  });
});

describe("proposeFeatures(activity, {window, count})", () => {
  const kind = (name: string, users: number, much = 5) => ({
    kind: name,
    users: [users, users, users] as const,
    much: [much, much, much] as const
  });
  const day = {hours: 24, text: "first 24 hours"};
  const ids = (kinds: ReturnType<typeof kind>[], looked = 1000): string[] =>
    proposeFeatures({kinds, looked, perDay: false}, {window: day}).features.map(({id}) => id);

  test("are six at most, the most common first", () => {
    const kinds = ["a1", "b1", "c1", "d1", "e1", "f1", "g1"].map((name, i) => kind(name, 100 + i));
    expect(ids(kinds)).toEqual(["g1", "f1", "e1", "d1", "c1", "b1"]);
  });

  test("are not what hardly anybody does, nor what everybody does once", () => {
    expect(ids([kind("signed_up", 1000, 1), kind("opened", 1000, 7), kind("rare", 9)])).toEqual(["opened"]);
  });

  test("are days where some do the same very often and the window has several days, else log counts", () => {
    const heavy = {kinds: [kind("click", 500, 200)], looked: 1000, perDay: false};
    const week = proposeFeatures(heavy, {window: {hours: 168, text: "first 7 days"}});
    expect(week).toMatchObject({features: [{counting: "days"}]});
    expect(week.scaling).toBeUndefined();
    expect(proposeFeatures(heavy, {window: day})).toMatchObject({
      features: [{counting: "events"}],
      scaling: "log"
    });
    expect(proposeFeatures(heavy, {window: day, count: "n"})).toMatchObject({features: [{counting: "sum"}]});
  });

  test("have keys of their own, whatever the kinds are called", () => {
    expect(
      ids([kind("Share", 500), kind("2FA on", 400), kind("a b", 300), kind("a-b", 200), kind("日本", 100)])
    ).toEqual(["share_2", "event_2fa_on", "a_b", "a_b_2", "event"]);
  });
});

describe("proposeOutcomes(roles, {cohort, taken})", () => {
  const column = (name: string, yes: number, no: number, filled = yes + no) => ({
    name,
    rows: 100,
    filled,
    distinct: 2,
    moments: 0,
    midnights: true,
    numbers: 0,
    wholes: 0,
    smallest: 0,
    largest: 0,
    yes,
    no
  });
  const roles = (columns: ReturnType<typeof column>[]) => ({
    users: {globs: [], files: [], columns},
    userId: "id",
    signup: column("at", 0, 0)
  });
  const propose = (...columns: ReturnType<typeof column>[]) =>
    proposeOutcomes(roles(columns), {cohort: undefined, taken: ["passed"]});

  test("are columns of yes and no that say what became of people, good or bad", () => {
    expect(
      propose(column("is_churned", 5, 50), column("converted_14d", 1, 9), column("passed", 1, 9)).outcomes
    ).toEqual([
      {id: "is_churned", label: "Churned", column: "is_churned", good: false},
      {id: "converted_14d", label: "Converted within 14 days", column: "converted_14d", good: true},
      {id: "passed_2", label: "Passed", column: "passed", good: true}
    ]);
  });

  test("are not columns that say anything else, or the same of everybody", () => {
    const found = propose(column("churned", 5, 50, 56), column("paid", 0, 50), column("newsletter", 5, 5));
    expect(found).toEqual({outcomes: [], others: ["newsletter"]});
  });
});

describe("eventWords(kind, {days})", () => {
  test.each([
    ["video_started", {label: "Video started", unit: ["video", "videos"], verb: "start"}],
    ["studyPlanSetUp", {label: "Study plan set up", unit: ["study plan", "study plans"], verb: "set up"}],
    ["settings-opened", {label: "Settings opened", unit: ["setting", "settings"], verb: "open"}],
    ["Story shared", {label: "Story shared", unit: ["story", "stories"], verb: "share"}],
    ["homepage", {label: "Homepage", unit: ["homepage event", "homepage events"]}],
    ["started", {label: "Started", unit: ["started event", "started events"]}],
    ["###", {label: "###", unit: ["### event", "### events"]}]
  ])("says %s in words", (kind, words) => {
    expect(eventWords(kind, {days: false})).toEqual(words);
  });

  test("speaks of days where days are counted", () => {
    expect(eventWords("video_started", {days: true})).toEqual({
      label: "Days with video started",
      unit: ["day with video started", "days with video started"]
    });
  });
});

describe("keyOf(name, taken, otherwise)", () => {
  test("gives what YAML reads as a text, and study.yaml takes as a key", () => {
    for (const name of ["null", "Yes", "007", "", "é", "x".repeat(3), "__a__", "n"])
      expect(keyOf(name, [], "event"), name).toMatch(/^(?!(null|yes|n)$)[a-z][a-z0-9_]*$/);
  });
});

describe("plainName(name)", () => {
  test("is small letters with single underscores", () => {
    expect(["Signed-Up At", "signedUpAt", " user ID "].map(plainName)).toEqual([
      "signed_up_at",
      "signed_up_at",
      "user_id"
    ]);
  });
});
