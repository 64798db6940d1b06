// The two middle stages, from the frequency table to groups of people with names: model and personas. Both ways of
// grouping are computed: the new clusters of the latest cohort, and, where there is a release, the accepted groups.
import {availableParallelism} from "node:os";
import {selectColumns} from "./evidence/selectColumns.js";
import type {Counted} from "./features/counted.js";
import {weightsOf} from "./features/frequencyTable.js";
import {assign} from "./model/assign.js";
import {sharedFit} from "./model/fitModel.js";
import type {FitSettings, Model, Placing, WeightedPoints} from "./model/model.js";
import {type ScoringModel, scoreModel} from "./model/scoreModel.js";
import {stability} from "./model/stability.js";
import {UnfitError} from "./model/unfitError.js";
import {betterSplit, LOOSE_PRICE, PRICE} from "./personas/betterSplit.js";
import {excludeRows} from "./personas/excludeRows.js";
import {inheritance, inheritanceProblems} from "./personas/inheritance.js";
import {levelsOf} from "./personas/levels.js";
import {lifecycle} from "./personas/lifecycle.js";
import {matchPersonas} from "./personas/matchPersonas.js";
import type {Definitions} from "./personas/persona.js";
import type {Release} from "./personas/release.js";
import {checkReleaseFits, releasedModel} from "./personas/releasedModel.js";
import {type Problem, ProblemError} from "./problem.js";
import type {People, Since} from "./report/context.js";
import {unfitProblem} from "./report/unfitProblem.js";
import type {StageCache} from "./stageCache.js";
import type {Study} from "./study/study.js";
import {together} from "./threads/together.js";

// A table of fewer rows is clustered before another thread has begun.
const FEW_ROWS = 2000;

export interface GroupOptions {
  /** Results of the slow stages. */
  readonly cache: StageCache;
  /** Told what is being done, stage by stage. */
  readonly progress: (stage: string, detail?: string, done?: number) => void;
  /** k-means starts per number of groups; as `fitModel` unless told. */
  readonly starts?: number;
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

interface Weighed {
  readonly points: WeightedPoints;
  readonly excluded: Uint8Array;
}

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

/** What grouping anew should remember. */
interface Remembered {
  readonly keep: ScoringModel | undefined;
  readonly selected: readonly number[] | undefined;
}

function settingsOf({scaling, setAsideAbove, k}: Study, excluded: Uint8Array): FitSettings {
  return {
    scaling,
    k: k.kind === "fixed" ? {fixed: k.k} : {from: k.from, to: k.to},
    excluded,
    ...(setAsideAbove === undefined ? {} : {setAsideAbove})
  };
}

async function sayingWhy<T>(study: Study, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof UnfitError ? new ProblemError([unfitProblem(error.unfit, study)]) : error;
  }
}

async function regroup(
  {cache, progress, starts}: GroupOptions,
  study: Study,
  {points, excluded, keep, selected}: Weighed & Remembered
): Promise<Model> {
  const settings: FitSettings = {
    ...settingsOf(study, excluded),
    k: kOf(study, keep),
    ...(selected && {columns: selected}),
    ...(starts === undefined ? {} : {starts})
  };
  const told = {...settings, k: study.k, excluded: 0};
  const values = [
    points.X,
    points.w,
    points.columns,
    told,
    excluded,
    ...(keep ? [...partsOf(keep), keep.spreads, PRICE, LOOSE_PRICE] : [])
  ];
  const tell: FitSettings["progress"] = ({k, done, of}) =>
    progress("grouping", `${k} groups (${done} of ${of})`, done / of);
  const {result, found} = await cache("fit", {values, code: ["model"]}, () =>
    sayingWhy(study, () =>
      together(
        sharedFit(points, {...settings, progress: tell}),
        points.rows < FEW_ROWS ? 1 : availableParallelism()
      )
    )
  );
  progress("grouping", found ? "nothing changed, from the cache" : `${result.k} groups`);
  return result;
}

// After a release, of numbers of groups that are about as good the one that moves the fewest people.
function kOf({k}: Study, keep: ScoringModel | undefined): FitSettings["k"] {
  if (k.kind === "fixed") return {fixed: k.k};
  const {from, to} = k;
  return keep === undefined
    ? {from, to}
    : {from, to, keep: {model: keep, price: PRICE, loosePrice: LOOSE_PRICE}};
}

async function score(
  {cache}: GroupOptions,
  released: ScoringModel,
  {points, excluded}: Weighed
): Promise<Model> {
  const values = [points.X, points.w, points.columns, excluded, ...partsOf(released)];
  const {result} = await cache("score", {values, code: ["model"]}, () =>
    scoreModel(points, released, {excluded})
  );
  return result;
}

// How far each group may be relied on: bootstrap Jaccard.
async function judge(
  {cache, progress}: GroupOptions,
  model: Model,
  {points, excluded}: Weighed
): Promise<Float64Array> {
  const values = [points.X, points.w, points.columns, excluded, ...partsOf(model), model.seed];
  const {result} = await cache("stability", {values, code: ["model"]}, () => {
    progress("trying how stable the groups are");
    return stability(points, model, {excluded});
  });
  return result;
}

async function compare(
  {cache}: GroupOptions,
  {
    release,
    released,
    fresh,
    people
  }: {release: Release; released: ScoringModel; fresh: Model; people: Weighed}
): Promise<Since> {
  const {points, excluded} = people;
  const releasedUsers = {groups: release.groups.map(({users}) => users), all: release.users};
  const values = [
    points.X,
    points.w,
    points.columns,
    excluded,
    ...partsOf(released),
    ...partsOf(fresh),
    releasedUsers
  ];
  const code = ["model", "personas/lifecycle.ts", "personas/shifts.ts", "personas/betterSplit.ts"];
  const {result} = await cache("compare", {values, code}, () => ({
    lifecycle: lifecycle({released, fresh, releasedUsers, points, excluded}),
    split: betterSplit(released, fresh, people)
  }));
  return {release, fresh, ...result};
}

function partsOf({k, scaler, centroids, thresholds}: Placing): unknown[] {
  return [k, scaler.kind, scaler.used, scaler.mean, scaler.scale, centroids, thresholds];
}
