// Files that break while their rows are read: a row with too many fields, an open quote, a torn Parquet page.
// The database's own words name its links and settings; ours name the file and the line.
import {basename} from "node:path";
import type {Problem} from "../problem.js";
import type {Connection} from "./connection.js";
import {readerSql} from "./scanSql.js";
import type {SourceFile} from "./sourceFile.js";

/** Finds out which file cannot be read to its end, and where it breaks; empty if all of them can. */
export async function findReadingProblems(
  connection: Connection,
  files: readonly SourceFile[]
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) {
    const found =
      file.format === "csv" ? await csvProblems(connection, file) : await otherProblem(connection, file);
    problems.push(...found);
    if (problems.length >= 5) break;
  }
  return problems;
}

async function csvProblems(connection: Connection, file: SourceFile): Promise<Problem[]> {
  // A table per file: one that has no bad row must not be blamed for another's.
  const table = `rejects_${basename(file.link)}`;
  try {
    // All columns are read: a column that nobody asks for is not parsed.
    await connection.rows(`SELECT count(COLUMNS(*)) FROM ${readerSql([file], [], table)}`);
  } catch (reason) {
    return [unreadable(file, reason)];
  }
  const rows = await connection.rows<{line: number; kind: string}>(
    `SELECT DISTINCT line::DOUBLE AS line, error_type::VARCHAR AS kind FROM ${table} ORDER BY line LIMIT 5`
  );
  return rows.map(({line, kind}) => ({
    severity: "error",
    file: file.path,
    line,
    message: csvFaults[kind] ?? `the row cannot be read (${kind.toLowerCase().replaceAll("_", " ")})`,
    hint: `The header has ${file.columns.length} columns. Quote fields that hold a delimiter, a quote or a line break.`
  }));
}

const csvFaults: Readonly<Record<string, string>> = {
  "TOO MANY COLUMNS": "the row has more fields than the header",
  "MISSING COLUMNS": "the row has fewer fields than the header",
  "UNQUOTED VALUE": "a quoted field does not end as it should",
  "LINE SIZE OVER MAXIMUM": "the line is longer than 2 million characters",
  "INVALID ENCODING": "the row is not UTF-8"
};

async function otherProblem(connection: Connection, file: SourceFile): Promise<Problem[]> {
  const names = file.columns.map(({name}) => name);
  try {
    await connection.rows(`SELECT count(COLUMNS(*)) FROM ${readerSql([file], names)}`);
    return [];
  } catch (reason) {
    return [unreadable(file, reason)];
  }
}

function unreadable(file: SourceFile, reason: unknown): Problem {
  const text = reason instanceof Error ? reason.message : String(reason);
  // A query that the database does not understand is our fault, and no file's.
  if (/^(Binder|Parser|Catalog|Permission|Internal|Not implemented)/i.test(text)) throw reason;
  const line = /\bline (\d+)/i.exec(text)?.[1];
  const what = file.format === "ndjson" ? "not a JSON object" : "the file cannot be read to its end";
  return {
    severity: "error",
    file: file.path,
    ...(line === undefined ? {} : {line: Number(line)}),
    message: what,
    hint:
      file.format === "ndjson" ? "Each line must be one JSON object." : "Is the file whole? Write it again."
  };
}
