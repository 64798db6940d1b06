import {type Markup, markup, shadesStyle} from "../markup/markup.js";
import type {FeatureReport} from "../report/report.js";

/** Draws as bars what share of each persona, and of everyone, did it at all; the numbers stand beside the bars. */
export function didAnyBars(didAny: FeatureReport["didAny"]): Markup {
  const rows = didAny.map(({label, shades, share}) => {
    const width = {markup: `${Math.round(Math.min(1, Math.max(0, share.value)) * 1000) / 10}%`};
    return markup`<li class="hue" style="${shadesStyle(shades)}"><span class="bar-label">${label}</span>
      <span class="bar-track"><i style="width:${width}"></i></span><b>${share.text}</b></li>`;
  });
  return markup`<ul class="bars">${rows}</ul>`;
}
