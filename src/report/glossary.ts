import type {Context} from "./context.js";
import type {Term} from "./report.js";

/** Returns the words of the house with what they mean, in the language's alphabetical order. */
export function glossaryOf({say}: Pick<Context, "say">, column?: string): Term[] {
  const {compare} = new Intl.Collator(say.code);
  return Object.entries(say.glossary)
    .map(([id, {term, text}]) => ({
      id: idOf(id),
      term,
      text: id === "cohort" && column !== undefined ? say.cohortOf(column) : text
    }))
    .sort((a, b) => compare(a.term, b.term));
}

// "typicalUser" is typical-user on the page: the same in every language.
function idOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
