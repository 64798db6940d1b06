// The two middle stages, from the frequency table to groups of people with names: model and personas. Both ways of
// grouping are computed: the new clusters of the latest cohort, and, where there is a release, the accepted groups.
import {
  compare,
  judge,
  type ModelOptions,
  regroup,
  sayingWhy,
  score,
  settingsOf,
  type Weighed
} from "./cachedModels.js";
import {selectColumns} from "./evidence/selectColumns.js";
import type {Counted} from "./features/counted.js";
import {weightsOf} from "./features/frequencyTable.js";
import {assign} from "./model/assign.js";
import {excludeRows} from "./personas/excludeRows.js";
import {inheritance, inheritanceProblems} from "./personas/inheritance.js";
import {levelsOf} from "./personas/levels.js";
import {matchPersonas} from "./personas/matchPersonas.js";
import type {Definitions} from "./personas/persona.js";
import type {Release} from "./personas/release.js";
import {checkReleaseFits, releasedModel} from "./personas/releasedModel.js";
import {type Problem, ProblemError} from "./problem.js";
import type {People, Since} from "./report/context.js";
import type {Study} from "./study/study.js";

export interface GroupOptions extends ModelOptions {
  /** Whether to try how stable the groups are, which costs as much as grouping; yes unless told. */
  readonly judges?: boolean;
}

/** What the stages before gave. */
export interface Grouping {
  readonly study: Study;
  readonly definitions: Definitions;
  readonly counted: Counted;
  /** Index of the cohort to cluster; absent: all. */
  readonly fitCohort: number | undefined;
  readonly release: Release | undefined;
  /** Which groups are shown: those of the release, or the new ones. */
  readonly shown: "pinned" | "refit";
}

/** Groups with their personas, before anybody has questioned them. */
export type Grouped = People & {
  /** m: 1 where a rule took the row. */
  readonly excluded: Uint8Array;
  /** Columns that may take part in distances; absent: all that vary. */
  readonly selected?: readonly number[];
};

/** Returns the groups with their personas, and warnings; errors are thrown as `ProblemError`. */
export async function groupPeople(
  options: GroupOptions,
  grouping: Grouping
): Promise<{readonly result: Grouped; readonly warnings: readonly Problem[]}> {
  const {study, definitions, counted, fitCohort, shown} = grouping;
  const {table} = counted;
  const {excluded, ruleOf, problems} = excludeRows(table, definitions);
  const points = {
    rows: table.rows,
    columns: table.features.length,
    X: table.points,
    w: weightsOf(table, fitCohort)
  };
  const {model, fits, selected, since, trust} = await findGroups(options, grouping, {points, excluded});
  const levels = levelsOf(table, fitCohort);
  const {matching, disagreements} = nameGroups(grouping, {model, levels, since});
  const assignment = assign(model, table.points, table.rows, excluded);
  const result = {study, definitions, counted, model, assignment, levels, matching, ruleOf, excluded, shown};
  return {
    result: {
      ...result,
      ...(fitCohort === undefined ? {} : {fitCohort}),
      ...(selected ? {selected} : {}),
      ...(since ? {since} : {}),
      ...(trust ? {trust} : {})
    },
    warnings: [
      ...problems,
      ...fits.map((problem) => ({...problem, severity: "warning" as const})),
      ...disagreements
    ]
  };
}

interface Groups extends Pick<Grouped, "model" | "selected" | "since" | "trust"> {
  readonly fits: readonly Problem[]; // why the release cannot be compared
}

// model: what was accepted, and what the latest people say by themselves.
async function findGroups(
  options: GroupOptions,
  {study, release, shown}: Grouping,
  people: Weighed
): Promise<Groups> {
  const {points, excluded} = people;
  const fits = release === undefined ? [] : checkReleaseFits(release, study);
  if (shown === "pinned" && fits.length > 0) throw new ProblemError(fits);
  const released = release !== undefined && fits.length === 0 ? releasedModel(release, study) : undefined;
  const selected = await sayingWhy(study, () => selectColumns(study, points, settingsOf(study, excluded)));
  const fresh = await regroup(options, study, {...people, keep: released, selected});
  const model = shown === "pinned" && released ? await score(options, released, people) : fresh;
  const trust = options.judges === false ? undefined : await judge(options, model, people);
  const since = release && released ? await compare(options, {release, released, fresh, people}) : undefined;
  return {model, fits, ...(selected && {selected}), ...(since && {since}), ...(trust && {trust})};
}

// personas: names meet groups, and stay with their people.
function nameGroups(
  {definitions, counted, shown}: Grouping,
  {model, levels, since}: Pick<Grouped, "model" | "levels"> & {readonly since: Since | undefined}
): {readonly matching: Grouped["matching"]; readonly disagreements: readonly Problem[]} {
  const settings = {features: counted.table.features, levels};
  const alone = matchPersonas(model, definitions, settings);
  if (!since) return {matching: alone, disagreements: []};
  const heirs = inheritance(since.release, definitions, (group) =>
    shown === "pinned" ? [group] : since.lifecycle.groups[group].heirs
  );
  const matching = matchPersonas(model, definitions, {...settings, heirs});
  return {matching, disagreements: inheritanceProblems(definitions, heirs, {matching, alone})};
}
