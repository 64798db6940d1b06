// A chart as a picture of its own: paper, the finding as title, what is drawn and how, the chart, of when it is.
import {markup, round} from "../markup/markup.js";
import type {Report} from "../report/report.js";
import type {Paint} from "./palette.js";
import {openPen, type Pen} from "./pen.js";
import {stampOf} from "./stamp.js";

export interface Sheet {
  readonly width: number;
  readonly finding: string;
  readonly caption: string;
  /** Text alternative of what is drawn. */
  readonly alt: string;
  readonly paint: Paint;
  /** Draws the chart from `top` down and returns its lower end. */
  readonly draw: (pen: Pen, top: number) => number;
}

/** Padding of a sheet, px. */
export const SHEET_PAD = 28;

/** Draws a sheet as high as its words and its chart ask; words that nobody would read to their end are cut. */
export function drawSheet({width, finding, caption, alt, paint, draw}: Sheet, report: Report): string {
  const pen = openPen(report);
  const {ink, soft, card, line} = paint;
  const inner = width - 2 * SHEET_PAD;
  let y = SHEET_PAD;
  const write = (
    text: string,
    {
      step,
      lines,
      ...style
    }: {face: "display" | "text"; size: number; step: number; lines: number; fill: string}
  ): void => {
    for (const words of pen.wrap(text, {...style, width: inner, lines})) {
      y += step;
      pen.words(words, SHEET_PAD, y, style);
    }
  };
  write(finding, {face: "display", size: 22, step: 27, lines: 6, fill: ink});
  y += 4;
  write(caption, {face: "text", size: 14, step: 20, lines: 4, fill: soft});
  y = draw(pen, y + 18) + 4;
  write(stampOf(report), {face: "text", size: 13, step: 19, lines: 2, fill: soft});
  const height = y + SHEET_PAD - 6;
  pen.addBehind(
    markup`<rect x="0.5" y="0.5" width="${width - 1}" height="${round(height - 1)}" rx="18" fill="${{markup: card}}" stroke="${{markup: line}}"/>`
  );
  const description = `${alt} ${stampOf(report)}`;
  return pen.finish({width, height, title: finding, description, language: report.language});
}
