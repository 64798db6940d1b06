// Shares of two cohorts as rows of HTML, like box-plots: a dot for the share, a line for its interval, on one scale.

import {type Markup, markup, shadesStyle} from "../markup/markup.js";
import type {CohortReport} from "../report/compared.js";
import type {PersonaReport, Report} from "../report/report.js";
import {axisPosition} from "./axisPosition.js";
import {formatShare} from "./formatShare.js";
import {type PairedRow, type PairedRows, pairedRows} from "./pairedRows.js";

/** Draws each persona's share in two cohorts with their 95 % intervals, the earlier one above. */
export function pairedShares(
  pair: readonly [CohortReport, CohortReport],
  personas: readonly PersonaReport[],
  {language, labels}: Pick<Report, "language" | "labels">
): Markup {
  const {rows, axis, ticks} = pairedRows(pair, personas);
  const alt = `${labels.sharesSideBySide}. ${rows.map(({persona, shares}) => `${persona.shortName}: ${shares.map(({label, share}) => `${label} ${share.text}`).join(", ")}`).join("; ")}`;
  const format = formatShare(language);
  return markup`<div class="boxes shares" role="img" aria-label="${alt}">${rows.map((row) => renderRow(row, axis, ticks))}
    <div class="box-axis"><div></div><div class="ticks">${ticks.map((tick) => markup`<span style="left:${at(axis, tick)}">${format(tick)}</span>`)}</div></div></div>`;
}

type Axis = PairedRows["axis"];

function renderRow({persona, shares}: PairedRow, axis: Axis, ticks: readonly number[]): Markup {
  const lines = ticks.map(
    (tick) => markup`<line class="grid" x1="${at(axis, tick)}" x2="${at(axis, tick)}" y2="100%"/>`
  );
  const marks = shares.map(({low, high, share}, i) => {
    const y = {markup: i === 0 ? "30%" : "70%"};
    return markup`<g class="${{markup: i === 0 ? "before" : "after"}}"><line x1="${at(axis, low)}" x2="${at(axis, high)}" y1="${y}" y2="${y}"/><circle cx="${at(axis, share.value)}" cy="${y}" r="5"/></g>`;
  });
  const words = shares.map(
    ({label, share}) => markup`<span><small>${label}</small> <b>${share.text}</b></span>`
  );
  return markup`<div class="box-row hue" style="${shadesStyle(persona.shades)}"><div class="box-label">${persona.shortName}</div>
    <div class="box-track"><svg aria-hidden="true">${lines}${marks}</svg></div><div class="share-words">${words}</div></div>`;
}

function at(axis: Axis, value: number): Markup {
  return {markup: `${axisPosition(axis, value)}%`};
}
