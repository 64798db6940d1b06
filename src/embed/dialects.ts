// How each wiki writes a page down.
import type {Block} from "./blocks.js";
import {escapeMarkdown} from "./escapeMarkdown.js";
import {escapeDokuwiki, escapeHtml, escapeWikitext} from "./wikis.js";

/** A picture, or a page that is framed. */
export interface Shown {
  readonly source: string;
  /** The same picture no larger than it is to be shown; the picture itself where there is none. */
  readonly plain?: string;
  /** Name of the picture's file beside the page, where it has no address. */
  readonly file?: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface Dialect {
  /** Of the pages' files: "wiki". */
  readonly ending: string;
  readonly heading: (text: string) => string;
  readonly block: (block: Block) => string;
  readonly link: (text: string, address: string) => string;
  readonly picture: (shown: Shown) => string;
  /** Absent where frames cannot be written. */
  readonly frame?: (shown: Shown) => string;
}

const lines = (items: readonly string[], mark: (item: string) => string): string =>
  items.map(mark).join("\n");

const iframe = ({source, alt, height}: Shown): string =>
  `<iframe src="${escapeHtml(source)}" title="${escapeHtml(alt)}" width="100%" height="${height}" frameborder="0" loading="lazy"></iframe>`;

const markdown: Dialect = {
  ending: "md",
  heading: (text) => `# ${escapeMarkdown(text)}`,
  block: (block) =>
    block.kind === "list"
      ? lines(block.items, (item) => `- ${escapeMarkdown(item)}`)
      : block.strong
        ? `**${escapeMarkdown(block.text)}**`
        : escapeMarkdown(block.text),
  link: (text, address) => `[${escapeMarkdown(text)}](${address})`,
  picture: ({source, alt}) => `![${escapeMarkdown(alt)}](${source})`
};

// An external address on its own becomes a picture, which has no text alternative: so it stands below, in small.
const mediawiki: Dialect = {
  ending: "wiki",
  heading: (text) => `= ${escapeWikitext(text)} =`,
  block: (block) =>
    block.kind === "list"
      ? lines(block.items, (item) => `* ${escapeWikitext(item)}`)
      : block.strong
        ? `'''${escapeWikitext(block.text)}'''`
        : escapeWikitext(block.text),
  link: (text, address) => `[${address} ${escapeWikitext(text)}]`,
  picture: ({source, plain = source, file, alt, width}) =>
    file === undefined
      ? `${plain}\n\n<small>${escapeWikitext(alt)}</small>`
      : `[[File:${file}|${width}px|alt=${escapeWikitext(alt)}]]`,
  frame: (shown) => `<html>${iframe(shown)}</html>`
};

const dokuwiki: Dialect = {
  ending: "txt",
  heading: (text) => `====== ${escapeDokuwiki(text)} ======`,
  block: (block) =>
    block.kind === "list"
      ? lines(block.items, (item) => `  * ${escapeDokuwiki(item)}`)
      : block.strong
        ? `**${escapeDokuwiki(block.text)}**`
        : escapeDokuwiki(block.text),
  link: (text, address) => `[[${address}|${escapeDokuwiki(text)}]]`,
  picture: ({source, file, alt, width}) =>
    `{{${file === undefined ? source : `:${file}`}?${width}|${escapeDokuwiki(alt)}}}`,
  frame: (shown) => `<html>${iframe(shown)}</html>`
};

// Storage format: XHTML with Confluence's own elements. The page's title is given when it is published.
const confluence: Dialect = {
  ending: "xml",
  heading: (text) => `<h1>${escapeHtml(text)}</h1>`,
  block: (block) =>
    block.kind === "list"
      ? `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`
      : `<p>${block.strong ? `<strong>${escapeHtml(block.text)}</strong>` : escapeHtml(block.text)}</p>`,
  link: (text, address) => `<p><a href="${escapeHtml(address)}">${escapeHtml(text)}</a></p>`,
  picture: ({source, file, alt, width}) => {
    const from =
      file === undefined
        ? `<ri:url ri:value="${escapeHtml(source)}"/>`
        : `<ri:attachment ri:filename="${escapeHtml(file)}"/>`;
    return `<p><ac:image ac:alt="${escapeHtml(alt)}" ac:width="${width}">${from}</ac:image></p>`;
  },
  frame: ({source, alt, height}) =>
    `<ac:structured-macro ac:name="iframe"><ac:parameter ac:name="src"><ri:url ri:value="${escapeHtml(source)}"/></ac:parameter><ac:parameter ac:name="title">${escapeHtml(alt)}</ac:parameter><ac:parameter ac:name="width">100%</ac:parameter><ac:parameter ac:name="height">${height}</ac:parameter></ac:structured-macro>`
};

export const DIALECTS = {confluence, mediawiki, markdown, dokuwiki} as const;
export type DialectName = keyof typeof DIALECTS;

/** Whether a wiki's pages can have frames. */
export function canFrame(name: DialectName): boolean {
  return "frame" in DIALECTS[name];
}
