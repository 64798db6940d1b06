// Box-plots as a picture of a fixed size, with its texts: for slides and wherever no style sheet reaches.
import {axisPosition} from "../charts/axisPosition.js";
import {placeTicks} from "../charts/placeTicks.js";
import {wrapWords} from "../charts/wrapWords.js";
import {type Markup, markup, round} from "../markup/markup.js";
import type {BoxChart, NamedBox} from "../report/parts.js";

/** Colours of what is no group, "#rrggbb". */
export interface Inks {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
}

interface Frame extends Inks {
  readonly chart: BoxChart;
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  /** Size of the names, px. */
  readonly size: number;
}

/** Height of the axis, px, the widest a letter of a name is in parts of its size, and names in parts of the chart. */
const AXIS = 34;
const LETTER = 0.62;
const WIDEST = 0.4;
/** Names smaller than this, px, are rather cut. */
const SMALLEST = 10;
/** Between names and boxes, px. */
const GAP = 14;

/** Returns a chart of boxes, one row each, as an SVG of so many pixels. */
export function boxesSvg(
  chart: BoxChart,
  {width, height, ...inks}: {readonly width: number; readonly height: number} & Inks
): string {
  const rowHeight = (height - AXIS) / Math.max(1, chart.boxes.length);
  const labels = chart.boxes.map(({label}) => label);
  const {size, left} = fitLabels(labels, {widest: width * WIDEST, largest: Math.min(19, rowHeight * 0.42)});
  const frame = {...inks, chart, left, right: width - 24, rowHeight, size};
  const bottom = round(height - AXIS).markup;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter">
    ${renderGrid(frame, bottom)}${chart.boxes.map((box, i) => renderRow(box, i, frame))}</svg>`.markup;
}

function placed({chart, left, right}: Frame, value: number): number {
  return left + ((right - left) * axisPosition(chart, value)) / 100;
}

function renderGrid({chart, left, right, line, soft}: Frame, bottom: string): Markup {
  const ticks = placeTicks(chart).map(({at, text}) => {
    const x = Math.round(left + ((right - left) * at) / 100);
    return markup`<path d="M${x},0V${{markup: bottom}}" stroke="${{markup: line}}" stroke-width="1"/>
      <text x="${x}" y="${Number(bottom) + 24}" text-anchor="middle" font-size="16" fill="${{markup: soft}}">${text}</text>`;
  });
  return markup`${ticks}`;
}

function renderRow({label, shades, box, why}: NamedBox, i: number, frame: Frame): Markup {
  const {rowHeight, ink, soft, left, size} = frame;
  const middle = rowHeight * (i + 0.5);
  const x = (value: number): Markup => round(placed(frame, value));
  const half = Math.min(26, rowHeight * 0.3);
  const [base, line] = [{markup: shades.base}, {markup: shades.light}];
  const drawn =
    box &&
    markup`<path d="M${x(box.low)},${round(middle)}H${x(box.high)}" stroke="${line}" stroke-width="1.8"/>
    <rect x="${x(box.q1)}" y="${round(middle - half)}" width="${round(placed(frame, box.q3) - placed(frame, box.q1))}" height="${round(2 * half)}" rx="4" fill="${base}" fill-opacity=".34" stroke="${line}" stroke-width="1.5"/>
    <path d="M${x(box.median)},${round(middle - half * 1.15)}V${round(middle + half * 1.15)}" stroke="${line}" stroke-width="4.5" stroke-linecap="round"/>`;
  const reason =
    why !== undefined &&
    markup`<text x="${left + 8}" y="${round(middle + 5)}" font-size="15" fill="${{markup: soft}}">${why}</text>`;
  return markup`${renderLabel(label, middle, {left, size, ink})}${drawn}${reason}`;
}

/** Returns the largest size in which all names have two lines at most, and where the boxes begin. */
function fitLabels(
  labels: readonly string[],
  {widest, largest}: {readonly widest: number; readonly largest: number}
): {readonly size: number; readonly left: number} {
  let size = largest;
  while (size > SMALLEST && labels.some((label) => !fits(label, lettersOf(widest, size)))) size--;
  const lines = labels.flatMap((label) => wrapWords(label, lettersOf(widest, size)));
  const longest = Math.max(0, ...lines.map(({length}) => length));
  return {size, left: Math.ceil(Math.min(widest, longest * size * LETTER + GAP + 3))};
}

function fits(label: string, letters: number): boolean {
  const lines = wrapWords(label, letters);
  return lines.length <= 2 && lines.every((line) => !line.endsWith("…"));
}

function lettersOf(width: number, size: number): number {
  return Math.floor((width - GAP - 2) / (size * LETTER));
}

// Two lines at most, right beside the boxes; what does not fit is cut with an ellipsis.
function renderLabel(
  label: string,
  middle: number,
  {left, size, ink}: Pick<Frame, "left" | "size" | "ink">
): Markup {
  const letters = lettersOf(left, size);
  const all = wrapWords(label, letters);
  const lines = all.length > 2 ? [all[0], `${all[1].slice(0, letters - 1)}…`] : all;
  const first = middle + size * 0.36 - ((lines.length - 1) * size * 1.15) / 2;
  return markup`${lines.map(
    (line, i) =>
      markup`<text x="${left - GAP}" y="${round(first + i * size * 1.15)}" text-anchor="end" font-weight="600" font-size="${round(size)}" fill="${{markup: ink}}">${line}</text>`
  )}`;
}
