// What stands in the head of each page. `external` keeps Framework from renaming the files; finishPage takes the word away
// again, and moves the language to the html element, which Framework writes.
import {upFrom} from "../embed/addresses.js";
import {previewTags} from "../embed/headTags.js";
import type {Thing} from "../embed/thing.js";
import {type Markup, markup} from "../markup/markup.js";
import type {Report} from "../report/report.js";

/** What a head says of its page. */
export interface Headed {
  /** "personas/planner". */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Address of the icon. */
  readonly icon: Markup;
}

// Every page needs both: asking for them at once saves a round trip.
const FACES = ["fraunces-latin.woff2", "inter-latin.woff2"].map((face) => ({markup: face}));

/** Renders the head of a page; `things` by path have its picture for previews. */
export function renderHead(page: Headed, report: Report, things: ReadonlyMap<string, Thing>): Markup {
  const root = {markup: upFrom(`${page.path}.html`)};
  return markup`<meta name="language" content="${{markup: report.language}}"><meta name="description" content="${page.description}"><meta name="color-scheme" content="light dark">
    <link rel="icon external" href="${page.icon}" type="image/svg+xml">${FACES.map((face) => markup`<link rel="preload external" href="${root}fonts/${face}" as="font" type="font/woff2" crossorigin>`)}<link rel="stylesheet external" href="${root}fonts/fonts.css"><script defer src="${root}kindred.js"></script>${renderLinks(page, report, {things, root})}`;
}

// A page that shows no thing of its own has the family's picture.
function renderLinks(
  {path, title, description}: Headed,
  report: Report,
  {things, root}: {readonly things: ReadonlyMap<string, Thing>; readonly root: Markup}
): Markup {
  const own = things.get(path === "index" ? "family" : path);
  const thing = own ?? things.get("family");
  if (thing === undefined || report.wiki.url === undefined) return markup``;
  const preview = {title, description, page: `${path}.html`, thing, own: own !== undefined};
  return markup`${previewTags(preview, report)}<link rel="alternate external" type="application/atom+xml" href="${root}feed.xml" title="${report.wiki.feedTitle}">`;
}
