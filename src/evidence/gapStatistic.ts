// How much tighter the groups are than k-means makes them where there are none (R. Tibshirani, G. Walther & T. Hastie
// 2001, "Estimating the number of clusters in a data set via the gap statistic").
import type {WeightedPoints} from "../model/model.js";
import {randomStream} from "../model/random.js";
import {type DrawFeatureless, featurelessBox} from "./featurelessBox.js";
import {quickFit} from "./quickFit.js";

/** Reference sets; their seed; most users in each. */
export const REFERENCE = {sets: 10, seed: 2001, users: 1000} as const;

// k-means starts on a reference set, the best of which is improved as the data's own are.
const STARTS = 2;

/** One k. */
export interface GapStep {
  readonly k: number;
  /** Mean over the reference sets of ln(inertia per user), minus that of the data. */
  readonly gap: number;
  /** Its standard error: standard deviation over the sets × √(1 + 1 / sets). */
  readonly error: number;
  /** gap(k) − gap(1): 0.1 means about a tenth tighter than users without groups are when cut into k. */
  readonly excess: number;
  /** The excess in standard deviations of the same difference among the reference sets × √(1 + 1 / sets). */
  readonly deviations: number;
}

export interface Gap {
  /** k = 1, then those of the sweep, up to the first that has no inertia left, in the data or in a reference set. */
  readonly steps: readonly GapStep[];
  /** Smallest k whose gap is at least that of the next one minus its standard error. */
  readonly k: number;
  readonly sets: number;
  readonly seed: number;
  /** Users in each reference set: all, or 1,000, because inertia per user hardly depends on their number. */
  readonly users: number;
}

/**
 * Returns the gap statistic of a sweep (k ascending from 2, inertia in the space of the points). Undefined where the
 * inertia of k = 1 is 0: all users are alike, or so few that those of a reference set are.
 */
export function gapStatistic(
  points: WeightedPoints,
  sweep: readonly {readonly k: number; readonly inertia: number}[],
  {
    sets = REFERENCE.sets,
    seed = REFERENCE.seed,
    most = REFERENCE.users
  }: {readonly sets?: number; readonly seed?: number; readonly most?: number} = {}
): Gap | undefined {
  const users = points.w.reduce((sum, n) => sum + n, 0);
  const one = {k: 1, inertia: quickFit(points, 1, {starts: 1, random: () => 0.5}).inertia};
  if (!(one.inertia > 0)) return undefined;
  const data = beforeTight([one, ...sweep], one.inertia);
  const size = Math.min(users, most);
  const curves = referenceCurves(
    featurelessBox(points),
    data.map(({k}) => k),
    {sets, size, seed}
  );
  const length = Math.min(...curves.map((curve) => curve.length));
  if (length === 0) return undefined;
  const kept = data.slice(0, length);
  return {
    ...gapCurve(
      kept.map(({k}) => k),
      kept.map(({inertia}) => Math.log(inertia / users)),
      curves
    ),
    sets,
    seed,
    users: size
  };
}

// A division without any spread has no logarithm: the curve ends before it.
function beforeTight<Step extends {readonly inertia: number}>(steps: readonly Step[], all: number): Step[] {
  const tight = steps.findIndex(({inertia}) => !(inertia > all * 1e-12));
  return steps.slice(0, tight < 0 ? steps.length : tight);
}

/** Returns the gaps from ln(inertia per user) of the data (one per k, k = 1 first) and of the sets (set by set). */
export function gapCurve(
  ks: readonly number[],
  logs: readonly number[],
  curves: readonly (readonly number[])[]
): Pick<Gap, "steps" | "k"> {
  const widen = Math.sqrt(1 + 1 / curves.length);
  const steps = ks.map((k, n): GapStep => {
    const level = moments(curves.map((curve) => curve[n]));
    const fall = moments(curves.map((curve) => curve[n] - curve[0]));
    const excess = n === 0 ? 0 : fall.mean - (logs[n] - logs[0]);
    const deviations = n === 0 ? 0 : excess / (fall.deviation * widen);
    return {k, gap: level.mean - logs[n], error: level.deviation * widen, excess, deviations};
  });
  return {steps, k: oneErrorRule(steps)};
}

/** Returns the smallest k with gap(k) ≥ gap(next) − error(next); the last k if there is none. Steps in ascending k. */
export function oneErrorRule(steps: readonly Pick<GapStep, "k" | "gap" | "error">[]): number {
  const found = steps.find(
    ({gap}, n) => n + 1 === steps.length || gap >= steps[n + 1].gap - steps[n + 1].error
  );
  return found?.k ?? 1;
}

// log(inertia per user) of each set (outer) for each k (inner), up to the first without inertia.
function referenceCurves(
  draw: DrawFeatureless,
  ks: readonly number[],
  {sets, size, seed}: {readonly sets: number; readonly size: number; readonly seed: number}
): number[][] {
  const random = randomStream(seed);
  return Array.from({length: sets}, () => {
    const set = draw(size, random);
    const fits = ks.map((k) => quickFit(set, k, {starts: k === 1 ? 1 : STARTS, random}));
    return beforeTight(fits, fits[0].inertia).map(({inertia}) => Math.log(inertia / size));
  });
}

// Population formula, as in the paper.
function moments(values: readonly number[]): {mean: number; deviation: number} {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const square = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
  return {mean, deviation: Math.sqrt(square)};
}
