// Addresses of what went: they answer with when, and where to look now, in every form that they had.

import type {DrawPixels} from "../images/rasterize.js";
import {retiredPicture} from "../images/retiredPicture.js";
import type {Assets} from "../markup/assets.js";
import type {Report} from "../report/report.js";
import {addressesOf, linkTo} from "./addresses.js";
import {drawAll} from "./drawAll.js";
import {retiredPage} from "./embedPage.js";
import {escapeMarkdown} from "./escapeMarkdown.js";
import {findThings} from "./thing.js";

/** Returns the files of all that is retired, its page of the site among them; what is still there is left alone. */
export async function retiredFiles(report: Report, drawPixels: DrawPixels): Promise<Assets> {
  const files = new Map<string, string | Uint8Array>();
  const made = await Promise.all(
    findGone(report).map(({path, text}) => filesOf(path, text, {report, drawPixels}))
  );
  for (const [path, content] of made.flat()) files.set(path, content);
  return files;
}

/** Returns what is retired and has not come back. */
export function findGone(report: Report): Report["wiki"]["retired"] {
  const used = new Set(findThings(report).map(({path}) => path));
  return report.wiki.retired.filter(({path}) => !used.has(path));
}

async function filesOf(
  gone: string,
  text: string,
  {report, drawPixels}: {readonly report: Report; readonly drawPixels: DrawPixels}
): Promise<[string, string | Uint8Array][]> {
  const at = addressesOf(gone);
  const page = (from: string, single = false): string =>
    retiredPage(text, report, {from, path: gone, single});
  const svg = retiredPicture(text, report, {mode: "light"});
  const preview = retiredPicture(text, report, {mode: "light", preview: true});
  const see = (from: string): string => linkTo("index.html", {from, report});
  const words = `# ${escapeMarkdown(text)}\n\n[${escapeMarkdown(report.wiki.retiredSee)}](${see(at.words)})\n`;
  const figures = {thing: gone, retired: text, see: see(at.figures)};
  return [
    ...pagesOf(gone).map((from): [string, string] => [from, page(from)]),
    [at.frame, page(at.frame)],
    [at.single, page(at.single, true)],
    [at.words, words],
    [at.figures, `${JSON.stringify(figures, null, 2)}\n`],
    ...(report.wiki.url === undefined ? [] : [oembedOf(at.oembed, text)]),
    [at.picture, svg],
    [at.pictureDark, retiredPicture(text, report, {mode: "dark"})],
    ...(await drawAll(
      [
        {path: at.pixels, svg, width: 1280},
        {path: at.pixelsPlain, svg, width: 640},
        {path: at.preview, svg: preview, width: 1200}
      ],
      drawPixels
    ))
  ];
}

// Features had no page of their own; personas had one more, of all their figures.
function pagesOf(gone: string): string[] {
  if (gone.startsWith("features/")) return [];
  return [`${gone}.html`, ...(gone.startsWith("personas/") ? [`${gone}/numbers.html`] : [])];
}

function oembedOf(path: string, title: string): [string, string] {
  return [path, `${JSON.stringify({version: "1.0", type: "link", title}, null, 2)}\n`];
}
