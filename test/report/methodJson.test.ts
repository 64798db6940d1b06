import {expect, test} from "vitest";
import {makeReport} from "../../src/report/makeReport.js";
import {renderPages} from "../../src/site/renderPages.js";
import {exampleFindings, times} from "./exampleFindings.js";

const report = makeReport(exampleFindings(times(10)));
const text = report.methodDownload?.text ?? "";

test("methodJson(method) holds what the page tells: plain sentences, tables, and no colours", () => {
  const method = JSON.parse(text);
  expect(method.choice.finding).toBe(report.method.choice.finding);
  expect(method.choice.verdict).toMatch(/^\d of 6 indices accept/);
  expect(method.choice.votes.rows).toHaveLength(6);
  expect(method.needed.loadings.rows).toHaveLength(2);
  expect(method.borders.groups[0].bars).toHaveLength(40);
  expect(text).not.toMatch(/"strong"|"shades"|#[0-9a-f]{6}/);
});

test("methodJson(method) has no more digits than words do", () => {
  const digits = (text.match(/: -?\d+\.\d+(?=[,\n])/g) ?? []).map((number) =>
    number.replace(/^: -?[0.]*/, "").replace(".", "")
  );
  expect(digits.length).toBeGreaterThan(50);
  expect(digits.filter((number) => number.length > 3)).toEqual([]);
});

test("renderPages(report) stores it, and links it from the method page", () => {
  const {files, pages} = renderPages(report);
  expect(files.get("method.json")).toBe(text);
  const method = pages.get("method")?.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  expect(method).toContain('href="./method.json"');
  expect(pages.get("features")).not.toContain("method.json");
});
