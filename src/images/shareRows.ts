import {formatShare} from "../charts/formatShare.js";
import type {PairedRow, PairedRows} from "../charts/pairedRows.js";
import {type Markup, markup, round} from "../markup/markup.js";
import {drawAxis, drawLabel, type Rows, trackX} from "./chartRows.js";
import {hueOf} from "./palette.js";
import type {Pen} from "./pen.js";

export interface ShareRowsOptions extends Omit<Rows, "axis"> {
  readonly top: number;
  readonly step: number;
  /** Room for the shares in words, right of the tracks, px. */
  readonly wordsWidth: number;
  readonly language: string;
}

/** Draws each persona's share in two cohorts with its interval, the earlier above, and both in words; returns the lower end. */
export function drawShareRows(
  pen: Pen,
  {rows, axis, ticks}: PairedRows,
  {top, step, wordsWidth, language, ...place}: ShareRowsOptions
): number {
  const track: Rows = {...place, right: place.right - wordsWidth, axis};
  const format = formatShare(language);
  const bottom = top + step * rows.length;
  const named = ticks.map((value) => ({value, text: format(value)}));
  const end = drawAxis(pen, track, {ticks: named, top, bottom});
  rows.forEach((row, i) => {
    const middle = top + step * (i + 0.5);
    drawLabel(pen, track, {text: row.persona.shortName, middle});
    row.shares.forEach((_, when) => {
      const y = middle + (when === 0 ? -1 : 1) * step * 0.19;
      pen.add(shareMarks(row, {when, y, track}));
      drawWords(pen, row, {when, y, track, right: place.right, width: wordsWidth});
    });
  });
  return end;
}

interface SharePlace {
  /** 0: the earlier, 1: the later. */
  readonly when: number;
  readonly y: number;
  readonly track: Rows;
}

function shareMarks({persona, shares}: PairedRow, {when, y, track}: SharePlace): Markup {
  const {low, high, share} = shares[when];
  const color = {markup: hueOf(persona.shades, track.paint).p};
  const fill = when === 0 ? {markup: track.paint.card} : color;
  const x = (value: number): Markup => round(trackX(track, value));
  return markup`<line x1="${x(low)}" x2="${x(high)}" y1="${round(y)}" y2="${round(y)}" stroke="${color}" stroke-opacity="0.55" stroke-width="${when === 0 ? 2 : 5}" stroke-linecap="round"/>
    <circle cx="${x(share.value)}" cy="${round(y)}" r="5" fill="${fill}" stroke="${color}" stroke-width="2"/>`;
}

function drawWords(
  pen: Pen,
  {shares}: PairedRow,
  {when, y, track, right, width}: SharePlace & {readonly right: number; readonly width: number}
): void {
  const {ink, soft} = track.paint;
  const {label, share} = shares[when];
  const baseline = y + track.size * 0.33;
  const style = {face: when === 0 ? "text" : "strong", size: track.size * 0.93, fill: ink} as const;
  const of = {face: "text", size: track.size * 0.87, fill: soft} as const;
  const room = width - 22 - pen.measure(share.text, style.face, style.size) - 12;
  pen.words(pen.fit(label, {...of, width: room}), right - width + 22, baseline, of);
  pen.words(share.text, right, baseline, {...style, anchor: "end"});
}
