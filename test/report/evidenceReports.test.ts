// What the studies found, in words and figures of the method page.
import {describe, expect, test} from "vitest";
import {methodReport} from "../../src/report/methodReport.js";
import type {Words} from "../../src/report/parts.js";
import {contextOf, exampleContext} from "./exampleContext.js";
import {type ExampleRow, type ExampleSettings, exampleFindings, MONTHS, times} from "./exampleFindings.js";

const plain = (words: Words): string =>
  words.map((word) => (typeof word === "string" ? word : word.strong)).join("");
const method = (settings: ExampleSettings = {}) => methodReport(exampleContext(settings));

// 900 people spread evenly over a square: no groups.
const EVEN: ExampleRow[] = Array.from({length: 900}, (_, n) => ({
  values: [n % 30, Math.floor(n / 30)],
  users: [0, 0, 1],
  yes: 0
}));
const even: ExampleSettings = {
  rows: EVEN,
  cohorts: MONTHS.map((cohort, i) => ({...cohort, users: i === 2 ? 900 : 0})),
  study: {setAsideAbove: 1}
};

describe("methodReport(context)", () => {
  test("heads each step with what was found", () => {
    const {ledger, counting, needed, density, choice, again, matching, check, limits} = method(times(10));
    expect(ledger.finding).toBe("Every row is accounted for: 4,900 of 5,000 events count");
    expect(counting.finding).toBe("Two things are counted in the first 24 hours");
    expect(needed?.finding).toBe("Both features are needed");
    expect(density?.finding).toMatch(/^Looking for crowds .*, most settings see /);
    expect(choice.finding).toMatch(/groups/);
    expect(again?.finding).toBe("The same groups come back in every other cohort");
    expect(matching.finding).toBe("All three groups have a name, given for what their people did");
    expect(check.finding).toBe("A second program finds the same groups");
    expect(limits.items.length).toBeGreaterThanOrEqual(3);
  });

  test("says that there are no clear groups in people who are spread evenly, and what not to conclude", () => {
    const {choice, limits} = method(even);
    expect(choice.finding).toBe("There are no clear groups");
    expect(plain(choice.verdict)).toMatch(/hardly tighter|nothing to cut|would not have given/);
    expect(limits.items.join(" ")).toMatch(
      /That there are \d+ kinds of behaviour\. The groups are a way to cut/
    );
  });

  test("gives every index with what it likes best and whether it accepts the number", () => {
    const {votes} = method(times(10)).choice;
    expect(votes.rows.map(([index]) => String(index).split(" (")[0])).toEqual([
      "Silhouette",
      "Calinski–Harabasz",
      "Davies–Bouldin",
      "Knee of the spread",
      "Gap statistic",
      "Prediction strength"
    ]);
    for (const row of votes.rows) expect(["yes", "no"]).toContain(row[4]);
  });

  test("draws crowds over radius and size, a cell for each setting", () => {
    const findings = exampleFindings(times(10));
    const {density} = methodReport(contextOf(findings));
    const cells = density?.map.rows.flatMap((row) => row.cells) ?? [];
    expect(cells).toHaveLength(findings.evidence.density?.steps.length ?? 0);
    const [first] = findings.evidence.density?.steps ?? [];
    const row = density?.map.rows.find(({label}) => label === String(first.minPts));
    expect(row?.cells[0].text).toBe(`${first.large} ${first.large === 1 ? "crowd" : "crowds"}`);
  });

  test("gives each group's people in parts, and whom those near a border resemble", () => {
    const {borders} = method(times(10));
    expect(borders?.groups.map(({label}) => label)).toEqual(["Idle", "Watcher", "Driller"]);
    // 1000, 600 and 360 people; no bar is of fewer than ten.
    expect(borders?.groups.map(({bars}) => bars.length)).toEqual([40, 40, 36]);
    for (const {bars, text} of borders?.groups ?? []) {
      expect([...bars].sort((a, b) => b - a)).toEqual(bars);
      expect(text).toMatch(/^-?\d\.\d\d on average, (nobody|[\d.]+%.*) near a border/);
    }
  });

  test("tells a group that does not come back from those that do", () => {
    const findings = exampleFindings(times(10));
    const others = findings.evidence.others.map((other) => ({
      ...other,
      groups: other.groups.map((group, c) => (c === 1 ? {...group, found: false, jaccard: 0.4} : group))
    }));
    const shaky = {...findings, evidence: {...findings.evidence, others}};
    const {again} = methodReport(contextOf(shaky));
    expect(again?.finding).toBe("Two of three groups come back in every other cohort");
    expect(again?.table.rows[0].map((cell) => (typeof cell === "string" ? cell : cell.text))).toContain(
      "40%"
    );
  });

  test("asks nothing of a single feature, and has no other cohort to ask", () => {
    const one: ExampleSettings = {
      rows: [0, 1, 9, 10].map((value) => ({values: [value, 0], users: [0, 0, 50], yes: 0})),
      cohorts: MONTHS.map((cohort, i) => ({...cohort, users: i === 2 ? 200 : 0})),
      study: {setAsideAbove: 1, k: {kind: "fixed", k: 2, why: "two"}}
    };
    const {needed, again} = method(one);
    expect(needed).toBeUndefined();
    expect(again?.finding).toMatch(/by every other way/);
  });
});
