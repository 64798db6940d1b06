// Cohorts too small to be shown: their people are in the numbers of everybody, from which readers could subtract those of
// the cohorts that are shown.
import type {Cohort} from "../features/counted.js";
import type {FrequencyTable} from "../features/frequencyTable.js";

/** Returns how many people are in cohorts that are not shown where these are fewer than min_group together, else 0. */
export function fewHidden(cohorts: readonly Pick<Cohort, "users">[], minGroup: number): number {
  const hidden = cohorts.reduce((sum, {users}) => (users < minGroup ? sum + users : sum), 0);
  return hidden < minGroup ? hidden : 0;
}

/**
 * Returns the table of which everybody is told. Where few people are in cohorts that are not shown, it is without them:
 * no total could be told beside the cohorts. Of one cohort (an index) nothing is taken away.
 */
export function toldTable(
  table: FrequencyTable,
  cohorts: readonly Pick<Cohort, "users">[],
  {minGroup, fitCohort}: {readonly minGroup: number; readonly fitCohort: number | undefined}
): FrequencyTable {
  const shown = cohorts.some(({users}) => users >= minGroup);
  if (fitCohort !== undefined || !shown || fewHidden(cohorts, minGroup) === 0) return table;
  const {length: c} = cohorts;
  const {length: o} = table.outcomes;
  // `each`: values of one row and cohort.
  const without = (values: Float64Array, each: number): Float64Array =>
    values.map((value, i) => (cohorts[Math.floor(i / each) % c].users < minGroup ? 0 : value));
  return {
    ...table,
    users: without(table.users, 1),
    outcomeSums: without(table.outcomeSums, o),
    outcomeUsers: without(table.outcomeUsers, o)
  };
}
