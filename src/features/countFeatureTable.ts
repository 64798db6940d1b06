// A ready feature table: one row per user, already counted. There are no events to doubt, so every cell must be right.
import {failOnErrors, ProblemError} from "../problem.js";
import {doubleSql, isMomentSql, momentSql, textSql} from "../sources/cellSql.js";
import type {Connection} from "../sources/connection.js";
import type {Fault} from "../sources/findPlaces.js";
import {checkColumns, openFiles, studyFile} from "../sources/openFiles.js";
import type {SourceFile} from "../sources/sourceFile.js";
import type {FeatureTableSource, Study} from "../study/study.js";
import {buildTable, valueSql} from "./buildTable.js";
import {findFaults, timeHint} from "./checkCells.js";
import type {Counted, Ledger} from "./counted.js";
import {assertSums, userPart} from "./eventLedger.js";
import {type FoundCohort, findCohorts, formatMoment, noCohort, publishCohort} from "./findCohorts.js";
import {type FrequencyTable, weightsOf} from "./frequencyTable.js";
import type {Progress} from "./observeUsers.js";
import {type People, peopleColumns, readPeople} from "./readPeople.js";

/**
 * Groups the users of a ready table. Every cohort counts as complete: whoever made the table decided whom it holds;
 * `dataEnds` is then the latest sign-up, where there are sign-ups.
 */
export async function countFeatureTable(
  connection: Connection,
  study: Study,
  source: FeatureTableSource,
  progress: Progress
): Promise<Counted> {
  progress("reading the feature table", 0);
  const {files, people, found} = await readFeatureTable(connection, study, source);
  progress("grouping users", 0.6);
  const {user, signup} = source.columns;
  const table = await buildTable(connection, study, {
    sql: groupsSql(study),
    cohorts: found.map(({id}) => id)
  });
  const users = found.map((_, j) => weightsOf(table, j).reduce((sum, n) => sum + n, 0));
  await assertUsers(connection, user !== undefined, users);
  const ends = signup === undefined ? {} : {dataEnds: await latestSignup(connection)};
  return {
    table,
    cohorts: found.map((cohort: FoundCohort, j) => publishCohort(cohort, users[j]!)),
    incomplete: [],
    ledger: {...tableLedger(study, table, {files, people}), ...ends},
    warnings: people.warnings
  };
}

function tableLedger(
  study: Study,
  table: FrequencyTable,
  {files, people}: {readonly files: readonly SourceFile[]; readonly people: People}
): Ledger {
  const paths = files.map(({path}) => path);
  return {
    users: userPart(paths, {...people.reasons, notYetObserved: 0, cohortNotComplete: 0}),
    usersWithoutEvents: usersWithoutEvents(table.points, weightsOf(table), study.features.length),
    otherEvents: [],
    filtered: people.filtered
  };
}

/** Fills the tables `person` and `member` from a ready table; every cell has been checked. */
export async function readFeatureTable(
  connection: Connection,
  study: Study,
  source: FeatureTableSource
): Promise<{files: SourceFile[]; people: People; found: FoundCohort[]}> {
  const files = await openTable(connection, study, source);
  const {user, signup} = source.columns;
  const columns = {...(user === undefined ? {} : {id: user}), ...(signup === undefined ? {} : {signup})};
  const extra = Object.fromEntries(
    study.features.map(({column}, i) => [`value${i}`, {column, sql: doubleSql}])
  );
  const people = await readPeople(connection, study, files, {columns, extra});
  const found = await findCohorts(connection, study, {hasSignup: signup !== undefined, key: "uid"});
  if (found.length === 0) throw new ProblemError([noCohort(found, undefined)]);
  return {files, people, found};
}

/** Returns the users whose values are all zero: of a ready table, nothing else tells who did nothing. */
export function usersWithoutEvents(points: Float64Array, users: Float64Array, d: number): number {
  let sum = 0;
  for (const [i, n] of users.entries())
    if (points.subarray(i * d, (i + 1) * d).every((value) => value === 0)) sum += n;
  return sum;
}

/** The faults of the value columns of a ready table: text, NaN, infinity, an empty cell, a negative number. */
export function valueFaults(study: Study): Omit<Fault, "rows">[] {
  return study.features.flatMap(
    ({column}) =>
      [
        {
          column,
          severity: "error" as const,
          broken: (type, cell) => `${doubleSql(type, cell)} IS NULL`,
          message: "not a number",
          hint: "Write a number in every row; 0 for users who did nothing."
        },
        {
          column,
          severity: "error" as const,
          broken: (type, cell) => `${doubleSql(type, cell)} < 0`,
          message: "a negative count",
          hint: "A feature counts what users did: 0 or more."
        }
      ] satisfies Omit<Fault, "rows">[]
  );
}

async function openTable(
  connection: Connection,
  study: Study,
  source: FeatureTableSource
): Promise<SourceFile[]> {
  const {files, problems} = await openFiles(connection, study.root, source.files);
  const {user, signup} = source.columns;
  const needed = peopleColumns(study, {
    ...(user === undefined ? {} : {id: user}),
    ...(signup === undefined ? {} : {signup})
  });
  failOnErrors([
    ...problems,
    ...signupProblems(study, signup),
    ...checkColumns(files, [...needed, ...study.features.map(({column}) => column)])
  ]);
  const faults = [...valueFaults(study), ...(signup === undefined ? [] : [signupFault(study, signup)])];
  failOnErrors(await findFaults(connection, files, faults));
  return files;
}

function signupProblems(
  {cohorts: {by}, filters}: Study,
  signup: string | undefined
): Parameters<typeof failOnErrors>[0] {
  if (signup !== undefined) return [];
  const calendar = by !== "none" && by !== "column";
  const windows = filters.some(({condition}) => condition.kind === "notBeforeWindowEnds");
  if (!calendar && !windows) return [];
  const what = calendar ? `cohorts by ${by}` : "a filter on the end of the window";
  return [
    {
      severity: "error",
      file: studyFile,
      message: `${what} without a sign-up column`,
      hint: "Name the table's sign-up column, or take cohorts from a column or none."
    }
  ];
}

function signupFault(study: Study, column: string): Omit<Fault, "rows"> {
  const moment = momentSql(study.timeZone);
  const broken: Fault["broken"] = (type, cell) =>
    `NOT ${isMomentSql(moment(type, cell))} OR ${textSql(type, cell)} IS NULL`;
  return {column, severity: "error", broken, message: "not a time", hint: timeHint};
}

/** Returns a query of the users of a ready table: uid, cohort, values as DOUBLE, outcomes. */
export function tableVectorsSql({features}: Study): string {
  const values = features.map((feature, i) => `${valueSql(feature, `value${i}`)} AS value${i}`);
  return `SELECT member.*, ${values.join(", ")} FROM member JOIN person USING (uid) WHERE cohort IS NOT NULL`;
}

function groupsSql(study: Study): string {
  const names = study.features.map((_, i) => `value${i}`).join(", ");
  const outcomes = study.outcomes.map(
    (_, i) =>
      `, count(*) FILTER (outcome${i} = 1)::DOUBLE AS yes${i}, count(*) FILTER (outcome${i} < 2)::DOUBLE AS known${i}`
  );
  return `SELECT cohort::DOUBLE AS cohort, ${names}, count(*)::DOUBLE AS users${outcomes.join("")}
    FROM (${tableVectorsSql(study)}) GROUP BY cohort, ${names}`;
}

async function assertUsers(connection: Connection, hasIds: boolean, users: readonly number[]): Promise<void> {
  const what = hasIds ? "count(DISTINCT id)" : "count(*)";
  const [row] = await connection.rows<{users: number}>(
    `SELECT ${what}::DOUBLE AS users FROM person WHERE reason = 0`
  );
  assertSums(
    "users in the table",
    users.reduce((a, b) => a + b, 0),
    row!.users
  );
}

async function latestSignup(connection: Connection): Promise<string> {
  const [row] = await connection.rows<{at: number}>(
    "SELECT max(signup)::DOUBLE AS at FROM person WHERE reason = 0"
  );
  return formatMoment(row!.at);
}
