import type {Counted} from "../features/counted.js";
import type {Model} from "../model/model.js";
import type {Feature, Study} from "../study/study.js";
import {formatTrait} from "./formatTrait.js";
import type {Definitions, Matching} from "./persona.js";
import {
  type DatedRelease,
  RELEASE_FILE,
  type Release,
  type ReleasedFeature,
  type ReleasedGroup
} from "./release.js";
import {findRetired, personaPath} from "./retired.js";

/** What is accepted: groups of the latest people, and the names they met. */
export interface Accepted {
  readonly study: Study;
  readonly counted: Counted;
  readonly definitions: Definitions;
  readonly model: Model;
  readonly matching: Matching;
  /** Absent: all cohorts together. */
  readonly fitCohort?: number;
  /** The release before. */
  readonly release?: Release;
  /** Paths of all that can be put into a wiki now; absent: personas alone are kept. */
  readonly addresses?: readonly string[];
}

/** Returns the release that follows the one before; the first is number 1. A persona's count goes on while it is in each. */
export function makeRelease(accepted: Accepted, reason: string): Release {
  const {study, counted, model, fitCohort, release, definitions, addresses} = accepted;
  const cohort = fitCohort === undefined ? undefined : counted.cohorts[fitCohort];
  const there = addresses ?? definitions.personas.map(({id}) => personaPath(id));
  const retired = findRetired(release, there, cohort?.id ?? "all");
  const ends = cohort?.to ?? counted.ledger.dataEnds;
  return {
    number: (release?.number ?? 0) + 1,
    cohort: cohort?.id ?? "all",
    ...(ends === undefined ? {} : {ends}),
    reason,
    window: study.window.text,
    scaling: model.scaler.kind,
    users: inWholes(model.clustered + model.setAside + model.excluded, study),
    features: study.features.map((feature, j) => releasedFeature(feature, model, j)),
    groups: Array.from({length: model.k}, (_, c) => releasedGroup(accepted, c, cohort?.id ?? "all")),
    ...(addresses === undefined ? {} : {addresses: [...addresses].sort()}),
    ...(release ? {earlier: datedReleases(release)} : {}),
    ...(retired.length > 0 ? {retired} : {}),
    place: {file: RELEASE_FILE}
  };
}

/** Returns a release and all before it, oldest first, as far as they are known. */
export function datedReleases(release: Release): DatedRelease[] {
  const {number, cohort, ends, earlier = []} = release;
  return [...earlier, {number, cohort, ...(ends === undefined ? {} : {ends})}];
}

/** Returns what a feature counts, in one line: a release whose features count something else does not fit. */
export function countsOf({counting, events, column, round}: Feature): string {
  const what = events.length > 0 ? `${counting} of ${events.join(", ")}` : `column ${column}`;
  return round === undefined ? what : `${what}, rounded to ${round}`;
}

// Counts go into a file that others may read: in steps of min_group no small number is told, nor left by a subtraction.
function inWholes(users: number, {minGroup}: Study): number {
  const step = Math.max(1, minGroup);
  return users === 0 ? 0 : Math.max(1, Math.round(users / step)) * step;
}

function releasedFeature(feature: Feature, {scaler, thresholds}: Model, j: number): ReleasedFeature {
  const limit = thresholds[j];
  return {
    id: feature.id,
    counts: countsOf(feature),
    mean: scaler.mean[j],
    scale: scaler.scale[j],
    constant: !scaler.used.includes(j),
    ...(Number.isFinite(limit) ? {setAsideAbove: limit} : {})
  };
}

function releasedGroup(accepted: Accepted, cluster: number, cohort: string): ReleasedGroup {
  const {study, model, matching, definitions, release} = accepted;
  const persona = matching.groups[cluster].persona;
  const before = release?.groups.find((group) => persona !== undefined && group.persona === persona);
  const traits = definitions.personas.find(({id}) => id === persona)?.traits ?? [];
  const {used} = model.scaler;
  const byFeature = (columns: readonly number[], value: (column: number, n: number) => number) =>
    Object.fromEntries(columns.map((column, n) => [study.features[column].id, value(column, n)]));
  return {
    ...(persona === undefined ? {} : {persona}),
    since: before?.since ?? cohort,
    releases: (before?.releases ?? 0) + 1,
    users: inWholes(model.sizes[cluster], study),
    traits: Object.fromEntries(traits.map(({feature, value}) => [feature, formatTrait(value)])),
    average: byFeature([...study.features.keys()], (column) => model.means[cluster * model.columns + column]),
    spread: model.spreads[cluster],
    centroid: byFeature(used, (_, n) => model.centroids[cluster * used.length + n])
  };
}
