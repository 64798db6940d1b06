import {parseHTML} from "linkedom";
import {describe, expect, it} from "vitest";
import {parse} from "yaml";
import {addressesOf} from "../../src/embed/addresses.js";
import {findThings} from "../../src/embed/thing.js";
import {renderPages} from "../../src/site/renderPages.js";
import {exampleReport} from "./exampleReport.js";

interface Front {
  readonly title: string;
  readonly head: string;
  readonly header: string;
  readonly footer: string;
}

function split(page: string): {front: Front; body: string} {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(page) ?? [];
  return {front: parse(front), body: body ?? ""};
}

const PAGES = [...renderPages(exampleReport({strays: true})).pages].map(([path, page]) => ({
  path,
  ...split(page)
}));

const parsed = (html: string): Document => parseHTML(`<html><body>${html}</body></html>`).document;

describe("renderPages", () => {
  it("renderPages(report) gives the four pages, one per persona and pair, those set aside too, and the words", () => {
    expect(PAGES.map(({path}) => path).filter((path) => !path.startsWith("compare/"))).toEqual([
      "index",
      "features",
      "cohorts",
      "method",
      "personas/window-shopper",
      "personas/binge-watcher",
      "personas/sampler",
      "personas/drill-sergeant",
      "personas/planner",
      "personas/unnamed-1",
      "personas/the-returner",
      "personas/off-the-chart",
      "which",
      "glossary",
      "search"
    ]);
    const pairs = PAGES.map(({path}) => path).filter((path) => path.startsWith("compare/"));
    expect(pairs).toHaveLength(10 + 5);
    expect(pairs).toContain("compare/planner-vs-sampler");
    expect(pairs).toContain("compare/2026-05-vs-2026-06");
  });

  it("renderPages(report) lists pages, names and downloads in site.json, and carries the downloads", () => {
    const {files} = renderPages(exampleReport({personas: 1}));
    expect([...files.keys()]).toEqual(["site.json", "features.csv"]);
    const site = JSON.parse(files.get("site.json") ?? "");
    expect(site.title).toBe("The Lumen family");
    expect(site.pages).toContainEqual({path: "personas/window-shopper", name: "The Window Shopper"});
    expect(site.files).toEqual(["features.csv"]);
  });

  it("renderPages(report) links only to pages, downloads and places that exist", () => {
    // The slides are no page of renderPages: they go past Framework.
    const embeds = findThings(exampleReport({strays: true})).flatMap(({path}) =>
      Object.values(addressesOf(path))
    );
    const known = new Set([
      ...PAGES.map(({path}) => `${path}.html`),
      "features.csv",
      "present/index.html",
      ...embeds
    ]);
    for (const {path, front, body} of PAGES) {
      const document = parsed(front.header + body + front.footer);
      for (const link of document.querySelectorAll("a[href]")) {
        const href = link.getAttribute("href") ?? "";
        if (href.startsWith("mailto:")) continue;
        if (href.startsWith("#"))
          expect(document.getElementById(href.slice(1)), `${path} ${href}`).not.toBeNull();
        else expect(known, `${path} ${href}`).toContain(new URL(href, `http://x/${path}`).pathname.slice(1));
      }
    }
  });

  it("renderPages(report) marks the page one is on, once", () => {
    for (const {path, front} of PAGES)
      expect(front.header.split('aria-current="page"').length - 1).toBe(
        /^(personas|compare)\/|^(which|glossary)$/.test(path) ? 0 : 1
      );
  });

  it("renderPages(report) has one h1 a page and skips no level of heading", () => {
    for (const {path, body} of PAGES) {
      const levels = [...parsed(body).querySelectorAll("h1,h2,h3,h4,h5,h6")].map(({tagName}) =>
        Number(tagName[1])
      );
      expect(
        levels.filter((level) => level === 1),
        path
      ).toHaveLength(1);
      expect(levels[0]).toBe(1);
      levels.reduce((before, level) => {
        expect(level - before, path).toBeLessThanOrEqual(1);
        return level;
      });
    }
  });

  it("renderPages(report) is one block of HTML per page, which a blank line would end", () => {
    for (const {body} of PAGES) {
      expect(body).toMatch(/^<(div|article) /);
      expect(body.trimEnd()).not.toMatch(/\n\s*\n/);
    }
  });

  it("renderPages(report) has two scripts of its own, one of them before anything is painted, no other host, and leaves no hole in the words", () => {
    for (const {path, front, body} of PAGES) {
      const all = front.head + front.header + body + front.footer;
      const own = '<script defer src="' + "../".repeat(path.split("/").length - 1);
      expect(
        front.head.split(own.endsWith('"') ? `${own}./kindred.js"` : `${own}kindred.js"`),
        path
      ).toHaveLength(2);
      // Its own address, for link previews.
      const others = all.replaceAll(/https:(?:\/|&#47;){2}personas(?:\.|&#46;)lumen(?:\.|&#46;)example/g, "");
      expect(front.head.match(/<script (?!defer)[^>]*><\/script>(?=[\s\S]*stylesheet)/g), path).toEqual([
        `<script rel="external" src="${"../".repeat(path.split("/").length - 1) || "./"}mode.js"></script>`
      ]);
      expect(others.replace("<script defer", "").replace('<script rel="external"', ""), path).not.toMatch(
        /<script|\son\w+=|https?:\/\//i
      );
      expect(parsed(all).body.textContent, path).not.toMatch(/undefined|NaN|\[object|null/);
    }
  });

  it("renderPages(report) gives the same bytes for the same report", () => {
    const [a, b] = [1, 2].map(() => renderPages(exampleReport({strays: true, personas: 12, features: 12})));
    expect([...a.pages]).toEqual([...b.pages]);
    expect([...a.files]).toEqual([...b.files]);
  });

  it.each([
    {personas: 0, features: 0, cohorts: 0},
    {personas: 1, features: 1, cohorts: 1},
    {personas: 12, features: 12, cohorts: 6, strays: true},
    {
      personas: 3,
      features: 2,
      cohorts: 2,
      name: "The Extraordinarily Long-Named Persona of Sixty Characters Ha"
    }
  ])("renderPages(report) holds for %o", (size) => {
    const {pages} = renderPages(exampleReport(size));
    const pairs = (size.personas * (size.personas - 1)) / 2 + Math.max(0, size.cohorts - 1);
    expect(pages.size).toBe(4 + size.personas + (size.strays ? 3 : 0) + pairs + 3);
    for (const page of pages.values()) expect(page).not.toMatch(/NaN|undefined/);
  });

  it("renderPages(report) shows an absent persona's reason as a sentence and an unnamed group's YAML to paste", () => {
    const body = (path: string): string => PAGES.find((page) => page.path === path)?.body ?? "";
    expect(parsed(body("personas/unnamed-1")).querySelector("details code")?.textContent).toContain(
      "traits:\n  videos_started"
    );
    const absent = parsed(body("personas/the-returner"));
    expect(absent.querySelector("details.yaml")).toBeNull();
    expect(absent.querySelector("section.prose")?.textContent).toContain("No group of June 2026");
    expect(absent.querySelector(".state")?.textContent).toBe("Not seen in June 2026");
  });

  it("renderPages(report) leads from home, foot, cohorts and search to every comparison", () => {
    const page = (path: string): Document => parsed(PAGES.find((one) => one.path === path)?.body ?? "");
    const hrefs = (root: Document): string[] =>
      [...root.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
    const compared = PAGES.filter(({path}) => path.startsWith("compare/")).map(({path}) => `./${path}.html`);
    expect(hrefs(page("search"))).toEqual(expect.arrayContaining(compared));
    expect(hrefs(page("index"))).toContain("./search.html#compare-personas");
    expect(page("search").getElementById("compare-personas")).not.toBeNull();
    expect(
      parsed(PAGES[0].front.footer).querySelector('a[href="./search.html#compare-personas"]')
    ).not.toBeNull();
    const latest = "./compare/2026-05-vs-2026-06.html";
    expect(hrefs(page("cohorts")).filter((href) => href === latest).length).toBeGreaterThanOrEqual(2);
    expect(hrefs(page("search"))).toContain("./present/index.html");
  });

  it("renderPages(report) goes from persona to persona and around the ends", () => {
    const last = parsed(PAGES.find(({path}) => path === "personas/off-the-chart")?.body ?? "");
    expect(last.querySelector('a[rel="next"]')?.getAttribute("href")).toBe("./window-shopper.html");
    expect(parsed(PAGES[4].body).querySelector('a[rel="prev"]')?.getAttribute("href")).toBe(
      "./off-the-chart.html"
    );
  });
});
