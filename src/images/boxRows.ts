import {placeTicks} from "../charts/placeTicks.js";
import {type Markup, markup, round} from "../markup/markup.js";
import type {BoxChart, NamedBox} from "../report/parts.js";
import {drawAxis, drawLabel, type Rows, trackX} from "./chartRows.js";
import {hueOf} from "./palette.js";
import type {Pen} from "./pen.js";

export interface BoxRowsOptions extends Omit<Rows, "axis"> {
  readonly top: number;
  /** Height of a row, px. */
  readonly step: number;
}

/** Draws a chart's boxes, one row each, with their axis; returns the lower end. */
export function drawBoxRows(pen: Pen, chart: BoxChart, {top, step, ...place}: BoxRowsOptions): number {
  const rows: Rows = {...place, axis: chart};
  const bottom = top + step * chart.boxes.length;
  const ticks = placeTicks(chart).map(({text}) => text);
  const shown = chart.ticks.filter(({text}) => ticks.includes(text));
  const end = drawAxis(pen, rows, {ticks: shown, top, bottom});
  chart.boxes.forEach((box, i) => {
    const middle = top + step * (i + 0.5);
    drawLabel(pen, rows, {text: box.label, middle});
    if (box.box) pen.add(boxMarks(box, {rows, middle, height: step * 0.5}));
    else drawWhy(pen, box.why ?? "", {rows, middle});
  });
  return end;
}

interface BoxPlace {
  readonly rows: Rows;
  readonly middle: number;
  readonly height: number;
}

function boxMarks({shades, box}: NamedBox, {rows, middle, height}: BoxPlace): Markup {
  if (!box) return markup``;
  const {p, bloom} = hueOf(shades, rows.paint);
  const [color, fill] = [p, bloom].map((one) => ({markup: one}));
  const x = (value: number): Markup => round(trackX(rows, value));
  const y = round(middle);
  const width = round(Math.max(0, trackX(rows, box.q3) - trackX(rows, box.q1)));
  return markup`<line x1="${x(box.low)}" x2="${x(box.high)}" y1="${y}" y2="${y}" stroke="${color}" stroke-width="1.6" stroke-linecap="round"/>
    <rect x="${x(box.q1)}" y="${round(middle - height / 2)}" width="${width}" height="${round(height)}" rx="4" fill="${fill}" fill-opacity="0.34" stroke="${color}" stroke-width="1.3"/>
    <line x1="${x(box.median)}" x2="${x(box.median)}" y1="${round(middle - height * 0.62)}" y2="${round(middle + height * 0.62)}" stroke="${color}" stroke-width="4" stroke-linecap="round"/>`;
}

function drawWhy(pen: Pen, why: string, {rows, middle}: Omit<BoxPlace, "height">): void {
  const left = trackX(rows, 0) + 8;
  const style = {face: "text", size: rows.size * 0.86, fill: rows.paint.soft} as const;
  const [line = ""] = pen.wrap(why, {...style, width: rows.right - left, lines: 1});
  pen.words(line, left, middle + rows.size * 0.3, style);
}
