import type {Labels} from "../../report/labels.js";
import type {Table} from "../../report/report.js";
import {type Markup, markup} from "../markup.js";

/** Prints a table; the first column names the rows, and wide tables scroll within themselves. */
export function dataTable({caption, columns, rows}: Table, {nothing}: Labels): Markup {
  const head = columns.map(({label, numeric}) => markup`<th scope="col"${numeric && NUMBER}>${label}</th>`);
  const body = rows.map(
    (row) =>
      markup`<tr>${row.map((cell, i) => renderCell(cell, {first: i === 0, numeric: columns[i]?.numeric ?? false}))}</tr>`
  );
  const empty =
    rows.length === 0 && markup`<tr><td colspan="${columns.length}" class="empty">${nothing}</td></tr>`;
  return markup`<div class="table" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption>
    <thead><tr>${head}</tr></thead><tbody>${body}${empty}</tbody></table></div>`;
}

const NUMBER = markup` class="number"`;

function renderCell(
  cell: Table["rows"][number][number],
  {first, numeric}: {first: boolean; numeric: boolean}
): Markup {
  const text = typeof cell === "string" ? cell : cell.text;
  if (first) return markup`<th scope="row"${numeric && NUMBER}>${text}</th>`;
  return markup`<td${numeric && NUMBER}>${text}</td>`;
}
