// Draws words and shapes into one SVG that needs nothing else: words are outlines of our faces, each letter drawn once and
// used where it stands; colours are written out; there is no style, script, link or foreign object.
import {escapeText} from "../markup/escapeText.js";
import {type Markup, round} from "../markup/markup.js";
import type {Report} from "../report/report.js";
import {
  charactersOf,
  type Face,
  type Faces,
  facesOf,
  fitLine,
  type Letter,
  lettersOf,
  measure,
  type WrapOptions,
  wrapText
} from "./faces.js";
import type {TrueType} from "./trueType.js";

export interface WordStyle {
  readonly face: Face;
  /** px. */
  readonly size: number;
  readonly fill: string;
  /** Where `x` is; the start unless told. */
  readonly anchor?: "start" | "middle" | "end";
}

/** One picture that is being drawn. */
export interface Pen {
  /** Draws a line of words whose letters stand on `y`. */
  readonly words: (text: string, x: number, y: number, style: WordStyle) => void;
  /** Returns how wide a text is in this picture's faces, px. */
  readonly measure: (text: string, face: Face, size: number) => number;
  /** Breaks a text into lines, as `wrapText`, in this picture's faces. */
  readonly wrap: (text: string, options: WrapOptions) => string[];
  /** Cuts a text to one line, as `fitLine`, in this picture's faces. */
  readonly fit: (text: string, options: Omit<WrapOptions, "lines">) => string;
  /** Adds shapes, whose colours are written out. */
  readonly add: (shapes: Markup) => void;
  /** Adds shapes behind all that is there. */
  readonly addBehind: (shapes: Markup) => void;
  /** Returns the SVG, with what it shows in words. */
  readonly finish: (picture: Picture) => string;
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly language: string;
}

/** Opens an empty picture of a report. */
export function openPen(report: Pick<Report, "look">): Pen {
  const faces = facesOf(report);
  const letters = new Map<string, string>();
  const shapes: string[] = [];
  const words: Pen["words"] = (text, x, y, {face, size, fill, anchor = "start"}) => {
    const part = {start: 0, middle: 0.5, end: 1}[anchor];
    const left = x - part * measure(text, face, size, faces);
    shapes.push(outlined(text, {face, size, fill, left, y, letters, faces}));
  };
  return {
    words,
    measure: (text, face, size) => measure(text, face, size, faces),
    wrap: (text, options) => wrapText(text, options, faces),
    fit: (text, options) => fitLine(text, options, faces),
    add: (shape) => void shapes.push(shape.markup),
    addBehind: (shape) => void shapes.unshift(shape.markup),
    finish: ({width, height, title, description, language}) => {
      const size = `width="${Math.round(width)}" height="${Math.round(height)}"`;
      const defs = [...letters].sort(([a], [b]) => (a < b ? -1 : 1));
      const outlines = defs.map(([id, path]) => `<path id="${id}" d="${path}"/>`).join("");
      return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size} viewBox="0 0 ${Math.round(width)} ${Math.round(height)}" role="img" xml:lang="${escapeText(language)}"><title>${escapeText(legible(title))}</title><desc>${escapeText(legible(description))}</desc><defs>${outlines}</defs>${shapes.join("")}</svg>\n`;
    }
  };
}

// XML has no place for some characters, not even as entities: half of a pair, noncharacters.
function legible(text: string): string {
  return charactersOf(text)
    .join("")
    .replace(/[\p{Cs}\ufffe\uffff]/gu, "\ufffd");
}

interface Outlined extends Omit<WordStyle, "anchor"> {
  readonly left: number;
  readonly y: number;
  /** Outlines by id, to which those of this text are added. */
  readonly letters: Map<string, string>;
  readonly faces: Faces;
}

// Letters of one face after the other: each face has its own units.
function outlined(text: string, {face, size, fill, left, y, letters, faces}: Outlined): string {
  const uses = new Map<TrueType, string[]>();
  let x = 0;
  for (const letter of lettersOf(text, face, faces)) {
    const use = useOf(letter, x + letter.inset, letters);
    if (use !== "") uses.set(letter.font, [...(uses.get(letter.font) ?? []), use]);
    x += letter.advance;
  }
  return [...uses]
    .map(([of, drawn]) => {
      const scale = Number((size / of.unitsPerEm).toPrecision(5));
      return `<g fill="${fill}" transform="translate(${round(left).markup} ${round(y).markup}) scale(${scale} ${-scale})">${drawn.join("")}</g>`;
    })
    .join("");
}

function useOf({font, id, glyph}: Letter, at: number, letters: Map<string, string>): string {
  const outline = letters.get(id) ?? font.outlineOf(glyph);
  if (outline === "") return "";
  letters.set(id, outline);
  // Older renderers, and the grammar of SVG 1.1, know only the attribute with a prefix.
  return `<use xlink:href="#${id}" x="${Math.round(at * font.unitsPerEm)}"/>`;
}
