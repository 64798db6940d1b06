import {describe, expect, test} from "vitest";
import {explain} from "../../src/cli/explain.js";
import {makeReport} from "../../src/report/makeReport.js";
import {storyOf} from "../../src/report/story.js";
import {renderPages} from "../../src/site/renderPages.js";
import {exampleFindings, times} from "../report/exampleFindings.js";

const report = makeReport(exampleFindings(times(10)));

describe("explain(report)", () => {
  test("tells every step of the method page, in its order, in lines that fit a terminal", () => {
    const text = explain(report);
    const at = storyOf(report).map(({finding}, n) => text.indexOf(`${n + 1}. ${finding}`));
    expect(at.every((place) => place >= 0)).toBe(true);
    expect([...at].sort((a, b) => a - b)).toEqual(at);
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(140);
    expect(text).toContain("What we would not conclude from this\n  - That a persona is a kind of person.");
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  });

  test("says the same as the page", () => {
    const page = renderPages(report).pages.get("method") ?? "";
    for (const {finding} of storyOf(report))
      expect(page.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))).toContain(finding);
  });
});
