import {DOMParser} from "linkedom";
import {describe, expect, test} from "vitest";
import {siteFiles} from "../../src/embed/siteFiles.js";
import type {Report} from "../../src/report/report.js";
import {xmlFaults} from "../deck/wellFormed.js";
import {exampleReport} from "../site/exampleReport.js";

const report = exampleReport({strays: true});
const {url: _, ...nowhere} = report.wiki;
const note = (id: string, ends?: string) => ({
  id,
  title: `R&D <${id}>`,
  html: "<p>Why &amp; how</p>",
  ...(ends === undefined ? {} : {ends})
});
const dated: Report = {
  ...report,
  cohorts: report.cohorts.map((cohort, i) => ({...cohort, ends: `2026-0${i + 2}-01`})),
  releases: {
    title: "Releases",
    link: "All",
    note: "Of the groups of then.",
    html: "",
    notes: [note("release-3", "2026-06-30T21:00:00Z"), note("release-2", "2026-06-01"), note("release-1")]
  }
};

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly updated: string;
  readonly content: string;
}

/** Reads a feed as feed readers do. */
function parseFeed(of: Report): {id: string; updated: string; entries: Entry[]} {
  const text = siteFiles(of, []).get("feed.xml") ?? "";
  expect(xmlFaults(text)).toEqual([]);
  const document = new DOMParser().parseFromString(text, "text/xml");
  const textOf = (element: Element, name: string): string =>
    [...element.children].find(({tagName}) => tagName === name)?.textContent ?? "";
  const [feed] = document.getElementsByTagName("feed");
  const entries = [...document.getElementsByTagName("entry")].map((entry) => ({
    id: textOf(entry, "id"),
    title: textOf(entry, "title"),
    link: entry.getElementsByTagName("link")[0].getAttribute("href") ?? "",
    updated: textOf(entry, "updated"),
    content: textOf(entry, "content")
  }));
  return {id: textOf(feed, "id"), updated: textOf(feed, "updated"), entries};
}

describe("siteFiles(report, pages)", () => {
  test("lists pages by their addresses, home pages as their folders", () => {
    const sitemap =
      siteFiles(report, ["index", "personas/planner", "present/index"]).get("sitemap.xml") ?? "";
    expect(xmlFaults(sitemap)).toEqual([]);
    const document = new DOMParser().parseFromString(sitemap, "text/xml");
    expect([...document.getElementsByTagName("loc")].map(({textContent}) => textContent)).toEqual([
      "https://personas.lumen.example/",
      "https://personas.lumen.example/personas/planner.html",
      "https://personas.lumen.example/present/"
    ]);
  });

  test("tells cohort changes and releases, newest first, dated by their cohorts; what has no date is left out", () => {
    const {updated, entries} = parseFeed(dated);
    expect(entries).toHaveLength(5 + 2);
    const dates = entries.map((entry) => entry.updated);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(updated).toBe(dates[0]);
    for (const date of dates) expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(entries.find(({id}) => id.endsWith("/release-3"))).toEqual({
      id: "tag:personas.lumen.example,2026:/release-3",
      title: "R&D <release-3>",
      link: "https://personas.lumen.example/releases.html#release-3",
      updated: "2026-06-30T21:00:00Z",
      content: "<p>Why &amp; how</p>"
    });
    expect(entries.some(({id}) => id.endsWith("/release-1"))).toBe(false);
  });

  test("gives each entry an id that is no address: it stays when the host turns to https", () => {
    const idsAt = (url: string): string[] => {
      const {id, entries} = parseFeed({...dated, wiki: {...dated.wiki, url}});
      return [id, ...entries.map((entry) => entry.id)];
    };
    const ids = idsAt("https://lumen.example/personas");
    expect(new Set(ids).size).toBe(ids.length);
    expect(idsAt("http://lumen.example:8080/personas")).toEqual(ids);
    const others = idsAt("https://lumen.example/teachers");
    expect(others.filter((id) => ids.includes(id))).toEqual([]);
    for (const id of ids) expect(id).toMatch(/^tag:lumen\.example,2026:\/personas\/[\w/-]+$/);
  });

  test("are none without the site's address", () => {
    expect(siteFiles({...report, wiki: nowhere}, ["index"]).size).toBe(0);
  });
});
