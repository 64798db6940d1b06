import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {dataTable} from "../../src/charts/dataTable.js";
import {pairedShares} from "../../src/charts/pairedShares.js";
import {exampleReport} from "../site/exampleReport.js";

const parse = (markup: string): Document => parseHTML(`<html><body>${markup}</body></html>`).document;

describe("pairedShares(pair, personas, report)", () => {
  const report = exampleReport({cohorts: 2});
  const [before, after] = report.cohorts;
  const drawn = parse(pairedShares([before, after], report.personas, report).markup);

  test("has a row per persona with both shares, earlier first, each on its interval", () => {
    const rows = [...drawn.querySelectorAll(".box-row")];
    expect(rows).toHaveLength(5);
    const percent = (element: Element | null | undefined, name: string): number =>
      Number.parseFloat(element?.getAttribute(name) ?? "");
    for (const row of rows) {
      expect(row.querySelectorAll(".share-words b")).toHaveLength(2);
      for (const group of row.querySelectorAll("g")) {
        const [line, dot] = [group.querySelector("line"), group.querySelector("circle")];
        expect(percent(line, "x1")).toBeLessThanOrEqual(percent(dot, "cx"));
        expect(percent(dot, "cx")).toBeLessThanOrEqual(percent(line, "x2"));
        expect(percent(line, "x2")).toBeLessThanOrEqual(100);
      }
    }
    expect(rows[0].querySelector(".share-words")?.textContent).toBe(
      `May 2026 ${before.shares[0].share.text}June 2026 ${after.shares[0].share.text}`
    );
  });

  test("tells the same in its text alternative, and its axis begins at nothing", () => {
    const alt = drawn.querySelector('[role="img"]')?.getAttribute("aria-label") ?? "";
    for (const {shortName} of report.personas) expect(alt).toContain(shortName);
    expect(alt).toContain(after.shares[0].share.text);
    expect(drawn.querySelector(".ticks span")?.textContent).toBe("0%");
  });

  test("leaves out who is in one of the cohorts only, and holds for nobody", () => {
    const some = {...after, shares: after.shares.slice(1)};
    expect(
      parse(pairedShares([before, some], report.personas, report).markup).querySelectorAll(".box-row")
    ).toHaveLength(4);
    expect(pairedShares([before, after], [], report).markup).not.toMatch(/NaN|Infinity/);
  });
});

describe("dataTable(table, labels, {sortable})", () => {
  const report = exampleReport();
  const cells = (sortable: boolean) =>
    parse(dataTable(report.numbers, report.labels, {sortable}).markup).querySelectorAll("td[data-value]");

  test("carries figures as numbers only where it can be sorted", () => {
    expect(cells(false)).toHaveLength(0);
    expect(cells(true)).toHaveLength(5 * 5);
    const first = report.numbers.rows[0][1];
    expect(cells(true)[0].getAttribute("data-value")).toBe(
      String(typeof first === "string" ? "" : first.value)
    );
  });
});
