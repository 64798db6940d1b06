// Descriptions and ideas arrive as HTML rendered from Markdown; slides of PowerPoint and notes take text.
import {parseHTML} from "linkedom";

const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, pre";

/** Returns the paragraphs of safe HTML as text, items of lists among them; none for HTML without text. */
export function paragraphsOf(html: string): string[] {
  const {document} = parseHTML(`<html><body>${html}</body></html>`);
  const blocks = [...document.querySelectorAll(BLOCKS)].filter(
    (block) => block.querySelector(BLOCKS) === null
  );
  const texts = blocks.length > 0 ? blocks.map(textOf) : [textOf(document.body)];
  return texts.filter((text) => text !== "");
}

function textOf({textContent}: {readonly textContent: string | null}): string {
  return (textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Returns as many whole words as `limit` characters hold, with an ellipsis where something is left out. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const words = cut.replace(/\s+\S*$/, "");
  return `${(words === "" ? cut : words).replace(/[\s,;:.–-]+$/, "")} …`;
}
