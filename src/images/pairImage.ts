// Two personas side by side as one picture: who they are, and the boxes of what sets them apart most.
import {withShares} from "../charts/withShares.js";
import type {Mode} from "../personas/siteColors.js";
import type {PairReport} from "../report/compared.js";
import type {BoxChart} from "../report/parts.js";
import {plainWords} from "../report/plainWords.js";
import type {PersonaReport, Report} from "../report/report.js";
import {drawBoxRows} from "./boxRows.js";
import {labelColumn} from "./chartRows.js";
import {faceMarks} from "./faceMarks.js";
import {type Paint, paintOf} from "./palette.js";
import type {Pen} from "./pen.js";
import {drawSheet, SHEET_PAD} from "./sheet.js";

const WIDTH = 760;
const RADIUS = 46;
/** Features that are shown: those that the words tell of, the most different ones. */
const SHOWN = 2;

/** Returns the two personas of a pair, in its order. */
export function sidesOf({first, second}: PairReport, report: Report): PersonaReport[] {
  const all = withShares(report);
  return [first, second].flatMap((id) => all.find((persona) => persona.id === id) ?? []);
}

/** Returns the charts of a pair that are shown where there is little room. */
export function chartsOf({boxes}: PairReport): readonly BoxChart[] {
  return boxes.slice(0, SHOWN);
}

/** Returns what a pair's picture shows, in words. */
export function pairWords(pair: PairReport): string {
  return chartsOf(pair)
    .map(({finding, alt}) => `${finding}. ${alt}`)
    .join(" ");
}

/** Draws two personas side by side, 760 px wide. */
export function pairImage(pair: PairReport, report: Report, mode: Mode): string {
  const paint = paintOf(report, mode);
  const draw = (pen: Pen, top: number): number => {
    let y = drawSides(pen, sidesOf(pair, report), {report, paint, top});
    for (const chart of chartsOf(pair)) y = drawChart(pen, chart, {paint, top: y + 18});
    return y;
  };
  return drawSheet(
    {width: WIDTH, finding: pair.title, caption: plainWords(pair.words), alt: pairWords(pair), paint, draw},
    report
  );
}

interface Place {
  readonly paint: Paint;
  readonly top: number;
}

function drawSides(
  pen: Pen,
  sides: readonly PersonaReport[],
  {report, paint, top}: Place & {readonly report: Report}
): number {
  const {ink, soft} = paint;
  const column = (WIDTH - 2 * SHEET_PAD) / 2;
  const y = top + RADIUS;
  for (const [i, persona] of sides.entries()) {
    const left = SHEET_PAD + i * column;
    pen.add(faceMarks(persona, {x: left + RADIUS, y, radius: RADIUS, paint}));
    const x = left + 2 * RADIUS + 16;
    const width = column - 2 * RADIUS - 28;
    const style = {face: "display", size: 19, fill: ink} as const;
    const name = pen.wrap(persona.name, {...style, width, lines: 3});
    const first = y - (name.length - 1) * 11.5 - 3;
    for (const [n, line] of name.entries()) pen.words(line, x, first + n * 23, style);
    const below = {face: "text", size: 14.5, fill: soft} as const;
    const {share} = persona;
    const told = share ? `${share.text} · ${share.users.text} ${report.people}` : report.labels.notSeen;
    pen.words(pen.fit(told, {...below, width}), x, first + name.length * 23, below);
  }
  return y + RADIUS;
}

function drawChart(pen: Pen, chart: BoxChart, {paint, top}: Place): number {
  const style = {face: "strong", size: 15, fill: paint.ink} as const;
  let y = top;
  for (const line of pen.wrap(chart.finding, {...style, width: WIDTH - 2 * SHEET_PAD, lines: 2})) {
    y += 20;
    pen.words(line, SHEET_PAD, y, style);
  }
  const labels = chart.boxes.map(({label}) => label);
  const labelWidth = labelColumn(pen, labels, {size: 14, lines: 2, widths: [170, 260]});
  const place = {left: SHEET_PAD, right: WIDTH - SHEET_PAD - 14, labelWidth, paint, size: 14};
  return drawBoxRows(pen, chart, {...place, top: y + 10, step: 36});
}
