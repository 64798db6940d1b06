// All studies that question the groups, in the order in which the method page tells them.
import {type FrequencyTable, weightsOf} from "../features/frequencyTable.js";
import {medoid} from "../model/medoid.js";
import {type Assignment, EXCLUDED, type FitSettings, type Model, SET_ASIDE} from "../model/model.js";
import {scaleRows} from "../model/scaler.js";
import {type CohortComparison, compareCohorts} from "./compareCohorts.js";
import {compareOutcomes} from "./compareOutcomes.js";
import type {ShareDifference} from "./comparePeople.js";
import {type GroupRule, groupRule} from "./groupRule.js";
import {type OtherGrouping, otherGroupings} from "./otherGroupings.js";
import {vTest} from "./vTest.js";

/** What is questioned: the groups as they are shown. */
export interface Questioned {
  readonly table: FrequencyTable;
  readonly model: Model;
  /** The groups that the fit cohort falls into by itself; the model itself, unless that was released earlier. */
  readonly fresh: Model;
  readonly assignment: Assignment;
  /** m: index of the rule that took the row, −1 for none. */
  readonly ruleOf: Int32Array;
  readonly settings: Pick<FitSettings, "scaling" | "setAsideAbove" | "excluded" | "columns">;
  /** Index of the cohort that was clustered; absent: all. */
  readonly fitCohort?: number;
  /** Smallest group of which anything particular is told. */
  readonly minGroup: number;
}

/** Why one cluster is what it is, among the users of the fit cohort. */
export interface GroupEvidence {
  /** Absent where no rule finds anybody (a group without users, or of everybody). */
  readonly rule?: GroupRule;
  /** d: test value of each feature (Lebart). */
  readonly apart: Float64Array;
  /** Row of the typical user: the medoid among vectors that at least min_group users share. */
  readonly typical?: number;
}

/** What was found. Groups in lists of differences: clusters, then those set aside, then the people of each persona's rule. */
export interface Evidence {
  /** In the model's order. */
  readonly groups: readonly GroupEvidence[];
  readonly others: readonly OtherGrouping[];
  readonly cohorts: readonly CohortComparison[];
  /** Outcomes × groups: its people against everyone else. */
  readonly outcomes: readonly (readonly ShareDifference[])[];
}

/** Runs all studies. */
export function gatherEvidence(questioned: Questioned): Evidence {
  const {table, model, assignment, ruleOf, settings, fitCohort, minGroup} = questioned;
  const points = {
    rows: table.rows,
    columns: table.features.length,
    X: table.points,
    w: weightsOf(table, fitCohort)
  };
  const clusters = Array.from({length: model.k}, (_, c) => c);
  const rules = ruleOf.reduce((most, rule) => Math.max(most, rule + 1), 0);
  const slots = {groupOf: slotsOf(questioned), groups: model.k + 1 + rules};
  const scaled = {
    ...points,
    columns: model.scaler.used.length,
    X: scaleRows(model.scaler, table.points, table.rows)
  };
  const fitted = {C: model.centroids, labels: assignment.labels};
  return {
    groups: clusters.map((c) => {
      const member = Uint8Array.from(assignment.labels, (label) => Number(label === c));
      const rule = groupRule(points, member);
      const typical = medoid(scaled, fitted, c, {minGroup});
      return {
        ...(rule ? {rule} : {}),
        apart: vTest(points, member),
        ...(typical === undefined ? {} : {typical})
      };
    }),
    others: otherGroupings({points, model, settings, cohorts: cohortsToGroup(questioned)}),
    cohorts: compareCohorts({table, ...slots, minGroup}),
    outcomes: compareOutcomes({table, ...slots, ...(fitCohort === undefined ? {} : {cohort: fitCohort})})
  };
}

function slotsOf({assignment, ruleOf, model}: Questioned): Int32Array {
  return assignment.labels.map((label, i) => {
    if (label === SET_ASIDE) return model.k;
    return label === EXCLUDED ? model.k + 1 + ruleOf[i] : label;
  });
}

function cohortsToGroup({table, fitCohort, minGroup}: Questioned): {cohort: number; w: Float64Array}[] {
  if (fitCohort === undefined && table.cohorts.length < 2) return [];
  return table.cohorts.flatMap((_, cohort) => {
    if (cohort === fitCohort) return [];
    const w = weightsOf(table, cohort);
    return w.reduce((sum, users) => sum + users, 0) < minGroup ? [] : [{cohort, w}];
  });
}
