import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {builtInTemplates} from "../../src/embed/snippets.js";
import {findThings} from "../../src/embed/thing.js";
import {wikiPanel} from "../../src/embed/wikiPanel.js";
import {english} from "../../src/report/english.js";
import {portuguese} from "../../src/report/portuguese.js";
import type {Report} from "../../src/report/report.js";
import {exampleReport} from "../site/exampleReport.js";

const example = exampleReport({personas: 2});
const languages = [english, portuguese];

function panelOf(report: Report, page = "personas/binge-watcher.html"): Document {
  const thing = findThings(report).find((each) => each.page === page);
  if (!thing) throw new Error(page);
  return parseHTML(wikiPanel(thing, report, {page, templates: builtInTemplates()}).markup).document;
}

const textOf = (element: {readonly textContent: string | null}): string => element.textContent?.trim() ?? "";

describe("wikiPanel(thing, report, page)", () => {
  test("promises addresses of what has a name, and no others", () => {
    const strays = exampleReport({strays: true});
    const told = (path: string): string => textOf(panelOf(strays, `${path}.html`).documentElement);
    expect(told("personas/planner")).toContain("Addresses stay the same");
    expect(told("personas/unnamed-1")).not.toContain("Addresses stay the same");
    expect(told("personas/unnamed-1")).toContain("last only until the group has a name");
  });

  test("says which line is the picture and which the frame, and offers first what is surer to work", () => {
    const {asFrame, asPicture} = example.labels;
    const kinds = [...panelOf(example).querySelectorAll(".wiki-tab")].map((tab) => [
      textOf(tab.querySelector("label") ?? tab),
      ...[...tab.querySelectorAll(".snippet-kind")].map(textOf)
    ]);
    expect(kinds).toEqual([
      ["Confluence Cloud", asFrame, asPicture],
      ["Confluence Data Center", asFrame, asPicture],
      ["Notion", asFrame, asPicture],
      ["SharePoint", asFrame, asPicture],
      ["MediaWiki", asPicture, asFrame],
      ["DokuWiki", asPicture, asFrame],
      ["GitLab", asPicture, asFrame],
      ["GitHub"],
      ["iframe"],
      ["Markdown"]
    ]);
  });

  test.each(languages)(
    "says that nobody may show frames where nobody may, and how to allow it: $code",
    (say) => {
      const labels = say.labels("June 2026");
      const {wiki} = example;
      const open = textOf(panelOf({...example, labels}).documentElement);
      const shut = panelOf({...example, labels, wiki: {...wiki, allow: []}});
      expect(open).toContain(labels.frameAllowed);
      expect(open).not.toContain(labels.frameNobody);
      expect(textOf(shut.documentElement)).not.toContain(labels.frameAllowed);
      const told = [...shut.querySelectorAll("p")].filter((p) => textOf(p).includes(labels.frameNobody));
      expect(told.map((p) => [...p.querySelectorAll("code")].map(textOf))).toEqual([
        ["site: {embed: {allow: [https://wiki.lumen.example]}}", "personas/family.yaml"]
      ]);
    }
  );

  test.each(languages)("tells administrators what each wiki's frame asks for: $code", ({wiki: {allow}}) => {
    const host = "personas.lumen.example";
    expect(allow.mediaWiki(host)).toMatch(
      /\$wgAllowExternalImagesFrom.*\$wgAllowExternalImages\b.*\$wgRawHtml.*IframeTag/
    );
    expect(allow.dokuWiki(host)).toContain("htmlok");
    expect(allow.gitLab(host)).toContain("allow_iframes_in_markdown");
    expect(allow.sharePoint(host)).toContain("Markdown");
    for (const say of Object.values(allow)) expect(say(host)).toContain(host);
  });
});
