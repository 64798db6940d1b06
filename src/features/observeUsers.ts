// Before anything is counted: who the users are, when the data end, which cohorts are complete, and what became of
// each row of the events.
import {failOnErrors, type Problem, ProblemError} from "../problem.js";
import {isMomentSql, momentSql} from "../sources/cellSql.js";
import type {Connection} from "../sources/connection.js";
import {checkColumns, openFiles, studyFile} from "../sources/openFiles.js";
import type {SourceFile} from "../sources/sourceFile.js";
import {quoteText} from "../sources/sqlText.js";
import type {EventsSource, Study} from "../study/study.js";
import {brokenRows} from "./brokenEvents.js";
import {daysSql, type EventsPlan} from "./classifyEvents.js";
import {dataEnds, type EventDay} from "./dataEnds.js";
import type {LedgerRow} from "./eventLedger.js";
import {neverSeen, noEvents} from "./eventWarnings.js";
import {type FoundCohort, findCohorts, formatMoment, noCohort} from "./findCohorts.js";
import {type People, peopleColumns, readPeople, windowMicros} from "./readPeople.js";
import {type Survey, surveyEvents} from "./surveyEvents.js";

/** Says what is being done, and which part of all of it is done. */
export type Progress = (text: string, fraction?: number) => void;

/** Users as they are before the features are counted: the tables `person` and `member` are filled. */
export interface Observed {
  readonly plan: EventsPlan;
  /** A query of the rows of events that would count (surveyEvents.ts). */
  readonly counted: string;
  readonly userFiles: readonly SourceFile[];
  readonly people: People;
  readonly cohorts: readonly FoundCohort[];
  /** Codes of the complete cohorts, oldest first. */
  readonly complete: readonly number[];
  readonly dataEnds: number;
  readonly ledger: readonly LedgerRow[];
  readonly warnings: readonly Problem[];
}

/** Reads the users, finds when the data end and which cohorts are complete, and fills the ledger of the events. */
export async function observeUsers(
  connection: Connection,
  study: Study,
  source: EventsSource,
  progress: Progress
): Promise<Observed> {
  progress("reading users", 0);
  const {userFiles, files} = await openBoth(connection, study, source);
  const columns = {id: source.columns.userId, signup: source.columns.signup};
  const people = await readPeople(connection, study, userFiles, {columns});
  const warnings = [
    ...people.warnings,
    ...(await brokenSignups(connection, study, source, {userFiles, people}))
  ];
  failOnErrors(warnings);
  const cohorts = await findCohorts(connection, study, {
    hasSignup: true,
    key: people.integerIds ? "number" : "id"
  });
  const plan: EventsPlan = {study, source, files, integerIds: people.integerIds};
  progress("reading events", 0.1);
  const {ledger, counted, ends} = await readSurvey(connection, plan);
  warnings.push(...(await brokenEvents(connection, plan, ledger)), ...neverSeen(plan, ledger));
  failOnErrors(warnings);
  if (ends === undefined) throw new ProblemError([noEvents(plan), ...warnings]);
  const complete = await completeCohorts(connection, study, cohorts, ends);
  failOnErrors([...(complete.length > 0 ? [] : [noneComplete(cohorts, ends)]), ...warnings]);
  return {plan, counted, userFiles, people, cohorts, complete, dataEnds: ends, ledger, warnings};
}

function noneComplete(cohorts: readonly FoundCohort[], ends: number): Problem {
  return noCohort(cohorts, cohorts.length === 0 ? undefined : formatMoment(ends));
}

async function openBoth(
  connection: Connection,
  study: Study,
  source: EventsSource
): Promise<{userFiles: SourceFile[]; files: SourceFile[]}> {
  const users = await openFiles(connection, study.root, source.users);
  const events = await openFiles(connection, study.root, source.events);
  const {user, event, time, count, id, userId, signup} = source.columns;
  failOnErrors([
    ...users.problems,
    ...events.problems,
    ...checkColumns(users.files, peopleColumns(study, {id: userId, signup})),
    ...checkColumns(
      events.files,
      [user, event, time, count, id].filter((name) => name !== undefined)
    )
  ]);
  return {userFiles: users.files, files: events.files};
}

function brokenSignups(
  connection: Connection,
  study: Study,
  source: EventsSource,
  {userFiles, people}: {userFiles: readonly SourceFile[]; people: People}
): Promise<Problem[]> {
  const broken = [{column: source.columns.signup, kind: "time" as const, rows: people.reasons.brokenSignup}];
  return brokenRows(connection, study, {
    files: userFiles,
    read: people.read,
    broken,
    tolerate: source.tolerateBroken
  });
}

async function brokenEvents(
  connection: Connection,
  plan: EventsPlan,
  ledger: readonly LedgerRow[]
): Promise<Problem[]> {
  const {time, count} = plan.source.columns;
  const rowsOf = (code: number): number => sum(ledger.filter(({reason}) => reason === code));
  const broken = [{column: time, kind: "time" as const, rows: rowsOf(1)}];
  const counts = count === undefined ? [] : [{column: count, kind: "count" as const, rows: rowsOf(2)}];
  const options = {
    files: plan.files,
    read: sum(ledger),
    broken: [...broken, ...counts],
    tolerate: plan.source.tolerateBroken
  };
  return brokenRows(connection, plan.study, options);
}

// Users of a calendar cohort are observed or not as a cohort, after the reading; of other cohorts it must be known
// before, and if the study does not say when the data end, the events are read once more.
async function readSurvey(
  connection: Connection,
  plan: EventsPlan
): Promise<Survey & {ends: number | undefined}> {
  const {study, source} = plan;
  const calendar = study.cohorts.by !== "none" && study.cohorts.by !== "column";
  const said =
    source.dataEnds === undefined ? undefined : await parseDataEnds(connection, study, source.dataEnds);
  if (calendar) {
    const survey = await surveyEvents(connection, plan, said === undefined);
    return {...survey, ends: said ?? dataEnds(survey.days, study.minGroup)};
  }
  const ends = said ?? dataEnds(await connection.rows<EventDay>(daysSql(plan)), study.minGroup);
  await leaveOutUnobserved(connection, study, ends);
  return {...(await surveyEvents(connection, plan, false)), ends};
}

async function parseDataEnds(connection: Connection, {timeZone}: Study, text: string): Promise<number> {
  const micros = momentSql(timeZone)({name: "", type: "VARCHAR"}, `(${quoteText(text)})`);
  const [row] = await connection.rows<{ends: number | null}>(
    `SELECT CASE WHEN ${isMomentSql(micros)} THEN ${micros} END::DOUBLE AS ends`
  );
  if (row!.ends !== null) return row!.ends;
  const hint = 'Write it as "2026-06-30T23:59:59Z" or "2026-06-30".';
  const message = `not a time: ${JSON.stringify(text)}`;
  throw new ProblemError([{severity: "error", file: studyFile, message, hint}]);
}

// A user is observed if the window ended before the data do; the others keep their rows but have no cohort.
async function leaveOutUnobserved(
  connection: Connection,
  study: Study,
  ends: number | undefined
): Promise<void> {
  const late = ends === undefined ? "true" : `signup + ${windowMicros(study)} > ${ends}`;
  await connection.run(`UPDATE member SET cohort = NULL WHERE ${late}`);
}

async function completeCohorts(
  connection: Connection,
  {cohorts: {by}}: Study,
  cohorts: readonly FoundCohort[],
  ends: number
): Promise<number[]> {
  if (by !== "none" && by !== "column")
    return cohorts.filter(({endsAt}) => endsAt! <= ends).map(({code}) => code);
  const rows = await connection.rows<{cohort: number}>(
    "SELECT DISTINCT cohort FROM member WHERE cohort IS NOT NULL ORDER BY cohort"
  );
  return rows.map(({cohort}) => cohort);
}

function sum(rows: readonly {readonly rows: number}[]): number {
  return rows.reduce((total, row) => total + row.rows, 0);
}
