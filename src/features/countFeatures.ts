// The stage's entry: a study's data in, a frequency table and a ledger out. No row of a user leaves it.
import {accessSync, constants, mkdirSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type Problem, ProblemError} from "../problem.js";
import {Connection} from "../sources/connection.js";
import {globFiles} from "../sources/globFiles.js";
import {openFiles} from "../sources/openFiles.js";
import {findReadingProblems} from "../sources/readingProblems.js";
import type {Source, Study} from "../study/study.js";
import {countEvents} from "./countEvents.js";
import type {Counted} from "./counted.js";
import {countFeatureTable} from "./countFeatureTable.js";
import {countFrequencyTable} from "./countFrequencyTable.js";
import type {Progress} from "./observeUsers.js";

/** What a counting may use and tell. */
export interface CountOptions {
  readonly progress?: Progress;
  /** DuckDB's spelling; "600MB" unless told. What does not fit goes to a folder in .kindred. */
  readonly memoryLimit?: string;
  readonly threads?: number;
}

/**
 * Counts a study's features per user and groups equal users: throws a `ProblemError` with all that a person has to
 * mend, and a plain `Error` if the sums do not agree, which is our fault.
 */
export async function countFeatures(study: Study, options: CountOptions = {}): Promise<Counted> {
  const {progress = () => {}} = options;
  return withConnection(study, options, (connection) => {
    const {source} = study;
    if (source.kind === "events") return countEvents(connection, study, source, progress);
    if (source.kind === "features") return countFeatureTable(connection, study, source, progress);
    return countFrequencyTable(connection, study, source, progress);
  });
}

/** Opens a connection for a study, and turns a file that breaks in mid-reading into problems with places. */
export async function withConnection<Result>(
  study: Study,
  {memoryLimit, threads}: CountOptions,
  use: (connection: Connection) => Promise<Result>
): Promise<Result> {
  const connection = await Connection.open({
    temporaryFolder: workFolder(study.root),
    timeZone: study.timeZone,
    files: globsOf(study.source).flatMap((glob) =>
      globFiles(study.root, glob).map((path) => join(study.root, path))
    ),
    ...(memoryLimit === undefined ? {} : {memoryLimit}),
    ...(threads === undefined ? {} : {threads})
  });
  try {
    return await use(connection);
  } catch (reason) {
    if (reason instanceof ProblemError) throw reason;
    const problems = await readingProblems(connection, study, reason);
    throw problems.length > 0 ? new ProblemError(problems) : reason;
  } finally {
    connection.close();
  }
}

// Beside the data there is room for as much again, while the system's temporary folder often is memory; and what a
// killed build leaves there, the next one sweeps up.
function workFolder(root: string): string {
  const folder = join(root, ".kindred");
  try {
    mkdirSync(folder, {recursive: true});
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    // Data that may only be read.
    return tmpdir();
  }
}

// An error of the database may be a broken file (theirs to mend), a full disk, or our fault: only reading tells.
async function readingProblems(
  connection: Connection,
  {root, source}: Study,
  reason: unknown
): Promise<Problem[]> {
  const text = String(reason);
  if (/out of memory|no space left/i.test(text)) return [noRoom(text)];
  const {files} = await openFiles(connection, root, globsOf(source));
  return findReadingProblems(connection, files);
}

function globsOf(source: Source): readonly string[] {
  return source.kind === "events" ? [...source.users, ...source.events] : source.files;
}

function noRoom(text: string): Problem {
  const space = /no space left/i.test(text);
  return {
    severity: "error",
    file: "data/study.yaml",
    message: space
      ? "no room on the disk for what does not fit into memory"
      : "the data do not fit into the memory allowed",
    hint: space ? "Free some space beside the study: it goes to .kindred." : "Allow more memory."
  };
}
