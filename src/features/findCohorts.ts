// Which cohorts there are, when each is complete, and the table `member`: one narrow row per user.
import type {Problem} from "../problem.js";
import type {Connection} from "../sources/connection.js";
import {studyFile} from "../sources/openFiles.js";
import {quoteText} from "../sources/sqlText.js";
import type {Study} from "../study/study.js";
import {formatPeriod, periodEnd} from "./cohortCalendar.js";
import type {Cohort} from "./counted.js";
import {windowMicros} from "./readPeople.js";

/** A cohort as found among the users; `code` is its place, oldest first. */
export interface FoundCohort {
  readonly code: number;
  readonly id: string;
  readonly users: number;
  readonly from?: string;
  readonly to?: string;
  /** Microseconds at which the last window of a calendar cohort ends. */
  readonly endsAt?: number;
}

interface CohortRow {
  readonly value: string;
  readonly users: number;
}

/**
 * Fills the tables `cohort` (value, code) and `member` (uid, key, signup, cohort, outcomes): users who are left
 * out have no cohort in it. Cohorts by a column are in the order of their earliest sign-ups, ties by name.
 */
export async function findCohorts(
  connection: Connection,
  study: Study,
  options: {readonly hasSignup: boolean; readonly key: "id" | "number" | "uid"}
): Promise<FoundCohort[]> {
  const {hasSignup, key} = options;
  const first = hasSignup ? "min(signup)" : "0";
  await connection.run(`CREATE TABLE cohort AS SELECT (row_number() OVER (ORDER BY first, value) - 1)::INTEGER AS code, value, users
    FROM (SELECT value, ${first} AS first, count(*) AS users FROM person WHERE reason = 0 GROUP BY value)`);
  const outcomes = study.outcomes.map((_, i) => `, outcome${i}`).join("");
  const moment = hasSignup ? "signup" : "NULL::BIGINT AS signup";
  await connection.run(`CREATE TABLE member AS SELECT uid, ${key === "id" ? "id::VARCHAR" : key} AS key, ${moment}, code AS cohort${outcomes}
    FROM person LEFT JOIN cohort ON reason = 0 AND person.value = cohort.value WHERE NOT spare`);
  const rows = await connection.rows<CohortRow>(
    "SELECT value::VARCHAR AS value, users::DOUBLE AS users FROM cohort ORDER BY code"
  );
  return Promise.all(rows.map((row, code) => describeCohort(connection, study, row, code)));
}

/** Returns a cohort as later stages see it. */
export function publishCohort({id, from, to}: FoundCohort, users: number): Cohort {
  return {id, users, ...(from === undefined ? {} : {from}), ...(to === undefined ? {} : {to})};
}

/** Says that no cohort is complete, and what each would need. */
export function noCohort(cohorts: readonly FoundCohort[], dataEnds: string | undefined): Problem {
  const needs = cohorts
    .filter(({endsAt}) => endsAt !== undefined)
    .map(({id, endsAt}) => `${id} needs data up to ${formatMoment(endsAt!)}`);
  const shown = needs.slice(-5).join("; ");
  return {
    severity: "error",
    file: studyFile,
    message:
      dataEnds === undefined
        ? "no user is left to count"
        : `no cohort is complete: the data end at ${dataEnds}`,
    hint:
      shown === ""
        ? "Do the filters leave any user, and have the windows of any ended?"
        : `Read more events, or wait: ${shown}.`
  };
}

/** Returns microseconds since 1970 as ISO 8601 in UTC, to the second where it is whole. */
export function formatMoment(micros: number): string {
  return new Date(Math.floor(micros / 1000)).toISOString().replace(".000Z", "Z");
}

async function describeCohort(
  connection: Connection,
  study: Study,
  {value, users}: CohortRow,
  code: number
): Promise<FoundCohort> {
  const {by} = study.cohorts;
  if (by === "none" || by === "column") return {code, id: value, users};
  const to = periodEnd(by, value);
  const [row] = await connection.rows<{ends: number}>(
    `SELECT (epoch_us(timezone(${quoteText(study.timeZone)}, TIMESTAMP '${to}')) + ${windowMicros(study)})::DOUBLE AS ends`
  );
  return {code, id: formatPeriod(by, value), users, from: value, to, endsAt: row!.ends};
}
