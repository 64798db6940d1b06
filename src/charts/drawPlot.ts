// Plot draws static SVG without a browser. A picture that is scaled down to a phone has unreadable words, so
// each chart is drawn for two widths and the style sheet shows the one that fits its container.
import * as Plot from "@observablehq/plot";
import {parseHTML} from "linkedom";
import {encodeLive} from "../markup/escapeText.js";
import {type Markup, markup} from "../markup/markup.js";

const {document} = parseHTML("<html><body></body></html>");

export const WIDE = 560;
export const NARROW = 330;

/** Draws the chart for wide and narrow containers, with one text alternative. */
export function drawPlot(alt: string, options: (width: number) => Plot.PlotOptions): Markup {
  return markup`<div class="plot" role="img" aria-label="${alt}">
    <div class="wide-only">${renderPlot(options(WIDE))}</div><div class="narrow-only">${renderPlot(options(NARROW))}</div></div>`;
}

/** Draws one SVG for one width, as decoration: whoever holds it gives the text alternative. */
export function renderPlot(options: Plot.PlotOptions): Markup {
  const svg = Plot.plot({...options, document, className: "plot-svg"});
  for (const style of svg.querySelectorAll("style")) style.remove();
  for (const name of ["font-family", "font-size"]) svg.removeAttribute(name);
  svg.setAttribute("aria-hidden", "true");
  for (const labelled of svg.querySelectorAll("[aria-label], [aria-description]")) {
    labelled.removeAttribute("aria-label");
    labelled.removeAttribute("aria-description");
  }
  return {markup: encodeLive(shortenPlaces(svg.outerHTML))};
}

// Two decimals of a place are enough; words keep theirs, and "12.278" is twelve thousand in half of the world.
function shortenPlaces(svg: string): string {
  return svg.replace(/<[^>]*>/g, (tag) => tag.replace(/(\d\.\d\d)\d+/g, "$1"));
}

/** Returns which of n labels to show so that at most `most` remain, counted from the last: the newest is always named. */
export function keepLabels(n: number, most: number): (i: number) => boolean {
  const step = Math.max(1, Math.ceil(n / Math.max(1, most)));
  return (i) => (n - 1 - i) % step === 0;
}
