import {describe, expect, test} from "vitest";
import type {Table} from "../../src/report/parts.js";
import {cohortTable, countingTable, formatCsv, numbersTable} from "../../src/report/tables.js";
import {exampleContext} from "./exampleContext.js";
import {FEATURES} from "./exampleFindings.js";

const tableOf = (...cells: readonly (string | number)[]): Table => ({
  caption: "",
  columns: cells.map((_, n) => ({id: `c${n}`, label: "", numeric: false})),
  rows: [cells.map((cell) => (typeof cell === "number" ? {value: cell, text: "words"} : cell))]
});
const lineOf = (...cells: readonly (string | number)[]): string =>
  formatCsv(tableOf(...cells)).split("\r\n")[1];

describe("formatCsv(table)", () => {
  test("ends each line with CR LF, the header first, figures as plain numbers (RFC 4180)", () => {
    expect(formatCsv(tableOf("Idle", 0.25, 1234.5))).toBe("c0,c1,c2\r\nIdle,0.25,1234.5\r\n");
  });

  test("quotes commas, quotes and line breaks", () => {
    expect(lineOf('a "b", c')).toBe('"a ""b"", c"');
    expect(formatCsv(tableOf("a\nb"))).toBe('c0\r\n"a\nb"\r\n');
  });

  test.each(["=1+1", "+1 if", "-2 and", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0"])(
    "keeps a spreadsheet from running %j",
    (text) => {
      expect(lineOf(text)).toBe(`'${text}`);
    }
  );

  test("leaves negative numbers and harmless text alone", () => {
    expect(lineOf(-1.5, -1e-7, "a=b", "The Planner")).toBe("-1.5,-1e-7,a=b,The Planner");
  });
});

describe("numbersTable(context)", () => {
  test("has a row a group, those set aside and everyone last, and text where people are few", () => {
    const context = exampleContext({study: {minGroup: 40}});
    const rows = numbersTable(context).rows.map((row) =>
      row.map((cell) => (typeof cell === "string" ? cell : cell.text)).join(" | ")
    );
    expect(rows).toEqual([
      "Idle | 100 | 50% | – | 0 | 40% or less | – | 0 | 40% or less",
      "Watcher | about 60 | about 30% | – | 0 | 67% or less | 7 | 7 | –",
      "Driller | fewer than 40 | 20% or less | – | – | – | – | – | –",
      "off-the-chart | fewer than 40 | 20% or less | – | – | – | – | – | –",
      "Everyone | 200 | 100% | 8.6 | 0 | 40% | 2.5 | 0 | 48%"
    ]);
  });

  test("has as many cells as columns, whose ids are the features'", () => {
    const {columns, rows} = numbersTable(exampleContext());
    expect(columns.map(({id}) => id).join(" ")).toBe(
      "group people share exercises_mean exercises_median exercises_any videos_mean videos_median videos_any"
    );
    for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

describe("cohortTable(context)", () => {
  test("has the share of every group in each cohort", () => {
    const {columns, rows} = cohortTable(exampleContext());
    expect(columns.map(({label}) => label)).toEqual([
      "Cohort",
      "Students",
      "Idle",
      "Watcher",
      "Driller",
      "off-the-chart"
    ]);
    expect(rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.text)))).toEqual([
      ["April 2026", "200", "65%", "about 15%", "18%", "5% or less"],
      ["May 2026", "200", "60%", "25%", "15%", "0%"],
      ["June 2026", "200", "50%", "30%", "about 18%", "5% or less"]
    ]);
  });
});

describe("countingTable(context)", () => {
  test("says how each feature is counted, and from which events", () => {
    const [exercises, videos] = FEATURES;
    const features = [
      {...exercises, counting: "sum" as const, round: 5, events: ["submitted", "resubmitted"]},
      {...videos, counting: "days" as const}
    ];
    expect(countingTable(exampleContext({study: {features}})).rows).toEqual([
      ["Exercises submitted", "sum of the count column, rounded to steps of 5", "submitted and resubmitted"],
      ["Videos started", "days with at least one event", "video_started"]
    ]);
  });

  test("names the column of a ready table", () => {
    const source = {kind: "features" as const, files: ["data/table.csv"], columns: {}};
    expect(countingTable(exampleContext({study: {source}})).rows[0]).toEqual([
      "Exercises submitted",
      "read from a ready table",
      "exercises"
    ]);
  });
});
