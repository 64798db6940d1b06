// How a cell of any type becomes a text, a moment or a number. A cell that cannot be read becomes NULL here;
// the stage that asks tells an empty cell from a broken one by its text.
import type {CellSql, ScanCell} from "./scanSql.js";
import type {Column} from "./sourceFile.js";
import {quoteText} from "./sqlText.js";

/** Moments outside of these are not believed: they come from epochs of other units, or from a two-digit year. */
const earliest = "31536000000000";
/** The first moment, in microseconds, that is too late to be believed. */
export const latestMoment = "7258118400000000";
const integers = [
  "TINYINT",
  "SMALLINT",
  "INTEGER",
  "BIGINT",
  "HUGEINT",
  "UTINYINT",
  "USMALLINT",
  "UINTEGER",
  "UBIGINT"
];

export function isInteger(column: Column): boolean {
  return integers.includes(column.type);
}

/** The cell as text; an empty text is NULL. A whole number stored as a float is written without its ".0". */
export function textSql(column: Column, cell: string): string {
  if (column.type === "VARCHAR") return `nullif(${cell}, '')`;
  if (column.type === "DOUBLE" || column.type === "FLOAT") {
    return `CASE WHEN ${cell} = trunc(${cell}) AND abs(${cell}) < 1e15 THEN ${cell}::BIGINT::VARCHAR ELSE ${cell}::VARCHAR END`;
  }
  return `${cell}::VARCHAR`;
}

/** The cell as a key of its own: BIGINT where the column holds whole numbers that fit, which take less room, else text. */
export function idSql(column: Column, cell: string): string {
  const fits = isInteger(column) && column.type !== "HUGEINT" && column.type !== "UBIGINT";
  return fits ? `${cell}::BIGINT` : textSql(column, cell);
}

/** The cell as the BIGINT that its text spells in the shortest way ("7", not "007"), else NULL. */
export function integerKeySql(column: Column, cell: string): string {
  if (isInteger(column)) return `TRY_CAST(${cell} AS BIGINT)`;
  const text = textSql(column, cell);
  return `CASE WHEN TRY_CAST(${text} AS BIGINT)::VARCHAR = ${text} THEN TRY_CAST(${text} AS BIGINT) END`;
}

/** A cell of `integerKeySql` in a scan of many rows; a text that is no such number gives `otherwise`, an empty one NULL. */
export function integerKeyCell(column: string, otherwise: string): ScanCell {
  return {
    column,
    sql: (found, cell) =>
      found.type === "VARCHAR" ? `TRY_CAST(${cell} AS BIGINT)` : integerKeySql(found, cell),
    again: (found, value, cell) => {
      const text = found.type === "VARCHAR" ? cell : textSql(found, cell);
      if (isInteger(found)) return value;
      return `CASE WHEN ${value}::VARCHAR = ${text} THEN ${value} WHEN ${text} <> '' THEN ${otherwise} END`;
    }
  };
}

/**
 * The cell as microseconds since 1970 in UTC (BIGINT), NULL if it is no moment.
 * ISO 8601, with "T" or a space: with an offset or Z absolute, else in the connection's time zone; a date alone is
 * midnight. Whole numbers of nine digits or more are epoch seconds, of twelve milliseconds, of fifteen microseconds.
 * A local time that the clocks skip is read as the same time after the gap; one that they repeat as the second.
 */
export function momentSql(zone: string): CellSql {
  return (column, cell) => microsSql(column, cell, zone);
}

/** A cell of `momentSql` in a scan of many rows, where only the cells that need it are read with patience. */
export function momentCell(column: string, zone: string): ScanCell {
  return {
    column,
    sql: (found, cell) =>
      found.type === "VARCHAR" ? quickMicrosSql(cell, zone) : microsSql(found, cell, zone),
    again: ({type}, value, cell) =>
      type === "VARCHAR"
        ? `CASE WHEN ${value} IS NOT NULL THEN ${value} ELSE ${slowMicrosSql(cell)} END`
        : value
  };
}

/** The TIMESTAMP that clocks of the zone showed at a moment; not cheap, except in UTC. */
export function localSql(zone: string, micros: string): string {
  return isUtc(zone)
    ? `make_timestamp(${micros})`
    : `timezone(${quoteText(zone)}, make_timestamptz(${micros}))`;
}

/** The condition that a moment is one to believe: between 1971 and 2200. NULL is not. */
export function isMomentSql(micros: string): string {
  return `coalesce(${micros} >= ${earliest} AND ${micros} < ${latestMoment}, false)`;
}

/**
 * The cell as DECIMAL(18,6), NULL if it is not a finite number that fits: sums of decimals do not depend on
 * the order of the rows, as sums of floats would.
 */
export function decimalSql(column: Column, cell: string): string {
  if (column.type !== "VARCHAR") return `TRY_CAST(${cell} AS DECIMAL(18,6))`;
  return `CASE WHEN ${numeralSql(cell)} THEN TRY_CAST(trim(${cell}) AS DECIMAL(18,6)) END`;
}

/** The cell as a finite DOUBLE, else NULL. */
export function doubleSql(column: Column, cell: string): string {
  const value = `TRY_CAST(${cell} AS DOUBLE)`;
  const finite = `CASE WHEN isfinite(${value}) THEN ${value} END`;
  return column.type === "VARCHAR" ? `CASE WHEN ${numeralSql(cell)} THEN ${finite} END` : finite;
}

/** 1 for yes, 0 for no, 2 for unknown (empty), NULL for anything else. */
export function outcomeSql(column: Column, cell: string): string {
  const text = `lower(trim(coalesce(${textSql(column, cell)}, '')))`;
  return `CASE WHEN ${text} IN ('1', 'true', 'yes', 't', 'y') THEN 1 WHEN ${text} IN ('0', 'false', 'no', 'f', 'n') THEN 0 WHEN ${text} = '' THEN 2 END::UTINYINT`;
}

// DuckDB reads "1_000" and "0x10" as numbers; a person who sees them in a file does not.
function numeralSql(cell: string): string {
  return String.raw`regexp_full_match(trim(${cell}), '[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?')`;
}

function microsSql(column: Column, cell: string, zone: string): string {
  const {type} = column;
  if (type === "VARCHAR") return `coalesce(${quickMicrosSql(cell, zone)}, ${slowMicrosSql(cell)})`;
  if (type === "TIMESTAMP WITH TIME ZONE") return `epoch_us(${cell})`;
  if (type === "DATE" || /^TIMESTAMP(_S|_MS|_NS)?$/.test(type))
    return localMicrosSql(`${cell}::TIMESTAMP`, zone);
  if (isInteger(column) || type === "DOUBLE") return epochSql(`TRY_CAST(${cell} AS BIGINT)`);
  return "NULL::BIGINT";
}

// A cast that knows offsets goes through ICU and takes four times as long: only cells that have one pay for it.
// The other cast ignores an offset without a word, so it must never see one: a "+", or a "-" after a colon.
function quickMicrosSql(cell: string, zone: string): string {
  const absolute = `epoch_us(TRY_CAST(${cell} AS TIMESTAMPTZ))`;
  const plain = `TRY_CAST(${cell} AS TIMESTAMP)`;
  const offset = `contains(${cell}, '+') OR ${cell} LIKE '%:%-%'`;
  if (isUtc(zone)) return `CASE WHEN ${offset} THEN ${absolute} ELSE epoch_us(${plain}) END`;
  const utc = `ends_with(${cell}, 'Z') OR ends_with(${cell}, 'UTC')`;
  return `CASE WHEN ${offset} THEN ${absolute} WHEN ${utc} THEN epoch_us(${plain}) ELSE ${localMicrosSql(plain, zone)} END`;
}

// Spellings that the fast casts refuse: spaces around, small letters, no seconds or a space before an offset, epochs.
// Inside CASE the database does not work out common parts beforehand, which would cost every row what few need.
function slowMicrosSql(cell: string): string {
  const upper = `upper(trim(${cell}))`;
  const joined = String.raw`regexp_replace(${upper}, ' ([+-][0-9])', '\1')`;
  const seconds = String.raw`regexp_replace(${joined}, '([T ][0-9]{2}:[0-9]{2})(Z|[+-][0-9:]+)$', '\1:00\2')`;
  const epoch = epochSql(`TRY_CAST(${upper} AS BIGINT)`);
  return `CASE WHEN regexp_full_match(${upper}, '[0-9]{9,17}') THEN ${epoch} WHEN ${cell} IS NOT NULL THEN epoch_us(TRY_CAST(${seconds} AS TIMESTAMPTZ)) END`;
}

function localMicrosSql(timestamp: string, zone: string): string {
  return isUtc(zone) ? `epoch_us(${timestamp})` : `epoch_us((${timestamp})::TIMESTAMPTZ)`;
}

function isUtc(zone: string): boolean {
  return ["UTC", "Etc/UTC", "Etc/GMT", "GMT", "Etc/Zulu", "Zulu"].includes(zone);
}

function epochSql(value: string): string {
  return `CASE WHEN ${value} < 100000000 THEN NULL WHEN ${value} < 100000000000 THEN ${value} * 1000000 WHEN ${value} < 100000000000000 THEN ${value} * 1000 ELSE ${value} END`;
}
