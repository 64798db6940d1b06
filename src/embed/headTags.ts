// What link previews read. Their crawlers run no script, and need whole addresses: without the site's address a page has
// none of these tags, rather than half of them.
import {type Markup, markup} from "../markup/markup.js";
import type {Report} from "../report/report.js";
import {addressesOf} from "./addresses.js";
import type {Thing} from "./thing.js";

/** What a preview says of one page. */
export interface PreviewOf {
  /** "personas/planner.html"; the home page is "index.html". */
  readonly page: string;
  readonly title: string;
  /** One sentence. */
  readonly description: string;
  /** The thing that it shows, and whether the page is that thing's own. */
  readonly thing: Pick<Thing, "path" | "preview">;
  readonly own: boolean;
}

/** Renders canonical link, Open Graph and Twitter tags, and where an oEmbed of the thing lies; nothing without the site's address. */
export function previewTags({page, title, description, thing, own}: PreviewOf, report: Report): Markup {
  const {url} = report.wiki;
  if (url === undefined) return markup``;
  const {oembed} = addressesOf(thing.path, url);
  const {preview} = addressesOf(thing.preview.path, url);
  const {alt} = thing.preview;
  const address = `${url}/${page.replace(/#.*$/, "").replace(/(^|\/)index\.html$/, "$1")}`;
  const property = (name: string, content: string): Markup =>
    markup`<meta property="og:${{markup: name}}" content="${content}">`;
  const named = (name: string, content: string): Markup =>
    markup`<meta name="twitter:${{markup: name}}" content="${content}">`;
  // Their names are those of the protocol: ogp.me, 2014.
  return markup`<link rel="canonical" href="${address}">${property("type", "website")}${property("site_name", report.title)}
    ${property("title", title)}${property("description", description)}${property("url", address)}${property("locale", localeOf(report.language))}
    ${property("image", preview)}${property("image:type", "image/png")}${property("image:width", "1200")}${property("image:height", "630")}${property("image:alt", alt)}
    ${named("card", "summary_large_image")}${named("title", title)}${named("description", description)}${named("image", preview)}${named("image:alt", alt)}
    ${own && markup`<link rel="alternate" type="application/json+oembed" href="${oembed}" title="${title}">`}`;
}

// The protocol asks for a country, which a language does not always have: then its most likely one.
function localeOf(code: string): string {
  const {language, region = ""} = new Intl.Locale(code).maximize();
  return `${language}_${region}`;
}

/** Renders the same for a thing's embed, whose canonical page is on the site. */
export function headTags({page, title, finding, ...thing}: Thing, report: Report): Markup {
  const tags = previewTags({page, title, description: finding, thing, own: true}, report);
  return markup`<meta name="description" content="${finding}">${tags}`;
}
