// Addresses of personas that went: they answer with when, and where to look now, in every form that they had.

import type {DrawPixels} from "../images/rasterize.js";
import {retiredPicture} from "../images/retiredPicture.js";
import type {Assets} from "../markup/assets.js";
import type {Report} from "../report/report.js";
import {addressesOf, linkTo} from "./addresses.js";
import {retiredPage} from "./embedPage.js";
import {escapeMarkdown} from "./escapeMarkdown.js";
import {findThings, personaPath} from "./thing.js";

/** Returns the files of all retired personas, those of the site's page among them; an address that is in use again is left alone. */
export async function retiredFiles(report: Report, drawPixels: DrawPixels): Promise<Assets> {
  const used = new Set(findThings(report).map(({path}) => path));
  const files = new Map<string, string | Uint8Array>();
  for (const {id, text} of report.wiki.retired) {
    if (used.has(personaPath(id))) continue;
    for (const [path, content] of await filesOf(id, text, {report, drawPixels})) files.set(path, content);
  }
  return files;
}

async function filesOf(
  id: string,
  text: string,
  {report, drawPixels}: {readonly report: Report; readonly drawPixels: DrawPixels}
): Promise<[string, string | Uint8Array][]> {
  const at = addressesOf(personaPath(id));
  const page = `personas/${id}.html`;
  const svg = retiredPicture(text, report, {mode: "light"});
  const preview = retiredPicture(text, report, {mode: "light", preview: true});
  const see = (from: string): string => linkTo("index.html", {from, report});
  const words = `# ${escapeMarkdown(text)}\n\n[${escapeMarkdown(report.wiki.retiredSee)}](${see(at.words)})\n`;
  const figures = {thing: personaPath(id), retired: text, see: see(at.figures)};
  return [
    [page, retiredPage(text, report, {from: page})],
    [at.frame, retiredPage(text, report, {from: at.frame})],
    [at.single, retiredPage(text, report, {from: at.single, single: true})],
    [at.words, words],
    [at.figures, `${JSON.stringify(figures, null, 2)}\n`],
    ...(report.wiki.url === undefined ? [] : [oembedOf(at.oembed, text)]),
    [at.picture, svg],
    [at.pictureDark, retiredPicture(text, report, {mode: "dark"})],
    [at.pixels, await drawPixels(at.pixels, svg, 1280)],
    [at.pixelsPlain, await drawPixels(at.pixelsPlain, svg, 640)],
    [at.preview, await drawPixels(at.preview, preview, 1200)]
  ];
}

function oembedOf(path: string, title: string): [string, string] {
  return [path, `${JSON.stringify({version: "1.0", type: "link", title}, null, 2)}\n`];
}
