// Who is off the chart, and would the groups be others had they stayed in?
import {assign} from "../model/assign.js";
import {fitModel} from "../model/fitModel.js";
import {type FitSettings, type Model, SET_ASIDE, type WeightedPoints} from "../model/model.js";
import {quantile} from "../model/quantile.js";
import {regrouped} from "../model/regrouped.js";

/** What some users did, per column in feature units. */
export interface Doing {
  readonly users: number;
  readonly means: readonly number[];
  /** */
  readonly medians: readonly number[];
}

/** The users above the threshold of any feature. */
export interface SetAsideStudy {
  /** Per column, Infinity where nobody can be above; users above it, who may be above others, too. */
  readonly thresholds: readonly number[];
  readonly above: readonly number[];
  readonly aside: Doing;
  readonly others: Doing;
  /** Share of the set-aside users among all who were not excluded. */
  readonly share: number;
  /** The same number of groups, found with everybody in. */
  readonly stayed: {
    /** Share of the other users who would be in another group, groups renamed so that it is least. */
    readonly regrouped: number;
    /** Set-aside users per group of the new model, and all users of that group. */
    readonly groups: readonly {readonly aside: number; readonly users: number}[];
  };
}

/**
 * Returns who was set aside by the model among the points' users, and what would change had they stayed in; undefined where
 * nobody was. `settings` are those of the model. It fits once, at the model's k.
 */
export function setAside(
  points: WeightedPoints,
  model: Model,
  settings: FitSettings
): SetAsideStudy | undefined {
  const {labels} = assign(model, points.X, points.rows, settings.excluded);
  const aside = doing(points, (i) => labels[i] === SET_ASIDE);
  if (aside.users === 0) return undefined;
  const others = doing(points, (i) => labels[i] >= 0);
  return {
    thresholds: Array.from(model.thresholds),
    above: Array.from(model.thresholds, (threshold, j) => usersAbove(points, j, {threshold, labels})),
    aside,
    others,
    share: aside.users / (aside.users + others.users),
    stayed: stayedIn(points, {model, labels, settings})
  };
}

function stayedIn(
  points: WeightedPoints,
  {model, labels, settings}: {model: Model; labels: Int32Array; settings: FitSettings}
): SetAsideStudy["stayed"] {
  const {setAsideAbove: _, progress: __, ...everybody} = settings;
  const other = fitModel(points, {...everybody, k: {fixed: model.k}});
  const after = assign(other, points.X, points.rows, settings.excluded).labels;
  const groups = Array.from(other.sizes, (users) => ({aside: 0, users}));
  for (const [i, label] of labels.entries()) {
    if (label === SET_ASIDE) groups[after[i]].aside += points.w[i];
  }
  return {regrouped: regrouped({w: points.w, before: labels, after, ka: model.k, kb: other.k}), groups};
}

function doing({rows, columns: d, X, w}: WeightedPoints, belongs: (i: number) => boolean): Doing {
  const weights = w.map((users, i) => (belongs(i) ? users : 0));
  const users = weights.reduce((sum, n) => sum + n, 0);
  const columns = Array.from({length: d}, (_, j) =>
    Float64Array.from({length: rows}, (_, i) => X[i * d + j])
  );
  return {
    users,
    means: columns.map((column) => column.reduce((sum, x, i) => sum + weights[i] * x, 0) / users),
    medians: columns.map((column) => quantile(column, weights, 0.5))
  };
}

function usersAbove(
  {rows, columns: d, X, w}: WeightedPoints,
  j: number,
  {threshold, labels}: {threshold: number; labels: Int32Array}
): number {
  let users = 0;
  for (let i = 0; i < rows; i++) if (labels[i] === SET_ASIDE && X[i * d + j] > threshold) users += w[i];
  return users;
}
