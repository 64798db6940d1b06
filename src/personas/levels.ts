import {type FrequencyTable, weightsOf} from "../features/frequencyTable.js";
import {quantileSorted, sortColumn} from "../model/quantile.js";

/**
 * Values of the level words in feature units: per feature, in the study's order, five ascending numbers in the order
 * of `LEVELS` (none, low, typical, high, very high).
 */
export type Levels = readonly (readonly number[])[];

/** Low, typical, high and very high among those who did it at all. */
const PERCENTILES = [0.25, 0.5, 0.75, 0.95] as const;

/**
 * Returns what the level words mean in the fit cohort (its index; absent: all cohorts): none is 0, the others are
 * percentiles (R-7, weighted by users) of the users above 0. Users who are set aside or taken out by a rule count.
 * A feature that nobody did has 0 for every word.
 */
export function levelsOf(table: FrequencyTable, fitCohort?: number): Levels {
  const weights = weightsOf(table, fitCohort);
  const d = table.features.length;
  return table.features.map((_, j) => {
    const values = Float64Array.from({length: table.rows}, (_, i) => table.points[i * d + j]);
    const column = sortColumn(
      values,
      weights.map((users, i) => (values[i] > 0 ? users : 0))
    );
    return [0, ...PERCENTILES.map((p) => (column.users === 0 ? 0 : quantileSorted(column, p)))];
  });
}
