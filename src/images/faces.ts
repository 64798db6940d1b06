// The faces of our pictures, with how wide words are in them.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {type TrueType, trueType} from "./trueType.js";

const packages = createRequire(import.meta.url);

const FILES = {
  text: "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  strong: "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  display: "@expo-google-fonts/fraunces/600SemiBold/Fraunces_600SemiBold.ttf"
} as const;

/** Inter for texts, plain and strong; Fraunces for names. */
export type Face = keyof typeof FILES;

const faces = new Map<Face, TrueType>();

/** Returns a face; it is read when it is first asked for. */
export function openFace(face: Face): TrueType {
  const found = faces.get(face) ?? trueType(readFileSync(packages.resolve(FILES[face])));
  faces.set(face, found);
  return found;
}

/** Returns the characters of a text as they are drawn: composed, without line breaks and controls. */
export function charactersOf(text: string): string[] {
  return [...text.normalize("NFC").replace(/[\s\p{Cc}]+/gu, " ")];
}

/** Tells whether a face has every character of a text; characters that are never drawn do not count. */
export function canDraw(text: string, face: Face): boolean {
  const {glyphOf} = openFace(face);
  return charactersOf(text).every((character) => glyphOf(character.codePointAt(0) ?? 0) !== 0);
}

/** Returns how wide a text is, px; a character that the face lacks counts as a square, as most of those are. */
export function measure(text: string, face: Face, size: number): number {
  const {glyphOf, advanceOf, unitsPerEm} = openFace(face);
  const widths = charactersOf(text).map((character) => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    return glyph === 0 ? unitsPerEm : advanceOf(glyph);
  });
  return (widths.reduce((sum, width) => sum + width, 0) * size) / unitsPerEm;
}

export interface WrapOptions {
  readonly face: Face;
  readonly size: number;
  /** px. */
  readonly width: number;
  /** The last line ends with "…" where more would follow; no limit unless told. */
  readonly lines?: number;
}

/** Breaks a text into lines no wider than `width`; a word that is wider is parted. */
export function wrapText(text: string, {face, size, width, lines = Infinity}: WrapOptions): string[] {
  const fits = (part: string): boolean => measure(part, face, size) <= width;
  const wrapped: string[] = [];
  for (const word of charactersOf(text)
    .join("")
    .split(" ")
    .filter(Boolean)
    .flatMap((part) => parted(part, fits))) {
    const longer = `${wrapped.at(-1) ?? ""} ${word}`;
    if (wrapped.length > 0 && fits(longer)) wrapped[wrapped.length - 1] = longer;
    else wrapped.push(word);
  }
  if (wrapped.length <= lines) return wrapped;
  return [...wrapped.slice(0, lines - 1), shortened(wrapped.slice(lines - 1).join(" "), fits)];
}

/** Returns a text as one line no wider than `width`, cut with "…" where it is longer. */
export function fitLine(text: string, options: Omit<WrapOptions, "lines">): string {
  return wrapText(text, {...options, lines: 1})[0] ?? "";
}

/** Returns the text as it is where it fits, else its beginning with "…"; no part may fit if a shorter one does not. */
export function shortened(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  const characters = [...text];
  const cut = (length: number): string => `${characters.slice(0, length).join("").trimEnd()}…`;
  let [fitting, over] = [0, characters.length];
  while (over - fitting > 1) {
    const middle = (fitting + over) >> 1;
    if (fits(cut(middle))) fitting = middle;
    else over = middle;
  }
  return cut(fitting);
}

function parted(word: string, fits: (part: string) => boolean): string[] {
  const parts = [""];
  for (const character of word) {
    const longer = parts[parts.length - 1] + character;
    if (fits(longer) || longer.length === 1) parts[parts.length - 1] = longer;
    else parts.push(character);
  }
  return parts;
}
