// What every part of the report reads. Made once by makeReport; parts are functions of it.

import type {Evidence} from "../evidence/gatherEvidence.js";
import type {Counted} from "../features/counted.js";
import type {FrequencyTable} from "../features/frequencyTable.js";
import type {Assignment, Model} from "../model/model.js";
import type {SplitComparison} from "../personas/betterSplit.js";
import type {Levels} from "../personas/levels.js";
import type {Lifecycle} from "../personas/lifecycle.js";
import type {Definitions, Matching} from "../personas/persona.js";
import type {DatedRelease, Release, Retired} from "../personas/release.js";
import type {Feature, Study} from "../study/study.js";
import type {CohortName} from "./dates.js";
import type {FeatureWords, Language} from "./english.js";
import type {Group} from "./groups.js";
import {UNDESCRIBED} from "./mergeUnnamed.js";
import type {Numbers} from "./numbers.js";
import type {Shades} from "./parts.js";
import type {Profile} from "./profile.js";

/** What the stages before gave to whoever does not ask for evidence, which costs more than all of them. */
export type People = Omit<Findings, "evidence">;

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
  /** k: bootstrap Jaccard of each group, NaN for one without users; absent: not tried. */
  readonly trust?: Float64Array;
  /** Which groups `model` has: those of the release, or the new ones. */
  readonly shown?: "pinned" | "refit";
  /** What has changed since the release; absent where nothing was accepted, or something that cannot be compared. */
  readonly since?: Since;
  /** Personas that a release had and that went; absent: none. */
  readonly retired?: readonly Retired[];
  /** Paths that a release said would stay; absent: none. */
  readonly promised?: readonly string[];
  /** What was accepted so far, oldest first, as far as it is known; absent: nothing. */
  readonly accepted?: readonly DatedRelease[];
  /** Text of personas/RELEASES.md; absent where there is none. */
  readonly notes?: string;
}

/** The release against the people of now. */
export interface Since {
  readonly release: Release;
  /** The new groups of the fit cohort; `model` itself where those are shown. */
  readonly fresh: Model;
  readonly lifecycle: Lifecycle;
  readonly split: SplitComparison;
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

/** Returns the groups that the latest people fall into by themselves, whichever are shown. */
export function foundModel({model, since, shown}: Context): Model {
  return since && shown === "pinned" ? since.fresh : model;
}

/** What parts read that make do without evidence. */
export type Scene = Omit<Context, "evidence">;

/** Returns the parts of sentences about a feature. */
export function featureWords({label, verb, unit: [one, many]}: Feature): FeatureWords {
  return {label, one, many, ...(verb === undefined ? {} : {verb})};
}

/** Returns the name of the cohort that the report is about; everybody together is none that a sentence could name. */
export function namedCohort({fitCohort, study, cohortNames}: Scene): string | undefined {
  return fitCohort === undefined || study.cohorts.by === "none" ? undefined : cohortNames[fitCohort].full;
}

/**
 * Returns the members that have people in the fit cohort: without those set aside, and without those not yet described
 * where readers do not see them, unless there is nobody else.
 */
export function clusteredMembers({members}: Context): Member[] {
  const present = members.filter(({group, profile}) => group.match !== "outliers" && profile.users > 0);
  const described = present.filter(({group}) => group.id !== UNDESCRIBED);
  return described.length > 0 ? described : present;
}
