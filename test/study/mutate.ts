// Mutations that slips of the hand make in a YAML file. None removes a whole line or makes one a comment: what a
// person wrote is still meant to be there.
import {uniformInt} from "pure-rand/distribution/uniformInt";
import {xoroshiro128plus} from "pure-rand/generator/xoroshiro128plus";

/** Draws a whole number from 0 to below `n`. */
export type Draw = (n: number) => number;

/** Returns a draw that gives the same numbers for the same seed. */
export function seededDraw(seed: number): Draw {
  const generator = xoroshiro128plus(seed);
  return (n) => uniformInt(generator, 0, n - 1);
}

/** Returns the text after one to three slips. */
export function mutate(text: string, draw: Draw): string {
  let changed = text;
  for (let n = 1 + draw(3); n > 0; n--) changed = SLIPS[draw(SLIPS.length)](changed, draw);
  return changed;
}

type Slip = (text: string, draw: Draw) => string;

const LETTERS = "abcdefghijklmnopqrstuvwxyzABC0123456789_-.,:;'\"{}[]()&*!|>%@`?~^$ \t\u00e9\u200b";

const SLIPS: readonly Slip[] = [
  // A character too few, too many, wrong, or two in the wrong order.
  (text, draw) => at(text, draw, (i) => text.slice(0, i) + text.slice(i + 1)),
  (text, draw) => at(text, draw, (i) => text.slice(0, i) + letter(draw) + text.slice(i)),
  (text, draw) => at(text, draw, (i) => text.slice(0, i) + letter(draw) + text.slice(i + 1)),
  (text, draw) => at(text, draw, (i) => text.slice(0, i) + (text[i + 1] ?? "") + text[i] + text.slice(i + 2)),
  // A line indented more, less, or with a tab.
  (text, draw) => atLine(text, draw, (line) => " ".repeat(1 + draw(4)) + line),
  (text, draw) => atLine(text, draw, (line) => line.replace(new RegExp(`^ {1,${1 + draw(4)}}`), "")),
  (text, draw) => atLine(text, draw, (line) => `\t${line.trimStart()}`),
  // The colon gone, its space gone, another sign for it.
  (text, draw) => atLine(text, draw, (line) => line.replace(":", "")),
  (text, draw) => atLine(text, draw, (line) => line.replace(": ", ":")),
  (text, draw) => atLine(text, draw, (line) => line.replace(":", " =")),
  // A key that begins with a capital, has a dash, or stands in quotes that do not close.
  (text, draw) => atLine(text, draw, (line) => line.replace(/[a-z]/, (first) => first.toUpperCase())),
  (text, draw) => atLine(text, draw, (line) => line.replace("_", "-")),
  (text, draw) => atLine(text, draw, (line) => line.replace(/(\S)/, '"$1')),
  // A value that becomes something else.
  (text, draw) => atLine(text, draw, (line) => line.replace(/: .*/, `: ${VALUES[draw(VALUES.length)]}`)),
  // A line twice, or two lines the wrong way round.
  (text, draw) => atLine(text, draw, (line) => `${line}\n${line}`),
  (text, draw) => {
    const lines = text.split("\n");
    const i = draw(lines.length - 1);
    [lines[i], lines[i + 1]] = [lines[i + 1], lines[i]];
    return lines.join("\n");
  }
];

const VALUES = [
  "",
  "yes",
  "[]",
  "{}",
  "12",
  '"5"',
  "null",
  "- a",
  "*a",
  "&a",
  "|",
  ">",
  "2026-01-01",
  "~",
  "!x y",
  "@"
];

function letter(draw: Draw): string {
  return LETTERS[draw(LETTERS.length)];
}

function at(text: string, draw: Draw, change: (i: number) => string): string {
  const i = draw(text.length);
  // Lines are not joined: a line at the end of a comment is a comment.
  return text[i] === "\n" || text[i + 1] === "\n" ? text : change(i);
}

function atLine(text: string, draw: Draw, change: (line: string) => string): string {
  const lines = text.split("\n");
  const i = draw(lines.length);
  if (/^\s*(#|$)/.test(lines[i])) return text;
  lines[i] = change(lines[i]);
  return lines.join("\n");
}
