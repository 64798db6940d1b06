// SQL that reads columns of files and nothing else. Text formats are read as text and cast by us (cellSql.ts),
// so that a broken value is found with its place and never stops the reading.

import type {Column, SourceFile} from "./sourceFile.js";
import {quoteName, quoteText} from "./sqlText.js";

/** Gives the SQL of a cell, of the column's type, as one item of a select list. */
export type CellSql = (column: Column, cell: string) => string;

/** One column of a scan: how its cell is read and, with patience where that does not suffice, looked at again. */
export interface ScanCell {
  readonly column: string;
  readonly sql: CellSql;
  /** The final value in SQL, from the value that `sql` gave and the cell. */
  readonly again?: (column: Column, value: string, cell: string) => string;
}

/**
 * Returns a query for the rows of all the files in their order, one column per entry of `cells`.
 * Files of one shape are read by one call, so that thousands of them stay one query.
 */
export function scanSql(files: readonly SourceFile[], cells: Readonly<Record<string, ScanCell>>): string {
  return groupFiles(files)
    .map((group) => groupSql(group, cells))
    .join(" UNION ALL ");
}

// The second look is a stage of its own: only there does the database leave it undone for the rows that need none.
function groupSql(group: readonly SourceFile[], cells: Readonly<Record<string, ScanCell>>): string {
  const [inner, outer]: [string[], string[]] = [[], []];
  for (const [name, {column, sql, again}] of Object.entries(cells)) {
    const found = group[0]!.columns.find((other) => other.name === column);
    const [cell, value, raw] = [quoteName(column), quoteName(name), quoteName(`raw ${name}`)];
    inner.push(`${found === undefined ? "NULL" : sql(found, cell)} AS ${value}`);
    if (found === undefined || again === undefined) outer.push(value);
    else {
      inner.push(`${cell} AS ${raw}`);
      outer.push(`${again(found, value, raw)} AS ${value}`);
    }
  }
  const columns = Object.values(cells).map(({column}) => column);
  return `SELECT ${outer.join(", ")} FROM (SELECT ${inner.join(", ")} FROM ${readerSql(group, columns)})`;
}

/** Returns the call that reads files of one shape. With a table for rejects, bad CSV rows go there. */
export function readerSql(
  group: readonly SourceFile[],
  needed: readonly string[],
  rejectsTable?: string
): string {
  const {format, gzip, columns, delimiter = ","} = group[0]!;
  const links = `[${group.map(({link}) => quoteText(link)).join(", ")}]`;
  if (format === "parquet") return `read_parquet(${links}, binary_as_string = true)`;
  const zip = `compression = '${gzip ? "gzip" : "uncompressed"}'`;
  const read = format === "ndjson" ? columns.filter(({name}) => needed.includes(name)) : columns;
  const types = read.map(({name}) => `${quoteText(name)}: 'VARCHAR'`).join(", ");
  if (format === "ndjson") {
    return `read_json(${links}, format = 'newline_delimited', ${zip}, columns = {${types || "'': 'VARCHAR'"}})`;
  }
  const dialect = `delim = ${quoteText(delimiter)}, quote = '"', escape = '"', header = true, nullstr = ''`;
  const strict =
    rejectsTable === undefined
      ? ""
      : `, store_rejects = true, rejects_limit = 6, rejects_table = '${rejectsTable}', rejects_scan = '${rejectsTable}_scan'`;
  return `read_csv(${links}, auto_detect = false, ${dialect}, ${zip}, columns = {${types}}${strict})`;
}

// Neighbours of one shape only: the order of the files is the order of the rows.
function groupFiles(files: readonly SourceFile[]): SourceFile[][] {
  const groups: SourceFile[][] = [];
  let last = "";
  for (const file of files) {
    const shape = JSON.stringify([file.format, file.gzip, file.delimiter, file.columns]);
    if (shape === last) groups.at(-1)!.push(file);
    else groups.push([file]);
    last = shape;
  }
  return groups;
}
