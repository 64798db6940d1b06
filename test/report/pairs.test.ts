import {describe, expect, test} from "vitest";
import type {PairReport} from "../../src/report/compared.js";
import {makeReport} from "../../src/report/makeReport.js";
import {DRILLER, exampleFindings, IDLE, persona, times, WATCHER} from "./exampleFindings.js";

const pairsOf = (settings: Parameters<typeof exampleFindings>[0]): readonly PairReport[] =>
  makeReport(exampleFindings(settings)).pairs;
const plain = ({words}: PairReport): string =>
  words.map((word) => (typeof word === "string" ? word : word.strong)).join("");

describe("pairReports(context)", () => {
  test("pairs all groups of at least min_group people, in the report's order", () => {
    const ids = pairsOf(times(10)).map(({first, second}) => `${first} ${second}`);
    expect(ids).toEqual([
      "idle watcher",
      "idle driller",
      "idle off-the-chart",
      "watcher driller",
      "watcher off-the-chart",
      "driller off-the-chart"
    ]);
    // The four far out are few.
    expect(pairsOf({})).toHaveLength(3);
    // A persona without people, and one too small, have no pair.
    expect(pairsOf({personas: [IDLE, WATCHER, DRILLER, persona("The Nobody", {videos: 40})]})).toHaveLength(
      3
    );
    expect(pairsOf({study: {minGroup: 40}}).map(({first, second}) => [first, second])).toEqual([
      ["idle", "watcher"]
    ]);
  });

  test("says the two features that set them apart most, with medians, in the order of the title", () => {
    const pair = pairsOf({}).find(({second}) => second === "driller");
    expect(pair?.title).toBe("The Idle and the Driller");
    expect(plain(pair as PairReport)).toBe(
      "What sets them apart most: exercises submitted (a median of 0 against 11), then videos started (20% did any, against about 35%)."
    );
  });

  test("draws both and everyone on one scale, the most different feature first, under a finding", () => {
    const [pair] = pairsOf({});
    expect(pair.boxes.map(({feature}) => feature)).toEqual(["videos", "exercises"]);
    expect(pair.boxes[0].boxes.map(({id}) => id)).toEqual(["idle", "watcher", "everyone"]);
    expect(pair.boxes[0].finding).toBe("Videos started: a median of 0 for the Idle, of 7 for the Watcher");
    expect(pair.boxes[1].finding).toBe("Exercises submitted, done at all: the Idle 20%, the Watcher 33%");
  });
});

describe("cohortComparisons(context)", () => {
  test("draws the earlier cohort above the later one, under a finding", () => {
    const {comparisons} = makeReport(exampleFindings());
    expect(comparisons).toHaveLength(3);
    const [chart] = comparisons[2].boxes;
    expect(chart.boxes.map(({label}) => label)).toEqual(["May 2026", "June 2026"]);
    expect(chart.finding).toMatch(/^Exercises submitted/);
  });
});

describe("formatJson(table)", () => {
  test("downloads hold the numbers of all groups as JSON, a dash where the table has one", () => {
    const {downloads, numbers} = makeReport(exampleFindings());
    const rows = JSON.parse(downloads.find(({path}) => path === "features.json")?.text ?? "");
    expect(rows).toHaveLength(numbers.rows.length);
    expect(Object.keys(rows[0])).toEqual(numbers.columns.map(({id}) => id));
    expect(rows[0]).toMatchObject({group: "Idle", people: 100, share: 0.5, exercises_median: 0});
  });
});
