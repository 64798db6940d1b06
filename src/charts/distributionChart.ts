import * as Plot from "@observablehq/plot";
import {type Markup, markup} from "../markup/markup.js";
import type {Labels} from "../report/labels.js";
import type {FeatureReport} from "../report/report.js";
import {dataTable} from "./dataTable.js";
import {drawPlot, keepLabels, WIDE} from "./drawPlot.js";

type Distribution = FeatureReport["distribution"];
type Bin = Distribution["bins"][number];

/** Draws how many of everyone fall into each bin, as columns with their shares, and the same as a table. */
export function distributionChart(
  {finding, caption, bins, alt, table}: Distribution,
  labels: Labels
): Markup {
  const drawn = bins.length
    ? markup`${drawPlot(alt, (width) => distributionOptions(bins, width))}
      <details class="numbers"><summary>${labels.inNumbers}</summary>${dataTable(table, labels)}</details>`
    : markup`<p class="empty">${labels.nobody}</p>`;
  return markup`<figure class="chart"><figcaption><h3>${finding}</h3><p>${caption}</p></figcaption>${drawn}</figure>`;
}

function distributionOptions(bins: readonly Bin[], width: number): Plot.PlotOptions {
  const longest = Math.max(...bins.map(({label}) => label.length));
  const keep = keepLabels(bins.length, Math.floor((width - 16) / (longest * 7.5 + 8)));
  const named = bins.filter((_, i) => keep(i)).map(({label}) => label);
  return {
    width,
    height: width === WIDE ? 260 : 210,
    marginLeft: 8,
    marginRight: 8,
    marginTop: 24,
    marginBottom: 30,
    x: {type: "band", domain: bins.map(({label}) => label), padding: 0.16},
    y: {axis: null, domain: [0, Math.max(0.001, highest(bins))]},
    marks: [
      Plot.barY(bins, {x: "label", y: (bin: Bin) => bin.share.value, fill: "var(--everyone)", ry1: 3}),
      Plot.ruleY([0], {stroke: "var(--line-strong)"}),
      shareLabels(bins, width),
      Plot.axisX({ticks: named, tickSize: 0, tickPadding: 9, label: null})
    ]
  };
}

// As many shares as fit beside each other; the highest column always says its own.
function shareLabels(bins: readonly Bin[], width: number): Plot.Markish {
  const keep = keepLabels(bins.length, Math.floor((width - 16) / 40));
  const shown = bins.filter((bin, i) => keep(i) || bin.share.value === highest(bins));
  const at = {x: "label", y: (bin: Bin) => bin.share.value, text: (bin: Bin) => bin.share.text};
  return Plot.text(shown, {...at, dy: -9, fill: "var(--ink)", fontWeight: 600});
}

function highest(bins: readonly Bin[]): number {
  return Math.max(...bins.map(({share}) => share.value));
}
