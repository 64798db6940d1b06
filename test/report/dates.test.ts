import {describe, expect, test} from "vitest";
import {cohortNames} from "../../src/report/dates.js";
import {english} from "../../src/report/english.js";
import {portuguese} from "../../src/report/portuguese.js";

const cohortsFrom = (...dates: readonly string[]) => dates.map((from) => ({id: from, users: 1, from}));

describe("cohortNames(cohorts, by, say)", () => {
  test("calls everybody together so", () => {
    const [name] = cohortNames([{id: "all", users: 1}], "none", portuguese);
    expect(name).toEqual({full: "Todo mundo", brief: "Todo mundo", axis: "Todo mundo"});
  });

  test("names months; the axis shows the year first and where it changes, even when January is missing", () => {
    const names = cohortNames(
      cohortsFrom("2025-11-01", "2025-12-01", "2026-02-01", "2026-03-01"),
      "month",
      english
    );
    expect(names.map(({full}) => full)).toEqual([
      "November 2025",
      "December 2025",
      "February 2026",
      "March 2026"
    ]);
    expect(names.map(({axis}) => axis)).toEqual(["Nov ’25", "Dec", "Feb ’26", "Mar"]);
  });

  test("leaves the year out of sentences only where all cohorts are of one year", () => {
    expect(cohortNames(cohortsFrom("2026-05-01", "2026-06-01"), "month", english)[0].brief).toBe("May");
    expect(cohortNames(cohortsFrom("2025-06-01", "2026-06-01"), "month", english)[0].brief).toBe("June 2025");
  });

  test("names quarters", () => {
    const names = cohortNames(cohortsFrom("2025-10-01", "2026-01-01", "2026-04-01"), "quarter", english);
    expect(names).toEqual([
      {full: "Q4 2025", brief: "Q4 2025", axis: "Q4 2025"},
      {full: "Q1 2026", brief: "Q1 2026", axis: "Q1 2026"},
      {full: "Q2 2026", brief: "Q2 2026", axis: "Q2"}
    ]);
  });

  test("names weeks by their first day", () => {
    expect(cohortNames(cohortsFrom("2026-06-01", "2026-06-08"), "week", english)).toEqual([
      {full: "the week of June 1, 2026", brief: "the week of Jun 1", axis: "Jun 1 ’26"},
      {full: "the week of June 8, 2026", brief: "the week of Jun 8", axis: "Jun 8"}
    ]);
  });

  test("calls the cohorts of a column by their own values", () => {
    expect(cohortNames([{id: "school", users: 1}], "column", english)).toEqual([
      {full: "school", brief: "school", axis: "school"}
    ]);
  });
});
