// Descriptions arrive as HTML rendered from Markdown. That HTML is safe by contract; here it is held to the
// contract: tags that a description may have are kept without their attributes, anything else is shown as text.
import {encodeLive} from "./escapeText.js";
import type {Markup} from "./markup.js";

const TAGS = new Set("p em strong ul ol li a blockquote code pre br hr del s".split(" "));
const HREF = /\shref="((?:https?:\/\/|mailto:|\.{0,2}\/|#|[\w-]+\.html)[^"<>]*)"/i;

/** What links from outside lead to: the only attribute of a heading. */
const ANCHOR = /^ id="release-\d+"$/;

/**
 * Returns the HTML with allowed tags only, and without anything that Markdown would read as live code; its headings are
 * of one level: the next below that of the section that it stands in.
 */
export function safeHtml(html: string, {heading = 3}: {readonly heading?: 2 | 3} = {}): Markup {
  const parts = html
    .split(/(<[^<>]*>)/)
    .map((part, i) => (i % 2 ? renderTag(part, heading) : renderText(part)));
  return {markup: parts.join("")};
}

function renderTag(tag: string, heading: 2 | 3): string {
  const [, slash, name, rest] = /^<(\/?)([a-z][a-z0-9]*)([^<>]*)>$/i.exec(tag) ?? [];
  const lower = name?.toLowerCase() ?? "";
  if (/^h[1-6]$/.test(lower)) return `<${slash}h${heading}${ANCHOR.exec(rest)?.[0] ?? ""}>`;
  if (!TAGS.has(lower)) return renderText(tag);
  const href = lower === "a" && !slash ? HREF.exec(rest)?.[1] : undefined;
  return href === undefined ? `<${slash}${lower}>` : `<a href="${encodeLive(href)}">`;
}

// Line breaks are kept as entities, for <pre>; entities that the text already has stay.
function renderText(text: string): string {
  return text.replace(/[$`{}<>\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
