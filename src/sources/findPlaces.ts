// Broken cells are counted in the first reading; only where there are some is a file read again for their places.
import type {Problem} from "../problem.js";
import type {Connection} from "./connection.js";
import {locateCells} from "./csvCells.js";
import {type CellSql, readerSql} from "./scanSql.js";
import type {SourceFile} from "./sourceFile.js";
import {quoteName} from "./sqlText.js";

/** A kind of broken cell of one column. */
export interface Fault {
  readonly column: string;
  /** The condition under which a cell is broken, in SQL. */
  readonly broken: CellSql;
  /** What to say of one: `not a time`; the cell's text follows. */
  readonly message: string;
  readonly hint: string;
  readonly severity: Problem["severity"];
  /** How many rows have it. */
  readonly rows: number;
}

const shown = 5;

/** Returns a problem for each of the first places of a fault, in order of files and rows, and one for the rest. */
export async function findPlaces(
  connection: Connection,
  files: readonly SourceFile[],
  fault: Fault
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) {
    if (problems.length < shown)
      problems.push(...(await placesInFile(connection, file, fault, shown - problems.length)));
  }
  const rest = fault.rows - problems.length;
  if (rest <= 0 || problems.length === 0) return problems;
  const more = `and ${rest.toLocaleString("en")} more ${rest === 1 ? "row" : "rows"} after this one`;
  return [
    ...problems,
    {...problems.at(-1)!, message: `${more}: ${fault.message} in column "${fault.column}"`}
  ];
}

async function placesInFile(
  connection: Connection,
  file: SourceFile,
  {column, broken, message, hint, severity}: Fault,
  limit: number
): Promise<Problem[]> {
  const found = file.columns.find(({name}) => name === column);
  if (found === undefined) return [];
  const cell = quoteName(column);
  const rows = await connection.rows<{row: number; text: string | null}>(
    `SELECT row, text FROM (SELECT (row_number() OVER ())::DOUBLE AS row, ${cell}::VARCHAR AS text,
      coalesce(${broken(found, cell)}, false) AS bad FROM ${readerSql([file], [column])}) WHERE bad ORDER BY row LIMIT ${limit}`
  );
  const field = file.columns.indexOf(found);
  const places =
    file.format === "csv" && rows.length > 0
      ? await locateCells(
          file,
          rows.map(({row}) => row),
          field
        )
      : undefined;
  return rows.map(({row, text}) => {
    const place = places?.get(row);
    const what =
      text === null || text === "" ? `${message}: the cell is empty` : `${message}: ${quoteCell(text)}`;
    if (place !== undefined) return {severity, file: file.path, ...place, message: what, hint};
    return {severity, file: file.path, message: `row ${row}, column "${column}": ${what}`, hint};
  });
}

function quoteCell(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
