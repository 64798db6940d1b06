// What people paste into their wiki: mustache templates, ours or the company's own of the same name.
import {readdirSync, readFileSync} from "node:fs";
import Mustache from "mustache";
import type {Report} from "../report/report.js";
import {addressesOf} from "./addresses.js";
import {frameHeight} from "./frameHeight.js";
import {FRAME_WIDTH} from "./oembedJson.js";
import type {Thing} from "./thing.js";
import {WIKIS, type Wiki} from "./wikis.js";

/** Templates by name: "mediawiki.frame". */
export type SnippetTemplates = Readonly<Record<string, string>>;

const ENDING = ".mustache";

/** What templates may name; `{{x}}` is escaped for the wiki, `{{{x}}}` is for addresses. */
export const SNIPPET_TAGS = [
  "title",
  "finding",
  "alt",
  "frame",
  "picture",
  "picture_dark",
  "pixels",
  "pixels_1x",
  "words",
  "figures",
  "single",
  "page",
  "width",
  "height"
] as const;

/** One wiki's lines to paste. */
export interface Snippet {
  readonly wiki: Wiki;
  readonly frame?: string;
  readonly picture?: string;
  /** Height of the frame, px. */
  readonly height: number;
}

let own: SnippetTemplates | undefined;

/** Returns our own templates. */
export function builtInTemplates(): SnippetTemplates {
  const folder = new URL("snippets/", import.meta.url);
  own ??= Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(ENDING))
      .map((name) => [name.slice(0, -ENDING.length), readFileSync(new URL(name, folder), "utf8")])
  );
  return own;
}

/** Returns what to paste for a thing, by wiki; nothing without the site's address. */
export function snippetsOf(thing: Thing, report: Report, templates: SnippetTemplates): Snippet[] {
  const {url} = report.wiki;
  if (url === undefined) return [];
  const height = frameHeight(thing, report);
  const {frame, picture, pictureDark, pixels, pixelsPlain, words, figures, single} = addressesOf(
    thing.path,
    url
  );
  const {title, finding, label, page} = thing;
  const addresses = {
    frame,
    picture,
    picture_dark: pictureDark,
    pixels,
    pixels_1x: pixelsPlain,
    words,
    figures,
    single
  };
  // The figures of now would stand in the wiki for good, beside a picture that has moved on.
  const view = {title, finding, alt: label, ...addresses, page: `${url}/${page}`, width: FRAME_WIDTH, height};
  return WIKIS.map((wiki) => ({
    wiki,
    height,
    ...(wiki.picture ? {picture: render(templates[`${wiki.file}.picture`], view, wiki.picture)} : {}),
    ...(wiki.frame ? {frame: render(templates[`${wiki.file}.frame`], view, wiki.frame)} : {})
  }));
}

function render(template: string, view: object, written: (text: string) => string): string {
  return Mustache.render(template, view, {}, {escape: (value: unknown) => written(String(value))}).trim();
}
