// What other programs read of a site whose address is known: which pages there are, and what has changed.

import {escapeText} from "../markup/escapeText.js";
import {cohortPairPath} from "../personas/comparePath.js";
import type {Report} from "../report/report.js";

/** Returns sitemap.xml and feed.xml; nothing without the site's address. Paths are those of pages: "personas/planner". */
export function siteFiles(report: Report, pages: readonly string[]): ReadonlyMap<string, string> {
  const {url} = report.wiki;
  if (url === undefined) return new Map();
  return new Map([
    ["sitemap.xml", sitemap(url, pages)],
    ["feed.xml", feed(url, report)]
  ]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

// sitemaps.org, protocol 0.9.
function sitemap(url: string, pages: readonly string[]): string {
  const places = pages.map(
    (page) => `<url><loc>${escapeText(page === "index" ? `${url}/` : `${url}/${page}.html`)}</loc></url>\n`
  );
  return `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${places.join("")}</urlset>\n`;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  /** Date. */
  readonly updated: string;
  readonly html: string;
}

// Atom, RFC 4287. An entry is dated by the end of its cohort: no clock says anything here.
function feed(url: string, report: Report): string {
  const {wiki, cohort, contact, title, language} = report;
  const entries = [...releaseEntries(url, report), ...cohortEntries(url, report)].sort((a, b) =>
    a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1
  );
  const updated = entries[0]?.updated ?? wiki.asOf?.date ?? "1970-01-01";
  const author = `<author><name>${escapeText(contact ?? title)}</name></author>`;
  const [self, home] = [`${url}/feed.xml`, `${url}/`].map(escapeText);
  const own = `<id>${self}</id><link rel="self" href="${self}"/><link href="${home}"/>`;
  const head = `<title>${escapeText(wiki.feedTitle)}</title><subtitle>${escapeText(cohort.label)}</subtitle>${own}${author}<updated>${moment(updated)}</updated>\n`;
  return `${HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">${head}${entries.map(renderEntry).join("")}</feed>\n`;
}

function renderEntry({id, title, updated, html}: Entry): string {
  const content = html === "" ? "" : `<content type="html">${escapeText(html)}</content>`;
  const link = escapeText(id);
  return `<entry><id>${link}</id><title>${escapeText(title)}</title><link href="${link}"/><updated>${moment(updated)}</updated>${content}</entry>\n`;
}

function moment(date: string): string {
  return `${date.slice(0, 10)}T00:00:00Z`;
}

// Each cohort against the one before it.
function cohortEntries(url: string, {cohorts, comparisons}: Report): Entry[] {
  return cohorts.slice(1).flatMap((later, i) => {
    const earlier = cohorts[i];
    const found = comparisons.find((pair) => pair.later.id === later.id && pair.earlier.id === earlier.id);
    const id = `${url}/${cohortPairPath(later.id, earlier.id)}.html`;
    return found && later.ends !== undefined
      ? [{id, title: found.finding, updated: later.ends, html: ""}]
      : [];
  });
}

// The notes name a release's cohort in its heading; one whose cohort is no longer in the data has no date, and no entry.
function releaseEntries(url: string, {releases, cohorts}: Report): Entry[] {
  const parts = (releases?.html ?? "").split(/<h2[^>]*>/).slice(1);
  return parts.flatMap((part) => {
    const [heading, html = ""] = part.split("</h2>");
    const title = heading.replace(/<[^>]*>/g, "");
    const cohort = cohorts.find(({label}) => title.endsWith(`: ${label}`));
    const number = /\d+/.exec(title)?.[0];
    if (cohort?.ends === undefined || number === undefined) return [];
    return [{id: `${url}/releases.html#release-${number}`, title, updated: cohort.ends, html: html.trim()}];
  });
}
