// The users' rows become the table `person`: who is left out and why, the cohort, the outcomes. It never leaves
// the database. One row per row read; `spare` rows are second rows of a user and stand for nobody.
import type {Problem} from "../problem.js";
import {
  doubleSql,
  idSql,
  integerKeySql,
  isMomentSql,
  localSql,
  momentCell,
  momentSql,
  outcomeSql,
  textSql
} from "../sources/cellSql.js";
import type {Connection} from "../sources/connection.js";
import {type CellSql, type ScanCell, scanSql} from "../sources/scanSql.js";
import type {SourceFile} from "../sources/sourceFile.js";
import {quoteList, quoteName, quoteText} from "../sources/sqlText.js";
import type {Filter, Study} from "../study/study.js";
import {checkCells} from "./checkCells.js";

/** Codes of `person.reason`, in the order of UserReason. */
export const personReasons = ["kept", "brokenSignup", "missingValue", "duplicate", "filtered"] as const;

export interface PeopleColumns {
  readonly id?: string;
  readonly signup?: string;
}

/** What is known of the users before any event is read. */
export interface People {
  readonly read: number;
  readonly reasons: Readonly<Record<(typeof personReasons)[number], number>>;
  readonly filtered: readonly number[];
  /** Each id is a whole number in its shortest spelling, so that users and events can be joined by number. */
  readonly integerIds: boolean;
  readonly warnings: readonly Problem[];
}

type Cells = Record<string, ScanCell>;

/** Returns the columns that the study asks of the users' files, the ids and sign-ups included. */
export function peopleColumns(study: Study, {id, signup}: PeopleColumns): string[] {
  const cohort = study.cohorts.by === "column" ? [study.cohorts.column] : [];
  const names = [...study.filters, ...study.outcomes].map(({column}) => column);
  return [...new Set([id, signup, ...cohort, ...names].filter((name) => name !== undefined))];
}

/** Fills the table `person`; extra cells (the values of a ready table) become columns of it. */
export async function readPeople(
  connection: Connection,
  study: Study,
  files: readonly SourceFile[],
  options: {readonly columns: PeopleColumns; readonly extra?: Cells}
): Promise<People> {
  const {columns, extra = {}} = options;
  const cells = personCells(study, columns, extra);
  await checkCells(connection, study, files);
  await connection.run(`CREATE TABLE person AS SELECT (row_number() OVER () - 1)::INTEGER AS uid, *,
    ${reasonSql(study, columns)} AS reason, false AS spare FROM (SELECT *, ${failedSql(study)} AS failed, ${cohortSql(study, columns)} AS value FROM (${scanSql(files, cells)}))`);
  const warnings = columns.id === undefined ? [] : await markSpareRows(connection, files[0]!.path, study);
  return {...(await countPeople(connection, study, columns)), warnings};
}

function personCells(study: Study, {id, signup}: PeopleColumns, extra: Cells): Cells {
  const cells: Cells = {...extra};
  if (id !== undefined) {
    cells.id = {column: id, sql: idSql};
    cells.number = {column: id, sql: integerKeySql};
  }
  if (signup !== undefined) cells.signup = momentCell(signup, study.timeZone);
  if (study.cohorts.by === "column") cells.label = {column: study.cohorts.column, sql: textSql};
  for (const [i, filter] of study.filters.entries())
    cells[`filter${i}`] = {column: filter.column, sql: filterCell(filter, study)};
  for (const [i, {column}] of study.outcomes.entries()) cells[`outcome${i}`] = {column, sql: outcomeSql};
  return cells;
}

function filterCell({condition}: Filter, study: Study): CellSql {
  if (condition.kind === "atLeast" || condition.kind === "atMost") return doubleSql;
  if (condition.kind !== "notBeforeWindowEnds") return textSql;
  return momentSql(study.timeZone);
}

/** Returns the place of the first filter that a row fails, or NULL, in SQL over the cells `filter0`, `filter1` … */
export function failedSql(study: Study): string {
  const cases = study.filters.map(
    (filter, i) => `WHEN NOT coalesce(${passSql(filter, `filter${i}`, study)}, false) THEN ${i}`
  );
  return cases.length === 0 ? "NULL::INTEGER" : `CASE ${cases.join(" ")} END`;
}

/** Returns the condition that a user passes a filter whose cell has been read. */
export function passSql({condition}: Filter, cell: string, study: Study): string {
  const orUnknown = "orUnknown" in condition ? `${cell} IS NULL OR ` : "";
  switch (condition.kind) {
    case "is":
      return `${cell} IN ${quoteList(condition.values)}`;
    case "isNot":
      return `(${cell} IS NULL OR ${cell} NOT IN ${quoteList(condition.values)})`;
    case "atLeast":
      return `(${orUnknown}${cell} >= ${condition.value}::DOUBLE)`;
    case "atMost":
      return `(${orUnknown}${cell} <= ${condition.value}::DOUBLE)`;
    case "known":
      return `${cell} IS NOT NULL`;
    case "unknown":
      return `${cell} IS NULL`;
    case "notBeforeWindowEnds":
      return `(${cell} IS NULL OR ${cell} >= signup + ${windowMicros(study)})`;
  }
}

/** Returns the length of the window in microseconds, for SQL. */
export function windowMicros(study: Study): string {
  return String(BigInt(Math.round(study.window.hours * 3_600_000)) * 1000n);
}

function reasonSql(study: Study, {id, signup}: PeopleColumns): string {
  const missing = [
    id === undefined ? [] : "id IS NULL",
    study.cohorts.by === "column" ? "label IS NULL" : []
  ].flat();
  const cases = [
    signup === undefined ? [] : `WHEN NOT ${isMomentSql("signup")} THEN 1`,
    missing.length === 0 ? [] : `WHEN ${missing.join(" OR ")} THEN 2`,
    "WHEN failed IS NOT NULL THEN 4"
  ].flat();
  return `(CASE ${cases.join(" ")} ELSE 0 END)::UTINYINT`;
}

/** The id of the only cohort where cohorts are by "none". */
export const everybody = "all";

// The first local date of the period of sign-up, or the cohort's name.
function cohortSql({cohorts, timeZone}: Study, {signup}: PeopleColumns): string {
  if (cohorts.by === "none") return quoteText(everybody);
  if (cohorts.by === "column") return "label";
  if (signup === undefined) throw new Error("a calendar cohort without sign-ups");
  const local = localSql(timeZone, `CASE WHEN ${isMomentSql("signup")} THEN signup END`);
  return `date_trunc('${cohorts.by}', ${local})::DATE`;
}

// The first readable row of a user is the user; the table keeps one row per id that is not spare.
async function markSpareRows(connection: Connection, file: string, study: Study): Promise<Problem[]> {
  const says = [
    "signup",
    study.cohorts.by === "column" ? "label" : [],
    "failed",
    study.outcomes.map((_, i) => `outcome${i}`)
  ].flat(2);
  const known = (await connection.rows<{column_name: string}>("DESCRIBE person")).map(
    ({column_name}) => column_name
  );
  const compared = known.filter((name) => says.includes(name) || /^value\d+$/.test(name)).map(quoteName);
  const conflicts = await markTwice(connection, compared);
  if (conflicts === 0) return [];
  const many = conflicts === 1 ? "1 user has rows" : `${conflicts.toLocaleString("en")} users have rows`;
  const hint = "The first row of each is used. Write one row per user.";
  return [{severity: "warning", file, message: `${many} that contradict each other`, hint}];
}

// Most studies have no user twice: whether one is, is cheaper to ask than which.
async function markTwice(connection: Connection, compared: readonly string[]): Promise<number> {
  await connection.run("UPDATE person SET spare = true WHERE id IS NULL");
  await connection.run(
    "CREATE TABLE twice AS SELECT id FROM person WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1"
  );
  const [some] = await connection.rows<{ids: number}>("SELECT count(*)::DOUBLE AS ids FROM twice");
  if (some!.ids === 0) return 0;
  await connection.run(`CREATE TABLE keeper AS SELECT id, coalesce(min(uid) FILTER (reason NOT IN (1, 2)), min(uid)) AS first,
    count(DISTINCT hash(${compared.join(", ")})) FILTER (reason NOT IN (1, 2)) > 1 AS conflict
    FROM person SEMI JOIN twice USING (id) GROUP BY id`);
  await connection.run(
    "UPDATE person SET spare = true FROM keeper WHERE person.id = keeper.id AND uid <> first"
  );
  await connection.run("UPDATE person SET reason = 3 WHERE spare AND reason IN (0, 4)");
  const [row] = await connection.rows<{n: number}>(
    "SELECT count(*) FILTER (conflict)::DOUBLE AS n FROM keeper"
  );
  return row!.n;
}

async function countPeople(
  connection: Connection,
  study: Study,
  {id}: PeopleColumns
): Promise<Omit<People, "warnings">> {
  const counts = personReasons.map((_, i) => `count(*) FILTER (reason = ${i})::DOUBLE AS r${i}`);
  const failed = study.filters.map(
    (_, i) => `count(*) FILTER (reason = 4 AND failed = ${i})::DOUBLE AS f${i}`
  );
  const integers =
    id === undefined ? "false" : "count(number) FILTER (number > -9223372036854775808) = count(id)";
  const [row] = await connection.rows<Record<string, number>>(
    `SELECT count(*)::DOUBLE AS read, (${integers})::INTEGER AS integers, ${[...counts, ...failed].join(", ")} FROM person`
  );
  return {
    read: row!.read!,
    reasons: Object.fromEntries(
      personReasons.map((reason, i) => [reason, row![`r${i}`]!])
    ) as People["reasons"],
    filtered: study.filters.map((_, i) => row![`f${i}`]!),
    integerIds: row!.integers === 1
  };
}
