import {type Markup, markup} from "../markup/markup.js";
import type {Report, Words} from "../report/report.js";

/**
 * Returns a sentence with its emphasis, in which the first mention of each word of the glossary leads there; `up` is
 * the way to the folder of the glossary. A plural in s is a mention, too.
 */
export function markTerms(words: Words, {glossary}: Pick<Report, "glossary">, up: string): Markup {
  const seen = new Set<string>();
  const mark = (text: string): Markup => {
    const parts = text.split(mentions(glossary));
    return markup`${parts.map((part) => {
      const found = part === "" ? undefined : glossary.find(({term}) => isMention(part, term));
      if (!found || seen.has(found.id)) return part;
      seen.add(found.id);
      return markup`<a class="term" href="${{markup: `${up}glossary.html#${found.id}`}}">${part}</a>`;
    })}`;
  };
  return markup`${words.map((word) => (typeof word === "string" ? mark(word) : markup`<strong>${mark(word.strong)}</strong>`))}`;
}

// Splits a text into mentions and what is between them; longer terms before those that they begin with.
function mentions(glossary: Report["glossary"]): RegExp {
  const terms = glossary
    .map(({term}) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}-])((?:${terms.join("|") || "(?!)"})s?)(?![\\p{L}\\p{N}-])`, "iu");
}

function isMention(part: string, term: string): boolean {
  const [said, meant] = [part.toLowerCase(), term.toLowerCase()];
  return said === meant || said === `${meant}s`;
}
