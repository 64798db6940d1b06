import type {Language} from "../../src/report/english.js";

/** Letters and figures of Bengali are neither Latin nor Greek: so numbers and dates tell where they come from. */
const BENGALI = "bn";

/**
 * Returns a language that says the same as another between white brackets, "⟦Family⟧", with the numbers and dates of
 * Bengali. What a page shows outside of brackets, no language has said.
 */
export function bracketed(language: Language): Language {
  // The same keys and kinds of values as `language` has.
  return {...(bracket(language) as Language), code: BENGALI};
}

function bracket(value: unknown): unknown {
  if (typeof value === "string") return value === "" ? value : `⟦${value}⟧`;
  if (typeof value === "function") return (...given: unknown[]) => bracket(value(...given));
  if (Array.isArray(value)) return value.map(bracket);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, bracket(part)]));
}

/** Returns the text without what is in brackets, however deep. */
export function outsideBrackets(text: string): string {
  let depth = 0;
  let outside = "";
  for (const letter of text) {
    if (letter === "⟦") depth++;
    if (depth === 0) outside += letter;
    if (letter === "⟧") depth--;
  }
  return outside;
}
