import {type FrequencyTable, weightsOf} from "../features/frequencyTable.js";
import {comparePeople, type PeopleComparison} from "./comparePeople.js";

/** Up to so many cohorts every one is compared with every other; of more, neighbours, and the last with each. */
const ALL_PAIRS = 12;

/** Two cohorts: a is the later one in the table's order, b the earlier. */
export interface CohortComparison extends PeopleComparison {
  readonly cohorts: {readonly a: number; readonly b: number};
}

/** What is compared: the group of each row, among `groups`. */
export interface ComparedCohorts {
  readonly table: FrequencyTable;
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** Cohorts of fewer users are not compared. */
  readonly minGroup: number;
}

/** Compares cohorts in pairs: by the later one, then by the earlier. */
export function compareCohorts({table, groupOf, groups, minGroup}: ComparedCohorts): CohortComparison[] {
  const weights = table.cohorts.map((_, cohort) => weightsOf(table, cohort));
  const large = weights.flatMap((w, cohort) =>
    w.reduce((sum, users) => sum + users, 0) >= Math.max(1, minGroup) ? [cohort] : []
  );
  const last = large.length - 1;
  return large.flatMap((a, n) =>
    large
      .slice(0, n)
      .filter((_, m) => large.length <= ALL_PAIRS || m === n - 1 || n === last)
      .map((b) => ({
        cohorts: {a, b},
        ...comparePeople({table, groupOf, groups, a: weights[a], b: weights[b]})
      }))
  );
}
