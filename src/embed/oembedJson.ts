// What a consumer of oEmbed 1.0 (oembed.com) asks of an address: a static answer is enough.
import type {Report} from "../report/report.js";
import {addressesOf} from "./addresses.js";
import {frameHeight} from "./frameHeight.js";
import type {Thing} from "./thing.js";
import {escapeHtml} from "./wikis.js";

/** Width that a frame is offered in, px. */
export const FRAME_WIDTH = 640;

/** Renders the oEmbed answer of a thing; undefined without the site's address. */
export function oembedJson(thing: Thing, report: Report): string | undefined {
  const {url} = report.wiki;
  if (url === undefined) return undefined;
  const {frame} = addressesOf(thing.path, url);
  const {preview} = addressesOf(thing.preview.path, url);
  const height = frameHeight(thing, report);
  const answer = {
    version: "1.0",
    type: "rich",
    title: thing.title,
    provider_name: report.title,
    provider_url: `${url}/`,
    cache_age: 86400,
    html: `<iframe src="${escapeHtml(frame)}" title="${escapeHtml(thing.title)}" width="${FRAME_WIDTH}" height="${height}" frameborder="0" loading="lazy" style="max-width:100%"></iframe>`,
    width: FRAME_WIDTH,
    height,
    thumbnail_url: preview,
    thumbnail_width: 1200,
    thumbnail_height: 630
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
