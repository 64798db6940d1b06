import {assign} from "../model/assign.js";
import {clusteredRows} from "../model/clusteredRows.js";
import type {Placing, WeightedPoints} from "../model/model.js";
import {regrouped} from "../model/regrouped.js";
import {silhouettes} from "../model/silhouettes.js";
import {withoutLimits} from "../model/withoutLimits.js";

/**
 * Silhouette that regrouping everybody must gain: a new split that regroups a fifth of the people is clearly better from a
 * gain of 0.02 on. Silhouettes of neighbouring numbers of groups often differ by less, and chance then decides.
 */
export const PRICE = 0.1;
/** Silhouette that it costs to keep everybody in groups that hold people of several kinds. */
export const LOOSE_PRICE = 0.5;
/** For the same number of groups, a relative fall of the inertia from which a new split is clearly better, too. */
export const TIGHTER = 0.05;
/** Regrouping fewer people than this share is no better split, but the same one. */
export const REGROUPED = 0.05;

/** How a new split of the people of now compares with the released one, both measured in the released space. */
export interface SplitComparison {
  /** NaN for one group. */
  readonly silhouettes: {readonly released: number; readonly fresh: number};
  /** Relative fall of the inertia, each split around its own means; undefined for different numbers of groups. */
  readonly inertiaFall?: number;
  /** Share of the people who would change groups, groups renamed so that it is least. */
  readonly regrouped: number;
  /** By the thresholds above. */
  readonly better: boolean;
}

/** Compares the released split of these people (feature units) with the new one; those set aside by the new one do not count. */
export function betterSplit(
  released: Placing,
  fresh: Placing,
  {points, excluded}: {readonly points: WeightedPoints; readonly excluded?: Uint8Array}
): SplitComparison {
  const before = assign(withoutLimits(released), points.X, points.rows, excluded).labels;
  const after = assign(fresh, points.X, points.rows, excluded).labels;
  const both = before.map((label, i) => (after[i] < 0 ? -1 : label));
  const {scaled, rows} = clusteredRows(points, released.scaler, both);
  const labelings = [
    {k: released.k, labels: Int32Array.from(rows, (i) => before[i])},
    {k: fresh.k, labels: Int32Array.from(rows, (i) => after[i])}
  ];
  const [old, now] = silhouettes(scaled, labelings).map(({mean}) => mean);
  const [loose, tight] = labelings.map(({k, labels}) => inertiaAround(scaled, labels, k));
  const fall = released.k === fresh.k && loose > 0 ? 1 - tight / loose : undefined;
  const [then, since] = labelings;
  const moved = regrouped({w: scaled.w, before: then.labels, after: since.labels, ka: then.k, kb: since.k});
  const clearer = now - old >= PRICE * moved || (fall ?? 0) >= TIGHTER;
  return {
    silhouettes: {released: old, fresh: now},
    ...(fall === undefined ? {} : {inertiaFall: fall}),
    regrouped: moved,
    better: clearer && moved >= REGROUPED
  };
}

// Weighted sum of squared distances to the labels' own means: Σ x² − n · mean².
function inertiaAround({rows, columns: d, X, w}: WeightedPoints, labels: Int32Array, k: number): number {
  const sums = new Float64Array(k * d);
  const users = new Float64Array(k);
  let squares = 0;
  for (let i = 0; i < rows; i++) {
    users[labels[i]] += w[i];
    for (let j = 0; j < d; j++) {
      sums[labels[i] * d + j] += w[i] * X[i * d + j];
      squares += w[i] * X[i * d + j] ** 2;
    }
  }
  return sums.reduce((left, sum, n) => left - sum ** 2 / (users[Math.floor(n / d)] || 1), squares);
}
