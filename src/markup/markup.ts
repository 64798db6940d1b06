import type {Shades, Words} from "../report/parts.js";
import {escapeText} from "./escapeText.js";

/** Markup that charts and views made: the only values that templates print with three braces. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | undefined | false | readonly Part[];

/** Builds markup: interpolated text is escaped, markup and lists of it are kept, undefined and false are nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const text = strings.map((string, i) => string.replace(/\s*\n\s*/g, "") + renderPart(parts[i]));
  return {markup: text.join("")};
}

function renderPart(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escapeText(part);
  return "markup" in part ? part.markup : part.map(renderPart).join("");
}

/** Returns a sentence with its emphasis. */
export function renderWords(words: Words): Markup {
  return markup`${words.map((word) => (typeof word === "string" ? word : markup`<strong>${word.strong}</strong>`))}`;
}

/** Returns the style attribute's value that carries a persona's shades; colors.css makes `--p` of them. */
export function shadesStyle({base, light, dark, on}: Shades): Markup {
  const colors = [base, light, dark, on].map((color) =>
    /^#[0-9a-f]{3,8}$/i.test(color) ? color : "#8a8578"
  );
  return {markup: ["--b:", ";--l:", ";--d:", ";--o:"].map((name, i) => name + colors[i]).join("")};
}

/** Returns a coordinate with at most two decimals and no negative zero. */
export function round(value: number): Markup {
  return {markup: String(Math.round(value * 100) / 100 + 0)};
}
