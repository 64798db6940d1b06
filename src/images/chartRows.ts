// What charts of rows have in common: a column of labels, tracks beside it on one scale, ticks below.
import {axisPosition} from "../charts/axisPosition.js";
import {type Markup, markup, round} from "../markup/markup.js";
import type {BoxChart} from "../report/parts.js";
import type {Paint} from "./palette.js";
import type {Pen} from "./pen.js";

/** Where rows are drawn, px. */
export interface Rows {
  readonly left: number;
  readonly right: number;
  readonly labelWidth: number;
  readonly axis: Pick<BoxChart, "max" | "scale">;
  readonly paint: Paint;
  /** Height of letters. */
  readonly size: number;
}

const GAP = 18;

/** Returns where a value lies on the tracks, px. */
export function trackX(rows: Rows, value: number): number {
  const from = rows.left + rows.labelWidth + GAP;
  return from + ((rows.right - from) * axisPosition(rows.axis, value)) / 100;
}

/** Returns the narrowest column, px, in which every label has so many lines at most; the widest where none is wide enough. */
export function labelColumn(
  pen: Pen,
  labels: readonly string[],
  {
    size,
    lines,
    widths: [least, most]
  }: {readonly size: number; readonly lines: number; readonly widths: readonly [number, number]}
): number {
  const fits = (width: number): boolean =>
    labels.every((label) => pen.wrap(label, {face: "strong", size, width}).length <= lines);
  for (let width = least; width < most; width += 10) if (fits(width)) return width;
  return most;
}

/** Draws a label in at most two lines, right-aligned beside its track, around `middle`. */
export function drawLabel(
  pen: Pen,
  rows: Rows,
  {text, middle}: {readonly text: string; readonly middle: number}
): void {
  const style = {face: "strong", size: rows.size, fill: rows.paint.ink} as const;
  const lines = pen.wrap(text, {...style, width: rows.labelWidth, lines: 2});
  const step = rows.size * 1.2;
  const first = middle + rows.size * 0.36 - ((lines.length - 1) * step) / 2;
  const x = rows.left + rows.labelWidth;
  for (const [i, line] of lines.entries()) pen.words(line, x, first + i * step, {...style, anchor: "end"});
}

/** A tick with its words. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Draws lines through all tracks and words below them; returns the lower end. */
export function drawAxis(
  pen: Pen,
  rows: Rows,
  {ticks, top, bottom}: {readonly ticks: readonly Tick[]; readonly top: number; readonly bottom: number}
): number {
  const {soft, line} = rows.paint;
  const size = Math.round(rows.size * 0.87);
  pen.addBehind(markup`${ticks.map(({value}) => gridLine(trackX(rows, value), {top, bottom, color: line}))}`);
  for (const {value, text} of ticks)
    pen.words(text, trackX(rows, value), bottom + size * 1.6, {
      face: "text",
      size,
      fill: soft,
      anchor: "middle"
    });
  return bottom + size * 2.1;
}

function gridLine(
  x: number,
  {top, bottom, color}: {readonly top: number; readonly bottom: number; readonly color: string}
): Markup {
  return markup`<line x1="${round(x)}" x2="${round(x)}" y1="${round(top)}" y2="${round(bottom)}" stroke="${{markup: color}}"/>`;
}
