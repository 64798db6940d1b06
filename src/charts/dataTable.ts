import {type Markup, markup} from "../markup/markup.js";
import type {Labels} from "../report/labels.js";
import type {Table} from "../report/parts.js";

export interface TableOptions {
  readonly sortable?: boolean;
  /** Where the name of a row leads, by row. */
  readonly links?: readonly (string | undefined)[];
}

/**
 * Prints a table; the first column names the rows, and wide tables scroll within themselves. A sortable one carries its
 * figures as numbers, for the script that sorts.
 */
export function dataTable(
  {caption, columns, rows, note}: Table,
  {nothing}: Labels,
  {sortable = false, links = []}: TableOptions = {}
): Markup {
  const head = columns.map(({label, numeric}) => markup`<th scope="col"${numeric && NUMBER}>${label}</th>`);
  const body = rows.map(
    (row, at) =>
      markup`<tr>${row.map((cell, i) => renderCell(cell, {first: i === 0, numeric: columns[i]?.numeric ?? false, sortable, href: links[at]}))}</tr>`
  );
  const empty =
    rows.length === 0 && markup`<tr><td colspan="${columns.length}" class="empty">${nothing}</td></tr>`;
  return markup`<div class="table" role="region" aria-label="${caption}" tabindex="0"><table${sortable && rows.length > 1 && SORTABLE}><caption>${caption}</caption>
    <thead><tr>${head}</tr></thead><tbody>${body}${empty}</tbody></table></div>${note !== undefined && markup`<p class="table-note">${note}</p>`}`;
}

const NUMBER = markup` class="number"`;
const SORTABLE = markup` data-sortable`;

function renderCell(
  cell: Table["rows"][number][number],
  {
    first,
    numeric,
    sortable,
    href
  }: {first: boolean; numeric: boolean; sortable: boolean; href: string | undefined}
): Markup {
  const text = typeof cell === "string" ? cell : cell.text;
  const value = sortable && typeof cell !== "string" && markup` data-value="${String(cell.value)}"`;
  const name = href === undefined ? markup`${text}` : markup`<a href="${href}">${text}</a>`;
  if (first) return markup`<th scope="row"${numeric && NUMBER}>${name}</th>`;
  return markup`<td${numeric && NUMBER}${value}>${text}</td>`;
}
