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

/** One letter as it is drawn. */
export interface Letter {
  readonly face: Face;
  readonly glyph: number;
  /** How wide it is with the room around it, and where in that room it begins, in parts of the size. */
  readonly advance: number;
  readonly inset: number;
}

/** Says how to join what is beside it, or how to draw it: nothing to see. */
const UNSEEN = /^(?:\p{Cf}|\p{Variation_Selector})$/u;

/**
 * Returns a text's letters. What a face lacks comes from Inter, which has Greek and Cyrillic, too; what no face of ours has
 * is a dot in a square, as wide as most such characters are: never an empty box, and never a face of whoever looks.
 */
export function lettersOf(text: string, face: Face): Letter[] {
  return charactersOf(text).flatMap((character) => {
    if (UNSEEN.test(character)) return [];
    const own = glyphIn(character, face) ?? glyphIn(character, "strong");
    return [own ?? dot()];
  });
}

/** Returns the characters of a text that no face of ours has, each once. */
export function lackingIn(text: string): string[] {
  const lacking = charactersOf(text).filter(
    (character) => !UNSEEN.test(character) && !glyphIn(character, "display") && !glyphIn(character, "strong")
  );
  return [...new Set(lacking)];
}

function glyphIn(character: string, face: Face): Letter | undefined {
  const {glyphOf, advanceOf, unitsPerEm} = openFace(face);
  const glyph = glyphOf(character.codePointAt(0) ?? 0);
  return glyph === 0 ? undefined : {face, glyph, advance: advanceOf(glyph) / unitsPerEm, inset: 0};
}

function dot(): Letter {
  const bullet = glyphIn("•", "text");
  if (!bullet) throw new Error("Inter has lost its bullet");
  return {...bullet, advance: 1, inset: (1 - bullet.advance) / 2};
}

/** Returns how wide a text is, px. */
export function measure(text: string, face: Face, size: number): number {
  return lettersOf(text, face).reduce((sum, {advance}) => sum + advance, 0) * size;
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
