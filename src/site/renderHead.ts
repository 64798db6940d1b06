// What stands in the head of each page. `external` keeps Framework from renaming the files; finishPage takes the word away
// again, and moves the language to the html element, which Framework writes.
import {upFrom} from "../embed/addresses.js";
import {previewTags} from "../embed/headTags.js";
import type {Thing} from "../embed/thing.js";
import {LOOK_STYLES} from "../markup/lookStyles.js";
import {type Markup, markup} from "../markup/markup.js";
import {MODE_SCRIPT} from "../markup/modes.js";
import {facePaths} from "../markup/ownFiles.js";
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
const FACES = {display: "fonts/fraunces-latin.woff2", text: "fonts/inter-latin.woff2"} as const;

/** Renders the head of a page; `things` by path have its picture for previews. */
export function renderHead(page: Headed, report: Report, things: ReadonlyMap<string, Thing>): Markup {
  const root = {markup: upFrom(`${page.path}.html`)};
  const look = report.look && markup`<link rel="stylesheet external" href="${root}${LOOK_STYLES}">`;
  return markup`<meta name="language" content="${{markup: report.language}}"><meta name="description" content="${page.description}"><meta name="color-scheme" content="light dark"><script rel="external" src="${root}${{markup: MODE_SCRIPT}}"></script>
    <link rel="icon external" href="${page.icon}" type="image/svg+xml">${preloads(report).map(({path, type}) => markup`<link rel="preload external" href="${root}${path}" as="font" type="${{markup: type}}" crossorigin>`)}<link rel="stylesheet external" href="${root}fonts/fonts.css">${look}<script defer src="${root}kindred.js"></script>${renderLinks(page, report, {things, root})}`;
}

// Where a look names a face without a file, readers may have it: nothing is loaded for it.
function preloads({look}: Report): {path: string; type: string}[] {
  const own = look ? facePaths(look).map(({path, file: {type}}) => ({path, type})) : [];
  const ours = (["display", "text"] as const).filter((role) => look?.[role] === undefined);
  return [...ours.map((role) => ({path: FACES[role], type: "font/woff2"})), ...own];
}

// A page of figures has its persona's picture; one that shows no thing of its own, the family's.
function renderLinks(
  {path, title, description}: Headed,
  report: Report,
  {things, root}: {readonly things: ReadonlyMap<string, Thing>; readonly root: Markup}
): Markup {
  const own = things.get(path === "index" ? "family" : path);
  const thing = own ?? things.get(path.replace(/\/numbers$/, "")) ?? things.get("family");
  if (thing === undefined || report.wiki.url === undefined) return markup``;
  const preview = {title, description, page: `${path}.html`, thing, own: own !== undefined};
  return markup`${previewTags(preview, report)}<link rel="alternate external" type="application/atom+xml" href="${root}feed.xml" title="${report.wiki.feedTitle}">`;
}
