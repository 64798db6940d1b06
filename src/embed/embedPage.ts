// One thing as a page: to be framed, or as a single file that needs nothing else.
import {escapeText} from "../markup/escapeText.js";
import {LOOK_STYLES, lookStyles} from "../markup/lookStyles.js";
import {type Markup, markup} from "../markup/markup.js";
import type {Report} from "../report/report.js";
import {addressesOf, linkTo, upFrom} from "./addresses.js";
import {embedBody} from "./embedBody.js";
import {headTags} from "./headTags.js";
import {liftStyles, renderRules} from "./liftStyles.js";
import type {Thing} from "./thing.js";

/** Renders a thing as a page to be framed; its style attributes become `rules` of embed/embed.css. */
export function embedPage(thing: Thing, report: Report, rules: Map<string, string>): string {
  const {frame} = addressesOf(thing.path);
  const up = upFrom(frame);
  const {stale} = report.wiki;
  const head = markup`${headTags(thing, report)}<link rel="icon" href="${{markup: up}}icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="${{markup: up}}fonts/fonts.css"><link rel="stylesheet" href="${{markup: up}}embed/embed.css">${lookLink(report, up)}
    <script defer src="${{markup: up}}embed/embed.js"></script>`;
  const from = stale && markup` data-stale-from="${{markup: stale.from}}"`;
  const body = markup`<main class="embed" data-thing="${thing.path}"${from}>${embedBody(thing, report, up)}${stampBar(thing, report, {from: frame, live: true})}</main>`;
  return wholePage(thing.title, report, {head, body: liftStyles(body.markup, rules)});
}

/** Renders a thing as one file without script, face or any other file; `styles` are those of embeds. */
export function singlePage(thing: Thing, report: Report, styles: string): string {
  const rules = new Map<string, string>();
  const {single} = addressesOf(thing.path);
  const bar = stampBar(thing, report, {from: single, live: false});
  const body = liftStyles(markup`<main class="embed">${embedBody(thing, report)}${bar}</main>`.markup, rules);
  const style = inlineStyles(styles + renderRules(rules), report);
  const head = markup`<meta name="description" content="${thing.finding}"><link rel="icon" href="data:,"><style>${{markup: style}}</style>`;
  return wholePage(thing.title, report, {head, body});
}

/** Renders a page of nothing but words, at an address whose thing is gone: `path`. */
export function retiredPage(
  text: string,
  report: Report,
  {from, path, single = false}: {readonly from: string; readonly path: string; readonly single?: boolean}
): string {
  const up = upFrom(from);
  const head = single
    ? markup`<link rel="icon" href="data:,">`
    : markup`<meta name="robots" content="noindex"><link rel="icon" href="${{markup: up}}icon.svg" type="image/svg+xml"><link rel="stylesheet" href="${{markup: up}}fonts/fonts.css"><link rel="stylesheet" href="${{markup: up}}embed/embed.css">${lookLink(report, up)}<script defer src="${{markup: up}}embed/embed.js"></script>`;
  const {url, retiredSee} = report.wiki;
  const home = single ? linkTo("index.html", {from, report}) : `${up}index.html`;
  // As everywhere, a single file has no way to a site whose address nobody said.
  const link =
    (!single || url !== undefined) &&
    markup`<p class="more"><a href="${home}"${leaving}>${retiredSee}</a></p>`;
  const body = markup`<main class="embed" data-thing="${path}"><h1>${text}</h1>${link}</main>`;
  return wholePage(text, report, {head, body: body.markup});
}

// Mostly it has a window of its own.
const WINDOW_STYLES = `body{display:grid;min-height:100vh;place-content:center;background:var(--page);text-align:center}
.embed{padding:2rem}.embed>h1{margin-block:.4rem 1.2rem;font-size:2.2rem}`;

/** Renders the answer to addresses that never were: hosts send it from every folder, so it asks for no other file. */
export function notFoundPage(report: Report, styles: string): string {
  const {url, notFound, retiredSee} = report.wiki;
  const head = markup`<meta name="robots" content="noindex"><link rel="icon" href="data:,"><style>${{markup: inlineStyles(styles + WINDOW_STYLES, report)}}</style>`;
  const link = url !== undefined && markup`<p class="more"><a href="${url}/"${leaving}>${retiredSee}</a></p>`;
  const body = markup`<main class="embed"><p class="kicker">${report.title}</p><h1>${notFound}</h1>${link}</main>`;
  return wholePage(notFound, report, {head, body: body.markup});
}

// "</style" would end it; our own rules and colours hold none. Faces of a company's own stay away: a single file is small,
// and takes what the reader's machine has.
function inlineStyles(styles: string, {look}: Report): string {
  return `${styles}${look ? lookStyles(look, {faces: false}) : ""}`.replaceAll("</", "<\\/");
}

function lookLink({look}: Report, up: string): Markup {
  return markup`${look && markup`<link rel="stylesheet" href="${{markup: up}}${{markup: LOOK_STYLES}}">`}`;
}

const leaving: Markup = {markup: ' target="_blank" rel="noopener"'};

// A framed page may leave its frame only in a new window: the wiki must not be navigated.
function stampBar(
  thing: Thing,
  report: Report,
  {from, live}: {readonly from: string; readonly live: boolean}
): Markup {
  const {title, cohort, wiki, labels} = report;
  const {asOf, stale, url} = wiki;
  // A single file that is mailed around has no way to a site whose address nobody said.
  const link = live || url !== undefined;
  const page = live ? `${upFrom(from)}${thing.page}` : linkTo(thing.page, {from, report});
  return markup`<div class="embed-stamp">${live && stale && markup`<p class="stale" role="status" hidden>${stale.text}</p>`}
    <p>${title} · ${cohort.label}${asOf && markup` · <time datetime="${{markup: asOf.date}}">${asOf.text}</time>`}</p>
    ${link && markup`<p><a href="${page}"${leaving}>${labels.inFull}</a></p>`}</div>`;
}

function wholePage(
  title: string,
  {language}: Report,
  {head, body}: {readonly head: Markup; readonly body: string}
): string {
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeText(title)}</title><meta name="color-scheme" content="light dark">${head.markup}</head>
<body>${body}</body>
</html>
`;
}
