// A ready frequency table: rows that somebody's warehouse has counted and grouped already.
import {failOnErrors, type Problem, ProblemError} from "../problem.js";
import {doubleSql, textSql} from "../sources/cellSql.js";
import type {Connection} from "../sources/connection.js";
import type {Fault} from "../sources/findPlaces.js";
import {checkColumns, openFiles, studyFile} from "../sources/openFiles.js";
import {type CellSql, scanSql} from "../sources/scanSql.js";
import type {SourceFile} from "../sources/sourceFile.js";
import {quoteText} from "../sources/sqlText.js";
import type {FrequencyTableSource, Study} from "../study/study.js";
import {buildTable, valueSql} from "./buildTable.js";
import {findFaults} from "./checkCells.js";
import type {Counted} from "./counted.js";
import {usersWithoutEvents, valueFaults} from "./countFeatureTable.js";
import {assertSums, userPart} from "./eventLedger.js";
import {noCohort} from "./findCohorts.js";
import {weightsOf} from "./frequencyTable.js";
import type {Progress} from "./observeUsers.js";
import {everybody, failedSql} from "./readPeople.js";

/**
 * Reads a ready frequency table. An outcome's column holds how many of the row's users it is true of, empty where
 * it is not known of them. The ledger counts users, not rows. Cohorts are in the order of their names.
 */
export async function countFrequencyTable(
  connection: Connection,
  study: Study,
  source: FrequencyTableSource,
  progress: Progress
): Promise<Counted> {
  progress("reading the frequency table", 0);
  const files = await openTable(connection, study, source);
  const cohorts = await readLines(connection, study, linesSql(study, source, files));
  const labels = cohorts.map(({label}) => label);
  const table = await buildTable(connection, study, {sql: groupsSql(study, labels), cohorts: labels});
  const total = cohorts.reduce((sum, {users}) => sum + users, 0);
  const weights = weightsOf(table);
  assertSums(
    "users in the table",
    weights.reduce((a, b) => a + b, 0),
    total
  );
  return {
    table,
    cohorts: cohorts.map(({label, users}) => ({id: label, users})),
    incomplete: [],
    ledger: {
      ...(await ledger(connection, study, files)),
      usersWithoutEvents: usersWithoutEvents(table.points, weights, study.features.length)
    },
    warnings: []
  };
}

// Fills the table `line`; returns the users of each cohort.
async function readLines(
  connection: Connection,
  study: Study,
  lines: string
): Promise<{label: string; users: number}[]> {
  await connection.run(`CREATE TABLE line AS SELECT *, (CASE WHEN label IS NULL THEN 2 WHEN failed IS NOT NULL THEN 4 ELSE 0 END) AS reason
    FROM (SELECT *, ${failedSql(study)} AS failed FROM (${lines}))`);
  const cohorts = await connection.rows<{label: string; users: number}>(
    "SELECT label, sum(users)::DOUBLE AS users FROM line WHERE reason = 0 GROUP BY label HAVING sum(users) > 0 ORDER BY label"
  );
  if (cohorts.length === 0) throw new ProblemError([noCohort([], undefined)]);
  return cohorts;
}

async function openTable(
  connection: Connection,
  study: Study,
  source: FrequencyTableSource
): Promise<SourceFile[]> {
  const {files, problems} = await openFiles(connection, study.root, source.files);
  const {cohorts, features, filters, outcomes} = study;
  const label = cohorts.by === "column" ? [cohorts.column] : [];
  const rest = [...features, ...filters, ...outcomes].map(({column}) => column);
  failOnErrors([
    ...problems,
    ...studyProblems(study),
    ...checkColumns(files, [source.columns.users, ...label, ...rest])
  ]);
  const faults = [
    usersFault(source.columns.users),
    ...valueFaults(study),
    ...outcomes.map(({column}) => outcomeFault(column, source.columns.users))
  ];
  failOnErrors(await findFaults(connection, files, faults));
  return files;
}

function studyProblems({cohorts: {by}, filters}: Study): Problem[] {
  const hint =
    "A frequency table has no sign-ups: take cohorts from a column or none, and filter before grouping.";
  const error = (message: string): Problem => ({severity: "error", file: studyFile, message, hint});
  return [
    ...(by === "none" || by === "column" ? [] : [error(`cohorts by ${by} of a frequency table`)]),
    ...(filters.some(({condition}) => condition.kind === "notBeforeWindowEnds")
      ? [error("a filter on the end of the window of a frequency table")]
      : [])
  ];
}

function usersFault(column: string): Omit<Fault, "rows"> {
  const broken: CellSql = (type, cell) =>
    `coalesce(${doubleSql(type, cell)} < 0 OR ${doubleSql(type, cell)} <> trunc(${doubleSql(type, cell)}), true)`;
  return {
    column,
    severity: "error",
    broken,
    message: "not a number of users",
    hint: "Write how many users share the row: a whole number."
  };
}

function outcomeFault(column: string, users: string): Omit<Fault, "rows"> {
  const broken: CellSql = (type, cell) => {
    const value = doubleSql(type, cell);
    return `${textSql(type, cell)} IS NOT NULL AND coalesce(${value} < 0 OR ${value} <> trunc(${value}), true)`;
  };
  return {
    column,
    severity: "error",
    broken,
    message: "not a number of users",
    hint: `Write of how many of the row's "${users}" it is true.`
  };
}

function linesSql(study: Study, source: FrequencyTableSource, files: readonly SourceFile[]): string {
  const {cohorts, features, outcomes, filters} = study;
  const label: CellSql = cohorts.by === "column" ? textSql : () => quoteText(everybody);
  const numeric = (kind: string): boolean => kind === "atLeast" || kind === "atMost";
  return scanSql(files, {
    users: {column: source.columns.users, sql: doubleSql},
    label: {column: cohorts.by === "column" ? cohorts.column : source.columns.users, sql: label},
    ...Object.fromEntries(features.map(({column}, i) => [`value${i}`, {column, sql: doubleSql}])),
    ...Object.fromEntries(outcomes.map(({column}, i) => [`outcome${i}`, {column, sql: doubleSql}])),
    ...Object.fromEntries(
      filters.map(({column, condition}, i) => [
        `filter${i}`,
        {column, sql: numeric(condition.kind) ? doubleSql : textSql}
      ])
    )
  });
}

// Users are whole numbers: their sums as HUGEINT do not depend on the order of the rows.
function groupsSql(study: Study, labels: readonly string[]): string {
  const place = `CASE label ${labels.map((label, i) => `WHEN ${quoteText(label)} THEN ${i}`).join(" ")} END::DOUBLE AS cohort`;
  const values = study.features.map((feature, i) => `${valueSql(feature, `value${i}`)} AS v${i}`);
  const outcomes = study.outcomes.map(
    (_, i) =>
      `coalesce(sum(outcome${i}::BIGINT), 0)::DOUBLE, coalesce(sum(users::BIGINT) FILTER (outcome${i} IS NOT NULL), 0)::DOUBLE`
  );
  const by = study.features.map((_, i) => `v${i}`).join(", ");
  return `SELECT cohort, ${[by, "sum(users::BIGINT)::DOUBLE AS users", ...outcomes].join(", ")}
    FROM (SELECT *, ${[place, ...values].join(", ")} FROM line WHERE reason = 0 AND users > 0) GROUP BY cohort, ${by}`;
}

async function ledger(
  connection: Connection,
  study: Study,
  files: readonly SourceFile[]
): Promise<Omit<Counted["ledger"], "usersWithoutEvents">> {
  const failed = study.filters.map(
    (_, i) => `coalesce(sum(users) FILTER (reason = 4 AND failed = ${i}), 0)::DOUBLE AS f${i}`
  );
  const of = (code: number, name: string): string =>
    `coalesce(sum(users) FILTER (reason = ${code}), 0)::DOUBLE AS ${name}`;
  const [row] = await connection.rows<Record<string, number>>(
    `SELECT ${[of(0, "kept"), of(2, "missing"), of(4, "filtered"), ...failed].join(", ")} FROM line`
  );
  const none = {brokenSignup: 0, duplicate: 0, notYetObserved: 0, cohortNotComplete: 0};
  const counts = {...none, kept: row!.kept!, missingValue: row!.missing!, filtered: row!.filtered!};
  return {
    users: userPart(
      files.map(({path}) => path),
      counts
    ),
    otherEvents: [],
    filtered: study.filters.map((_, i) => row![`f${i}`]!)
  };
}
