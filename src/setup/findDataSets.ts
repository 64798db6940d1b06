// Which files beside the study look like data, and which of them belong together: same folder, same columns, names
// that differ in digits only.
import {dirname, join} from "node:path";
import type {Problem} from "../problem.js";
import type {Connection} from "../sources/connection.js";
import {compareText, globFiles, listFolder} from "../sources/globFiles.js";
import {openFiles} from "../sources/openFiles.js";
import {findFormat, type SourceFile} from "../sources/sourceFile.js";

/** Files of one kind of rows. */
export interface DataSet {
  /** What study.yaml says of them: a path, a pattern, or several. */
  readonly globs: readonly string[];
  readonly files: readonly SourceFile[];
}

/** Folders in which data are looked for, from the project root. */
const FOLDERS = ["", "data"];

/** Returns the paths of the data files in the root and its folder data, sorted. */
export function findDataFiles(root: string): string[] {
  return FOLDERS.flatMap((folder) =>
    listFolder(join(root, folder))
      .filter((name) => !name.startsWith(".") && !name.endsWith("/") && !/[\\\p{Cc}]/u.test(name))
      .filter((name) => findFormat(name) !== undefined)
      .map((name) => (folder === "" ? name : `${folder}/${name}`))
  ).sort(compareText);
}

/** Opens files and sorts them into sets, in the order of their first paths; what cannot be opened is a problem. */
export async function findDataSets(
  connection: Connection,
  root: string,
  paths: readonly string[]
): Promise<{sets: DataSet[]; problems: Problem[]}> {
  const {files, problems} = await openFiles(connection, root, paths);
  const bySet = new Map<string, SourceFile[]>();
  for (const file of files) {
    const columns = file.columns.map(({name}) => name);
    const key = JSON.stringify([dirname(file.path), stemOf(file.path), columns]);
    bySet.set(key, [...(bySet.get(key) ?? []), file]);
  }
  return {
    sets: [...bySet.values()].map((files) => ({files, globs: globsOf(root, files)})),
    problems
  };
}

// "events-2026-01.csv.gz" and "events-2026-02.csv" are of one stem: "events".
function stemOf(path: string): string {
  const name = path.split("/").at(-1)?.toLowerCase() ?? "";
  return name.replace(/\..*$/, "").replace(/[\d_.-]+$|[\d_.-]{4,}/g, "");
}

// A pattern also takes the file of next month; it must not take a file that is none of these.
function globsOf(root: string, files: readonly SourceFile[]): string[] {
  const paths = files.map(({path}) => path);
  const [first, ...rest] = paths;
  if (rest.length === 0) return [first];
  const before = rest.reduce(commonStart, first);
  const after = reversed(rest.map(reversed).reduce(commonStart, reversed(first.slice(before.length))));
  const glob = `${before.replace(/\d+$/, "")}*${after.replace(/^[^.]*/, "")}`;
  const found = globFiles(root, glob);
  return found.length === paths.length && found.every((path, i) => path === paths[i]) ? [glob] : paths;
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}
