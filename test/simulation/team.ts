// A data team that lives through the months of a world: it builds every month, names what has no name, mends traits
// where people moved, split or merged, and accepts whenever something is reported. Everything it uses is the product's own.
import type {Counted} from "../../src/features/counted.js";
import type {Grouped} from "../../src/groupPeople.js";
import {groupPeople} from "../../src/groupPeople.js";
import {formatRelease} from "../../src/personas/formatRelease.js";
import {makeRelease} from "../../src/personas/makeRelease.js";
import type {PersonaDefinition} from "../../src/personas/persona.js";
import {parseRelease} from "../../src/personas/readRelease.js";
import type {Release} from "../../src/personas/release.js";
import {noCache} from "../../src/stageCache.js";
import type {Study} from "../../src/study/study.js";
import {exampleDefinitions, examplePersona} from "../personas/exampleModel.js";
import {exampleStudy} from "../personas/exampleStudy.js";
import type {Month} from "./world.js";
import {FEATURES} from "./world.js";

/** What the team has written and accepted. */
export interface Desk {
  readonly personas: readonly PersonaDefinition[];
  readonly release?: Release;
}

/** What a build told the team: personas by what became of them, and groups of nobody's people. */
export interface Told {
  readonly split: readonly string[];
  readonly merged: readonly string[];
  readonly gone: readonly string[];
  readonly moved: readonly string[];
  readonly born: readonly number[];
}

export const STUDY: Study = {
  ...exampleStudy([...FEATURES]),
  k: {kind: "auto", from: 3, to: 8},
  model: "refit"
};

/** Builds a month as it is on the desk. */
export async function build({personas, release}: Desk, {table}: Month, month: number): Promise<Grouped> {
  const id = `month ${month}`;
  const users = table.users.reduce((sum, n) => sum + n, 0);
  const part = {files: [], read: users, reasons: []};
  const counted: Counted = {
    table: {...table, cohorts: [id]},
    cohorts: [{id, users}],
    incomplete: [],
    ledger: {users: part, usersWithoutEvents: 0, otherEvents: [], filtered: []},
    warnings: []
  };
  const {result} = await groupPeople(
    {cache: noCache, progress: () => {}, starts: 4, judges: false},
    {study: STUDY, definitions: exampleDefinitions(personas), counted, fitCohort: 0, release, shown: "refit"}
  );
  return result;
}

/** Returns what the build tells of the release. */
export function told({since}: Grouped): Told {
  const of = (state: string): string[] =>
    (since?.release.groups ?? []).flatMap(({persona}, n) =>
      since?.lifecycle.groups[n].state === state && persona !== undefined ? [persona] : []
    );
  return {
    split: of("split"),
    merged: of("merged"),
    gone: of("gone"),
    moved: of("moved"),
    born: since?.lifecycle.born ?? []
  };
}

/** Returns the desk after the team has done what the build asks for: `nameOf` names a group without a name. */
export async function accept(
  desk: Desk,
  month: Month,
  number: number,
  findings: Grouped,
  nameOf: (cluster: number) => string
): Promise<Desk> {
  const {matching, model} = findings;
  const {moved, split, merged} = told(findings);
  const changed = new Set([...moved, ...split, ...merged]);
  const describe = (id: string, cluster: number): PersonaDefinition =>
    examplePersona(
      id,
      Object.fromEntries(
        FEATURES.map((feature, j) => [feature, Math.round(model.means[cluster * 2 + j] * 10) / 10])
      )
    );
  const personas = matching.groups.map(({cluster, persona}) => {
    const before = desk.personas.find(({id}) => id === persona);
    if (before === undefined) return describe(nameOf(cluster), cluster);
    return changed.has(before.id) ? describe(before.id, cluster) : before;
  });
  const mended = await build({...desk, personas}, month, number);
  const {release} = parseRelease(formatRelease(makeRelease(mended, "something happened"), 6));
  return release === undefined ? {personas} : {personas, release};
}
