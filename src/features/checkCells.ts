import {failOnErrors, type Problem} from "../problem.js";
import {doubleSql, isMomentSql, momentSql, outcomeSql, textSql} from "../sources/cellSql.js";
import type {Connection} from "../sources/connection.js";
import {type Fault, findPlaces} from "../sources/findPlaces.js";
import {type CellSql, scanSql} from "../sources/scanSql.js";
import type {SourceFile} from "../sources/sourceFile.js";
import type {Study} from "../study/study.js";

/** Fails on outcomes and filters that cannot be read: no tolerance covers a cell that would become a wrong answer. */
export async function checkCells(
  connection: Connection,
  study: Study,
  files: readonly SourceFile[]
): Promise<void> {
  const faults = [...outcomeFaults(study), ...filterFaults(study)];
  failOnErrors(await findFaults(connection, files, faults));
}

/** Counts the faults in one reading and returns the places of those there are. */
export async function findFaults(
  connection: Connection,
  files: readonly SourceFile[],
  faults: readonly Omit<Fault, "rows">[]
): Promise<Problem[]> {
  if (faults.length === 0) return [];
  const cells = Object.fromEntries(faults.map(({column, broken}, i) => [`b${i}`, {column, sql: broken}]));
  const counts = faults.map((_, i) => `count(*) FILTER (b${i})::DOUBLE AS n${i}`);
  const [row] = await connection.rows<Record<string, number>>(
    `SELECT ${counts.join(", ")} FROM (${scanSql(files, cells)})`
  );
  const problems: Problem[] = [];
  for (const [i, fault] of faults.entries()) {
    const rows = row![`n${i}`]!;
    if (rows > 0) problems.push(...(await findPlaces(connection, files, {...fault, rows})));
  }
  return problems;
}

function outcomeFaults(study: Study): Omit<Fault, "rows">[] {
  return study.outcomes.map(({column}) => ({
    column,
    severity: "error",
    broken: (type, cell) => `${outcomeSql(type, cell)} IS NULL`,
    message: "not a yes or a no",
    hint: "Write 1, true, yes, t or y, or 0, false, no, f or n; leave the cell empty if it is not known."
  }));
}

function filterFaults(study: Study): Omit<Fault, "rows">[] {
  return study.filters.flatMap(({column, condition}) => {
    if (condition.kind === "atLeast" || condition.kind === "atMost") {
      const broken: CellSql = (type, cell) =>
        `${textSql(type, cell)} IS NOT NULL AND ${doubleSql(type, cell)} IS NULL`;
      return [
        {
          column,
          severity: "error" as const,
          broken,
          message: "not a number",
          hint: "A filter compares this column with a number."
        }
      ];
    }
    if (condition.kind !== "notBeforeWindowEnds") return [];
    const moment = momentSql(study.timeZone);
    const broken: CellSql = (type, cell) =>
      `${textSql(type, cell)} IS NOT NULL AND NOT ${isMomentSql(moment(type, cell))}`;
    return [{column, severity: "error" as const, broken, message: "not a time", hint: timeHint}];
  });
}

/** How to mend a time that cannot be read. */
export const timeHint = 'Write times as "2026-03-31T17:05:00Z", "2026-03-31 14:05:00" or "2026-03-31".';
