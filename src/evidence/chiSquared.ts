import {logChiSquaredTail} from "./chiSquaredTail.js";

/** Whether rows and columns of a table have to do with each other. */
export interface ChiSquared {
  readonly statistic: number;
  readonly df: number;
  /** Natural logarithm of the p-value. */
  readonly logP: number;
  /** Cramér's V (1946): 0 no association … 1 one tells the other. 0 where the table has one row or column only. */
  readonly cramersV: number;
  /** Below 5 the approximation is rough. */
  readonly smallestExpected: number;
}

/**
 * Returns Pearson's test of independence (1900, without continuity correction) of a table of counts, rows × columns.
 * Rows and columns without users are left out; with one left of either there is nothing to test: statistic 0, df 0.
 */
export function chiSquared(counts: readonly (readonly number[])[]): ChiSquared {
  const rows = counts.filter((row) => row.some((users) => users > 0));
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({length: width}, (_, j) => j).filter((j) => rows.some((row) => row[j] > 0));
  const rowSums = rows.map((row) => row.reduce((sum, users) => sum + users, 0));
  const columnSums = columns.map((j) => rows.reduce((sum, row) => sum + row[j], 0));
  const all = rowSums.reduce((sum, users) => sum + users, 0);
  const least = Math.min(rows.length, columns.length) - 1;
  if (least < 1) return {statistic: 0, df: 0, logP: 0, cramersV: 0, smallestExpected: all};
  let statistic = 0;
  let smallestExpected = Infinity;
  for (const [i, row] of rows.entries())
    for (const [n, j] of columns.entries()) {
      const expected = (rowSums[i] * columnSums[n]) / all;
      statistic += (row[j] - expected) ** 2 / expected;
      smallestExpected = Math.min(smallestExpected, expected);
    }
  const df = (rows.length - 1) * (columns.length - 1);
  return {
    statistic,
    df,
    logP: logChiSquaredTail(statistic, df),
    cramersV: Math.sqrt(statistic / (all * least)),
    smallestExpected
  };
}
