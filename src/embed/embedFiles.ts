// Every file of every thing, by its address.
import type {DrawPixels} from "../images/rasterize.js";
import type {Assets} from "../markup/assets.js";
import type {Report} from "../report/report.js";
import {addressesOf} from "./addresses.js";
import {drawAll} from "./drawAll.js";
import {embedPage, notFoundPage, singlePage} from "./embedPage.js";
import {embedScript} from "./embedScript.js";
import {figuresJson} from "./figuresJson.js";
import {renderRules} from "./liftStyles.js";
import {markdownPage} from "./markdownPage.js";
import {oembedJson} from "./oembedJson.js";
import {retiredFiles} from "./retiredFiles.js";
import {DENSITY, findThings, type Thing, widthOf} from "./thing.js";

export interface EmbedTools {
  /** The style sheet of embeds. */
  readonly styles: string;
  readonly drawPixels: DrawPixels;
  /** Awaited between two things, so that others get a turn; where it throws, the rest is left. */
  readonly between?: (() => Promise<void>) | undefined;
}

/** Returns all files that leave the site under names that stay, by path; those of personas that went among them. */
export async function embedFiles(report: Report, {styles, drawPixels, between}: EmbedTools): Promise<Assets> {
  const rules = new Map<string, string>();
  const files = new Map<string, string | Uint8Array>();
  // All are asked for before any is there, so that they can be drawn side by side.
  const made: Promise<[string, string | Uint8Array][]>[] = [];
  for (const thing of findThings(report)) {
    await between?.();
    const texts = textFiles(thing, report, {styles, rules});
    made.push(pictures(thing, drawPixels).then((drawn) => [...texts, ...drawn]));
  }
  const retired = retiredFiles(report, drawPixels);
  for (const [path, content] of (await Promise.all(made)).flat()) files.set(path, content);
  for (const [path, content] of await retired) files.set(path, content);
  files.set("embed/embed.css", styles + renderRules(rules));
  files.set("embed/embed.js", embedScript());
  files.set("404.html", notFoundPage(report, styles));
  return files;
}

function textFiles(
  thing: Thing,
  report: Report,
  {styles, rules}: {readonly styles: string; readonly rules: Map<string, string>}
): [string, string][] {
  const at = addressesOf(thing.path);
  const oembed = oembedJson(thing, report);
  return [
    [at.frame, embedPage(thing, report, rules)],
    [at.words, markdownPage(thing, report)],
    [at.figures, figuresJson(thing, report)],
    [at.single, singlePage(thing, report, styles)],
    ...(oembed === undefined ? [] : [[at.oembed, oembed] as [string, string]])
  ];
}

async function pictures(thing: Thing, drawPixels: DrawPixels): Promise<[string, string | Uint8Array][]> {
  const at = addressesOf(thing.path);
  const light = thing.draw("light");
  const width = widthOf(light);
  const pixels = [
    {path: at.pixels, svg: light, width: DENSITY * width},
    {path: at.pixelsPlain, svg: light, width},
    ...(thing.preview.draw ? [{path: at.preview, svg: thing.preview.draw(), width: 1200}] : [])
  ];
  return [[at.picture, light], [at.pictureDark, thing.draw("dark")], ...(await drawAll(pixels, drawPixels))];
}
