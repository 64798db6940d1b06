// What every part of the report reads. Made once by makeReport; parts are functions of it.

import type {Evidence} from "../evidence/gatherEvidence.js";
import type {Counted} from "../features/counted.js";
import type {FrequencyTable} from "../features/frequencyTable.js";
import type {Assignment, Model} from "../model/model.js";
import type {Levels} from "../personas/levels.js";
import type {Definitions, Matching} from "../personas/persona.js";
import type {Feature, Study} from "../study/study.js";
import type {CohortName} from "./dates.js";
import type {FeatureWords, Language} from "./english.js";
import type {Group} from "./groups.js";
import {UNDESCRIBED} from "./mergeUnnamed.js";
import type {Numbers} from "./numbers.js";
import type {Profile} from "./profile.js";
import type {Shades} from "./report.js";

/** What the stages before gave. */
export interface Findings {
  readonly study: Study;
  readonly counted: Counted;
  readonly model: Model;
  readonly assignment: Assignment;
  readonly definitions: Definitions;
  readonly matching: Matching;
  readonly levels: Levels;
  /** Index of the cohort that was clustered; absent: all cohorts. */
  readonly fitCohort?: number;
  /** m: persona index whose rule took the row, −1 for none. */
  readonly ruleOf: Int32Array;
  readonly evidence: Evidence;
}

/** A group with all that is said of it everywhere. */
export interface Member {
  readonly group: Group;
  readonly name: string;
  readonly shortName: string;
  readonly shades: Shades;
  readonly profile: Profile;
  /** Of all users of the fit cohort. */
  readonly share: number;
}

export interface Context extends Findings {
  readonly table: FrequencyTable;
  readonly say: Language;
  readonly numbers: Numbers;
  /** m: users of the fit cohort per row. */
  readonly weights: Float64Array;
  readonly cohortNames: readonly CohortName[];
  /** By share, largest first, those set aside among them; absent personas last. */
  readonly members: readonly Member[];
  readonly everyone: Profile;
}

/** Returns the parts of sentences about a feature. */
export function featureWords({label, verb, unit: [one, many]}: Feature): FeatureWords {
  return {label, one, many, ...(verb === undefined ? {} : {verb})};
}

/**
 * Returns the members that have people in the fit cohort: without those set aside, and without those not yet described
 * where readers do not see them, unless there is nobody else.
 */
export function clusteredMembers({members}: Context): Member[] {
  const present = members.filter(({group}) => group.match !== "outliers" && group.rows.length > 0);
  const described = present.filter(({group}) => group.id !== UNDESCRIBED);
  return described.length > 0 ? described : present;
}
