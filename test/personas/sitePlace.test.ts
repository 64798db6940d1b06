import {describe, expect, test} from "vitest";
import {readFamily} from "../../src/personas/readFamily.js";
import {normalizeSite} from "../../src/personas/sitePlace.js";
import {formatProblem} from "../../src/problem.js";
import {withFiles} from "./withFiles.js";

const problemsOf = (site: string): string[] =>
  withFiles({"personas/family.yaml": `site:\n${site}\n`}, (root) =>
    readFamily(root).problems.map(formatProblem)
  );

describe("site in family.yaml", () => {
  test("says where the site lies, who may frame it, and when it is old", () => {
    const site = withFiles(
      {
        "personas/family.yaml":
          'site:\n  url: https://lumen.example/personas/\n  embed: {allow: [https://wiki.lumen.example, "https://*.atlassian.net"]}\n  stale_after: 6 weeks\n'
      },
      (root) => readFamily(root)
    );
    expect(site.problems).toEqual([]);
    expect(normalizeSite(site.family.site ?? {})).toEqual({
      url: "https://lumen.example/personas",
      allow: ["https://wiki.lumen.example", "https://*.atlassian.net"],
      staleDays: 42
    });
  });

  test("without url is a warning: links would have no preview", () => {
    const [problem] = problemsOf("  stale_after: 45 days");
    expect(problem).toContain("personas/family.yaml:1:1: warning: the site's address is not said");
    expect(problem).toContain("Add url: https://personas.lumen.example below site.");
  });

  test.each([
    ["lumen.example", '"lumen.example" is no address of a site'],
    ["https://lumen.example/?a=b", "no address of a site"],
    ["ftp://lumen.example", "no address of a site"],
    ["https://me@lumen.example", "no address of a site"],
    ["https://lumen.example/a;b", "no address of a site"],
    ["https://lumen.example/%zz", "no address of a site"],
    ["https://lumen.example/a%22b", "no address of a site"]
  ])("refuses the url %s", (url, message) => {
    expect(problemsOf(`  url: ${url}`).join()).toContain(message);
  });

  test.each([
    ["https://wiki.lumen.example/space/x", "Leave the path away: https://wiki.lumen.example."],
    ["wiki.lumen.example", "Did you mean https://wiki.lumen.example?"],
    ['"*"', "Write https:// and the host"],
    ["\"https://a.example; script-src 'none'\"", "Write https:// and the host"],
    ['"https://a.example\\nX-Evil: 1"', "Write https:// and the host"]
  ])("refuses to allow %s, and says how to write it", (origin, hint) => {
    const [problem] = problemsOf(`  url: https://a.example\n  embed:\n    allow:\n      - ${origin}`);
    expect(problem).toContain("is no address of a wiki");
    expect(problem).toContain(hint);
  });

  test.each(["soon", "0 days", "45", "3 months"])("refuses stale_after: %s", (text) => {
    expect(problemsOf(`  url: https://a.example\n  stale_after: "${text}"`).join()).toContain(
      `"${text}" is no length of time`
    );
  });
});
