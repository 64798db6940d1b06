import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {renderPresentation} from "../../src/deck/present/renderPresentation.js";
import {familyTags} from "../../src/embed/familyTags.js";
import type {Report} from "../../src/report/report.js";
import {renderPages} from "../../src/site/renderPages.js";
import {exampleReport} from "./exampleReport.js";

const report: Report = {
  ...exampleReport({strays: true}),
  changes: {title: "What changed", sentences: ["The Planner moved."]},
  releases: {title: "Releases", link: "All", note: "", html: "<p>x</p>", notes: []}
};

/** What the head of each page says to previews, by path. */
function headsOf(of: Report): Map<string, (name: string) => string | undefined> {
  const heads = [...renderPages(of).pages].map(([path, page]): [string, string] => {
    const line = /^head: (".*")$/m.exec(page)?.[1] ?? '""';
    return [path, JSON.parse(line) as string];
  });
  return new Map(
    heads.map(([path, head]) => {
      const {document} = parseHTML(`<html><head>${head}</head><body></body></html>`);
      const tag = (name: string): string | undefined =>
        document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)?.getAttribute("content") ??
        undefined;
      return [path, tag];
    })
  );
}
const heads = headsOf(report);
const said = (path: string, name: string): string | undefined => heads.get(path)?.(name);

describe("renderHead(page, report, things)", () => {
  test("says of each page what it found, and of no two the same", () => {
    expect(said("features", "description")).toBe(report.features[0].boxes.finding);
    expect(said("cohorts", "description")).toBe(report.comparisons.at(-1)?.finding);
    expect(said("method", "description")).toBe(report.method.choice.finding);
    expect(said("releases", "description")).toBe("The Planner moved.");
    const pages = ["index", "features", "cohorts", "method", "releases", "which", "glossary", "search"];
    const descriptions = pages.map((path) => said(path, "description") ?? "");
    expect(new Set(descriptions).size).toBe(pages.length);
    for (const text of descriptions) expect([report.title, report.kicker, ""]).not.toContain(text);
    for (const path of pages) expect(said(path, "og:description")).toBe(said(path, "description"));
  });

  test("shows the persona in previews of its figures, not the family", () => {
    const site = "https://personas.lumen.example";
    expect(said("personas/planner", "og:image")).toBe(`${site}/og/personas/planner.png`);
    const numbers = headsOf({
      ...report,
      personas: report.personas.map((persona) => ({...persona, numbers: {tables: [], downloads: []}}))
    }).get("personas/planner/numbers");
    expect(numbers?.("og:image")).toBe(`${site}/og/personas/planner.png`);
    expect(numbers?.("og:url")).toBe(`${site}/personas/planner/numbers.html`);
    expect(said("features", "og:image")).toBe(`${site}/og/family.png`);
  });

  test("names language and country, as the protocol asks", () => {
    expect(said("index", "og:locale")).toBe("en_US");
    expect(headsOf({...report, language: "pt-BR"}).get("index")?.("og:locale")).toBe("pt_BR");
  });
});

describe("renderPresentation(slides, report, tagsOf)", () => {
  const slidesOf = (of: Report): string => renderPresentation([], of, (linked) => familyTags(linked, of));

  test("has the tags that pages have, and its folder as address", () => {
    const {document} = parseHTML(slidesOf(report));
    const tag = (name: string): string | null | undefined =>
      document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content");
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute("href");
    expect(canonical).toBe("https://personas.lumen.example/present/");
    expect(tag("og:url")).toBe(canonical);
    expect(tag("og:image")).toBe("https://personas.lumen.example/og/family.png");
    expect(tag("twitter:card")).toBe("summary_large_image");
    expect(tag("description")).toBe(report.deck.family);
    const {url: _, ...nowhere} = report.wiki;
    expect(slidesOf({...report, wiki: nowhere})).not.toMatch(/og:|canonical/);
  });
});
