// The models of grouping: new groups, accepted ones, how stable they are, what became of them. Each is kept in the cache by
// all that it depends on.
import {availableParallelism} from "node:os";
import {sharedFit} from "./model/fitModel.js";
import type {FitSettings, Model, Placing, WeightedPoints} from "./model/model.js";
import {type ScoringModel, scoreModel} from "./model/scoreModel.js";
import {stability} from "./model/stability.js";
import {UnfitError} from "./model/unfitError.js";
import {betterSplit, LOOSE_PRICE, PRICE} from "./personas/betterSplit.js";
import {lifecycle} from "./personas/lifecycle.js";
import type {Release} from "./personas/release.js";
import {ProblemError} from "./problem.js";
import type {Since} from "./report/context.js";
import {unfitProblem} from "./report/unfitProblem.js";
import type {StageCache} from "./stageCache.js";
import type {Study} from "./study/study.js";
import {together} from "./threads/together.js";

// A table of fewer rows is clustered before another thread has begun.
const FEW_ROWS = 2000;

export interface ModelOptions {
  /** Results of the slow stages. */
  readonly cache: StageCache;
  /** Told what is being done, stage by stage. */
  readonly progress: (stage: string, detail?: string, done?: number) => void;
  /** k-means starts per number of groups; as `fitModel` unless told. */
  readonly starts?: number;
}

/** Everybody's vectors with the users of the fit cohort. */
export interface Weighed {
  readonly points: WeightedPoints;
  readonly excluded: Uint8Array;
}

/** What grouping anew should remember. */
interface Remembered {
  readonly keep: ScoringModel | undefined;
  readonly selected: readonly number[] | undefined;
}

/** Returns how the study says that models are fitted. */
export function settingsOf({scaling, setAsideAbove, k}: Study, excluded: Uint8Array): FitSettings {
  return {
    scaling,
    k: k.kind === "fixed" ? {fixed: k.k} : {from: k.from, to: k.to},
    excluded,
    ...(setAsideAbove === undefined ? {} : {setAsideAbove})
  };
}

/** Does the step, and says in the study's words why it could not be done. */
export async function sayingWhy<T>(study: Study, step: () => T | Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof UnfitError ? new ProblemError([unfitProblem(error.unfit, study)]) : error;
  }
}

/** Returns new groups of the people. */
export async function regroup(
  {cache, progress, starts}: ModelOptions,
  study: Study,
  {points, excluded, keep, selected}: Weighed & Remembered
): Promise<Model> {
  const settings: FitSettings = {
    ...settingsOf(study, excluded),
    k: kOf(study, keep),
    ...(selected && {columns: selected}),
    ...(starts === undefined ? {} : {starts})
  };
  const told = {...settings, k: kOf(study, undefined), excluded: 0};
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

// A k that was set is held against all the others: an index that sees one alone would always like it best.
const MOST_COMPARED = 20;

// After a release, of numbers of groups that are about as good the one that moves the fewest people.
function kOf({k}: Study, keep: ScoringModel | undefined): FitSettings["k"] {
  if (k.kind === "fixed") return {fixed: k.k, from: 2, to: Math.max(MOST_COMPARED, k.k + 1)};
  const {from, to} = k;
  return keep === undefined
    ? {from, to}
    : {from, to, keep: {model: keep, price: PRICE, loosePrice: LOOSE_PRICE}};
}

/** Returns the accepted groups with the people of today. */
export async function score(
  {cache}: ModelOptions,
  released: ScoringModel,
  {points, excluded}: Weighed
): Promise<Model> {
  const values = [points.X, points.w, points.columns, excluded, ...partsOf(released)];
  const {result} = await cache("score", {values, code: ["model"]}, () =>
    scoreModel(points, released, {excluded})
  );
  return result;
}

/** Returns how far each group may be relied on: bootstrap Jaccard. */
export async function judge(
  {cache, progress}: ModelOptions,
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

/** Returns what became of the accepted groups. */
export async function compare(
  {cache}: ModelOptions,
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
