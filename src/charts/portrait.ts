// A persona's picture is drawn from its own data: one petal per feature, as long as that feature's level, in the
// persona's colour. Faint outlines show how far each petal could have grown, so that a person who did nothing is
// a closed bud within a drawn flower.

import {type Markup, markup} from "../markup/markup.js";
import type {Petal} from "../report/parts.js";
import {LONGEST, petalAngle, petalLength, petalPath, SHORTEST} from "./petalShape.js";

export interface PortraitOptions {
  /** Text alternative; absent: the portrait is decoration next to the name. */
  readonly alt?: string;
  /** Small ones (under 64 px) leave out the outlines and veins. */
  readonly small?: boolean;
}

/** Draws a flower with one petal per feature; its colours come from the `--b`, `--p` of an ancestor `.hue`. */
export function portrait(petals: readonly Petal[], {alt, small = false}: PortraitOptions = {}): Markup {
  const label = alt === undefined ? markup` aria-hidden="true"` : markup` role="img"`;
  return markup`<svg class="portrait" viewBox="-100 -100 200 200"${label}>
    ${alt !== undefined && markup`<title>${alt}</title><desc>${petals.map(({text}) => text).join("; ")}</desc>`}
    ${renderFlower(petals, small)}</svg>`;
}

/** Draws the flower alone, for other drawings. */
export function renderFlower(petals: readonly Petal[], small: boolean): Markup {
  const n = petals.length;
  const longestFirst = petals.map((_, i) => i).sort((i, j) => petals[j].level - petals[i].level || i - j);
  return markup`${!small && renderOutlines(n)}${renderCalyx(n)}
    ${longestFirst.map((i) => renderPetal(petals[i].level, i, {n, small}))}${renderHeart(small)}`;
}

function turned(i: number, n: number): Markup {
  return {markup: `transform="rotate(${petalAngle(i, n)})"`};
}

function renderOutlines(n: number): Markup {
  const path = petalPath(LONGEST, n);
  const outlines = Array.from({length: n}, (_, i) => markup`<path ${turned(i, n)} d="${{markup: path}}"/>`);
  return markup`<g class="outline">${outlines}</g>`;
}

// Sepals between the petals: they keep a flower of one petal, or of none, a flower.
function renderCalyx(n: number): Markup {
  const count = Math.max(5, n);
  const path = petalPath(SHORTEST * 0.95, count, 0.9);
  const sepals = Array.from(
    {length: count},
    (_, i) => markup`<path ${turned(i + 0.5, count)} d="${{markup: path}}"/>`
  );
  return markup`<g class="calyx">${sepals}</g>`;
}

function renderPetal(level: number, i: number, {n, small}: {n: number; small: boolean}): Markup {
  // A bud of 24 px must still be seen.
  const length = petalLength(level, small ? 46 : SHORTEST);
  const throat = !small && markup`<path class="throat" d="${{markup: petalPath(length * 0.72, n, 0.62)}}"/>`;
  const vein = !small && length > 44 && markup`<path class="vein" d="M0,-18V${-Math.round(length * 0.8)}"/>`;
  return markup`<g ${turned(i, n)}><path class="petal" d="${{markup: petalPath(length, n)}}"/>${throat}${vein}</g>`;
}

function renderHeart(small: boolean): Markup {
  if (small) return markup`<circle class="heart" r="17"/><circle class="eye" r="7"/>`;
  const stamens = Array.from({length: 8}, (_, i) => markup`<circle ${turned(i, 8)} cy="-8.4" r="1.3"/>`);
  return markup`<circle class="heart" r="13.5"/><g class="eye"><circle r="3.6"/>${stamens}</g>`;
}
