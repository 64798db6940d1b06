import type {FrequencyTable} from "../features/frequencyTable.js";
import {judgeTests, type ShareDifference, shareDifference} from "./comparePeople.js";

/** What is compared: the group of each row, among `groups`; of one cohort (an index) or of all. */
export interface ComparedOutcomes {
  readonly table: FrequencyTable;
  readonly groupOf: Int32Array;
  readonly groups: number;
  readonly cohort?: number;
}

/**
 * Compares each outcome's rate among a group's people with that among everyone else, of whom it is known: outcomes ×
 * groups, all tests judged together. That a group does better does not mean that what it did is the cause.
 */
export function compareOutcomes(compared: ComparedOutcomes): ShareDifference[][] {
  const {table, groups} = compared;
  const found = table.outcomes.map((_, outcome) => {
    const {yes, known} = sumsOf(compared, outcome);
    const [allYes, allKnown] = [yes, known].map((users) => users.reduce((sum, n) => sum + n, 0));
    return Array.from({length: groups}, (_, g) =>
      shareDifference([yes[g], known[g]], [allYes - yes[g], allKnown - known[g]])
    );
  });
  const judged = judgeTests(found.flat().map(({logP}) => logP));
  return found.map((differences, outcome) =>
    differences.map((difference, g) => ({...difference, ...judged[outcome * groups + g]}))
  );
}

function sumsOf(
  {table, groupOf, groups, cohort}: ComparedOutcomes,
  outcome: number
): {yes: Float64Array; known: Float64Array} {
  const {rows, outcomes, outcomeSums, outcomeUsers} = table;
  const c = table.cohorts.length;
  const [yes, known] = [new Float64Array(groups), new Float64Array(groups)];
  for (let i = 0; i < rows; i++)
    for (let j = cohort ?? 0; j < (cohort === undefined ? c : cohort + 1); j++) {
      const at = (i * c + j) * outcomes.length + outcome;
      yes[groupOf[i]] += outcomeSums[at];
      known[groupOf[i]] += outcomeUsers[at];
    }
  return {yes, known};
}
