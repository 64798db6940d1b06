// June is released; what is shown are other people of June, grouped by the real stages and held against the release.
import {groupPeople} from "../../src/groupPeople.js";
import type {GroupLife} from "../../src/personas/lifecycle.js";
import {makeRelease} from "../../src/personas/makeRelease.js";
import type {Release} from "../../src/personas/release.js";
import {questionGroups} from "../../src/questionGroups.js";
import type {Findings} from "../../src/report/context.js";
import type {Language} from "../../src/report/english.js";
import {addEntry, releaseEntry} from "../../src/report/releaseNotes.js";
import {noCache} from "../../src/stageCache.js";
import {type ExampleRow, type ExampleSettings, exampleFindings, MONTHS, ROWS} from "./exampleFindings.js";

/** The groups of June: 100 idle, 60 watchers, 36 drillers. */
export const released = makeRelease(exampleFindings(), "");

/** Returns the findings of changed people against a release, that of June unless told; null: there is none. */
export async function since(
  settings: ExampleSettings = {},
  {shown = "refit", release = released}: {shown?: "pinned" | "refit"; release?: Release | null} = {}
): Promise<Findings> {
  const {study, definitions, counted, fitCohort} = exampleFindings(settings);
  const {result} = await groupPeople(
    {cache: noCache, progress: () => {}},
    {study, definitions, counted, fitCohort, release: release ?? undefined, shown}
  );
  return {...result, evidence: await questionGroups({cache: noCache, progress: () => {}}, result)};
}

const changed = (change: (values: readonly number[]) => readonly number[]): ExampleRow[] =>
  ROWS.map((row) => ({...row, values: change(row.values)}));
const isDriller = ([exercises]: readonly number[]): boolean => exercises > 9 && exercises < 13;
const tries = (from: number, to: number) => ({k: {kind: "auto", from, to}}) as const;

/** Drillers do 5 exercises fewer. */
export const MOVED = changed(([exercises, videos]) => [
  isDriller([exercises]) ? exercises - 5 : exercises,
  videos
]);
/** Drillers do 4 exercises more, which the limit of June leaves in: nobody is set aside among those. */
const MOVED_UP = changed(([exercises, videos]) => [
  isDriller([exercises]) ? exercises + 4 : exercises,
  videos
]);
/** In June nobody drills. */
export const GONE = ROWS.map((row) => (isDriller(row.values) ? {...row, users: [18, 10, 0]} : row));
/** In June 120 people come who do both. */
export const COME: readonly ExampleRow[] = [
  ...ROWS,
  {values: [5, 20], users: [0, 0, 60], yes: 3},
  {values: [6, 20], users: [0, 0, 60], yes: 3}
];
/** Drillers go two ways. */
export const SPLIT: readonly ExampleRow[] = [
  ...ROWS.filter(({values}) => !isDriller(values)),
  ...[7, 8, 14, 15].map((exercises) => ({values: [exercises, 0], users: [9, 8, 9], yes: 4}))
];
/** The idle and the watchers meet in the middle. */
export const MERGED = changed(([exercises, videos]) => [
  exercises,
  exercises < 2 ? (videos > 5 ? videos - 3 : videos + 3) : videos
]);

/** Returns studies that together say every sentence about releases and trust. */
export async function sinceRelease(): Promise<Findings[]> {
  const old = {
    ...released,
    number: 5,
    groups: released.groups.map((group) => ({...group, since: "2025-11", releases: 5}))
  };
  const findings = await Promise.all([
    since(),
    since({}, {release: old}),
    since({}, {shown: "pinned"}),
    since({rows: MOVED}),
    since({rows: MOVED_UP}),
    since({rows: GONE}),
    since({rows: COME, study: tries(2, 4)}),
    since({rows: COME, study: tries(2, 4)}, {shown: "pinned"}),
    since({rows: SPLIT, study: tries(2, 5)}),
    since({rows: MERGED, study: {k: {kind: "fixed", k: 2, why: "two"}}}),
    since({}, {release: {...released, cohort: "all"}}),
    since({rows: MOVED, personas: []}, {release: unnamed(released)}),
    since({cohorts: MONTHS.slice(2), rows: ROWS}, {release: null})
  ]);
  const [kept, , pinned, moved] = findings;
  return [...findings, joined(kept), keptBetter(kept), unsure(pinned), ...trusted(moved)];
}

/** Returns the findings as if the indices did not agree on a number of groups. */
export function unsure(findings: Findings): Findings {
  const {evidence} = findings;
  const count = {...evidence.found.count, verdict: "unclear", because: "disagreement"} as const;
  return {...findings, evidence: {...evidence, found: {...evidence.found, count}}};
}

function unnamed(release: Release): Release {
  return {...release, groups: release.groups.map(({persona: _, ...group}) => group)};
}

// A group whose people joined a group that has split: rare, so it is put here by hand.
function joined(findings: Findings): Findings {
  const {since} = findings;
  if (!since) return findings;
  const [first, ...rest] = since.lifecycle.groups;
  const merged: GroupLife = {...first, state: "merged", mergedWith: []};
  return {...findings, since: {...since, lifecycle: {...since.lifecycle, groups: [merged, ...rest]}}};
}

// As if another number of groups were better by the silhouette, and would move more people.
function keptBetter(findings: Findings): Findings {
  const {model} = findings;
  return {...findings, model: {...model, chosenBy: "kept"}};
}

// Every trust word, among three groups twice.
function trusted(findings: Findings): Findings[] {
  return [
    [0.9, 0.8, 0.7],
    [0.5, NaN, 1]
  ].map((jaccard) => ({...findings, trust: Float64Array.from(jaccard)}));
}

/** Returns the findings with notes as `accept` writes them: a first release, and one that is told against another. */
export function noted(findings: Findings, language?: Language): Findings {
  const {release} = findings.since ?? {release: released};
  const {since: _, ...first} = findings;
  const title = language?.stays.notesTitle ?? "# Releases";
  const notes = addEntry(undefined, releaseEntry(first, {...release, reason: ""}, language), title);
  return {
    ...findings,
    notes: addEntry(notes, releaseEntry(findings, {...release, reason: "ΛΟΓΟΣ"}, language), title)
  };
}
