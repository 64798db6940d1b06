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
  const places = pages.map((page) => `<url><loc>${escapeText(`${url}/${addressOf(page)}`)}</loc></url>\n`);
  return `${HEAD}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${places.join("")}</urlset>\n`;
}

// Home pages are called by their folders.
function addressOf(page: string): string {
  return /(?:^|\/)index$/.test(page) ? page.slice(0, -"index".length) : `${page}.html`;
}

interface Entry {
  /** Below the feed's own id. */
  readonly path: string;
  readonly link: string;
  readonly title: string;
  /** Date, or moment. */
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
  const own = `<id>${tagOf(url, "feed")}</id><link rel="self" href="${self}"/><link href="${home}"/>`;
  const head = `<title>${escapeText(wiki.feedTitle)}</title><subtitle>${escapeText(cohort.label)}</subtitle>${own}${author}<updated>${moment(updated)}</updated>\n`;
  const rendered = entries.map((entry) => renderEntry(entry, url)).join("");
  return `${HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">${head}${rendered}</feed>\n`;
}

function renderEntry({path, link, title, updated, html}: Entry, url: string): string {
  const content = html === "" ? "" : `<content type="html">${escapeText(html)}</content>`;
  return `<entry><id>${tagOf(url, path)}</id><title>${escapeText(title)}</title><link href="${escapeText(link)}"/><updated>${moment(updated)}</updated>${content}</entry>\n`;
}

// RFC 4151: an id is no link. It stays when a host turns to https, or pages get other names; two sites of one host differ.
function tagOf(url: string, path: string): string {
  const {hostname, pathname} = new URL(url);
  return escapeText(`tag:${hostname},2026:${pathname.replace(/\/+$/, "")}/${path}`);
}

function moment(date: string): string {
  return date.includes("T") ? date : `${date}T00:00:00Z`;
}

// Each cohort against the one before it.
function cohortEntries(url: string, {cohorts, comparisons}: Report): Entry[] {
  return cohorts.slice(1).flatMap((later, i) => {
    const earlier = cohorts[i];
    const found = comparisons.find((pair) => pair.later.id === later.id && pair.earlier.id === earlier.id);
    if (!found || later.ends === undefined) return [];
    const path = cohortPairPath(later.id, earlier.id);
    return [{path, link: `${url}/${path}.html`, title: found.finding, updated: later.ends, html: ""}];
  });
}

// A release of which nobody knows when it was has no entry.
function releaseEntries(url: string, {releases}: Report): Entry[] {
  return (releases?.notes ?? []).flatMap(({id, title, html, ends}) =>
    ends === undefined ? [] : [{path: id, link: `${url}/releases.html#${id}`, title, updated: ends, html}]
  );
}
