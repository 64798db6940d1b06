// SQL that gives each row of the events its user and exactly one reason. A reading of the events is the costliest
// thing here: surveyEvents.ts needs one, of Parquet two.
import {
  decimalSql,
  integerKeyCell,
  isMomentSql,
  latestMoment,
  momentCell,
  textSql
} from "../sources/cellSql.js";
import {type ScanCell, scanSql} from "../sources/scanSql.js";
import type {SourceFile} from "../sources/sourceFile.js";
import {quoteText} from "../sources/sqlText.js";
import type {EventsSource, Feature, Study} from "../study/study.js";
import type {EventReason} from "./counted.js";
import {windowMicros} from "./readPeople.js";

/** The order of the codes in SQL, that of EventReason: "duplicate" is found later, among the rows with code 0. */
export const eventReasons: readonly EventReason[] = [
  "kept",
  "brokenTime",
  "brokenCount",
  "missingValue",
  "unknownUser",
  "userLeftOut",
  "beforeSignup",
  "afterWindow",
  "otherEvent",
  "duplicate"
];

/** Codes up to this one are of rows without a user, or without a moment to believe. */
export const lastUnknown = eventReasons.indexOf("unknownUser");

/** Events of a study with the files they are in and how users are joined. */
export interface EventsPlan {
  readonly study: Study;
  readonly source: EventsSource;
  readonly files: readonly SourceFile[];
  readonly integerIds: boolean;
}

/** Names of events that have a code, which is their place from 1 on; those that the study counts are the first. */
export interface EventCodes {
  readonly names: readonly string[];
  /** Names from here on are of events that no feature counts. */
  readonly counted: number;
}

/**
 * Returns a query: per row of the events its moment, its code (0 for a name without one, one more than there are
 * names for a row without a name), name, amount and id where the source has them, the user's uid, signup and cohort,
 * and `counts`: true for a row with code 0 of `eventReasons`; false or NULL for the others.
 */
export function joinedSql(plan: EventsPlan, codes: EventCodes): string {
  const {count, id} = plan.source.columns;
  const conditions = [
    "moment >= signup",
    `moment < signup + ${windowMicros(plan.study)}`,
    `moment < ${latestMoment}`,
    `code BETWEEN 1 AND ${codes.counted}`,
    "cohort IS NOT NULL",
    ...(count === undefined ? [] : ["amount >= 0"]),
    ...(id === undefined ? [] : ["eid IS NOT NULL"])
  ];
  // The code is found before the join: there a Parquet file's column still is a dictionary of a few words.
  return `SELECT *, ${conditions.join(" AND ")} AS counts FROM (SELECT e.*, uid, signup, cohort
    FROM (SELECT *, ${codeSql(codes)} AS code FROM (${cellsSql(plan)})) e LEFT JOIN member ON e.key = member.key)`;
}

/** Returns the reason of a row of `joinedSql`, as its place in `eventReasons`. */
export function reasonSql({study, source}: EventsPlan, {names, counted}: EventCodes): string {
  const {count, id} = source.columns;
  const missing = ["key IS NULL", `code > ${names.length}`, ...(id === undefined ? [] : ["eid IS NULL"])];
  const broken = count === undefined ? "" : "WHEN amount IS NULL OR amount < 0 THEN 2";
  return `CASE WHEN NOT ${isMomentSql("moment")} THEN 1 ${broken} WHEN ${missing.join(" OR ")} THEN 3 WHEN uid IS NULL THEN 4
    WHEN cohort IS NULL THEN 5 WHEN moment < signup THEN 6 WHEN moment >= signup + ${windowMicros(study)} THEN 7
    WHEN code BETWEEN 1 AND ${counted} THEN 0 ELSE 8 END`;
}

/** Returns a query of the rows of known users per day of UTC, with the last moment of each. */
export function daysSql(plan: EventsPlan): string {
  const codes = {names: [], counted: 0};
  const day = `moment // ${dayMicros}`;
  return `SELECT (${day})::DOUBLE AS day, count(*)::DOUBLE AS rows, max(moment)::DOUBLE AS last
    FROM (${joinedSql(plan, codes)}) WHERE ${reasonSql(plan, codes)} > ${lastUnknown} GROUP BY ${day}`;
}

/** Microseconds of a day of UTC, for SQL. */
export const dayMicros = "86400000000";

/** Returns the kinds of events that any feature counts, each once. */
export function eventNames(features: readonly Feature[]): string[] {
  return [...new Set(features.flatMap(({events}) => events))];
}

/** Gives codes to the names that the study counts, and to others that are frequent. */
export function eventCodes({study}: EventsPlan, frequent: readonly string[]): EventCodes {
  const counted = eventNames(study.features);
  return {
    names: [...counted, ...frequent.filter((name) => !counted.includes(name))],
    counted: counted.length
  };
}

/** Returns a query of the most frequent names of events among the first rows. */
export function frequentNamesSql({source, files}: EventsPlan): string {
  const first = scanSql(files.slice(0, 1), {event: {column: source.columns.event, sql: textSql}});
  return `SELECT event FROM (SELECT event FROM (${first}) LIMIT 50000) WHERE event IS NOT NULL
    GROUP BY event ORDER BY count(*) DESC, event LIMIT 60`;
}

function codeSql({names}: EventCodes): string {
  const cases = names.map((name, i) => `WHEN ${quoteText(name)} THEN ${i + 1}`);
  const none = `CASE WHEN event IS NULL THEN ${names.length + 1} ELSE 0 END`;
  return cases.length === 0 ? `(${none})` : `(CASE event ${cases.join(" ")} ELSE ${none} END)`;
}

function cellsSql({study, source, files, integerIds}: EventsPlan): string {
  const {user, event, time, count, id} = source.columns;
  const cells: Record<string, ScanCell> = {
    key: integerIds ? integerKeyCell(user, nobody) : {column: user, sql: textSql},
    event: {column: event, sql: textSql},
    moment: momentCell(time, study.timeZone)
  };
  if (count !== undefined) cells.amount = {column: count, sql: decimalSql};
  if (id !== undefined) cells.eid = {column: id, sql: textSql};
  return scanSql(files, cells);
}

// Where all users' ids are whole numbers, a text that is none belongs to nobody; only an empty cell is missing.
// No user has this number: readPeople.ts sees to it.
const nobody = "(-9223372036854775808)::BIGINT";
