// Whole pages for teams that publish by script: one per thing, in the wiki's own marks, with its picture.

import type {DrawPixels} from "../images/rasterize.js";
import {stampOf} from "../images/stamp.js";
import type {Assets} from "../markup/assets.js";
import type {Report} from "../report/report.js";
import {addressesOf} from "./addresses.js";
import {blocksOf} from "./blocks.js";
import {DIALECTS, type Dialect, type DialectName, type Shown} from "./dialects.js";
import {drawAll, type Wanted} from "./drawAll.js";
import {frameHeight} from "./frameHeight.js";
import {FRAME_WIDTH} from "./oembedJson.js";
import {findGone} from "./retiredFiles.js";
import {DENSITY, findThings, type Thing, widthOf} from "./thing.js";

export interface WikiOptions {
  readonly dialect: DialectName;
  /** What stands in the page: a picture, or the thing in a frame, which needs the site's address. */
  readonly shown: "picture" | "frame";
  readonly drawPixels: DrawPixels;
}

/** Returns the pages by path, "personas_planner.wiki"; without the site's address, their pictures, too, to be uploaded. */
export async function wikiPages(report: Report, {dialect, shown, drawPixels}: WikiOptions): Promise<Assets> {
  const files = new Map<string, string | Uint8Array>();
  const wanted: Wanted[] = [];
  const marks = DIALECTS[dialect];
  // Whoever publishes by script would leave the last figures standing.
  for (const {path, text} of findGone(report))
    files.set(`${nameOf(path)}.${marks.ending}`, retiredWikiPage(text, report, marks));
  for (const thing of findThings(report)) {
    const name = nameOf(thing.path);
    files.set(`${name}.${marks.ending}`, wikiPage(thing, report, {dialect: marks, shown}));
    if (report.wiki.url !== undefined) continue;
    const svg = thing.draw("light");
    wanted.push({path: `${name}.png`, svg, width: DENSITY * widthOf(svg)});
  }
  for (const [path, bytes] of await drawAll(wanted, drawPixels)) files.set(path, bytes);
  return files;
}

function nameOf(path: string): string {
  return path.replaceAll("/", "_");
}

function retiredWikiPage(text: string, report: Report, dialect: Dialect): string {
  const {url, retiredSee} = report.wiki;
  const parts = [dialect.heading(text), ...(url === undefined ? [] : [dialect.link(retiredSee, `${url}/`)])];
  return `${parts.join("\n\n")}\n`;
}

/** Renders one thing as a page of a wiki. */
export function wikiPage(
  thing: Thing,
  report: Report,
  {dialect, shown}: {readonly dialect: Dialect; readonly shown: "picture" | "frame"}
): string {
  const {url} = report.wiki;
  const at = addressesOf(thing.path, url);
  const file = `${nameOf(thing.path)}.png`;
  const size = {alt: thing.alt, width: FRAME_WIDTH, height: frameHeight(thing, report)};
  const picture: Shown = {
    ...size,
    ...(url === undefined ? {source: file, file} : {source: at.pixels, plain: at.pixelsPlain})
  };
  const framed = shown === "frame" && url !== undefined && dialect.frame !== undefined;
  const parts = [
    dialect.heading(thing.title),
    ...(thing.finding === thing.title
      ? []
      : [dialect.block({kind: "text", text: thing.finding, strong: true})]),
    framed ? dialect.frame({...size, alt: thing.title, source: at.frame}) : dialect.picture(picture),
    ...blocksOf(thing, report).map(dialect.block),
    dialect.block({kind: "text", text: stampOf(report)}),
    ...(url === undefined ? [] : [dialect.link(report.labels.inFull, `${url}/${thing.page}`)])
  ];
  return `${parts.join("\n\n")}\n`;
}
