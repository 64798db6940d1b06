import {type Markup, markup, round, shadesStyle} from "../markup/markup.js";
import type {BorderGroup} from "../report/methodParts.js";

/** Left end of the scale; silhouettes below it are drawn to it. */
const LEAST = -0.25;
const BAR = 3;
const WIDTH = 400;

/** Draws the silhouettes of each group's people, a bar for each equal part; the vertical line is the border. */
export function borderChart(groups: readonly BorderGroup[], alt: string): Markup {
  const rows = groups.map(
    ({label, shades, bars, text}) => markup`<li class="hue" style="${shadesStyle(shades)}"><b>${label}</b>
      <svg viewBox="0 0 ${WIDTH} ${bars.length * BAR}" preserveAspectRatio="none" aria-hidden="true">
      <path d="${outline(bars)}"/><path class="border" d="M${at(0)} 0V${bars.length * BAR}"/></svg><p>${text}</p></li>`
  );
  return markup`<ul class="borders" aria-label="${alt}">${rows}</ul>`;
}

function outline(bars: readonly number[]): Markup {
  const steps = bars.map((value) => `H${at(value).markup}v${BAR}`);
  return {markup: `M${at(0).markup} 0${steps.join("")}H${at(0).markup}z`};
}

function at(value: number): Markup {
  return round(((Math.max(LEAST, value) - LEAST) / (1 - LEAST)) * WIDTH);
}
