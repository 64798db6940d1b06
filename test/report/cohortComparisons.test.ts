import {describe, expect, test} from "vitest";
import {cohortComparisons} from "../../src/report/cohortComparisons.js";
import {plainWords} from "../../src/report/plainWords.js";
import {exampleContext} from "./exampleContext.js";
import {type ExampleRow, type ExampleSettings, times} from "./exampleFindings.js";

const latest = (settings: ExampleSettings = {}) => {
  const found = cohortComparisons(exampleContext(settings)).find(
    ({later, earlier}) => later.id === "2026-06" && earlier.id === "2026-05"
  );
  if (!found) throw new Error("May and June were not compared");
  return found;
};
const cells = (rows: ReturnType<typeof latest>["features"]["rows"]) =>
  rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.text)));

// Of 1000 people each, so many submit an exercise in May and in June; nobody starts more than one video.
const submitting = (may: number, june: number): ExampleSettings => {
  const row = (exercises: number, videos: number, of: readonly [number, number]): ExampleRow => ({
    values: [exercises, videos],
    users: [0, ...of],
    yes: 0
  });
  return {
    rows: [row(0, 0, [500, 500]), row(0, 1, [500 - may, 500 - june]), row(1, 1, [may, june])],
    cohorts: exampleContext().counted.cohorts.map((cohort, i) => ({...cohort, users: i === 0 ? 0 : 1000})),
    personas: [],
    study: {setAsideAbove: 1, k: {kind: "fixed", k: 2, why: "two"}}
  };
};

describe("cohortComparisons(context)", () => {
  test("says in words how much more people did, with the figure and how to read it beside", () => {
    const {features} = latest(submitting(400, 100));
    expect(features.columns.map(({label}) => label)).toEqual([
      "Feature",
      "People did",
      "In how many pairs they did more (50% = alike; ties count half)",
      "Judgement"
    ]);
    // 1000 × 1000 pairs: (100·600 + ½(100·400 + 900·600)) / 10⁶ = 0.35
    expect(cells(features.rows)).toEqual([
      ["Exercises submitted", "less", "35%", "more than chance"],
      ["Videos started", "alike", "50%", "could be chance"]
    ]);
  });

  test.each([
    [100, 105, "alike"],
    [100, 60, "a little less"],
    [60, 100, "a little more"],
    [100, 400, "more"],
    [0, 500, "much more"]
  ])("from %i to %i of a thousand is %s", (may, june, text) => {
    expect(cells(latest(submitting(may, june)).features.rows)[0][1]).toBe(text);
  });

  test("calls a shift of all groups together by its size, and leaves V to the table", () => {
    const {words, groups} = latest(times(10));
    expect(plainWords(words)).toMatch(
      /^Taken together, the shares of the groups differ by more than chance would explain: it is a (real but small|moderate) shift\. /
    );
    expect(plainWords(words)).not.toContain("Cramér");
    expect(groups.caption).toMatch(
      /^Groups, June 2026 against May 2026; over all of them, Cramér's V is 0\.\d\d$/
    );
    expect(plainWords(latest(submitting(100, 105)).words)).toContain(
      "differ no more than chance would explain. "
    );
  });

  test("tells which groups grew and which shrank: until now, between two cohorts before, beside each other", () => {
    const found = (settings: ExampleSettings, [later, earlier]: readonly [string, string]) =>
      cohortComparisons(exampleContext(settings)).find(
        (pair) => pair.later.id === later && pair.earlier.id === earlier
      );
    const now = found(times(10), ["2026-06", "2026-05"]);
    expect(now?.title).toBe("June 2026 against May 2026");
    expect(now?.finding).toBe(
      "Since May 2026, the Watcher, the Driller and off-the-chart have grown; the Idle has shrunk"
    );
    expect(found(times(10), ["2026-05", "2026-04"])?.finding).toBe(
      "From April 2026 to May 2026, the Watcher grew; the Idle, the Driller and off-the-chart shrank"
    );
    const {cohorts = []} = times(10);
    const columns: ExampleSettings = {
      ...times(10),
      cohorts: cohorts.map(({users}, i) => ({id: ["school", "work", "home"][i], users})),
      study: {cohorts: {by: "column", column: "for"}}
    };
    expect(found(columns, ["home", "work"])?.finding).toMatch(
      /^Home against work: the Watcher, .* are larger; the Idle is smaller$/
    );
    // Nobody has moved: these are other people.
    expect(found(columns, ["home", "work"])?.moved).toBe("Differs most: the Idle (work 60%, home 50%)");
    expect(now?.moved).toBe("Moved most: the Idle, from 60% to 50%");
  });

  test("calls the change of a share a change, down and up", () => {
    const {columns, rows} = latest(times(10)).groups;
    expect(columns[3].label).toBe("Change in points (95% interval)");
    expect(cells(rows).map(([, , , points]) => points)[0]).toMatch(/^−10 \(−13\.1 to −6\.9\)$/);
  });
});
