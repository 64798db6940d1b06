import {type Markup, markup} from "../markup/markup.js";
import type {Petal, Shades} from "../report/parts.js";
import {renderFlower} from "./portrait.js";

const COLOR = /^#[0-9a-f]{6}$/i;

/** Draws a small portrait that stands alone, with its colours in it, and returns it as an address: for a page's icon. */
export function portraitIcon(petals: readonly Petal[], {base, light}: Shades): Markup {
  const [bloom, deep] = [base, light].map((color) => (COLOR.test(color) ? color : "#8a8578"));
  const style = `.petal{fill:${bloom};stroke:#fff;stroke-width:3}.calyx{fill:${deep};fill-opacity:.55}.heart{fill:${deep}}.eye{fill:#fff}`;
  const svg = markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-100 -100 200 200"><style>${{markup: style}}</style>${renderFlower(petals, true)}</svg>`;
  return {markup: `data:image/svg+xml,${encodeURIComponent(svg.markup).replaceAll("'", "%27")}`};
}
