// Teaches how to read a portrait: the flower with the names of the petals around it. Where there is no room for
// names, the petals carry numbers and a list beside them says the names.

import {type Markup, markup} from "../markup/markup.js";
import type {Petal} from "../report/parts.js";
import {petalPoint} from "./petalShape.js";
import {renderFlower} from "./portrait.js";
import {wrapWords} from "./wrapWords.js";

/** Distance of the names from the flower's heart, characters a line, and the size of both in the drawing. */
const RADIUS = 102;
const WRAP = 14;
const CHARACTER = 5.9;
const LINE = 12.5;

/** Draws a portrait with its petals named around it, and the same in words as a numbered list. */
export function portraitLegend(petals: readonly Petal[], alt: string): Markup {
  const {viewBox, content} = namedFlower(petals);
  return markup`<div class="legend"><svg class="portrait named wide-only" viewBox="${viewBox}" role="img">
    <title>${alt}</title><desc>${petals.map(({text}) => text).join("; ")}</desc>${content}</svg>
    <svg class="portrait numbered narrow-only" viewBox="-118 -118 236 236" role="img"><title>${alt}</title>
    ${renderFlower(petals, false)}${petals.map((_, i) => renderNumber(i, petals.length))}</svg>
    <ol class="petals narrow-only">${petals.map(({text}) => markup`<li>${text}</li>`)}</ol></div>`;
}

/** Draws a flower with its petals named around it, for an SVG with that view box. */
export function namedFlower(petals: readonly Petal[]): {readonly viewBox: Markup; readonly content: Markup} {
  const names = petals.map((petal, i) => renderName(petal, i, petals.length));
  return {viewBox: boxAround(petals), content: markup`${renderFlower(petals, false)}${names}`};
}

// As tight around flower and names as may be: half of its width is what the longest name at a side asks.
function boxAround(petals: readonly Petal[]): Markup {
  const sides = petals.map(({label}, i) => {
    const {x} = petalPoint(i, petals.length, RADIUS);
    const chars = Math.max(0, ...wrapWords(label, WRAP).map((line) => line.length));
    return Math.abs(x) < 12 ? (chars * CHARACTER) / 2 : Math.abs(x) + chars * CHARACTER;
  });
  const half = Math.round(Math.max(150, ...sides) + 4);
  return {markup: `${-half} -136 ${2 * half} 272`};
}

function renderNumber(i: number, n: number): Markup {
  const {x, y} = petalPoint(i, n, 108);
  return markup`<text x="${x}" y="${y + 4}" text-anchor="middle">${i + 1}</text>`;
}

// Lines of a name grow away from the flower: upwards above it, downwards below, around the middle at its sides.
function renderName({label}: Petal, i: number, n: number): Markup {
  const {x, y} = petalPoint(i, n, RADIUS);
  const lines = wrapWords(label, WRAP).slice(0, 3);
  const anchor = Math.abs(x) < 12 ? "middle" : x > 0 ? "start" : "end";
  const rise = (-y / RADIUS + 1) / 2;
  const first = y + 5 - (lines.length - 1) * LINE * rise;
  const spans = lines.map(
    (line, j) => markup`<tspan x="${x}" y="${Math.round(first + j * LINE)}">${line}</tspan>`
  );
  return markup`<text text-anchor="${{markup: anchor}}">${spans}</text>`;
}
