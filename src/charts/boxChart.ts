// Box-plots as rows of HTML: labels are text that wraps and keeps its size at any width, and only the boxes are
// drawn, in per cent of the row. One chart serves the phone, the projector and the printer.

import {type Markup, markup, shadesStyle} from "../markup/markup.js";
import type {Labels} from "../report/labels.js";
import type {BoxChart, NamedBox} from "../report/parts.js";
import {axisPosition} from "./axisPosition.js";
import {dataTable} from "./dataTable.js";
import {placeTicks} from "./placeTicks.js";

export interface BoxChartOptions {
  readonly heading?: 1 | 2 | 3;
  /** The page has said how a box is read. */
  readonly brief?: boolean;
}

/** Draws a chart of boxes, one row each, with its finding as title and the numbers in words behind it. */
export function boxChart(
  chart: BoxChart,
  labels: Labels,
  {heading = 3, brief = false}: BoxChartOptions = {}
): Markup {
  const {finding, caption, unit} = chart;
  const tag = {markup: `h${heading}`};
  return markup`<figure class="chart"><figcaption><${tag}>${finding}</${tag}><p>${brief ? unit : caption}</p></figcaption>
    ${boxRows(chart)}${renderNumbers(chart, labels)}</figure>`;
}

/** Draws charts one after the other: how a box is read is said once, by the first. */
export function boxCharts(
  charts: readonly BoxChart[],
  labels: Labels,
  options: Pick<BoxChartOptions, "heading"> = {}
): Markup[] {
  return charts.map((chart, i) => boxChart(chart, labels, {...options, brief: i > 0}));
}

/** Draws the rows and the axis alone, for places that say the finding themselves. */
export function boxRows(chart: BoxChart): Markup {
  return markup`<div class="boxes" role="img" aria-label="${chart.alt}">${chart.boxes.map((box) => renderRow(box, chart))}${renderAxis(chart)}</div>`;
}

function renderRow({label, shades, box, why}: NamedBox, chart: BoxChart): Markup {
  const x = (value: number): Markup => ({markup: `${axisPosition(chart, value)}%`});
  const lines = placeTicks(chart).map(
    ({at}) => markup`<line class="grid" x1="${{markup: `${at}%`}}" x2="${{markup: `${at}%`}}" y2="100%"/>`
  );
  const width = box && {
    markup: `${Math.max(0, axisPosition(chart, box.q3) - axisPosition(chart, box.q1)).toFixed(2)}%`
  };
  const drawn =
    box &&
    markup`<line class="whisker" x1="${x(box.low)}" x2="${x(box.high)}" y1="50%" y2="50%"/>
    <rect class="box" x="${x(box.q1)}" width="${width}" y="22%" height="56%" rx="4"/>
    <line class="median" x1="${x(box.median)}" x2="${x(box.median)}" y1="16%" y2="84%"/>`;
  return markup`<div class="box-row hue" style="${shadesStyle(shades)}"><div class="box-label">${label}</div>
    <div class="box-track"><svg aria-hidden="true">${lines}${drawn}</svg>${why !== undefined && markup`<span class="box-why">${why}</span>`}</div></div>`;
}

function renderAxis(chart: BoxChart): Markup {
  const ticks = placeTicks(chart).map(
    ({at, text}) => markup`<span style="left:${{markup: `${at}%`}}">${text}</span>`
  );
  return markup`<div class="box-axis"><div></div><div class="ticks">${ticks}</div></div>`;
}

function renderNumbers({boxes, table}: BoxChart, labels: Labels): Markup {
  if (!boxes.length) return markup`<p class="empty">${labels.nobody}</p>`;
  return markup`<details class="numbers"><summary>${labels.inNumbers}</summary>${dataTable(table, labels)}</details>`;
}
