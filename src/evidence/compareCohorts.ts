import {type FrequencyTable, weightsOf} from "../features/frequencyTable.js";
import {comparePeople, type PeopleComparison} from "./comparePeople.js";

/** Up to so many cohorts every one is compared with every other; of more, neighbours, the last with each, and what was promised. */
const ALL_PAIRS = 12;

/** Two cohorts (indices): a is the later one in the table's order, b the earlier. */
export interface CohortPair {
  readonly a: number;
  readonly b: number;
}

/** What was found when two cohorts were compared. */
export interface CohortComparison extends PeopleComparison {
  readonly cohorts: CohortPair;
}

/** What is compared: the group of each row, among `groups`. */
export interface ComparedCohorts {
  readonly table: FrequencyTable;
  readonly groupOf: Int32Array;
  readonly groups: number;
  /** Cohorts of fewer users are not compared. */
  readonly minGroup: number;
  /** Pairs that are compared however many cohorts there are. */
  readonly promised?: readonly CohortPair[] | undefined;
}

/** Compares cohorts in pairs: by the later one, then by the earlier. */
export function compareCohorts(compared: ComparedCohorts): CohortComparison[] {
  const {table, groupOf, groups, minGroup, promised = []} = compared;
  const weights = table.cohorts.map((_, cohort) => weightsOf(table, cohort));
  const large = weights.flatMap((w, cohort) =>
    w.reduce((sum, users) => sum + users, 0) >= Math.max(1, minGroup) ? [cohort] : []
  );
  const last = large.length - 1;
  const isPromised = (a: number, b: number): boolean => promised.some((pair) => pair.a === a && pair.b === b);
  return large.flatMap((a, n) =>
    large
      .slice(0, n)
      .filter((b, m) => large.length <= ALL_PAIRS || m === n - 1 || n === last || isPromised(a, b))
      .map((b) => ({
        cohorts: {a, b},
        ...comparePeople({table, groupOf, groups, a: weights[a], b: weights[b]})
      }))
  );
}
