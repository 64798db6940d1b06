// A slide of 1280 × 720 pixels, as the browser has it; pptxgenjs takes inches and points.

import type {Paint} from "../../images/palette.js";
import {rasterize} from "../../images/rasterize.js";
import type {PersonaImage} from "../../personas/persona.js";
import {pixelsOf} from "./logoPicture.js";
import type {DrawnSlide, Run, TextOptions} from "./pptxgen.js";

/** Pixels an inch, and points a pixel. */
const INCH = 96;
const POINT = 0.75;
/** Pixels of a picture for each of the slide: sharp on screens of high density. */
const SHARP = 2;

/**
 * What a picture lies on: programs that scale it mix neighbouring pixels without a look at how opaque they are, and
 * would draw the black of a transparent one into every edge. White that nobody sees.
 */
const VEIL = '<rect x="-50%" y="-50%" width="200%" height="200%" fill="#fff" fill-opacity=".004"/>';

/** Where something lies, px. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where slides have their content, below the title and above the foot. */
export const AREA: Place = {x: 64, y: 190, width: 1152, height: 462};

/** How a text looks; `size` in px, colours "#rrggbb". */
export interface Look {
  readonly size: number;
  readonly color: string;
  readonly display?: boolean;
  readonly bold?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly valign?: "top" | "middle" | "bottom";
}

/** A piece of text with a look of its own; `end` ends the paragraph. */
export interface Piece {
  readonly text: string;
  readonly look: Partial<Look>;
  readonly end?: boolean;
  readonly bullet?: boolean;
}

/** What drawing a slide needs. */
export interface Canvas {
  readonly slide: DrawnSlide;
  readonly palette: Paint;
  /** BCP 47. */
  readonly language: string;
}

/** The faces; PowerPoint takes others where they are not installed. */
export const FACES = {display: "Fraunces", text: "Inter"} as const;

/** Returns a place as pptxgenjs takes it. */
export function inches({x, y, width, height}: Place): {x: number; y: number; w: number; h: number} {
  return {x: x / INCH, y: y / INCH, w: width / INCH, h: height / INCH};
}

const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Returns the text without what XML 1.0 cannot hold: control characters and halves of surrogate pairs. */
export function cleanText(text: string): string {
  return text.replace(UNWRITABLE, "");
}

/** Returns pieces as runs of pptxgenjs. */
export function runsOf(pieces: readonly Piece[], language: string): Run[] {
  return pieces.map(({text, look, end, bullet}) => ({
    text: cleanText(text),
    options: {
      ...styleOf(look),
      lang: langOf(language),
      ...(end ? {breakLine: true} : {}),
      ...(bullet ? {bullet: {indent: 16}} : {})
    }
  }));
}

/** Returns a look as pptxgenjs takes it. */
export function styleOf({size, color, display, bold, align, valign}: Partial<Look>): TextOptions {
  return {
    ...(size === undefined ? {} : {fontSize: Math.round(size * POINT * 10) / 10}),
    ...(color === undefined ? {} : {color: hex(color)}),
    ...(display === undefined ? {} : {fontFace: display ? FACES.display : FACES.text}),
    ...(bold === undefined ? {} : {bold}),
    ...(align === undefined ? {} : {align}),
    ...(valign === undefined ? {} : {valign})
  };
}

/** Returns "#a8452b" as "A8452B". */
export function hex(color: string): string {
  return color.replace("#", "").toUpperCase();
}

/** Returns the language of a text as PowerPoint has it. */
export function langOf(language: string): string {
  return language === "en" ? "en-US" : language;
}

/** Writes text into a place; it does not grow. */
export function drawText(
  {slide, language}: Canvas,
  pieces: readonly Piece[],
  {place, look, gap = 0}: {readonly place: Place; readonly look: Look; readonly gap?: number}
): void {
  slide.addText(runsOf(pieces, language), {
    ...inches(place),
    ...styleOf({display: false, align: "left", valign: "top", ...look}),
    margin: 0,
    wrap: true,
    ...(gap > 0 ? {paraSpaceAfter: gap * POINT} : {})
  });
}

/** Draws a thin line along the upper edge of a place. */
export function drawLine({slide, palette}: Canvas, place: Place): void {
  slide.addShape("line", {...inches({...place, height: 0}), line: {color: hex(palette.line), width: POINT}});
}

/** Puts a picture of the team's own into a place, cut to a circle. */
export async function drawPicture({slide}: Canvas, image: PersonaImage, place: Place): Promise<void> {
  const data = await pixelsOf(image, {...place, sharp: SHARP, round: true});
  slide.addImage({data, ...inches(place), altText: cleanText(image.alt)});
}

/** Puts a picture into a place, drawn for it. */
export async function drawImage(
  {slide}: Canvas,
  svg: string,
  {place, alt}: {readonly place: Place; readonly alt: string}
): Promise<void> {
  const png = await rasterize(
    svg.replace(/^(<svg[^>]*>)/, `$1${VEIL}`),
    Math.max(1, Math.round(place.width * SHARP))
  );
  const data = `image/png;base64,${Buffer.from(png).toString("base64")}`;
  slide.addImage({data, ...inches(place), altText: cleanText(alt)});
}
