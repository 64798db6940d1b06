import {type Markup, markup} from "../markup/markup.js";
import type {HeatMap} from "../report/methodParts.js";

/** Draws a table of which each cell is coloured by its strength: words first, colour beside them. */
export function heatMap({caption, columnsAre, rowsAre, columns, rows}: HeatMap): Markup {
  const head = columns.map((label) => markup`<th scope="col">${label}</th>`);
  const body = rows.map(
    ({label, cells}) =>
      markup`<tr><th scope="row">${label}</th>${cells.map(
        ({text, detail, strength}) =>
          markup`<td style="--s:${{markup: strength.toFixed(2)}}"><b>${text}</b><span>${detail}</span></td>`
      )}</tr>`
  );
  return markup`<div class="table heat" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
    <thead><tr><td></td><th scope="colgroup" colspan="${columns.length}">${columnsAre}</th></tr>
    <tr><th scope="col">${rowsAre}</th>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
