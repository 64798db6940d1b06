// What is asked of all rows of the events: the ledger, the data's end, and which of them count. Text is dear to read:
// it is read once, and each row kept as a few numbers in the table `event`. Parquet is cheaper to read twice.
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
  /** A query of the rows that would count: who (the uid), moment, code, cohort, and amount and eid where there are any. */
  readonly counted: string;
}

/** Surveys the events, with or without their days. */
export async function surveyEvents(connection: Connection, plan: EventsPlan, days: boolean): Promise<Survey> {
  const twice = plan.files.every(({format}) => format === "parquet");
  const {ledger, counted} = await (twice ? surveyTwice : surveyOnce)(connection, plan, days);
  const found = await connection.rows<EventDay>(
    "SELECT day::DOUBLE AS day, sum(rows)::DOUBLE AS rows, max(last)::DOUBLE AS last FROM cell WHERE day > 0 GROUP BY day"
  );
  return {ledger, days: found, counted};
}

type Surveying = (
  connection: Connection,
  plan: EventsPlan,
  days: boolean
) => Promise<Pick<Survey, "ledger" | "counted">>;

// The rows that count are left to a second reading, which needs no other rows.
const surveyTwice: Surveying = async (connection, plan, days) => {
  const codes = eventCodes(plan, []);
  const day = days ? `CASE WHEN ${isUnknown} THEN 0 ELSE moment // ${dayMicros} END` : "0";
  await connection.run(`CREATE TABLE cell AS SELECT reason, cohort, event, ${day} AS day, count(*) AS rows, max(moment) AS last
    FROM (SELECT *, ${reasonSql(plan, codes)} AS reason FROM (${joinedSql(plan, codes)})) GROUP BY ALL`);
  const ledger = await connection.rows<LedgerRow>(
    "SELECT reason, cohort, event, sum(rows)::DOUBLE AS rows FROM cell GROUP BY reason, cohort, event"
  );
  const counted = `SELECT * EXCLUDE (uid), uid AS who FROM (${joinedSql(plan, codes)}) WHERE counts`;
  return {ledger, counted};
};

// Names of events become numbers: those that are among the first rows. If others turn up later, and no feature
// counts them, the ledger asks for another reading.
const surveyOnce: Surveying = async (connection, plan, days) => {
  const frequent = await connection.rows<{event: string}>(frequentNamesSql(plan));
  const names = frequent.map(({event}) => event);
  const codes = eventCodes(plan, names);
  await connection.run(`CREATE TABLE event AS ${eventSql(plan, codes)}`);
  await connection.run(`CREATE TABLE cell AS SELECT least(who, 0) AS reason, cohort, code, ${days ? `moment // ${dayMicros}` : "0"} AS day,
    count(*) AS rows, max(moment) AS last FROM event GROUP BY ALL`);
  const cells = await connection.rows<LedgerRow & {code: number}>(
    "SELECT -reason AS reason, cohort, code::INTEGER AS code, sum(rows)::DOUBLE AS rows FROM cell GROUP BY reason, cohort, code"
  );
  const named = cells.filter(({code}) => code > 0);
  const ledger: LedgerRow[] = named.map((row) => ({...row, event: codes.names[row.code - 1] ?? null}));
  if (named.length < cells.length) {
    const others = `SELECT ${reasonSql(plan, codes)} AS reason, cohort, event, count(*)::DOUBLE AS rows
      FROM (${joinedSql(plan, codes)}) WHERE code = 0 GROUP BY ALL`;
    ledger.push(...(await connection.rows<LedgerRow>(others)));
  }
  return {ledger, counted: "SELECT * FROM event WHERE who >= 0"};
};

const isUnknown = `reason BETWEEN 1 AND ${lastUnknown}`;

// `who` is the user of a row that would count, else less than 0 the reason. Rows without a user, or a moment to
// believe, have moment 0, which is on day 0. Small types, because there is one per row.
function eventSql(plan: EventsPlan, codes: EventCodes): string {
  const {count, id} = plan.source.columns;
  const items = [
    "CASE WHEN counts THEN uid ELSE -reason END AS who",
    `CASE WHEN ${isUnknown} THEN 0 ELSE moment END AS moment`,
    `code::${codes.names.length < 254 ? "UTINYINT" : "INTEGER"} AS code`,
    "cohort",
    ...(count === undefined ? [] : ["CASE WHEN counts THEN amount END AS amount"]),
    ...(id === undefined ? [] : ["CASE WHEN counts THEN eid END AS eid"])
  ];
  return `SELECT ${items.join(", ")} FROM (SELECT *, CASE WHEN counts THEN 0 ELSE ${reasonSql(plan, codes)} END AS reason FROM (${joinedSql(plan, codes)}))`;
}
