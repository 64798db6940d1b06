// What the cells of each column look like, from a sample of the rows. Only counts leave the database.
import {doubleSql, isMomentSql, momentSql, outcomeSql, textSql} from "../sources/cellSql.js";
import type {Connection} from "../sources/connection.js";
import {type ScanCell, scanSql} from "../sources/scanSql.js";
import type {Column, SourceFile} from "../sources/sourceFile.js";
import type {DataSet} from "./findDataSets.js";

/** One column of a set; numbers are of the sample. */
export interface ColumnProfile {
  readonly name: string;
  /** Rows with a cell that is not empty, and of how many. */
  readonly filled: number;
  readonly rows: number;
  readonly distinct: number;
  /** Filled cells that are moments, and whether all of those are midnights. */
  readonly moments: number;
  readonly midnights: boolean;
  /** Filled cells that are numbers; that are whole numbers; the smallest and largest, 0 without any. */
  readonly numbers: number;
  readonly wholes: number;
  readonly smallest: number;
  readonly largest: number;
  /** Filled cells that say yes, and that say no. */
  readonly yes: number;
  readonly no: number;
}

/** A set with what its columns look like. */
export interface LookedAt extends DataSet {
  readonly columns: readonly ColumnProfile[];
}

/** Rows that are looked at per set. */
const SAMPLE = 50_000;
/** Files that are looked at per set, evenly chosen. */
const FILES = 12;
const DAY_MICROS = 86_400_000_000;

/** Returns the profiles of the columns that hold single values; lists and records are left out. */
export async function profileColumns(
  connection: Connection,
  files: readonly SourceFile[]
): Promise<ColumnProfile[]> {
  const columns = files[0].columns.filter(isSingle);
  if (columns.length === 0) return [];
  const figures = columns.map((_, i) => figuresSql(i)).join(", ");
  const cells = Object.fromEntries(columns.flatMap(({name}, i) => cellsOf(name, i)));
  const [row] = await connection.rows<Record<string, number | null>>(
    `SELECT count(*)::DOUBLE AS n, ${figures} FROM (${sampleSql(files, cells)})`
  );
  return columns.map(({name}, i) => profileOf(name, (figure) => row[`${figure}${i}`] ?? 0, row.n ?? 0));
}

/** Returns a query for a sample of the rows of some files: the first rows of each. */
export function sampleSql(files: readonly SourceFile[], cells: Readonly<Record<string, ScanCell>>): string {
  const step = Math.max(1, files.length / FILES);
  const chosen = files.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step));
  const limit = Math.ceil(SAMPLE / chosen.length);
  return chosen.map((file) => `SELECT * FROM (${scanSql([file], cells)} LIMIT ${limit})`).join(" UNION ALL ");
}

function isSingle({type}: Column): boolean {
  return !/\[|^(STRUCT|MAP|UNION|BLOB|BIT)/.test(type);
}

function cellsOf(column: string, i: number): [string, ScanCell][] {
  return [
    [`text${i}`, {column, sql: textSql}],
    [`moment${i}`, {column, sql: momentSql("UTC")}],
    [`number${i}`, {column, sql: doubleSql}],
    [`answer${i}`, {column, sql: outcomeSql}]
  ];
}

function figuresSql(i: number): string {
  const isMoment = isMomentSql(`moment${i}`);
  return [
    `count(text${i})::DOUBLE AS filled${i}`,
    `count(DISTINCT text${i})::DOUBLE AS distinct${i}`,
    `count(*) FILTER (${isMoment})::DOUBLE AS moments${i}`,
    `count(*) FILTER (${isMoment} AND moment${i} % ${DAY_MICROS} <> 0)::DOUBLE AS timed${i}`,
    `count(number${i})::DOUBLE AS numbers${i}`,
    `count(*) FILTER (number${i} = trunc(number${i}))::DOUBLE AS wholes${i}`,
    `min(number${i})::DOUBLE AS smallest${i}`,
    `max(number${i})::DOUBLE AS largest${i}`,
    `count(*) FILTER (answer${i} = 1)::DOUBLE AS yes${i}`,
    `count(*) FILTER (answer${i} = 0)::DOUBLE AS no${i}`
  ].join(", ");
}

function profileOf(name: string, figure: (name: string) => number, rows: number): ColumnProfile {
  return {
    name,
    rows,
    filled: figure("filled"),
    distinct: figure("distinct"),
    moments: figure("moments"),
    midnights: figure("timed") === 0,
    numbers: figure("numbers"),
    wholes: figure("wholes"),
    smallest: figure("smallest"),
    largest: figure("largest"),
    yes: figure("yes"),
    no: figure("no")
  };
}
