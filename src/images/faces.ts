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

/** Tells whether a face has every character of a text; characters that are never drawn do not count. */
export function canDraw(text: string, face: Face, faces: Faces = openFace): boolean {
  const {glyphOf} = faces(face);
  return charactersOf(text).every((character) => glyphOf(character.codePointAt(0) ?? 0) !== 0);
}

/** Returns how wide a text is, px; a character that the face lacks counts as a square, as most of those are. */
export function measure(text: string, face: Face, size: number, faces: Faces = openFace): number {
  const {glyphOf, advanceOf, unitsPerEm} = faces(face);
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
export function wrapText(
  text: string,
  {face, size, width, lines = Infinity}: WrapOptions,
  faces: Faces = openFace
): string[] {
  const fits = (part: string): boolean => measure(part, face, size, faces) <= width;
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

/** Returns the text as it is where it fits, else its beginning with "…". */
export function shortened(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  const characters = [...text];
  while (characters.length > 0 && !fits(`${characters.join("").trimEnd()}…`)) characters.pop();
  return `${characters.join("").trimEnd()}…`;
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
