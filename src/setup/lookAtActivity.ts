// What users did after they signed up: how soon it falls off, which kinds of events, how often. Of many users only
// some are looked at, chosen by their ids. Rows of users stay in the database; counts leave it.
import {dataEnds, type EventDay} from "../features/dataEnds.js";
import {decimalSql, isMomentSql, momentCell, textSql} from "../sources/cellSql.js";
import type {Connection} from "../sources/connection.js";
import {scanSql} from "../sources/scanSql.js";
import type {Roles} from "./findRoles.js";

/** One kind of event in the first 14 days after sign-up, among the users who were looked at. */
export interface KindOfEvent {
  readonly kind: string;
  /** Users who did it in the first 24 hours, in 7 days, in 14 days. */
  readonly users: readonly [number, number, number];
  /** Largest number of times (of the count column, where there is one) of the most active tenth, per window. */
  readonly much: readonly [number, number, number];
}

/** What is known of the activity after sign-up. */
export interface Activity {
  /** Users with a sign-up, and how many of them were looked at. */
  readonly users: number;
  readonly looked: number;
  /** Users who did anything in 24 hours, 7 days, 14 days. */
  readonly active: readonly [number, number, number];
  /** Their events in those times. */
  readonly rows: readonly [number, number, number];
  /** Most frequent first, by users in 14 days. */
  readonly kinds: readonly KindOfEvent[];
  /** Each row is the sum of one user's day and kind. */
  readonly perDay: boolean;
  /** Moment at which the data end, microseconds; absent without events of known users. */
  readonly ends?: number;
}

/** Users who are looked at; of more, every second, third … */
const LOOKED = 100_000;
/** A last day of the data has as many events: see dataEnds. */
const BUSY_DAY = 10;
const HOUR_MICROS = 3_600_000_000;
const WINDOWS = [24, 7 * 24, 14 * 24].map((hours) => hours * HOUR_MICROS);
const NAMES = ["day", "week", "fortnight"] as const;

/** Fills the tables `newcomer` (id, signup) and `act` (users looked at, 14 days) and returns what they show. */
export async function lookAtActivity(connection: Connection, roles: Roles): Promise<Activity> {
  const people = await fillNewcomers(connection, roles);
  await connection.run(`CREATE TABLE act AS SELECT uid, kind, happened, times, happened - signup AS since FROM (${eventsSql(roles)})
    JOIN newcomer USING (id) WHERE looked AND happened IS NOT NULL AND kind IS NOT NULL`);
  const days = await connection.rows<EventDay>(
    "SELECT (happened // 86400000000)::DOUBLE AS day, count(*)::DOUBLE AS rows, max(happened)::DOUBLE AS last FROM act GROUP BY 1 ORDER BY 1"
  );
  const ends = dataEnds(days, BUSY_DAY);
  await connection.run(
    `CREATE TABLE did AS SELECT uid, kind, count(*) AS rows, count(DISTINCT happened) AS moments, ${NAMES.map((name, i) => `coalesce(sum(times) FILTER (since < ${WINDOWS[i]}), 0)::DOUBLE AS ${name}`).join(", ")}
    FROM act WHERE since >= 0 AND since < ${WINDOWS[2]} GROUP BY uid, kind`
  );
  return {
    ...people,
    ...(await countActive(connection)),
    kinds: await readKinds(connection),
    perDay: await isPerDay(connection, roles),
    ...(ends === undefined ? {} : {ends})
  };
}

async function fillNewcomers(
  connection: Connection,
  {users, userId, signup}: Roles
): Promise<{users: number; looked: number}> {
  const cells = {id: {column: userId, sql: textSql}, signup: momentCell(signup.name, "UTC")};
  await connection.run(`CREATE TABLE newcomer AS SELECT id, min(signup) AS signup, row_number() OVER (ORDER BY id) AS uid, true AS looked
    FROM (${scanSql(users.files, cells)}) WHERE id IS NOT NULL AND ${isMomentSql("signup")} GROUP BY id`);
  const count = "SELECT count(*)::DOUBLE AS n, count(*) FILTER (looked)::DOUBLE AS looked FROM newcomer";
  const [{n}] = await connection.rows<{n: number}>(count);
  const step = Math.ceil(n / LOOKED);
  if (step > 1) await connection.run(`UPDATE newcomer SET looked = (uid % ${step} = 0)`);
  const [{looked}] = await connection.rows<{looked: number}>(count);
  return {users: n, looked};
}

function eventsSql({events, user, event, time, count}: Roles): string {
  const cells = {
    id: {column: user, sql: textSql},
    kind: {column: event.name, sql: textSql},
    moment: momentCell(time.name, "UTC"),
    ...(count ? {counted: {column: count.name, sql: decimalSql}} : {})
  };
  const times = count ? "coalesce(counted, 0)::DOUBLE" : "1::DOUBLE";
  return `SELECT id, kind, ${times} AS times, CASE WHEN ${isMomentSql("moment")} THEN moment END AS happened FROM (${scanSql(events.files, cells)})`;
}

async function countActive(connection: Connection): Promise<Pick<Activity, "active" | "rows">> {
  const figures = NAMES.map(
    (name, i) =>
      `count(DISTINCT uid) FILTER (since < ${WINDOWS[i]})::DOUBLE AS active_${name}, count(*) FILTER (since < ${WINDOWS[i]})::DOUBLE AS rows_${name}`
  );
  const [row] = await connection.rows<Record<string, number>>(
    `SELECT ${figures.join(", ")} FROM act WHERE since >= 0`
  );
  return {
    active: [row.active_day, row.active_week, row.active_fortnight],
    rows: [row.rows_day, row.rows_week, row.rows_fortnight]
  };
}

async function readKinds(connection: Connection): Promise<KindOfEvent[]> {
  const figures = NAMES.map(
    (name) =>
      `count(*) FILTER (${name} > 0)::DOUBLE AS users_${name}, coalesce(quantile_disc(${name}, 0.9) FILTER (${name} > 0), 0)::DOUBLE AS much_${name}`
  );
  const rows = await connection.rows<Record<string, number> & {kind: string}>(
    `SELECT kind, ${figures.join(", ")} FROM did GROUP BY kind ORDER BY users_fortnight DESC, kind LIMIT 60`
  );
  return rows.map((row) => ({
    kind: row.kind,
    users: [row.users_day, row.users_week, row.users_fortnight],
    much: [row.much_day, row.much_week, row.much_fortnight]
  }));
}

// Dates without a time, and hardly any user with two rows of one kind on a day.
async function isPerDay(connection: Connection, {time}: Roles): Promise<boolean> {
  if (!time.midnights) return false;
  const [row] = await connection.rows<{rows: number; moments: number}>(
    "SELECT coalesce(sum(rows), 0)::DOUBLE AS rows, coalesce(sum(moments), 0)::DOUBLE AS moments FROM did"
  );
  return row.rows > 0 && row.moments >= row.rows * 0.98;
}
