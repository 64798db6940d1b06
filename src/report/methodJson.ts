import type {MethodReport} from "./methodParts.js";
import type {Words} from "./parts.js";
import {plainWords} from "./plainWords.js";

/** Digits of a figure in the file: no more than a reader of the page could tell. */
const DIGITS = 3;

/**
 * Returns the method's story for programs: what the page says, with the figures of its charts and tables. Sentences are
 * plain text, colours are left out, and numbers have three digits, unless they count.
 */
export function methodJson(method: MethodReport): string {
  return `${JSON.stringify(method, (key, value: unknown) => plain(key, value), 1)}\n`;
}

function plain(key: string, value: unknown): unknown {
  if (key === "shades") return undefined;
  if (typeof value === "number") return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
  return isWords(key, value) ? plainWords(value).trim() : value;
}

// The keys that hold sentences with emphasis.
function isWords(key: string, value: unknown): value is Words {
  return (key === "words" || key === "verdict") && Array.isArray(value);
}
