// The picture of a link's preview: 1200 × 630, read at a third of its size, so few words and those large. Previews have
// no dark mode.
import {type PairedRows, pairedRows} from "../charts/pairedRows.js";
import {withShares} from "../charts/withShares.js";
import {type Markup, markup} from "../markup/markup.js";
import type {CohortComparisonReport} from "../report/compared.js";
import type {BoxChart} from "../report/parts.js";
import type {PersonaReport, Report} from "../report/report.js";
import {drawBoxRows} from "./boxRows.js";
import {labelColumn} from "./chartRows.js";
import type {Face} from "./faces.js";
import {flowerMarks} from "./flowerMarks.js";
import {drawGarden} from "./gardenMarks.js";
import {circleMarks, isDrawable, logoMarks} from "./ownMarks.js";
import {hueOf, paintOf} from "./palette.js";
import {openPen, type Pen} from "./pen.js";
import {drawShareRows} from "./shareRows.js";
import {cohortPair} from "./sharesImage.js";
import {stampOf} from "./stamp.js";

const [WIDTH, HEIGHT, PAD] = [1200, 630, 72];
const MODE = "light";

/** Draws a persona's preview: flower, name, line, share. */
export function personaPreview(persona: PersonaReport, report: Report): string {
  const pen = openPen(report);
  const paint = paintOf(report, MODE);
  const {ink, soft, card} = paint;
  const {tint, p, bloom} = hueOf(persona.shades, paint);
  const paper = persona.state === "named" ? tint : card;
  pen.add(markup`<circle cx="262" cy="306" r="206" fill="${{markup: paper}}"/>`);
  if (isDrawable(persona.image))
    pen.add(circleMarks(persona.image, {x: 76, y: 120, width: 372, height: 372}));
  else pen.add(flowerMarks(persona, {x: 262, y: 306, radius: 186, paint, paper}));
  const [left, width] = [528, WIDTH - 528 - PAD];
  const {share, tagline} = persona;
  const sizes = [76, 68, 60, 52, 46, 40];
  const name = fitted(pen, persona.name, {face: "display", sizes, width, lines: 3});
  const under = pen.wrap(tagline || (persona.facts[0] ?? ""), {face: "text", size: 31, width, lines: 3});
  const height = name.lines.length * name.size * 1.1 + 14 + under.length * 41 + (share ? 112 : 0);
  let y = Math.max(96, 300 - height / 2);
  for (const text of name.lines) {
    y += name.size * 1.1;
    pen.words(text, left, y, {face: "display", size: name.size, fill: ink});
  }
  y += 14;
  for (const text of under) {
    y += 41;
    pen.words(text, left, y, {face: "text", size: 31, fill: soft});
  }
  if (share) {
    pen.words(share.text, left, y + 98, {face: "display", size: 72, fill: p});
    const after = left + pen.measure(share.text, "display", 72) + 20;
    const style = {face: "text", size: 27, fill: soft} as const;
    const people = pen.fit(`${share.users.text} ${report.people}`, {...style, width: WIDTH - PAD - after});
    pen.words(people, after, y + 98, style);
  }
  return finish(pen, report, {title: persona.name, color: {markup: bloom}});
}

/** Draws the family's preview: title, headline, garden. */
export function familyPreview(report: Report): string {
  const pen = openPen(report);
  const paint = paintOf(report, MODE);
  const y = drawTitle(pen, report.headline, {sizes: [58, 52, 46, 40], lines: 3, fill: paint.ink});
  // Petals keep clear of the title's descenders.
  const flower = Math.min(250, 430 - y);
  drawGarden(pen, report, {
    left: PAD,
    width: WIDTH - 2 * PAD,
    top: 505 - flower - 47,
    size: 21,
    flower,
    paint,
    paper: paint.page
  });
  return finish(pen, report, {title: report.title, color: {markup: paint.accent}});
}

/** Draws the preview of a chart of boxes; of many boxes those at the top. */
export function boxPreview(chart: BoxChart, report: Report): string {
  const pen = openPen(report);
  const paint = paintOf(report, MODE);
  const y = drawTitle(pen, chart.finding, {sizes: [46, 42, 38], lines: 3, fill: paint.ink});
  const room = 505 - y - 18;
  const labels = chart.boxes.map(({label}) => label);
  const oneLine = labelColumn(pen, labels, {size: 23, lines: 1, widths: [250, 350]});
  const labelWidth =
    oneLine < 350 ? oneLine : labelColumn(pen, labels, {size: 23, lines: 2, widths: [250, 410]});
  // Labels of two lines need their room.
  const boxes = chart.boxes.slice(0, Math.max(1, Math.floor(room / (oneLine < 350 ? 44 : 60))));
  const step = Math.min(64, room / boxes.length);
  const place = {left: PAD, right: WIDTH - PAD, labelWidth, paint, size: 23} as const;
  const top = y + 18 + (room - step * boxes.length) / 2;
  drawBoxRows(pen, {...chart, boxes}, {...place, top, step});
  return finish(pen, report, {title: chart.finding, color: {markup: paint.accent}});
}

/** Draws the preview of two cohorts; of many personas those at the top. */
export function cohortsPreview(comparison: CohortComparisonReport, report: Report): string {
  const pen = openPen(report);
  const paint = paintOf(report, MODE);
  const y = drawTitle(pen, comparison.finding, {sizes: [46, 42, 38, 34, 30], lines: 2, fill: paint.ink});
  const pair = cohortPair(comparison, report);
  if (pair) drawPair(pen, pairedRows(pair, withShares(report)), {top: y + 18, report});
  return finish(pen, report, {title: comparison.finding, color: {markup: paint.accent}});
}

function drawPair(
  pen: Pen,
  paired: PairedRows,
  {top, report}: {readonly top: number; readonly report: Report}
): void {
  const room = 500 - top;
  const names = paired.rows.map(({persona}) => persona.shortName);
  const short = labelColumn(pen, names, {size: 22, lines: 1, widths: [240, 250]}) === 240;
  const rows = paired.rows.slice(0, Math.max(1, Math.floor(room / (short ? 51 : 60))));
  const step = Math.min(72, room / Math.max(1, rows.length));
  const place = {
    left: PAD,
    right: WIDTH - PAD,
    labelWidth: labelColumn(
      pen,
      rows.map(({persona}) => persona.shortName),
      {size: 22, lines: 2, widths: [240, 350]}
    ),
    wordsWidth: 300,
    paint: paintOf(report, MODE),
    size: 22
  } as const;
  const middle = top + (room - step * rows.length) / 2;
  drawShareRows(pen, {...paired, rows}, {...place, top: middle, step, language: report.language});
}

function drawTitle(
  pen: Pen,
  text: string,
  {sizes, lines, fill}: {readonly sizes: readonly number[]; readonly lines: number; readonly fill: string}
): number {
  const title = fitted(pen, text, {face: "display", sizes, width: WIDTH - 2 * PAD, lines});
  let y = PAD - 8;
  for (const line of title.lines) {
    y += title.size * 1.16;
    pen.words(line, PAD, y, {face: "display", size: title.size, fill});
  }
  return y;
}

interface Fitting {
  readonly face: Face;
  /** Largest first. */
  readonly sizes: readonly number[];
  readonly width: number;
  readonly lines: number;
}

// The largest size at which the text needs no more lines; at the smallest it is cut.
function fitted(
  pen: Pen,
  text: string,
  {face, sizes, width, lines}: Fitting
): {lines: string[]; size: number} {
  const whole = (size: number): boolean =>
    pen.wrap(text, {face, size, width}).length <= lines &&
    text.split(/\s+/).every((word) => pen.measure(word, face, size) <= width);
  const size = sizes.find(whole) ?? sizes[sizes.length - 1];
  return {size, lines: pen.wrap(text, {face, size, width, lines})};
}

function finish(
  pen: Pen,
  report: Report,
  {title, color}: {readonly title: string; readonly color: Markup}
): string {
  const {soft, page} = paintOf(report, MODE);
  const style = {face: "text", size: 24, fill: soft} as const;
  const corner = {right: WIDTH - PAD, middle: HEIGHT - 44, height: 48, widest: 280};
  const logo = logoMarks(report, corner);
  const width = WIDTH - 2 * PAD - (logo.markup === "" ? 0 : corner.widest + 20);
  pen.words(pen.fit(stampOf(report), {...style, width}), PAD, HEIGHT - 36, style);
  pen.add(logo);
  pen.addBehind(markup`<rect width="${WIDTH}" height="${HEIGHT}" fill="${{markup: page}}"/>
    <rect width="${WIDTH}" height="12" fill="${color}"/>`);
  const picture = {width: WIDTH, height: HEIGHT, title, description: stampOf(report)};
  return pen.finish({...picture, language: report.language});
}
