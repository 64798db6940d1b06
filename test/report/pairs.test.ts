import {describe, expect, test} from "vitest";
import {personaPairPath} from "../../src/personas/comparePath.js";
import type {PairReport} from "../../src/report/compared.js";
import type {Member} from "../../src/report/context.js";
import {makeReport} from "../../src/report/makeReport.js";
import {pairReports} from "../../src/report/pairs.js";
import {exampleContext, memberOf} from "./exampleContext.js";
import {
  DRILLER,
  type ExampleRow,
  exampleFindings,
  IDLE,
  MONTHS,
  persona,
  times,
  WATCHER
} from "./exampleFindings.js";

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
      "What sets them apart most: exercises submitted (typically 0 against 11), then videos started (20% did so at all, against about 35%)."
    );
  });

  test("draws both and everyone on one scale, the most different feature first, under a finding", () => {
    const [pair] = pairsOf({});
    expect(pair.boxes.map(({feature}) => feature)).toEqual(["videos", "exercises"]);
    expect(pair.boxes[0].boxes.map(({id}) => id)).toEqual(["idle", "watcher", "everyone"]);
    expect(pair.boxes[0].finding).toBe("Videos started: typically 0 for the Idle, 7 for the Watcher");
    expect(pair.boxes[1].finding).toBe("Exercises submitted, done at all: the Idle 20%, the Watcher 33%");
  });

  test("says hardly anyone where few of either did it, and counts it for no difference", () => {
    // Of 200 idle and 300 who watch, 4 and 6 submit an exercise.
    const rows: readonly ExampleRow[] = [
      {values: [0, 0], users: [0, 0, 196], yes: 0},
      {values: [1, 0], users: [0, 0, 4], yes: 0},
      {values: [0, 60], users: [0, 0, 294], yes: 0},
      {values: [1, 60], users: [0, 0, 6], yes: 0}
    ];
    const [pair] = pairsOf({
      rows,
      cohorts: MONTHS.map((cohort, i) => ({...cohort, users: i === 2 ? 500 : 0})),
      personas: [],
      study: {setAsideAbove: 1, select: ["videos"], k: {kind: "fixed", k: 2, why: "two"}}
    });
    expect(pair.boxes.map(({finding}) => finding)).toContain("Exercises submitted: hardly anyone in either");
    expect(plain(pair)).toMatch(
      /^What sets them apart most: videos started \(typically [\d]+ against [\d]+\)\.$/
    );
  });
});

describe("pairReports(context) of many", () => {
  const example = exampleContext({personas: [IDLE, WATCHER, DRILLER], ...times(10)});
  const idle = memberOf(example, "idle");
  const aside = memberOf(example, "off-the-chart");
  const named = (n: number): Member[] =>
    Array.from({length: n}, (_, i) => ({...idle, group: {...idle.group, id: `p${i}`}}));
  const unnamed = (n: number): Member[] =>
    named(n).map((member, i) => {
      const {definition: _, ...group} = member.group;
      return {...member, group: {...group, id: `unnamed-${i + 1}`, state: "unnamed"}};
    });
  const pairs = (members: readonly Member[], promised: readonly string[] = []): string[] =>
    pairReports({...example, members, promised}).map(({first, second}) => personaPairPath(first, second));

  test("pairs all of twelve personas beside those set aside and groups without a name", () => {
    expect(pairs([...named(12), aside])).toHaveLength((13 * 12) / 2);
    // Neighbours are paired whoever they are.
    const [all, crowd] = [pairs([...named(12), aside]), pairs([...named(12), aside, ...unnamed(3)])];
    expect(all.filter((path) => !crowd.includes(path))).toEqual([]);
    expect(crowd).toHaveLength(all.length + 3);
  });

  test("pairs neighbours of more, and what a release promised", () => {
    const promised = pairs(named(12));
    expect(pairs(named(14))).toHaveLength(13);
    const kept = pairs(named(14), promised);
    expect(promised.filter((path) => !kept.includes(path))).toEqual([]);
    expect(kept).toHaveLength(promised.length + 2);
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
