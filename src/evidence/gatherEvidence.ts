// All studies that question the groups, in the order in which the method page tells them.
import {type FrequencyTable, weightsOf} from "../features/frequencyTable.js";
import {assign} from "../model/assign.js";
import {clusteredRows} from "../model/clusteredRows.js";
import {medoid} from "../model/medoid.js";
import {
  type Assignment,
  EXCLUDED,
  type FitSettings,
  type Model,
  SET_ASIDE,
  type WeightedPoints
} from "../model/model.js";
import {quantile} from "../model/quantile.js";
import {scaleRows} from "../model/scaler.js";
import {squaredDistance} from "../model/squaredDistance.js";
import {type CohortComparison, type CohortPair, compareCohorts} from "./compareCohorts.js";
import {compareOutcomes} from "./compareOutcomes.js";
import type {ShareDifference} from "./comparePeople.js";
import {type DensityStudy, density} from "./density.js";
import {type GroupCount, groupCount} from "./groupCount.js";
import {type GroupRule, groupRule} from "./groupRule.js";
import {type OtherGrouping, otherGroupings} from "./otherGroupings.js";
import {type Redundancy, redundancy} from "./redundancy.js";
import {type SetAsideStudy, setAside} from "./setAside.js";
import {type SilhouettePlot, silhouettePlot} from "./silhouettePlot.js";
import {type Step, splits} from "./splits.js";
import {sweepOf} from "./sweepOf.js";
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
  /** Cohorts that somebody was told can be compared. */
  readonly promised?: readonly CohortPair[];
}

/** Why one cluster is what it is, among the users of the fit cohort. */
export interface GroupEvidence {
  /** Absent where no rule finds anybody (a group without users, or of everybody). */
  readonly rule?: GroupRule;
  /** d: test value of each feature (Lebart). */
  readonly apart: Float64Array;
  /**
   * Row of the typical user: the medoid (by squared distances) among vectors that at least min_group users share; absent
   * where even that one is farther from the centre than half of the group.
   */
  readonly typical?: number;
}

/** Whether there are groups at all, how many, and who is near a border between them. */
export interface GroupsFound {
  readonly count: GroupCount;
  /** From each number of groups to the next. */
  readonly steps: readonly Step[];
}

/** What was found. Groups in lists of differences: clusters, then those set aside, then the people of each persona's rule. */
export interface Evidence {
  readonly redundancy: Redundancy;
  /** Absent where nobody was set aside, or few. */
  readonly setAside?: SetAsideStudy;
  /** Absent where the users have one vector. */
  readonly density?: DensityStudy;
  /** Of the groups that the fit cohort falls into by itself. */
  readonly found: GroupsFound;
  /** Of the groups that are shown. */
  readonly borders: SilhouettePlot;
  /** In the model's order. */
  readonly groups: readonly GroupEvidence[];
  readonly others: readonly OtherGrouping[];
  readonly cohorts: readonly CohortComparison[];
  /** Outcomes × groups: its people against everyone else. */
  readonly outcomes: readonly (readonly ShareDifference[])[];
}

/** Runs all studies; `told` hears what is being asked. */
export function gatherEvidence(questioned: Questioned, told: (study: string) => void = () => {}): Evidence {
  const {table, model, fresh, assignment, settings, fitCohort, minGroup} = questioned;
  const points = {
    rows: table.rows,
    columns: table.features.length,
    X: table.points,
    w: weightsOf(table, fitCohort)
  };
  const slots = slotsOf(questioned);
  const fit: FitSettings = {...settings, k: {fixed: model.k}};
  told("which features are needed");
  const needed = redundancy(tellable(points, fresh, questioned), fit);
  const aside =
    fresh.setAside < minGroup ? undefined : setAside(points, fresh, {...fit, k: {fixed: fresh.k}});
  told("what density sees");
  const dense = density(points, model, settings);
  told("how many groups there are");
  const found = groupsFound(points, fresh, settings.excluded);
  const {scaled, rows} = clusteredRows(points, model.scaler, assignment.labels);
  const labels = Int32Array.from(rows, (i) => assignment.labels[i]);
  told("whether the groups come back");
  return {
    redundancy: needed,
    ...(aside ? {setAside: aside} : {}),
    ...(dense ? {density: dense} : {}),
    found,
    borders: silhouettePlot(scaled, {k: model.k, labels}, {minGroup}),
    groups: groupEvidence(points, model, {labels: assignment.labels, minGroup}),
    others: otherGroupings({points, model, settings, cohorts: cohortsToGroup(questioned), minGroup}),
    cohorts: compareCohorts({table, ...slots, minGroup, promised: questioned.promised}),
    outcomes: compareOutcomes({table, ...slots, ...(fitCohort === undefined ? {} : {cohort: fitCohort})})
  };
}

// A few who did far more than everybody would be seen in every variance: of so few nothing is told.
function tellable(points: WeightedPoints, fresh: Model, {settings, minGroup}: Questioned): WeightedPoints {
  if (fresh.setAside === 0 || fresh.setAside >= minGroup) return points;
  const {labels} = assign(fresh, points.X, points.rows, settings.excluded);
  return {...points, w: points.w.map((users, i) => (labels[i] === SET_ASIDE ? 0 : users))};
}

function groupsFound(points: WeightedPoints, fresh: Model, excluded?: Uint8Array): GroupsFound {
  const sweep = sweepOf(points, fresh, excluded);
  return {count: groupCount(fresh, sweep), steps: splits(sweep.fits, sweep.points.w)};
}

function groupEvidence(
  points: WeightedPoints,
  model: Model,
  {labels, minGroup}: {readonly labels: Int32Array; readonly minGroup: number}
): GroupEvidence[] {
  const scaled = {
    ...points,
    columns: model.scaler.used.length,
    X: scaleRows(model.scaler, points.X, points.rows)
  };
  return Array.from({length: model.k}, (_, c) => {
    const member = Uint8Array.from(labels, (label) => Number(label === c));
    const rule = groupRule(points, member);
    const typical = typicalRow(scaled, {C: model.centroids, labels}, c, {minGroup});
    return {
      ...(rule ? {rule} : {}),
      apart: vTest(points, member),
      ...(typical === undefined ? {} : {typical})
    };
  });
}

function typicalRow(
  points: WeightedPoints,
  {C, labels}: {readonly C: Float64Array; readonly labels: Int32Array},
  c: number,
  options: {readonly minGroup: number}
): number | undefined {
  const row = medoid(points, {C, labels}, c, options);
  if (row === undefined) return undefined;
  const d = points.columns;
  const distances = Float64Array.from(labels, (_, i) => squaredDistance(points.X, i * d, C, c * d, d));
  const own = points.w.map((users, i) => (labels[i] === c ? users : 0));
  return distances[row] <= quantile(distances, own, 0.5) ? row : undefined;
}

// Clusters, then those set aside, then the people of each rule.
function slotsOf({assignment, ruleOf, model}: Questioned): {groupOf: Int32Array; groups: number} {
  const rules = ruleOf.reduce((most, rule) => Math.max(most, rule + 1), 0);
  const groupOf = assignment.labels.map((label, i) => {
    if (label === SET_ASIDE) return model.k;
    return label === EXCLUDED ? model.k + 1 + ruleOf[i] : label;
  });
  return {groupOf, groups: model.k + 1 + rules};
}

function cohortsToGroup({table, fitCohort, minGroup}: Questioned): {cohort: number; w: Float64Array}[] {
  if (fitCohort === undefined && table.cohorts.length < 2) return [];
  return table.cohorts.flatMap((_, cohort) => {
    if (cohort === fitCohort) return [];
    const w = weightsOf(table, cohort);
    return w.reduce((sum, users) => sum + users, 0) < minGroup ? [] : [{cohort, w}];
  });
}
