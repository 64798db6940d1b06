// The faces of our pictures, with how wide words are in them.
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type {OwnFile} from "../personas/look.js";
import {ProblemError} from "../problem.js";
import type {Report} from "../report/report.js";
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

/** The faces of one site's pictures. */
export type Faces = (face: Face) => TrueType;

/** Returns one of our faces; it is read when it is first asked for. */
export const openFace: Faces = (face) => {
  const found = faces.get(face) ?? trueType(readFileSync(packages.resolve(FILES[face])));
  faces.set(face, found);
  return found;
};

const own = new WeakMap<OwnFile, TrueType>();

/** Returns the faces of a report's pictures: a company's own where its look has TrueType files of them, else ours. */
export function facesOf({look}: Pick<Report, "look">): Faces {
  const {text, display} = look ?? {};
  const files = {
    text: text?.pictures,
    strong: text?.picturesBold ?? text?.pictures,
    display: display?.picturesBold ?? display?.pictures
  };
  return (face) => {
    const file = files[face];
    return file === undefined ? openFace(face) : openOwn(file);
  };
}

// Its tables are there; what is in them shows only here.
function openOwn(file: OwnFile): TrueType {
  try {
    const found = own.get(file) ?? trueType(Buffer.from(file.base64, "base64"));
    own.set(file, found);
    return found;
  } catch {
    const hint = "Save it anew as TrueType (.ttf), or leave it out of personas/look.yaml.";
    throw new ProblemError([
      {severity: "error", file: file.file, message: "the letters of this face cannot be read", hint}
    ]);
  }
}

/** Returns the characters of a text as they are drawn: composed, without line breaks and controls. */
export function charactersOf(text: string): string[] {
  return [...text.normalize("NFC").replace(/[\s\p{Cc}]+/gu, " ")];
}

/** One letter as it is drawn. */
export interface Letter {
  readonly font: TrueType;
  /** Tells its glyph from all others of a picture. */
  readonly id: string;
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
export function lettersOf(text: string, face: Face, faces: Faces = openFace): Letter[] {
  return charactersOf(text).flatMap((character) => {
    if (UNSEEN.test(character)) return [];
    const own = glyphIn(character, face, faces) ?? glyphIn(character, "strong", faces);
    return [own ?? glyphIn(character, "strong", openFace) ?? dot()];
  });
}

/** Returns the characters of a text that no face of ours has, each once. */
export function lackingIn(text: string): string[] {
  const has = (character: string, face: Face): boolean => glyphIn(character, face, openFace) !== undefined;
  const lacking = charactersOf(text).filter(
    (character) => !UNSEEN.test(character) && !has(character, "display") && !has(character, "strong")
  );
  return [...new Set(lacking)];
}

function glyphIn(character: string, face: Face, faces: Faces): Letter | undefined {
  const font = faces(face);
  const glyph = font.glyphOf(character.codePointAt(0) ?? 0);
  if (glyph === 0) return undefined;
  // Letters of a company's face may stand beside ours.
  const id = `${font === openFace(face) ? "" : "own-"}${face.charAt(0)}${glyph}`;
  return {font, id, glyph, advance: font.advanceOf(glyph) / font.unitsPerEm, inset: 0};
}

function dot(): Letter {
  const bullet = glyphIn("•", "text", openFace);
  if (!bullet) throw new Error("Inter has lost its bullet");
  return {...bullet, advance: 1, inset: (1 - bullet.advance) / 2};
}

/** Returns how wide a text is, px. */
export function measure(text: string, face: Face, size: number, faces: Faces = openFace): number {
  return lettersOf(text, face, faces).reduce((sum, {advance}) => sum + advance, 0) * size;
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
export function wrapText(
  text: string,
  {face, size, width, lines = Infinity}: WrapOptions,
  faces: Faces = openFace
): string[] {
  const widthOf = (part: string): number => measure(part, face, size, faces);
  const space = widthOf(" ");
  const wrapped: string[] = [];
  let used = Infinity;
  for (const word of charactersOf(text).join("").split(" ").filter(Boolean)) {
    for (const part of parted(word, width, widthOf)) {
      const wide = widthOf(part);
      const beside = used + space + wide <= width;
      if (beside) wrapped[wrapped.length - 1] += ` ${part}`;
      else wrapped.push(part);
      used = beside ? used + space + wide : wide;
    }
    // What follows the first word too many is not looked at: texts may have thousands of words.
    if (wrapped.length > lines) break;
  }
  if (wrapped.length <= lines) return wrapped;
  const fits = (part: string): boolean => widthOf(part) <= width;
  return [...wrapped.slice(0, lines - 1), shortened(wrapped.slice(lines - 1).join(" "), fits)];
}

/** Returns a text as one line no wider than `width`, cut with "…" where it is longer. */
export function fitLine(text: string, options: Omit<WrapOptions, "lines">, faces: Faces = openFace): string {
  return wrapText(text, {...options, lines: 1}, faces)[0] ?? "";
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

// Parts as long as fit, of one character at least.
function parted(word: string, width: number, widthOf: (part: string) => number): string[] {
  const parts: string[] = [];
  let used = Infinity;
  for (const character of word) {
    const wide = widthOf(character);
    const beside = used + wide <= width;
    if (beside) parts[parts.length - 1] += character;
    else parts.push(character);
    used = beside ? used + wide : wide;
  }
  return parts;
}
