// One reading of the events for all that is asked of them. Each row becomes a few numbers in the table `event`: who,
// the user if the row would count, else less than 0 the reason; what, moment and code in one; and the user's cohort.
// All else is asked of that table.
import type {Connection} from "../sources/connection.js";
import {
  dayMicros,
  type EventCodes,
  type EventsPlan,
  eventCodes,
  frequentNamesSql,
  joinedSql,
  lastUnknown,
  reasonSql
} from "./classifyEvents.js";
import type {EventDay} from "./dataEnds.js";
import type {LedgerRow} from "./eventLedger.js";

/** What the events are, before it is known which cohorts are complete. */
export interface Survey {
  readonly ledger: readonly LedgerRow[];
  /** Rows of known users per day of UTC. */
  readonly days: readonly EventDay[];
  readonly codes: EventCodes;
}

/**
 * Reads the events into the table `event`. A second reading is needed only where names of events that no feature
 * counts are so many, or so late, that not all of them are found among the first rows.
 */
export async function surveyEvents(
  connection: Connection,
  plan: EventsPlan,
  cohorts: number
): Promise<Survey> {
  const frequent = await connection.rows<{event: string}>(frequentNamesSql(plan));
  const codes = eventCodes(
    plan,
    frequent.map(({event}) => event)
  );
  await connection.run(`CREATE TABLE event AS ${eventSql(plan, codes, cohorts)}`);
  await connection.run(`CREATE TABLE cell AS SELECT least(who, 0) AS reason, cohort, ${codeOf(codes)} AS code, ${momentOf(codes)} // ${dayMicros} AS day,
    count(*) AS rows, max(what) AS last FROM event GROUP BY ALL`);
  const days = await connection.rows<EventDay>(
    `SELECT day::DOUBLE AS day, sum(rows)::DOUBLE AS rows, (max(last) // ${width(codes)})::DOUBLE AS last FROM cell WHERE day > 0 GROUP BY day`
  );
  return {ledger: await readLedger(connection, plan, codes), days, codes};
}

/** Returns the SQL of the code of a row of the table `event`. */
export function codeOf(codes: EventCodes): string {
  return `(what % ${width(codes)})`;
}

/** Returns the SQL of the moment of a row of the table `event` that would count, in microseconds. */
export function momentOf(codes: EventCodes): string {
  return `(what // ${width(codes)})`;
}

// 0 and the code after the last are of rows without a known name.
function width({names}: EventCodes): number {
  return names.length + 2;
}

// A moment has less than 53 bits: a thousand codes fit beside it into a BIGINT. Rows without a user or a moment to
// believe have moment 0, which is on day 0.
function eventSql(plan: EventsPlan, codes: EventCodes, cohorts: number): string {
  const {count, id} = plan.source.columns;
  const moment = `CASE WHEN reason BETWEEN 1 AND ${lastUnknown} THEN 0 ELSE moment END`;
  const items = [
    "CASE WHEN counts THEN uid ELSE -reason END AS who",
    `(${moment})${width(codes) > 1024 ? "::HUGEINT" : ""} * ${width(codes)} + code AS what`,
    `cohort::${cohorts < 65536 ? "USMALLINT" : "INTEGER"} AS cohort`,
    ...(count === undefined ? [] : ["CASE WHEN counts THEN amount END AS amount"]),
    ...(id === undefined ? [] : ["CASE WHEN counts THEN eid END AS eid"])
  ];
  return `SELECT ${items.join(", ")} FROM (SELECT *, CASE WHEN counts THEN 0 ELSE ${reasonSql(plan, codes)} END AS reason FROM (${joinedSql(plan, codes)}))`;
}

async function readLedger(connection: Connection, plan: EventsPlan, codes: EventCodes): Promise<LedgerRow[]> {
  const cells = await connection.rows<LedgerRow & {code: number}>(
    "SELECT -reason::INTEGER AS reason, cohort::INTEGER AS cohort, code::INTEGER AS code, sum(rows)::DOUBLE AS rows FROM cell GROUP BY reason, cohort, code"
  );
  const named = cells.filter(({code}) => code > 0);
  const ledger = named.map((row) => ({...row, event: codes.names[row.code - 1] ?? null}));
  if (named.length === cells.length) return ledger;
  const others = `SELECT (${reasonSql(plan, codes)})::INTEGER AS reason, cohort, event, count(*)::DOUBLE AS rows
    FROM (${joinedSql(plan, codes)}) WHERE code = 0 GROUP BY ALL`;
  return [...ledger, ...(await connection.rows<LedgerRow>(others))];
}
