// From globs to files whose heads have been read: everything that can be wrong with a file before its rows.
import {dirname, join} from "node:path";
import {distance} from "fastest-levenshtein";
import type {Problem} from "../problem.js";
import type {Connection} from "./connection.js";
import {parseHeader} from "./csvCells.js";
import {compareText, globFiles, listFolder} from "./globFiles.js";
import {type Column, findFormat, readHead, type SourceFile, sniffBytes} from "./sourceFile.js";

/** The file that says which files to read; problems with a glob belong to it. */
export const studyFile = "data/study.yaml";

/** Resolves globs and reads the head of each file; files in order of their paths, each once. */
export async function openFiles(
  connection: Connection,
  root: string,
  globs: readonly string[]
): Promise<{files: SourceFile[]; problems: Problem[]}> {
  const problems: Problem[] = [];
  const paths = new Set<string>();
  for (const glob of globs) {
    const found = globFiles(root, glob);
    if (found.length === 0) problems.push(noFile(root, glob));
    for (const path of found) paths.add(path);
  }
  const files: SourceFile[] = [];
  for (const path of [...paths].sort(compareText)) {
    const opened = await openFile(connection, root, path);
    if ("message" in opened) problems.push(opened);
    else files.push(opened);
  }
  return {files, problems};
}

/** Checks that each file has the columns; a misspelt one is answered with the nearest. */
export function checkColumns(files: readonly SourceFile[], needed: readonly string[]): Problem[] {
  return files.flatMap((file) => {
    const names = file.columns.map(({name}) => name);
    return [...new Set(needed)]
      .filter((name) => !names.includes(name))
      .map((name) => error(file.path, `no column "${name}"`, columnHint(name, names, file), 1));
  });
}

/** Returns the nearest of some names, or undefined where none is near. */
export function findNearest(name: string, names: readonly string[]): string | undefined {
  const near = names
    .map((other) => ({other, d: distance(name.toLowerCase(), other.toLowerCase())}))
    .sort((a, b) => a.d - b.d || compareText(a.other, b.other))[0];
  return near !== undefined && near.d <= Math.max(2, Math.floor(name.length / 3)) ? near.other : undefined;
}

async function openFile(connection: Connection, root: string, path: string): Promise<SourceFile | Problem> {
  const absolute = join(root, path);
  const promised = findFormat(path);
  if (promised === undefined) {
    return error(
      path,
      "a kind of file that cannot be read",
      "Name it .csv, .tsv, .ndjson (each also .gz) or .parquet."
    );
  }
  const wrong = checkBytes(path, absolute, promised);
  if (wrong !== undefined) return wrong;
  const file = {path, absolute, link: connection.link(absolute), ...promised};
  try {
    if (promised.format === "parquet") return {...file, columns: await parquetColumns(connection, file.link)};
    const head = await readHead(absolute, promised.gzip);
    if (head.trim() === "")
      return error(path, "the file is empty", "Fill it, or take it out of the study's files.");
    return promised.format === "csv" ? openCsv(file, head) : openNdjson(file, head);
  } catch (reason) {
    return error(
      path,
      `cannot be read: ${firstLine(reason)}`,
      "Is the file whole? Write it again, or take it out of the study."
    );
  }
}

function checkBytes(
  path: string,
  absolute: string,
  {format, gzip}: {format: string; gzip: boolean}
): Problem | undefined {
  const is = sniffBytes(absolute);
  if (is === "empty")
    return error(path, "the file is empty", "Fill it, or take it out of the study's files.");
  const expected = gzip ? "gzip" : format === "parquet" ? "parquet" : "other";
  if (is === expected) return undefined;
  const kinds = {gzip: "gzip", parquet: "Parquet", zip: "zip", utf16: "UTF-16 text", other: "text"} as const;
  const hint = is === "utf16" ? "Save it as UTF-8." : "Give it the name of what it is, or write it again.";
  return error(
    path,
    `named as ${kinds[expected] === "text" ? format.toUpperCase() : kinds[expected]} but holds ${kinds[is]}`,
    hint
  );
}

function openCsv(file: Omit<SourceFile, "columns">, head: string): SourceFile | Problem {
  const delimiter = findDelimiter(head, file.delimiter ?? ",");
  const names = parseHeader(head, delimiter) ?? [];
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined)
    return error(file.path, `two columns are named "${twice}"`, "Rename one of them.", 1);
  return {...file, delimiter, columns: names.map((name) => ({name, type: "VARCHAR"}))};
}

// Spreadsheets of half the world write semicolons into .csv: a header without a comma tells.
function findDelimiter(head: string, promised: string): string {
  const header = head.trimStart().split(/[\r\n]/)[0]!;
  return header.includes(promised)
    ? promised
    : ([";", "\t", ","].find((char) => header.includes(char)) ?? promised);
}

// Keys may be absent from a row: those of the head's whole lines together are the columns.
function openNdjson(file: Omit<SourceFile, "columns">, head: string): SourceFile | Problem {
  const lines = head.split(/\r?\n/);
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  const names = new Set<string>();
  for (const [i, line] of whole.slice(0, 1000).entries()) {
    if (line.trim() === "") continue;
    const row = parseObject(line);
    if (row === undefined) {
      return error(
        file.path,
        "not a JSON object",
        'Each line must be one JSON object, such as {"user": "u1"}.',
        i + 1
      );
    }
    for (const key of Object.keys(row)) names.add(key);
  }
  return {...file, columns: [...names].map((name) => ({name, type: "VARCHAR"}))};
}

function parseObject(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

async function parquetColumns(connection: Connection, link: string): Promise<Column[]> {
  const rows = await connection.rows<{column_name: string; column_type: string}>(
    `DESCRIBE SELECT * FROM read_parquet('${link}', binary_as_string = true)`
  );
  return rows.map(({column_name, column_type}) => ({name: column_name, type: column_type}));
}

function noFile(root: string, glob: string): Problem {
  const folder = dirname(/^[^*?[{]*/.exec(glob)![0] + "x");
  const names = listFolder(join(root, folder));
  const shown = names.slice(0, 10).join(", ") + (names.length > 10 ? ` and ${names.length - 10} more` : "");
  const nearest = findNearest(glob.split("/").at(-1)!, names);
  const mean =
    nearest === undefined ? "" : ` Did you mean "${folder === "." ? "" : `${folder}/`}${nearest}"?`;
  return error(
    studyFile,
    `no file matches "${glob}"`,
    `The folder ${folder}/ holds ${shown || "nothing"}.${mean}`
  );
}

function columnHint(name: string, names: readonly string[], file: SourceFile): string {
  const nearest = findNearest(name, names);
  const mean = nearest === undefined ? "" : `Did you mean "${nearest}"? `;
  const kind = file.format === "ndjson" ? "The keys of its first lines are" : "Its columns are";
  return `${mean}${kind} ${names
    .slice(0, 40)
    .map((text) => JSON.stringify(text))
    .join(", ")}.`;
}

function firstLine(reason: unknown): string {
  return String(reason instanceof Error ? reason.message : reason)
    .split("\n")[0]!
    .replace(/ *(in file)? *"?\/\S+"?/g, "");
}

function error(file: string, message: string, hint: string, line?: number): Problem {
  return {severity: "error", file, message, hint, ...(line === undefined ? {} : {line})};
}
