import {type Markup, markup, round} from "../markup/markup.js";
import type {BarList} from "../report/methodParts.js";

/** Draws shares as bars with their figures beside them: the words are the text alternative. */
export function barList({title, caption, bars}: BarList): Markup {
  const rows = bars.map(
    ({label, text, share}) => markup`<li><span class="bar-label">${label}</span>
      <span class="bar-track"><i style="width:${round(Math.min(1, Math.max(0, share)) * 100)}%"></i></span><b>${text}</b></li>`
  );
  return markup`<figure class="chart"><figcaption><h3>${title}</h3><p>${caption}</p></figcaption><ul class="bars plain">${rows}</ul></figure>`;
}
