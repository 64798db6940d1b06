// Framework parses a page several times in a browser's likeness, which takes longer than all that Kindred computes.
// Pages without live cells gain nothing by it: so a build gives Framework a shell of each, and what the page shows is
// put into the built shell as Framework would have left it. The preview gives Framework the whole pages.

import {quoteYaml} from "../markup/escapeText.js";
import {frameworkLink} from "./frameworkLink.js";

const SCRIPT = /<script defer="" src="\.\/(_import\/kindred\.\w+\.js)"><\/script>/;

/** Returns what Framework builds instead of a page: its title; on the home page the script, so that it is built. */
export function shellOf(page: string, path: string): string {
  const head = path === "index" ? 'head: "<script defer src=\\"./kindred.js\\"></script>"\n' : "";
  return `---\ntitle: ${quoteYaml(readPage(page).title)}\n${head}---\n`;
}

/** Returns the address of the built script from the site's root, as the home page's shell has it. */
export function scriptOf(home: string): string {
  const address = SCRIPT.exec(home)?.[1];
  if (address === undefined) throw new Error("Framework left the script out of the home page");
  return address;
}

/** Fills a built shell with its page as renderPages made it. */
export function fillShell(
  shell: string,
  page: string,
  {path, script}: {readonly path: string; readonly script: string}
): string {
  const up = "../".repeat(path.split("/").length - 1) || "./";
  const {head, header, footer, body} = readPage(page);
  const built = (html: string): string =>
    spelled(html).replace(/<a\s[^>]*>/g, (tag) => frameworkLink(tag, up));
  const linked = built(head).replace(/(?<= src="[./]*)kindred\.js(?=")/, script);
  const parts: readonly (readonly [place: RegExp, text: string])[] = [
    [/(?=<\/head>)/, `${linked}\n`],
    [
      /(?<=<div id="observablehq-center">)/,
      `\n<header id="observablehq-header">\n${built(header)}\n</header>`
    ],
    [/(?<=<main id="observablehq-main" class="observablehq">\n)(?=<\/main>)/, built(body)],
    [/(?<=<\/main>)/, `\n<footer id="observablehq-footer">\n<div>${built(footer)}</div>\n</footer>`]
  ];
  return parts.reduce(
    (html, [place, text]) => {
      if (!place.test(html)) throw new Error(`a page that Framework built has no ${place.source}`);
      return html.replace(place, () => text);
    },
    shell.replace(SCRIPT, "")
  );
}

// Our own writing: keys in a line each, values as JSON.
function readPage(page: string): Record<"title" | "head" | "header" | "footer" | "body", string> {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(page) ?? ["", "", page];
  const lines = front.split("\n").map((line) => /^(\w+): (".*")$/.exec(line) ?? ["", "", '""']);
  const texts = Object.fromEntries(lines.map(([, key, value]) => [key, JSON.parse(value) as string]));
  const {title = "", head = "", header = "", footer = ""} = texts;
  return {title, head, header, footer, body};
}

// Entities keep words from being read as live code; once a page is built, only those that HTML needs remain.
function spelled(html: string): string {
  return html.replace(/&#(\d+);/g, (entity, code: string) => {
    const character = String.fromCodePoint(Number(code));
    return /^[\p{P}\p{S}]$/u.test(character) && !/["&<>]/.test(character) ? character : entity;
  });
}
