// Rows of events and users whose time, count or sign-up cannot be read: warnings with places while they are few,
// errors when their share exceeds what the study tolerates.
import type {Problem} from "../problem.js";
import {decimalSql, isMomentSql, momentSql} from "../sources/cellSql.js";
import type {Connection} from "../sources/connection.js";
import {type Fault, findPlaces} from "../sources/findPlaces.js";
import type {SourceFile} from "../sources/sourceFile.js";
import type {Study} from "../study/study.js";
import {timeHint} from "./checkCells.js";

/** A column with a kind of broken cells and how many rows have one. */
export interface BrokenColumn {
  readonly column: string;
  readonly kind: "time" | "count";
  readonly rows: number;
}

/** Returns the problems of broken rows among `read` rows of some files. */
export async function brokenRows(
  connection: Connection,
  study: Study,
  options: {
    readonly files: readonly SourceFile[];
    readonly read: number;
    readonly broken: readonly BrokenColumn[];
    readonly tolerate: number;
  }
): Promise<Problem[]> {
  const {files, read, broken, tolerate} = options;
  const total = broken.reduce((sum, {rows}) => sum + rows, 0);
  if (total === 0) return [];
  const severity = total > tolerate * read ? "error" : "warning";
  const problems: Problem[] = [];
  if (severity === "error") problems.push(tooMany(files, total, read, tolerate));
  for (const column of broken) {
    if (column.rows > 0)
      problems.push(...(await findPlaces(connection, files, faultOf(study, column, severity))));
  }
  return problems;
}

function tooMany(files: readonly SourceFile[], total: number, read: number, tolerate: number): Problem {
  const percent = (share: number): string => `${Number((100 * share).toPrecision(3))} %`;
  return {
    severity: "error",
    file: files[0]!.path,
    message: `${total.toLocaleString("en")} of ${read.toLocaleString("en")} rows cannot be read (${percent(total / read)}); the study tolerates ${percent(tolerate)}`,
    hint: "Mend the rows named below, name another column in data/study.yaml, or tolerate more."
  };
}

function faultOf(study: Study, {column, kind, rows}: BrokenColumn, severity: Fault["severity"]): Fault {
  const moment = momentSql(study.timeZone);
  if (kind === "time") {
    return {
      column,
      rows,
      severity,
      message: "not a time",
      hint: timeHint,
      broken: (type, cell) => `NOT ${isMomentSql(moment(type, cell))}`
    };
  }
  return {
    column,
    rows,
    severity,
    message: "not a count",
    hint: "A count is a number of 0 or more.",
    broken: (type, cell) => `coalesce(${decimalSql(type, cell)} < 0, true)`
  };
}
