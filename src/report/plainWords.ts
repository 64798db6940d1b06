import type {Words} from "./parts.js";

/** Returns a sentence without its emphasis. */
export function plainWords(words: Words): string {
  return words.map((word) => (typeof word === "string" ? word : word.strong)).join("");
}
