import {describe, expect, test} from "vitest";
import {builtInTemplates} from "../../src/embed/snippets.js";
import {findThings} from "../../src/embed/thing.js";
import {wikiPanel} from "../../src/embed/wikiPanel.js";
import {exampleReport} from "../site/exampleReport.js";

const report = exampleReport({strays: true});
const templates = builtInTemplates();
const panelOf = (path: string): string => {
  const thing = findThings(report).find((each) => each.path === path);
  if (!thing) throw new Error(`no ${path}`);
  return wikiPanel(thing, report, {page: `${path}.html`, templates}).markup;
};

describe("wikiPanel(thing, report, options)", () => {
  test("promises addresses of what has a name, and no others", () => {
    expect(panelOf("personas/planner")).toContain("Addresses stay the same");
    expect(panelOf("personas/unnamed-1")).not.toContain("Addresses stay the same");
    expect(panelOf("personas/unnamed-1")).toContain("last only until the group has a name");
  });
});
