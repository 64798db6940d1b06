// Words of the glossary lead there from every page: the first mention in each section, in paragraphs of ours. What the
// team wrote has words of its own, and what is a link, a heading or a drawing already is something else.

import {escapeText} from "../markup/escapeText.js";
import type {Markup} from "../markup/markup.js";
import type {PersonaReport, Report} from "../report/report.js";

const VOID = /^<(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b|\/>$/i;
/** Elements in which nothing is marked, by name or class. */
const NAMES = /^<(?:a|button|code|h\d|label|nav|pre|summary|svg|table)\b/i;
const CLASSES =
  /^<[^>]*\sclass="(?:[^"]*\s)?(?:big|card|change|idea-list|kicker|life|no-script|note|prose|side|state|tagline|topic)(?:\s[^"]*)?"/i;

/** What is marked, and names, which are not: a Window Shopper has nothing to do with the window. */
type Marked = {readonly personas: readonly Pick<PersonaReport, "name" | "shortName">[]} & Pick<
  Report,
  "glossary"
>;

/** Marks a page's body; `up` is the way to the folder of the glossary. A plural in s is a mention, too. */
export function markTerms({markup: body}: Markup, {glossary, personas}: Marked, up: string): Markup {
  const mention = mentions(
    personas.flatMap(({name, shortName}) => [name, shortName]),
    glossary.map(({term}) => term)
  );
  const open: {readonly tag: string; readonly name: string}[] = [];
  let seen = new Set<string>();
  const markText = (text: string): string =>
    text.replace(mention, (said) => {
      const found = glossary.find(({term}) => isMention(said, escapeText(term)));
      if (!found || seen.has(found.id)) return said;
      seen.add(found.id);
      return `<a class="term" href="${up}glossary.html#${found.id}">${said}</a>`;
    });
  const parts = body.split(/(<[^>]*>)/).map((part, i) => {
    if (i % 2 === 0) return isMarked(open) ? markText(part) : part;
    if (part.startsWith("</")) open.pop();
    else if (!VOID.test(part)) open.push({tag: part, name: /^<([\w-]+)/.exec(part)?.[1] ?? ""});
    if (/^<section\b/.test(part)) seen = new Set();
    return part;
  });
  return {markup: parts.join("")};
}

function isMarked(open: readonly {readonly tag: string; readonly name: string}[]): boolean {
  return open.some(({name}) => name === "p") && !open.some(({tag}) => NAMES.test(tag) || CLASSES.test(tag));
}

// Longer ones before those that they begin with; the text is written with entities, and so are these.
function mentions(names: readonly string[], terms: readonly string[]): RegExp {
  const longestFirst = (texts: readonly string[]): string =>
    texts
      .map(escapeText)
      .sort((a, b) => b.length - a.length)
      .join("|") || "(?!)";
  const letter = "[\\p{L}\\p{N}]";
  // Parts of a longer word, and of an address: lumen.example, /share.
  const before = `${letter}|&#45;|${letter}&#46;|&#47;`;
  const after = `${letter}|&#45;|&#46;${letter}|&#47;`;
  const [name, term] = [longestFirst(names), longestFirst(terms)];
  return new RegExp(`(?<!${before})(?:(?:${name})|(?:${term})s?)(?!${after})`, "giu");
}

function isMention(said: string, term: string): boolean {
  const [spoken, meant] = [said.toLowerCase(), term.toLowerCase()];
  return spoken === meant || spoken === `${meant}s`;
}
