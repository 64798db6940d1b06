// What one setting of DBSCAN sees, in figures that a sentence can be made of.

import type {WeightedPoints} from "../model/model.js";
import {adjustedRand} from "./adjustedRand.js";
import type {DbscanStep} from "./dbscanGrid.js";

/**
 * What a setting sees, by its large clusters (at least 5 % of the users each).
 * severalDense: two or more. oneFeature: two or more, but a feature has one value in each of them and another in every
 * other, so that they are the steps of a count. vectors: two or more, of people who did exactly the same. oneDense: one,
 * of less than 90 % of the users. oneForAll: one, of more. crumbs: only small clusters. allNoise: none.
 */
export const DENSITY_KINDS = [
  "severalDense",
  "oneFeature",
  "vectors",
  "oneDense",
  "oneForAll",
  "crumbs",
  "allNoise"
] as const;
export type DensityKind = (typeof DENSITY_KINDS)[number];

/** Share of the users from which a cluster is large. */
export const LARGE = 0.05;
/** Share from which one cluster is everybody. */
export const EVERYBODY = 0.9;

/** Some of the users, for sentences; whoever shows it minds how few they are. */
export interface CrowdSketch {
  readonly users: number;
  /** Of all who were clustered. */
  readonly share: number;
  /** Distinct vectors. */
  readonly vectors: number;
  /** Share of them who did nothing at all. */
  readonly idle: number;
  /** d: share of them with more than 0, and mean in feature units. */
  readonly didAny: readonly number[];
  readonly means: readonly number[];
}

/** One setting of the grid. */
export interface DensityStep {
  readonly eps: number;
  readonly minPts: number;
  readonly kind: DensityKind;
  /** oneFeature: its column, the first if there are several. */
  readonly column?: number;
  /** All clusters, and those of at least 5 % of the users. */
  readonly clusters: number;
  readonly large: number;
  /** Shares of the users: noise, and the largest cluster (0 where there is none). */
  readonly noise: number;
  readonly largest: number;
  /** Adjusted Rand index with the groups that were chosen; noise is a group of its own. */
  readonly agreement: number;
}

/** Who was clustered: rows in feature units, and the groups that were chosen. */
export interface Chosen {
  readonly kept: WeightedPoints;
  readonly labels: Int32Array;
}

/** Returns the figures of one setting. */
export function densityStep(step: DbscanStep, {kept, labels}: Chosen): DensityStep {
  const {eps, minPts, clusters} = step;
  const sizes = sizesOf(step, kept.w);
  const users = sizes.reduce((sum, n) => sum + n, 0);
  const shares = sizes.map((n) => n / users);
  const large = Array.from({length: clusters}, (_, c) => c).filter((c) => shares[c + 1] >= LARGE);
  return {
    eps,
    minPts,
    ...kindOf(step, kept, {large, most: Math.max(...large.map((c) => shares[c + 1]))}),
    clusters,
    large: large.length,
    noise: shares[0],
    largest: shares.subarray(1).reduce((most, share) => Math.max(most, share), 0),
    agreement: adjustedRand(labels, step.labels, kept.w)
  };
}

/** Returns the index of the largest cluster, ties to the lower; −1 where there is none. */
export function largestCluster(step: DbscanStep, w: Float64Array): number {
  const sizes = sizesOf(step, w).subarray(1);
  return sizes.indexOf(sizes.reduce((most, n) => Math.max(most, n), 0));
}

/** Returns what the users with a label did. */
export function crowdSketch(labels: Int32Array, label: number, kept: WeightedPoints): CrowdSketch {
  const {rows, columns: d, X, w} = kept;
  const all = w.reduce((sum, n) => sum + n, 0);
  const means = new Array<number>(d).fill(0);
  const didAny = new Array<number>(d).fill(0);
  let [users, vectors, idle] = [0, 0, 0];
  for (let i = 0; i < rows; i++) {
    if (labels[i] !== label) continue;
    users += w[i];
    vectors++;
    let zeros = 0;
    for (let j = 0; j < d; j++) {
      means[j] += w[i] * X[i * d + j];
      if (X[i * d + j] > 0) didAny[j] += w[i];
      if (X[i * d + j] === 0) zeros++;
    }
    if (zeros === d) idle += w[i];
  }
  const per = (sum: number): number => (users === 0 ? 0 : sum / users);
  const shares = {share: users / all, idle: per(idle), didAny: didAny.map(per), means: means.map(per)};
  return {users, vectors, ...shares};
}

// Users of noise, then of each cluster.
function sizesOf({clusters, labels}: DbscanStep, w: Float64Array): Float64Array {
  const sizes = new Float64Array(clusters + 1);
  for (let i = 0; i < w.length; i++) sizes[labels[i] + 1] += w[i];
  return sizes;
}

function kindOf(
  step: DbscanStep,
  kept: WeightedPoints,
  {large, most}: {large: readonly number[]; most: number}
): Pick<DensityStep, "kind" | "column"> {
  if (step.clusters === 0) return {kind: "allNoise"};
  if (large.length === 0) return {kind: "crumbs"};
  if (large.length === 1) return {kind: most >= EVERYBODY ? "oneForAll" : "oneDense"};
  const {lows, highs} = ranges(step, kept);
  const d = kept.columns;
  const columns = Array.from({length: d}, (_, j) => j);
  // Columns with one value in each large cluster.
  const fixed = columns.filter((j) => large.every((c) => lows[c * d + j] === highs[c * d + j]));
  if (fixed.length === d) return {kind: "vectors"};
  const column = fixed.find((j) => new Set(large.map((c) => lows[c * d + j])).size === large.length);
  return column === undefined ? {kind: "severalDense"} : {kind: "oneFeature", column};
}

// Least and greatest value of each feature in each cluster.
function ranges({clusters, labels}: DbscanStep, {rows, columns: d, X}: WeightedPoints) {
  const lows = new Float64Array(clusters * d).fill(Infinity);
  const highs = new Float64Array(clusters * d).fill(-Infinity);
  for (let i = 0; i < rows; i++) {
    if (labels[i] < 0) continue;
    for (let j = 0; j < d; j++) {
      const at = labels[i] * d + j;
      lows[at] = Math.min(lows[at], X[i * d + j]);
      highs[at] = Math.max(highs[at], X[i * d + j]);
    }
  }
  return {lows, highs};
}
