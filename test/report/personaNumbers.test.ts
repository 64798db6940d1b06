import {describe, expect, test} from "vitest";
import {makeContext, makeReport} from "../../src/report/makeReport.js";
import {personaNumbers} from "../../src/report/personaNumbers.js";
import {exampleFindings} from "./exampleFindings.js";

const context = makeContext(exampleFindings());
const [member] = context.members;
const numbers = personaNumbers(context, member);

describe("personaNumbers(context, member)", () => {
  test("tells every figure of every feature, as the profile has it", () => {
    const [features] = numbers?.tables ?? [];
    expect(features.columns.map(({id}) => id)).toEqual([
      "feature",
      "mean",
      "everyoneMean",
      "median",
      "q1",
      "q3",
      "low",
      "high",
      "any",
      "everyoneAny"
    ]);
    features.rows.forEach((row, j) => {
      const {box, any} = member.profile.features[j];
      const all = context.everyone.features[j];
      const values = row.slice(1).map((cell) => (typeof cell === "string" ? cell : cell.value));
      const known = [box?.mean, all.mean, box?.median, box?.q1, box?.q3, box?.low, box?.high, any, all.any];
      expect(row[0]).toBe(context.study.features[j].label);
      // What few did, or did not, is words.
      values.forEach((value, i) => {
        if (typeof value === "number") expect(value).toBeCloseTo(known[i] ?? Number.NaN);
      });
      expect(values.filter((value) => typeof value === "number").length).toBeGreaterThan(0);
    });
  });

  test("has a row for each cohort, its share between the ends of its interval", () => {
    const [, cohorts] = numbers?.tables ?? [];
    expect(cohorts.rows.map(([label]) => label)).toEqual(context.cohortNames.map(({full}) => full));
    for (const [, , share, low, high] of cohorts.rows) {
      if (typeof share === "string" || typeof low === "string" || typeof high === "string") continue;
      expect(share.value).toBeGreaterThanOrEqual(low.value);
      expect(share.value).toBeLessThanOrEqual(high.value);
    }
  });

  test("offers the tables as files below the persona's own address", () => {
    expect(numbers?.downloads.map(({path}) => path)).toEqual(
      ["features.csv", "features.json", "cohorts.csv", "cohorts.json"].map(
        (file) => `personas/${member.group.id}/${file}`
      )
    );
    const [csv, json] = numbers?.downloads ?? [];
    expect(csv.text.split("\r\n")[0]).toContain("feature,mean,everyoneMean,median");
    expect(JSON.parse(json.text)).toHaveLength(context.study.features.length);
  });

  test("is nothing for a group of fewer than min_group people, and for one without people", () => {
    const {personas} = makeReport(exampleFindings({study: {minGroup: 250}}));
    for (const persona of personas) expect(persona.numbers, persona.id).toBeUndefined();
  });
});
