import {colorsNamed, formatHex, parseHex, parseNamed} from "culori";
import {findLikely} from "../study/didYouMean.js";

/** A colour as "#rrggbb" in lower case, or what is wrong with it and how to mend it. */
export type ColorParse = {readonly color: string} | {readonly message: string; readonly hint: string};

/** Parses "#rgb", "#rrggbb" or a CSS colour name. Others (rgb(), transparency) are refused with the nearest hint. */
export function parseColor(written: string): ColorParse {
  const text = written.trim().toLowerCase();
  const parsed = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/.test(text)
    ? parseHex(text)
    : text in colorsNamed
      ? parseNamed(text as keyof typeof colorsNamed)
      : undefined;
  const color = formatHex(parsed);
  if (color !== undefined && text !== "transparent") return {color};
  return {message: `not a colour: "${written}"`, hint: colorHint(text)};
}

function colorHint(text: string): string {
  if (/^(?:[0-9a-f]{3}|[0-9a-f]{6})$/.test(text)) return `Did you mean "#${text}"?`;
  if (/^#[0-9a-f]{4}$|^#[0-9a-f]{8}$/.test(text))
    return `Colours have no transparency here: "${text.slice(0, text.length === 5 ? 4 : 7)}".`;
  const name = findLikely(text, Object.keys(colorsNamed));
  return name ? `Did you mean "${name}"?` : 'Write "#d1495b" in quotes, or a CSS name such as teal.';
}
