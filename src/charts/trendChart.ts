import * as Plot from "@observablehq/plot";
import {type Markup, markup} from "../markup/markup.js";
import type {Trend, TrendPoint} from "../report/parts.js";
import type {Report} from "../report/report.js";
import {dataTable} from "./dataTable.js";
import {drawPlot, keepLabels, WIDE} from "./drawPlot.js";
import {shareMarks} from "./shareMarks.js";

/** Draws a persona's share over the cohorts with its 95 % intervals, and the same as a table. */
export function trendChart(
  {finding, caption, points, alt, table, unordered}: Trend,
  {language, labels}: Pick<Report, "language" | "labels">
): Markup {
  if (!points.length) return markup``;
  return markup`<figure class="chart trend"><figcaption><h3>${finding}</h3><p>${caption}</p></figcaption>
    ${drawPlot(alt, (width) => trendOptions(points, {width, language, unordered: unordered === true}))}
    <details class="numbers"><summary>${labels.inNumbers}</summary>${dataTable(table, labels)}</details></figure>`;
}

function trendOptions(
  points: readonly TrendPoint[],
  {width, language, unordered}: {width: number; language: string; unordered: boolean}
): Plot.PlotOptions {
  const wide = width === WIDE;
  const label = new Map(points.map((point) => [point.cohort, point.label]));
  const keep = keepLabels(points.length, wide ? 12 : 5);
  const named = points.filter((_, i) => keep(i)).map(({cohort}) => cohort);
  const tickFormat = (id: string): string => label.get(id) ?? id;
  const shares = points.map(({cohort, share, low, high}) => ({cohort, value: share.value, low, high}));
  return {
    width,
    height: wide ? 280 : 220,
    marginLeft: 44,
    marginRight: 34,
    marginTop: 24,
    marginBottom: 30,
    x: {type: "point", domain: points.map(({cohort}) => cohort), padding: points.length > 1 ? 0.15 : 0.5},
    y: {domain: [0, Math.max(0.01, ...points.map(({high}) => high)) * 1.15]},
    marks: [
      shareMarks(shares, {ticks: 4, r: 4.5, language, unordered}),
      Plot.axisX({ticks: named, tickSize: 0, tickPadding: 9, label: null, tickFormat}),
      endLabels(unordered ? points.filter((_, i) => keep(i)) : ends(points))
    ]
  };
}

// The first and the newest.
function ends(points: readonly TrendPoint[]): readonly TrendPoint[] {
  return points.length > 1 ? [points[0], points[points.length - 1]] : points;
}

// Shares in words, above their intervals.
function endLabels(points: readonly TrendPoint[]): Plot.Markish {
  const text = (point: TrendPoint): string => point.share.text;
  return Plot.text(points, {
    x: "cohort",
    y: "high",
    text,
    dy: -10,
    fill: "var(--ink)",
    fontWeight: 600,
    fontSize: 14
  });
}
