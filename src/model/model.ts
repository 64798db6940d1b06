// What fitting takes and gives. `model` imports nothing of the house: no files, no clock, no Math.random.
// In this folder X is data (m×d, row-major), w weights (users per row), C centroids (k×d), i a row, j a column,
// c a cluster. A weight is a frequency: each result equals that of the users written out one by one.

import type {Interval} from "./wilson.js";

/** Weighted points: m rows of d columns in feature units. */
export interface WeightedPoints {
  readonly rows: number;
  readonly columns: number;
  /** m×d, row-major. */
  readonly X: Float64Array;
  /** Users of the fit cohort per row; may be 0. */
  readonly w: Float64Array;
}

/** Numbers of groups to try: the one with the best silhouette is chosen. */
export interface KChoice {
  readonly from: number;
  readonly to: number;
  readonly keep?: KeepChoice;
}

/** An earlier model whose groups should not be given up lightly, nor be kept when they have come apart. */
export interface KeepChoice {
  readonly model: Placing & Pick<Model, "spreads">;
  /** Taken from each silhouette times the share of the users who would change groups. */
  readonly price: number;
  /** Taken times the share of the users in groups much wider than the earlier ones (`LOOSE`). */
  readonly loosePrice: number;
}

export interface FitSettings {
  readonly scaling: "standard" | "log";
  /** Columns that may take part in distances, ascending; absent: all. Setting aside looks at all, whatever is here. */
  readonly columns?: readonly number[];
  /** A range to choose from, or a k that is fixed; with a range beside it the other k are fitted for comparison. */
  readonly k: KChoice | {readonly fixed: number; readonly from?: number; readonly to?: number};
  /** Rows above this quantile (R-7, weighted) of any column are set aside; absent: none. */
  readonly setAsideAbove?: number;
  /** 1 where a row was taken out before clustering (a persona's rule); absent: none. */
  readonly excluded?: Uint8Array;
  /** k-means starts per k; as `affordableStarts` says unless told. */
  readonly starts?: number;
  readonly seed?: number;
  /** Told before each k of the sweep. */
  readonly progress?: (step: {readonly k: number; readonly done: number; readonly of: number}) => void;
}

/** Maps feature units to the space in which distances are measured: (t(x) − mean) / scale, t = log1p or identity. */
export interface Scaler {
  readonly kind: "standard" | "log";
  readonly mean: Float64Array;
  readonly scale: Float64Array;
  /** Columns that take part; constant columns do not (their scale is 1 and they are left out of distances). */
  readonly used: readonly number[];
  /** Columns that vary and were not asked for: scaled, but left out of distances. Absent where all were asked for. */
  readonly spared?: readonly number[];
}

/** One k of the sweep. */
export interface SweepStep {
  readonly k: number;
  /** Starts of k-means that were made; 0 where centroids were given. */
  readonly starts: number;
  /** Weighted sum of squared distances to the nearest centroid, scaled space. */
  readonly inertia: number;
  /** Weighted mean silhouette of all clustered users; NaN for k = 1. */
  readonly silhouette: number;
  /** 95 % interval of the silhouette where it rests on a sample of the rows; absent where it is exact. */
  readonly silhouetteInterval?: Interval;
  /** k×u in scaled space, ordered as the model's: each row's label is its nearest one, ties to the lower index. */
  readonly centroids: Float64Array;
  /** k: users, largest first. */
  readonly sizes: Float64Array;
  /** Share of the clustered users in the smallest cluster. */
  readonly smallestShare: number;
}

/** What ml-kmeans made of our centroids. */
export interface FixedPointCheck {
  /** "users": ml-kmeans on users written out one by one; "rows": for very many users, one step on distinct rows. */
  readonly method: "users" | "rows";
  /** Users that the check is about: all that were clustered. */
  readonly users: number;
  /** 1: ml-kmeans stopped where it began. */
  readonly iterations: number;
  /** Largest move of a centroid, scaled units. */
  readonly shift: number;
  /** Relative difference of inertia on those users. */
  readonly inertiaDifference: number;
}

/** What places a row in a group. */
export type Placing = Pick<Model, "k" | "scaler" | "centroids" | "thresholds">;

/** Clusters, ordered by the number of users of the fit cohort, largest first. */
export interface Model {
  readonly k: number;
  /** Columns of the points. */
  readonly columns: number;
  readonly scaler: Scaler;
  /** k×u in scaled space, u = scaler.used.length. */
  readonly centroids: Float64Array;
  /** k×d: weighted means in feature units (of users, not back-transformed). */
  readonly means: Float64Array;
  /** Users of the fit cohort per cluster. */
  readonly sizes: Float64Array;
  readonly inertia: number;
  readonly silhouette: number;
  /** Mean silhouette per cluster. */
  readonly clusterSilhouettes: Float64Array;
  /** Width per cluster: root mean square distance of its users from their mean, over the used columns, scaled space. */
  readonly spreads: Float64Array;
  readonly sweep: readonly SweepStep[];
  /** How k came about; "kept": another one's silhouette is a little greater, but regroups more of an earlier model. */
  readonly chosenBy: "silhouette" | "fixed" | "kept";
  /** d: values above which a row is set aside; Infinity where none is. */
  readonly thresholds: Float64Array;
  /** Users of the fit cohort that were clustered, set aside, taken out by rule. */
  readonly clustered: number;
  readonly setAside: number;
  readonly excluded: number;
  /** Independent check that the clusters are a fixed point of k-means. */
  readonly check: FixedPointCheck;
  /** Where the starts ran on a coreset: how many rows it has at most, and of how many. Absent where they ran on all. */
  readonly coreset?: {readonly rows: number; readonly of: number};
  readonly seed: number;
}

/** Where each row of a table belongs; kinds other than a cluster are negative. */
export interface Assignment {
  /** m: cluster index, SET_ASIDE or EXCLUDED. */
  readonly labels: Int32Array;
  /** m: distance to the own centroid, RMS over the used columns in scaled space; NaN where not clustered. */
  readonly distances: Float64Array;
  /** m: next nearest cluster, −1 where there is none. */
  readonly runnersUp: Int32Array;
  /** m: distance to that cluster's centroid; NaN where there is none. */
  readonly runnerUpDistances: Float64Array;
}

export const SET_ASIDE = -1;
export const EXCLUDED = -2;
