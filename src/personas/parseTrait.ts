import {didYouMean, findLikely} from "../study/didYouMean.js";
import {LEVELS, type TraitValue} from "./persona.js";

/** A trait's value, or what is wrong with it and how to mend it. */
export type TraitParse = {readonly value: TraitValue} | {readonly message: string; readonly hint: string};

const NUMBER = String.raw`-?(?:\d+(?:\.\d+)?|\.\d+)`;
const RANGE = new RegExp(`^(${NUMBER})?\\s*\\.\\.\\s*(${NUMBER})?$`);
// Ranges as people write them elsewhere: 3-8, 3 – 8, 3 to 8, 3...8.
const LIKE_RANGE = new RegExp(`^(${NUMBER})\\s*(?:-|–|—|to|…|\\.{3})\\s*(${NUMBER})$`);
const LIKE_BOUND = new RegExp(`^(>=?|≥|<=?|≤)\\s*(${NUMBER})$|^(${NUMBER})\\s*\\+$`);

/** Parses "high", 3, "3..8", "3.." or "..8"; ranges are closed, an absent end is infinite. Case does not count. */
export function parseTrait(written: string | number): TraitParse {
  if (typeof written === "number")
    return Number.isFinite(written) ? {value: {kind: "number", value: written}} : unknown(String(written));
  const text = written
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");
  const level = LEVELS.find((word) => word === text);
  if (level) return {value: {kind: "level", level}};
  const plain = written.trim();
  if (new RegExp(`^${NUMBER}$`).test(plain)) return {value: {kind: "number", value: Number(plain)}};
  const [, from, to] = (plain.includes("...") ? null : RANGE.exec(plain)) ?? [];
  if (from === undefined && to === undefined) return unknown(plain);
  const range = {from: Number(from ?? Number.NEGATIVE_INFINITY), to: Number(to ?? Number.POSITIVE_INFINITY)};
  if (range.from > range.to)
    return {message: `the range "${plain}" ends before it begins`, hint: `Write "${to}..${from}".`};
  return {value: {kind: "range", ...range}};
}

const SYNONYMS: Readonly<Record<string, string>> = {
  zero: "none",
  no: "none",
  never: "none",
  nothing: "none",
  medium: "typical",
  middle: "typical",
  average: "typical",
  normal: "typical",
  median: "typical",
  some: "typical",
  much: "high",
  many: "high",
  lots: "very high",
  extreme: "very high",
  max: "very high",
  highest: "very high",
  few: "low",
  little: "low",
  rare: "low",
  "very low": "low",
  any: "1.."
};

function unknown(text: string): TraitParse {
  const message = `unknown level "${text}"`;
  const [, from, to] = LIKE_RANGE.exec(text) ?? [];
  if (from !== undefined) return {message, hint: `Did you mean the range "${from}..${to}"?`};
  const [bound, sign, end, plus] = LIKE_BOUND.exec(text) ?? [];
  if (bound !== undefined) {
    const range = sign?.startsWith("<") || sign === "≤" ? `..${end}` : `${plus ?? end}..`;
    return {message, hint: `Did you mean "${range}"? Ranges include their ends.`};
  }
  const synonym = SYNONYMS[text.toLowerCase()] ?? findLikely(text, LEVELS);
  const rule = 'Allowed: none, low, typical, high, very high, a number such as 3, or a range such as "3..8".';
  return {message, hint: synonym === undefined ? rule : didYouMean(synonym, [synonym])};
}
