// What became of each persona and group since the release, in words.
import type {GroupState} from "../personas/lifecycle.js";
import type {ReleasedGroup} from "../personas/release.js";
import type {Member, Scene, Since} from "./context.js";
import {cohortNames} from "./dates.js";
import {discreetShare} from "./discreet.js";
import {memberFigures} from "./memberFigures.js";
import type {PersonaReport} from "./report.js";

/** Returns "release 2 (May 2026)". */
export function releaseName(context: Scene, {release}: Since): string {
  const {say, numbers} = context;
  return say.stays.release(numbers.count(release.number).text, cohortLabel(context, release.cohort));
}

/** Returns the release whose groups are shown, as people call it; undefined where groups of the latest cohort are. */
export function pinnedRelease(context: Scene): string | undefined {
  const {since, shown} = context;
  return since && shown === "pinned" ? releaseName(context, since) : undefined;
}

/** Returns a released cohort as people call it; its id where the data no longer have it. */
export function cohortLabel({counted, cohortNames: names, study, say}: Scene, id: string): string {
  if (id === "all") return say.stays.everyCohort;
  const index = counted.cohorts.findIndex((cohort) => cohort.id === id);
  if (index >= 0) return names[index].full;
  const month = study.cohorts.by === "month" && /^\d{4}-\d{2}$/.test(id);
  return month ? cohortNames([{id, users: 0, from: `${id}-01`}], "month", say)[0].full : id;
}

/** Returns what became of a member since the release; absent where there is no release, or nothing to compare. */
export function lifeOf(context: Scene, {group, name}: Member): PersonaReport["life"] {
  const {since, say, numbers, shown} = context;
  if (since === undefined || group.match !== "cluster") return undefined;
  const release = releaseName(context, since);
  const index = since.release.groups.findIndex(({persona}, n) =>
    group.definition ? persona === group.id : shown === "pinned" && n === group.cluster
  );
  if (index >= 0) {
    const {state} = since.lifecycle.groups[index];
    const {since: first, releases} = since.release.groups[index];
    const kept = (): string =>
      say.stays.keptSince(cohortLabel(context, first), numbers.count(releases).text, releases === 1);
    const text = sentence(context, since, {index, name});
    return {state, short: state === "kept" ? kept() : say.stays.short[state](release), text};
  }
  if (group.state === "absent") return undefined;
  return {state: "new", short: say.stays.short.new(release), text: say.stays.newcomer(name, release)};
}

/** Returns what changed since the release, a sentence each: what the home page leads with; empty without a release. */
export function changesOf(context: Scene): string[] {
  const {since, say, numbers, study, shown} = context;
  if (since === undefined) return [];
  const release = releaseName(context, since);
  const {groups, born} = since.lifecycle;
  const changed = groups.flatMap(({state}, index) =>
    state === "kept"
      ? []
      : [sentence(context, since, {index, name: nameOf(context, since.release.groups[index])})]
  );
  const came = born.map((c) => say.stays.born(bornShare(context, since, c), study.people));
  const all = [...changed, ...came];
  const {split, fresh} = since;
  const better = {
    groups: numbers.count(fresh.k).text,
    regrouped: discreetShare(context, Math.round(split.regrouped * fresh.clustered), fresh.clustered).text
  };
  return [
    ...(all.length > 0
      ? all
      : [say.stays.unchanged(release, groups.length, numbers.count(groups.length).text)]),
    ...(shown === "pinned" && split.better ? [say.stays.better(release, better)] : [])
  ];
}

/** Returns whether all groups of the release stay as they are, and no other has come. */
export function isUnchanged({since}: Scene): boolean {
  if (since === undefined) return false;
  const {groups, born} = since.lifecycle;
  return born.length === 0 && groups.every(({state}) => state === "kept");
}

// A new group that is shown is told as everywhere.
function bornShare(context: Scene, {fresh}: Since, cluster: number): string {
  const {members, shown, fitCohort, everyone} = context;
  const member = members.find(({group}) => group.cluster === cluster);
  return member && shown !== "pinned"
    ? memberFigures(context, member.group, fitCohort).share.text
    : discreetShare(context, fresh.sizes[cluster], everyone.users).text;
}

// What became of one group of the release.
function sentence(context: Scene, since: Since, {index, name}: {index: number; name: string}): string {
  const {say, numbers, study} = context;
  const {state, heirs, mergedWith, shift} = since.lifecycle.groups[index];
  const release = releaseName(context, since);
  const words: Record<GroupState, () => string> = {
    kept: () => say.stays.kept(release),
    moved: () =>
      say.stays.moved(
        name,
        {
          distance: numbers.decimal(shift?.distance ?? 0, 2).text,
          label: study.features[shift?.column ?? 0].label,
          more: (shift?.amount ?? 0) > 0
        },
        release
      ),
    split: () => say.stays.split(name, numbers.count(heirs.length).text, release),
    merged: () =>
      say.stays.merged(
        name,
        mergedWith.map((other) => nameOf(context, since.release.groups[other])),
        release
      ),
    gone: () => say.stays.gone(name, release)
  };
  return words[state]();
}

function nameOf({definitions, say}: Scene, {persona}: ReleasedGroup): string {
  const definition = definitions.personas.find(({id}) => id === persona);
  return definition?.name ?? persona ?? say.stays.unnamedGroup;
}
