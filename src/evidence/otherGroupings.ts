// Would the same groups have been found otherwise? The people of every cohort are grouped on their own, and those of the
// fit cohort in other ways: in another scale, with those who were set aside, without each feature. Each time the groups
// that are shown are looked for among the new ones.
import {assign} from "../model/assign.js";
import {groupSums} from "../model/groupSums.js";
import {kmeans} from "../model/kmeans.js";
import type {FitSettings, Model, Placing, WeightedPoints} from "../model/model.js";
import {prepare} from "../model/prepare.js";
import {randomStream} from "../model/random.js";
import {UnfitError} from "../model/unfitError.js";
import {adjustedRand} from "./adjustedRand.js";
import {matchGroups} from "./matchGroups.js";

/** From this Jaccard index on, a group has been found again (C. Hennig 2007: a valid, stable cluster yields 0.75 or more). */
export const FOUND = 0.75;
/** Enough for a comparison: groups that need more starts to be found are not stable. */
const STARTS = 6;

/** What was done otherwise. */
export type Way =
  | {readonly kind: "cohort"; readonly cohort: number}
  | {readonly kind: "scaling"; readonly scaling: FitSettings["scaling"]}
  | {readonly kind: "nobodySetAside"}
  | {readonly kind: "without"; readonly column: number};

/** One group of the model, looked for among the new ones. */
export interface GroupFound {
  readonly jaccard: number;
  readonly found: boolean;
  /** How far its centre is from the new group's, in the model's scaled space: root mean square; NaN without a partner. */
  readonly shift: number;
}

/** One other way of grouping. */
export interface OtherGrouping {
  readonly way: Way;
  /** Users compared: those that have a group both ways. */
  readonly users: number;
  readonly adjustedRand: number;
  /** In the order of the model's groups. */
  readonly groups: readonly GroupFound[];
}

/** What is grouped otherwise. */
export interface GroupingStudy {
  /** All rows; users per row of the fit cohort. */
  readonly points: WeightedPoints;
  readonly model: Model;
  readonly settings: Pick<FitSettings, "scaling" | "setAsideAbove" | "excluded" | "columns">;
  /** Smallest group of which anything is told. */
  readonly minGroup: number;
  /** Users per row of each cohort that is to be grouped on its own. */
  readonly cohorts: readonly {readonly cohort: number; readonly w: Float64Array}[];
}

/**
 * Groups in all other ways; a way in which the people cannot be grouped (too few, all alike) is left out. People whom the
 * model sets aside stay aside, whatever cohort they are of, except where that is the question; it is not asked about
 * fewer than `minGroup`.
 */
export function otherGroupings(study: GroupingStudy): OtherGrouping[] {
  const {points, cohorts, model, minGroup} = study;
  const {setAsideAbove, ...everybody} = study.settings;
  const settings = {...everybody, excluded: withoutAside(study)};
  const scaling = settings.scaling === "log" ? "standard" : "log";
  const without = model.scaler.used.length > 1 ? model.scaler.used : [];
  const asked = setAsideAbove !== undefined && model.setAside > 0 && model.setAside >= minGroup;
  return [
    ...cohorts.map(({cohort, w}) =>
      regroup(study, {way: {kind: "cohort", cohort}, points: {...points, w}, settings})
    ),
    ...(bends(points, model)
      ? [regroup(study, {way: {kind: "scaling", scaling}, points, settings: {...settings, scaling}})]
      : []),
    ...(asked ? [regroup(study, {way: {kind: "nobodySetAside"}, points, settings: everybody})] : []),
    ...without.map((column) =>
      regroup(study, {way: {kind: "without", column}, points: withoutColumn(points, column), settings})
    )
  ].filter((grouping) => grouping !== undefined);
}

// Another scale of two values is the same scale, once it is standardized.
function bends({rows, columns: d, X, w}: WeightedPoints, {scaler}: Model): boolean {
  return scaler.used.some((j) => {
    const values = new Set<number>();
    for (let i = 0; i < rows && values.size < 3; i++) if (w[i] > 0) values.add(X[i * d + j]);
    return values.size > 2;
  });
}

function withoutAside({points, model, settings}: GroupingStudy): Uint8Array {
  const {labels} = assign(model, points.X, points.rows, settings.excluded);
  return Uint8Array.from(labels, (label) => Number(label < 0));
}

interface Otherwise {
  readonly way: Way;
  readonly points: WeightedPoints;
  readonly settings: Omit<GroupingStudy["settings"], "setAsideAbove">;
}

function regroup(
  {model, ...study}: GroupingStudy,
  {way, points, settings}: Otherwise
): OtherGrouping | undefined {
  const fresh = groupAnew(points, {...settings, k: {fixed: model.k}}, model.seed);
  if (fresh === undefined) return undefined;
  const {X} = study.points;
  const labels = assign(model, X, points.rows, settings.excluded).labels;
  const others = assign(fresh, points.X, points.rows, settings.excluded).labels;
  const w = points.w.map((users, i) => (labels[i] < 0 || others[i] < 0 ? 0 : users));
  const matched = matchGroups(labels, others, {w, k: model.k, kb: fresh.k});
  const centres = centresOf({...study.points, w}, others, fresh.k);
  return {
    way,
    users: w.reduce((sum, users) => sum + users, 0),
    adjustedRand: adjustedRand(labels, others, w),
    groups: matched.map(({group, jaccard}, c) => ({
      jaccard,
      found: jaccard >= FOUND,
      shift: group < 0 ? NaN : shiftOf(model, c, centres.subarray(group * points.columns))
    }))
  };
}

// k-means alone: no silhouettes, no check by another program.
function groupAnew(points: WeightedPoints, settings: FitSettings, seed: number): Placing | undefined {
  try {
    const {scaled, scaler, thresholds} = prepare(points, settings);
    const k = "fixed" in settings.k ? settings.k.fixed : settings.k.from;
    const {C} = kmeans(scaled, k, {random: randomStream(seed), starts: STARTS});
    return {k, scaler, centroids: C, thresholds};
  } catch (error) {
    if (error instanceof UnfitError) return undefined;
    throw error;
  }
}

// A column in which everyone is alike takes no part in distances.
function withoutColumn(points: WeightedPoints, column: number): WeightedPoints {
  return {...points, X: points.X.map((value, n) => (n % points.columns === column ? 0 : value))};
}

// k×d means in feature units; NaN for a group without users.
function centresOf(points: WeightedPoints, labels: Int32Array, k: number): Float64Array {
  const {users, sums} = groupSums(points, labels, k);
  return sums.map((sum, n) => sum / users[Math.floor(n / points.columns)]);
}

// Of the model's mean to another centre, both in feature units: one standard deviation of everyone is 1.
function shiftOf({means, columns, scaler}: Model, c: number, centre: Float64Array): number {
  const {used, kind, scale} = scaler;
  const place = (value: number): number => (kind === "log" ? Math.log1p(value) : value);
  const squares = used.map((j) => ((place(centre[j]) - place(means[c * columns + j])) / scale[j]) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / used.length);
}
