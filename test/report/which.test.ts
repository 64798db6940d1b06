import {describe, expect, test} from "vitest";
import {makeReport} from "../../src/report/makeReport.js";
import {placingOf, publicModel} from "../../src/report/publicModel.js";
import {exampleFindings, MONTHS, persona, ROWS, times} from "./exampleFindings.js";

const of = (settings: Parameters<typeof exampleFindings>[0]) => makeReport(exampleFindings(settings)).which;

describe("whichOf(context)", () => {
  test("has a field per feature, a candidate per group, the limits and those set aside", () => {
    const which = of(times(10));
    expect(which?.fields.map(({id, unit, hint}) => [id, unit, hint])).toEqual([
      ["exercises", "exercises", "the middle half of everyone: 0 to 1"],
      ["videos", "videos", "the middle half of everyone: 0 to 6"]
    ]);
    expect(which?.candidates.map(({id}) => id)).toEqual(["idle", "watcher", "driller"]);
    expect(which?.aside).toBe("off-the-chart");
    expect(which?.candidates[2].second.near).toBe("A close call: the Driller is nearly as near.");
    expect(which?.candidates[1].because[1]).toBe("What speaks most for the Watcher: videos started.");
  });

  test("takes rules in the order in which they take people out, open ends as null", () => {
    const open = persona("The Busy", {exercises: 5}, {match: "rule"});
    const [trait] = open.traits;
    const rule = {
      ...open,
      traits: [{...trait, value: {kind: "range", from: 5, to: Number.POSITIVE_INFINITY} as const}]
    };
    const [busy] = of({...times(10), personas: [rule]})?.rules ?? [];
    expect(busy.id).toBe("busy");
    expect(busy.bounds).toEqual([{column: 0, from: 5 - 5e-9, to: null}]);
  });

  test("where few of a group did something, its centre is as if nobody had, and the page says so", () => {
    // Eight of the sixty who watch submit 1 exercise: fewer than ten.
    const rows = ROWS.map((row) => (row.values[1] === 8 ? {...row, users: [10, 10, 8]} : row));
    const cohorts = MONTHS.map((cohort, i) => (i === 2 ? {...cohort, users: 188} : cohort));
    const findings = exampleFindings({rows, cohorts});
    const {which} = makeReport(findings);
    expect(which?.note).toContain("fewer than 10 students");
    const watcher = which?.candidates.findIndex(({id}) => id === "watcher") ?? -1;
    expect(which?.model.centroids[watcher * 2]).toBe(0);
    expect(which?.candidates[watcher].means[0]).toBe("–");
    expect(findings.model.means[watcher * 2]).toBeGreaterThan(0);
  });

  test("is absent where a group is of few, or a thing was done by few", () => {
    expect(of({study: {minGroup: 40}})).toBeUndefined();
    const rows = ROWS.map((row) => ({
      ...row,
      values: [row.values[0], row.values[1] === 1 ? 0 : row.values[1]]
    }));
    expect(of({rows, study: {minGroup: 250}})).toBeUndefined();
  });

  test("the mean of all is not in the public model, and its limits come back from JSON as they were", () => {
    const {model} = exampleFindings(times(10));
    const told = publicModel(model, (centre) => centre);
    expect(JSON.stringify(told)).not.toContain(String(model.scaler.mean[0]));
    expect([...placingOf(told).scaler.mean]).toEqual([0, 0]);
    expect([...placingOf(told).thresholds]).toEqual([...model.thresholds]);
  });
});
