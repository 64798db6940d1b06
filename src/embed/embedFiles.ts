// Every file of every thing, by its address.
import type {DrawPixels} from "../images/rasterize.js";
import type {Assets} from "../markup/assets.js";
import type {Report} from "../report/report.js";
import {addressesOf} from "./addresses.js";
import {embedPage, singlePage} from "./embedPage.js";
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
}

/** Returns all files that leave the site under names that stay, by path; those of personas that went among them. */
export async function embedFiles(report: Report, {styles, drawPixels}: EmbedTools): Promise<Assets> {
  const rules = new Map<string, string>();
  const files = new Map<string, string | Uint8Array>();
  for (const thing of findThings(report)) {
    for (const [path, text] of textFiles(thing, report, {styles, rules})) files.set(path, text);
    for (const [path, bytes] of await pictures(thing, drawPixels)) files.set(path, bytes);
  }
  for (const [path, content] of await retiredFiles(report, drawPixels)) files.set(path, content);
  files.set("embed/embed.css", styles + renderRules(rules));
  files.set("embed/embed.js", embedScript());
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
  return [
    [at.picture, light],
    [at.pictureDark, thing.draw("dark")],
    [at.pixels, await drawPixels(at.pixels, light, DENSITY * width)],
    [at.pixelsPlain, await drawPixels(at.pixelsPlain, light, width)],
    [at.preview, await drawPixels(at.preview, thing.drawPreview(), 1200)]
  ];
}
