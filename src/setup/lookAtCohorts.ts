// Whom the users could be compared by: months of sign-up, or a column of a few values. Reads the table `newcomer`.
import {textSql} from "../sources/cellSql.js";
import type {Connection} from "../sources/connection.js";
import {scanSql} from "../sources/scanSql.js";
import {COHORT_NAMES, nameScore} from "./columnNames.js";
import type {Roles} from "./findRoles.js";

/** A month of sign-ups. */
export interface SignupMonth {
  /** First day: "2026-06-01". */
  readonly from: string;
  readonly users: number;
}

/** A value of a column that could name cohorts, with its first and last sign-up in microseconds. */
export interface CohortValue {
  readonly value: string;
  readonly users: number;
  readonly first: number;
  readonly last: number;
}

/** A column that could name cohorts; `score` is higher the more its name says so. */
export interface CohortColumn {
  readonly name: string;
  readonly score: number;
  /** By first sign-up. */
  readonly values: readonly CohortValue[];
}

/** Most values that can be compared at a glance. */
const MOST_VALUES = 12;

/** Returns the months of sign-up, oldest first, in UTC. */
export async function signupMonths(connection: Connection): Promise<SignupMonth[]> {
  return connection.rows<{from: string; users: number}>(
    `SELECT date_trunc('month', make_timestamp(signup))::DATE::VARCHAR AS "from", count(*)::DOUBLE AS users FROM newcomer GROUP BY 1 ORDER BY 1`
  );
}

/** Returns the columns whose names and contents say that they name cohorts, likeliest first. */
export async function cohortColumns(
  connection: Connection,
  {users, userId, signup}: Roles
): Promise<CohortColumn[]> {
  const could = users.columns.filter(
    ({name, filled, rows, distinct}) =>
      nameScore(name, COHORT_NAMES) > 0 &&
      name !== userId &&
      name !== signup.name &&
      filled === rows &&
      distinct >= 2 &&
      distinct <= MOST_VALUES
  );
  const found: CohortColumn[] = [];
  for (const {name} of could) {
    const cells = {id: {column: userId, sql: textSql}, value: {column: name, sql: textSql}};
    const values = await connection.rows<CohortValue & Record<string, string | number>>(
      `SELECT value, count(*)::DOUBLE AS users, min(signup)::DOUBLE AS first, max(signup)::DOUBLE AS last
      FROM (${scanSql(users.files, cells)}) JOIN newcomer USING (id) WHERE value IS NOT NULL GROUP BY value ORDER BY first, value`
    );
    found.push({name, score: nameScore(name, COHORT_NAMES), values});
  }
  return found.sort((a, b) => b.score - a.score);
}
