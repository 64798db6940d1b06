import type {Connection} from "../sources/connection.js";
import type {Feature, Study} from "../study/study.js";
import type {FrequencyTable} from "./frequencyTable.js";

/** One group of users of one cohort who share a vector; the numbers lie in one row of `width` values. */
interface Groups {
  readonly width: number;
  readonly data: Float64Array;
  readonly rows: number;
}

/**
 * Runs a query of groups and lays them out as a frequency table. Its columns, all DOUBLE without nulls: the cohort's
 * place among `cohorts`, d values (in steps where a feature is rounded), users, then yes and known per outcome.
 */
export async function buildTable(
  connection: Connection,
  study: Study,
  {sql, cohorts}: {readonly sql: string; readonly cohorts: readonly string[]}
): Promise<FrequencyTable> {
  const d = study.features.length;
  const groups = await readGroups(connection, sql, 2 + d + 2 * study.outcomes.length);
  const steps = study.features.map(({round}) => round);
  for (let i = 0; i < groups.rows; i++) {
    for (let j = 0; j < d; j++) {
      const at = i * groups.width + 1 + j;
      groups.data[at] = ofSteps(groups.data[at]!, steps[j]);
    }
  }
  return layOut(groups, study, cohorts);
}

/** Returns the SQL of a value as DOUBLE: itself, or the nearest number of steps (halves up) where it is rounded. */
export function valueSql({round}: Feature, value: string): string {
  // Adding 0 turns -0, which would be another group, into 0.
  return round === undefined
    ? `(${value})::DOUBLE + 0`
    : `floor((${value})::DOUBLE / ${round}::DOUBLE + 0.5)`;
}

/** Returns a number of steps as a value: 3 steps of 0.1 are 0.3, not 0.30000000000000004. */
export function ofSteps(value: number, step: number | undefined): number {
  return step === undefined ? value : Number((value * step).toPrecision(15));
}

async function readGroups(connection: Connection, sql: string, width: number): Promise<Groups> {
  let data = new Float64Array(1024 * width);
  let rows = 0;
  await connection.eachChunk(sql, (columns, count) => {
    if ((rows + count) * width > data.length) {
      const larger = new Float64Array(Math.max(2 * data.length, (rows + count) * width));
      larger.set(data);
      data = larger;
    }
    for (const [j, column] of columns.entries()) {
      for (let i = 0; i < count; i++) data[(rows + i) * width + j] = column[i]!;
    }
    rows += count;
  });
  return {width, data, rows};
}

function layOut({data, rows, width}: Groups, study: Study, cohorts: readonly string[]): FrequencyTable {
  const [d, c, o] = [study.features.length, cohorts.length, study.outcomes.length];
  const order = Uint32Array.from({length: rows}, (_, i) => i).sort(
    (a, b) => compareVectors(data, a * width + 1, b * width + 1, d) || a - b
  );
  const isNew = order.map((row, i) =>
    i === 0 || compareVectors(data, order[i - 1]! * width + 1, row * width + 1, d) !== 0 ? 1 : 0
  );
  const table = emptyTable(
    study,
    cohorts,
    isNew.reduce((sum, one) => sum + one, 0)
  );
  const {points, users, outcomeSums, outcomeUsers} = table;
  let at = -1;
  for (const [i, row] of order.entries()) {
    at += isNew[i]!;
    const from = row * width;
    points.set(data.subarray(from + 1, from + 1 + d), at * d);
    const cell = at * c + data[from]!;
    users[cell] = users[cell]! + data[from + 1 + d]!;
    for (let j = 0; j < o; j++) {
      outcomeSums[cell * o + j] = outcomeSums[cell * o + j]! + data[from + 2 + d + 2 * j]!;
      outcomeUsers[cell * o + j] = outcomeUsers[cell * o + j]! + data[from + 3 + d + 2 * j]!;
    }
  }
  return table;
}

function emptyTable({features, outcomes}: Study, cohorts: readonly string[], rows: number): FrequencyTable {
  const [d, c, o] = [features.length, cohorts.length, outcomes.length];
  return {
    features: features.map(({id}) => id),
    cohorts,
    outcomes: outcomes.map(({id}) => id),
    rows,
    points: new Float64Array(rows * d),
    users: new Float64Array(rows * c),
    outcomeSums: new Float64Array(rows * c * o),
    outcomeUsers: new Float64Array(rows * c * o)
  };
}

function compareVectors(data: Float64Array, a: number, b: number, d: number): number {
  for (let j = 0; j < d; j++) {
    const difference = data[a + j]! - data[b + j]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
