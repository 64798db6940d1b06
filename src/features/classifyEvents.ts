// SQL that gives each row of the events exactly one reason, and the one query that turns the counted ones into
// vectors. Events never leave the database; a reading of them is the costliest thing here, so there are two.
import {decimalSql, integerKeyCell, isMomentSql, localSql, momentCell, textSql} from "../sources/cellSql.js";
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

/** Events of a study with the files they are in and how users are joined. */
export interface EventsPlan {
  readonly study: Study;
  readonly source: EventsSource;
  readonly files: readonly SourceFile[];
  readonly integerIds: boolean;
}

/** Returns a query: per row of the events its reason, user, cohort, name and moment. */
export function classifiedSql(plan: EventsPlan): string {
  const {study, source} = plan;
  const width = windowMicros(study);
  const {count, id} = source.columns;
  const missing = ["key IS NULL", "event IS NULL", ...(id === undefined ? [] : ["eid IS NULL"])].join(" OR ");
  const broken = count === undefined ? "" : "WHEN amount IS NULL OR amount < 0 THEN 2";
  return `SELECT *, (CASE WHEN NOT ${isMomentSql("moment")} THEN 1 ${broken} WHEN ${missing} THEN 3 WHEN uid IS NULL THEN 4
    WHEN cohort IS NULL THEN 5 WHEN moment < signup THEN 6 WHEN moment >= signup + ${width} THEN 7 WHEN code = 0 THEN 8 ELSE 0 END)::UTINYINT AS reason
    FROM (SELECT e.*, member.* EXCLUDE (key), ${codeSql(study.features)} AS code
      FROM (${eventCells(plan)}) e LEFT JOIN member ON e.key = member.key)`;
}

/**
 * Returns a query of the rows per reason, cohort and kind of event, `day` null. With `days` it has as well the rows
 * of known users per day of UTC, `reason` null, with the last moment of each: in the same reading of the events.
 */
export function ledgerSql(plan: EventsPlan, days: boolean): string {
  const what = "reason::INTEGER AS reason, cohort, event, count(*)::DOUBLE AS rows";
  const rows = classifiedSql(plan);
  if (!days) return `SELECT ${what}, NULL::DOUBLE AS day, NULL::DOUBLE AS last FROM (${rows}) GROUP BY ALL`;
  const day = `CASE WHEN reason NOT IN (1, 2, 3, 4) THEN moment // ${dayMicros} END AS day`;
  return `SELECT ${what}, day::DOUBLE AS day, max(moment)::DOUBLE AS last FROM (SELECT *, ${day} FROM (${rows}))
    GROUP BY GROUPING SETS ((reason, cohort, event), (day))`;
}

const dayMicros = 86_400_000_000;

/** Returns a query of the counted features per user, `value0`, `value1` …, and `kept`, the rows that made them. */
export function talliesSql(plan: EventsPlan, cohorts: readonly number[]): string {
  const {study, source} = plan;
  const values = study.features.map((feature, i) => `${featureSql(feature, study, source)} AS value${i}`);
  return `SELECT uid, count(*) AS kept, ${values.join(", ")} FROM (${distinctSql(plan, cohorts)}) GROUP BY uid`;
}

// One row per event that differs: by its id where there is one, else by user, name, time and count. Only rows that
// would be counted are compared, and name and moment share a number: this is the dearest step of all.
function distinctSql(plan: EventsPlan, cohorts: readonly number[]): string {
  const {study, source} = plan;
  const bits = codeBits(study.features);
  const items = ["uid", `(((moment - signup) << ${bits}) | code) AS packed`];
  if (source.columns.count !== undefined) items.push("amount");
  if (hasDays(study)) items.push(`${dayNumber(study)} AS day`);
  const counted = `(${classifiedSql(plan)}) WHERE reason = 0 AND cohort IN (${cohorts.join(", ")})`;
  const unpacked = `*, packed & ${2 ** bits - 1} AS code`;
  if (source.columns.id === undefined)
    return `SELECT ${unpacked} FROM (SELECT DISTINCT ${items.join(", ")} FROM ${counted})`;
  const names = items.map((item) => item.split(" ").at(-1)!);
  const packed = `struct_pack(${names.map((name) => `${name} := ${name}`).join(", ")})`;
  return `SELECT ${unpacked} FROM (SELECT unnest(first_row) FROM (SELECT min(${packed}) AS first_row
    FROM (SELECT eid, ${items.join(", ")} FROM ${counted}) GROUP BY eid))`;
}

function featureSql(feature: Feature, study: Study, source: EventsSource): string {
  const names = eventNames(study.features);
  const codes = feature.events.map((event) => names.indexOf(event) + 1);
  const is = `code IN (${codes.join(", ") || "NULL"})`;
  const counts = source.columns.count !== undefined;
  const happened = counts ? `${is} AND amount > 0` : is;
  switch (feature.counting) {
    case "events":
    case "sum":
      return counts ? `coalesce(sum(amount) FILTER (${is}), 0)` : `count(*) FILTER (${is})`;
    case "any":
      return `coalesce(max((${happened})::INTEGER), 0)`;
    case "days":
      return daysSql(study, happened);
  }
}

// A set of days is one word of bits in windows of up to two months.
function daysSql(study: Study, happened: string): string {
  if (study.window.hours > 61 * 24) return `count(DISTINCT day) FILTER (${happened})`;
  return `coalesce(bit_count(bit_or(1::UBIGINT << day::UBIGINT) FILTER (${happened})), 0)`;
}

function dayNumber({timeZone}: Study): string {
  return `(${localSql(timeZone, "moment")}::DATE - first_day)::INTEGER`;
}

function hasDays({features}: Study): boolean {
  return features.some(({counting}) => counting === "days");
}

/** Returns the kinds of events that any feature counts, each once. */
export function eventNames(features: readonly Feature[]): string[] {
  return [...new Set(features.flatMap(({events}) => events))];
}

function codeSql(features: readonly Feature[]): string {
  const cases = eventNames(features).map((name, i) => `WHEN ${quoteText(name)} THEN ${i + 1}`);
  return cases.length === 0 ? "0::BIGINT" : `(CASE event ${cases.join(" ")} ELSE 0 END)::BIGINT`;
}

function codeBits(features: readonly Feature[]): number {
  return Math.ceil(Math.log2(eventNames(features).length + 1));
}

function eventCells({study, source, files, integerIds}: EventsPlan): string {
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
