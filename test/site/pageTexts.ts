import {parseHTML} from "linkedom";
import {parse} from "yaml";

/** Attributes that are read out or shown. */
const SPOKEN = ["aria-label", "aria-description", "title", "alt", "placeholder", "label", "content"];
/** Not for people: colour schemes and the like; the language itself. */
const TECHNICAL = [
  ...["color-scheme", "viewport", "language", "generator"],
  ...["type", "url", "locale", "image", "image:type", "image:width", "image:height"].map(
    (name) => `og:${name}`
  ),
  ...["card", "image"].map((name) => `twitter:${name}`)
];

/** Returns all that a reader sees or hears of some HTML: texts of elements, and of attributes that are spoken. */
export function textsOf(html: string): string[] {
  const {document} = parseHTML(`<html><body>${html}</body></html>`);
  const texts: string[] = [];
  // A marked word is part of its sentence.
  for (const term of document.querySelectorAll("a.term")) term.replaceWith(...term.childNodes);
  for (const element of document.querySelectorAll("*")) {
    if (["STYLE", "SCRIPT", "TSPAN"].includes(element.tagName.toUpperCase())) continue;
    // The numbers in a flower stand for the numbers of the list beside it, which the browser writes.
    if (element.closest(".numbered text")) continue;
    // Lines to paste, names of wikis, numbers of pixels: the same in every language, and marked so.
    if (element.closest('[translate="no"]')) continue;
    texts.push(...runsOf(element));
    if (TECHNICAL.includes(element.getAttribute("name") ?? element.getAttribute("property") ?? "")) continue;
    for (const name of SPOKEN) texts.push(element.getAttribute(name) ?? "");
  }
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

// The parser parts a text at every entity, and drawings part it into lines.
function runsOf({childNodes}: Element): string[] {
  const runs = [""];
  for (const node of childNodes)
    if (node.nodeType === 3 || node.nodeName.toUpperCase() === "TSPAN")
      runs[runs.length - 1] += node.textContent ?? "";
    else runs.push("");
  return runs;
}

/** Returns the same of a page as renderPages makes it: front matter, and the body. */
export function pageTexts(page: string): string[] {
  const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(page) ?? [];
  const {title, head, header, footer} = parse(front) as Record<string, string>;
  return [title, ...[head, header, footer, body].flatMap(textsOf)];
}
