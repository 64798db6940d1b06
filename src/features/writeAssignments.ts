// The one place where user ids leave the source stage, on demand and into a file of the data team's own.
import {copyFileSync, mkdirSync, renameSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import {type Problem, ProblemError} from "../problem.js";
import type {Connection} from "../sources/connection.js";
import {studyFile} from "../sources/openFiles.js";
import {quoteText} from "../sources/sqlText.js";
import type {Study} from "../study/study.js";
import {eventVectorsSql} from "./countEvents.js";
import {type CountOptions, withConnection} from "./countFeatures.js";
import {readFeatureTable, tableVectorsSql} from "./countFeatureTable.js";
import type {FoundCohort} from "./findCohorts.js";
import {observeUsers} from "./observeUsers.js";

/** What the model says of each distinct vector: one entry per row of the frequency table. */
export interface Assignments {
  /** m×d, row-major, in feature units: `points` of the frequency table. */
  readonly points: Float64Array;
  readonly labels: readonly string[];
  readonly distances: Float64Array;
  /** The second nearest persona; "" where there is none: the cell is empty then. */
  readonly runnersUp: readonly string[];
  /** A distance that is not finite gives an empty cell, here and in `distances`. */
  readonly runnerUpDistances: Float64Array;
}

/**
 * Writes one line per user of the complete cohorts, ordered by user id, to a .csv or .parquet file: user_id, cohort,
 * persona, distance, runner_up, runner_up_distance. The file appears whole or not at all. Returns the users written.
 */
export async function writeAssignments(
  study: Study,
  options: CountOptions & {readonly vectors: Assignments; readonly output: string}
): Promise<number> {
  const {vectors, output} = options;
  checkOutput(study, output);
  return withConnection(study, options, async (connection) => {
    const {sql, cohorts} = await userVectors(connection, study, options);
    await fillVectors(connection, study, vectors);
    const joined = joinSql(study, sql, cohorts);
    const users = await checkJoin(connection, joined);
    await copyOut(connection, joined, output);
    return users;
  });
}

function checkOutput({source}: Study, output: string): void {
  const error = (file: string, message: string, hint: string): Problem => ({
    severity: "error",
    file,
    message,
    hint
  });
  if (!/\.(csv|parquet)$/i.test(output)) {
    throw new ProblemError([
      error(output, "a kind of file that cannot be written", "Name it .csv or .parquet.")
    ]);
  }
  if (source.kind === "events" || (source.kind === "features" && source.columns.user !== undefined)) return;
  const hint = "Assigning needs a source that names users: events, or a feature table with a user column.";
  throw new ProblemError([error(studyFile, "the source has no user ids", hint)]);
}

async function userVectors(
  connection: Connection,
  study: Study,
  {progress = () => {}}: CountOptions
): Promise<{sql: string; cohorts: readonly FoundCohort[]}> {
  const {source} = study;
  if (source.kind === "events") {
    const observed = await observeUsers(connection, study, source, progress);
    return {sql: eventVectorsSql(observed), cohorts: observed.cohorts};
  }
  if (source.kind !== "features") throw new Error("a source without users");
  const {found} = await readFeatureTable(connection, study, source);
  return {sql: tableVectorsSql(study), cohorts: found};
}

async function fillVectors(connection: Connection, {features}: Study, vectors: Assignments): Promise<void> {
  const values = features.map((_, j) => `value${j} DOUBLE`).join(", ");
  await connection.run(
    `CREATE TABLE vector (${values}, persona VARCHAR, distance DOUBLE, runner_up VARCHAR, runner_up_distance DOUBLE)`
  );
  await connection.append(
    "vector",
    vectorRows(
      vectors,
      features.map(({round}) => round)
    )
  );
}

// In the database a rounded value is its number of steps.
function* vectorRows(
  vectors: Assignments,
  steps: readonly (number | undefined)[]
): Generator<(string | number | null)[]> {
  const {points, labels, distances, runnersUp, runnerUpDistances} = vectors;
  for (const [i, label] of labels.entries()) {
    const values = steps.map((step, j) => {
      const value = points[i * steps.length + j]!;
      return step === undefined ? value : Math.round(value / step);
    });
    yield [...values, label, finite(distances[i]), runnersUp[i] || null, finite(runnerUpDistances[i])];
  }
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

function joinSql({features}: Study, sql: string, cohorts: readonly FoundCohort[]): string {
  const cohort = `CASE u.cohort ${cohorts.map(({code, id}) => `WHEN ${code} THEN ${quoteText(id)}`).join(" ")} END`;
  const same = features.map((_, j) => `u.value${j} = vector.value${j}`).join(" AND ");
  return `SELECT p.id::VARCHAR AS user_id, ${cohort} AS cohort, persona, distance, runner_up, runner_up_distance
    FROM (${sql}) u JOIN person p ON p.uid = u.uid LEFT JOIN vector ON ${same}`;
}

async function checkJoin(connection: Connection, sql: string): Promise<number> {
  const [row] = await connection.rows<{users: number; ids: number; assigned: number}>(
    `SELECT count(*)::DOUBLE AS users, count(DISTINCT user_id)::DOUBLE AS ids, count(persona)::DOUBLE AS assigned FROM (${sql})`
  );
  const {users, ids, assigned} = row!;
  if (users !== assigned || users !== ids) {
    throw new Error(
      `${assigned} of ${users} users (${ids} ids) have a persona; this is a fault of Kindred, please report it`
    );
  }
  return users;
}

async function copyOut(connection: Connection, sql: string, output: string): Promise<void> {
  const format = /\.csv$/i.test(output) ? "FORMAT csv, HEADER true" : "FORMAT parquet";
  const whole = join(connection.folder, "assignments");
  await connection.run(`COPY (${sql} ORDER BY user_id) TO ${quoteText(whole)} (${format})`);
  const partial = `${output}.${process.pid}.part`;
  mkdirSync(dirname(output), {recursive: true});
  try {
    copyFileSync(whole, partial);
    renameSync(partial, output);
  } finally {
    rmSync(partial, {force: true});
  }
}
