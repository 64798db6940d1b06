import {onFewRows, rowsOfStarts} from "./fewRows.js";
import {lloyd, settle} from "./lloyd.js";
import type {WeightedPoints} from "./model.js";
import {nudge} from "./nudge.js";
import {seedCentroids} from "./seedCentroids.js";
import {FEW_ROWS, swapSearch} from "./swapSearch.js";
import {createWorkspace, type Workspace} from "./workspace.js";

/** What k-means found: a fixed point of Lloyd's iteration. */
export interface Clustering {
  readonly k: number;
  /** k×d: each the weighted mean of its rows. */
  readonly C: Float64Array;
  /** m: the nearest centroid, ties to the lower index. */
  readonly labels: Int32Array;
  /** k: users per cluster, none 0. */
  readonly sizes: Float64Array;
  readonly inertia: number;
}

export interface KmeansOptions {
  /** One stream for all starts: uniform in [0, 1). */
  readonly random: () => number;
  /** As many as `affordableStarts` says unless told. */
  readonly starts?: number;
  /** Of these points, for k clusters or more: made anew unless given. */
  readonly space?: Workspace;
}

// What the starts of one k may cost: rows × clusters of all starts together.
const BUDGET = 100_000;
const BUDGET_OF_FEW = 400_000;
// A coreset's starts go on with all rows, which makes up for bad luck with them.
const LEAST_STARTS = 8;
const LEAST_STARTS_OF_CORESET = 6;
const MOST_STARTS = 50;
// Tables of few rows have many solutions improved. So have few clusters, whose starts are few and soon improved. A
// coreset is brief even where it has few rows: its solutions are to go on with all of them.
const FEW_CLUSTERS = 8;
const THOROUGH = {improved: 12, alike: 1e-9, still: 0, patience: 12};
// Of so few rows each start is soon improved, and the best optimum may be behind any of them.
const VERY_FEW_ROWS = 200;
// Two or three clusters have few optima.
const IMPROVED_OF_FEW = [1, 1, 3, 5];
const PATIENCE_PER_CLUSTER = 4;
// Otherwise starts are compared before their last rows have come to rest, and those near in inertia count as one.
const BRIEF = {improved: 6, alike: 1e-4, still: 0.005, patience: 7};
const BRIEF_OF_CORESET = {...BRIEF, improved: 4};
// Finalists too are compared a little early.
const FINAL = {still: 0.001};
const FINALISTS = 3;

/**
 * Returns how many starts a table of so many rows gets for k clusters: 8 (on a coreset 6) to 50, as many as cost the same
 * for every k. A budget of work, not of seconds, so that the same table has the same model on every machine.
 */
export function affordableStarts(rows: number, k: number): number {
  const seen = rowsOfStarts(rows);
  const cost = seen * k;
  const least = seen < rows ? LEAST_STARTS_OF_CORESET : LEAST_STARTS;
  return Math.min(
    MOST_STARTS,
    Math.max(least, Math.round((rows <= FEW_ROWS ? BUDGET_OF_FEW : BUDGET) / cost))
  );
}

/**
 * Returns the best of several starts of k-means on weighted rows, improved by swaps and settled at an exact
 * fixed point on all rows. A row of weight w counts as w equal rows; rows of weight 0 get a label and count for nothing.
 * Where rows are very many, the starts run on a coreset and their best solutions go on with all rows.
 * Throws a RangeError if fewer than k rows with users are distinct.
 */
export function kmeans(
  points: WeightedPoints,
  k: number,
  {random, starts = affordableStarts(points.rows, k), space = createWorkspace(points, k)}: KmeansOptions
): Clustering {
  const effort = effortFor(points.rows, k);
  const candidates = onFewRows(points, {random, space}, (few, room) =>
    bestStarts(few, k, {random, starts, effort, space: room})
  );
  let best = candidates[0].C;
  let inertia = Infinity;
  for (const {C} of candidates) {
    const found = lloyd(points, C, k, space, FINAL);
    if (found >= inertia) continue;
    inertia = found;
    best = C;
  }
  swapSearch(points, best, k, {inertia, random, space, patience: 1});
  nudge(points, best, k, {random, space});
  const clustering = settled(points, best, k, space);
  if (clustering.sizes.includes(0)) throw new RangeError("fewer distinct rows with users than clusters");
  return clustering;
}

interface Solution {
  readonly C: Float64Array;
  readonly inertia: number;
}

interface StartOptions extends Required<KmeansOptions> {
  readonly effort: Effort;
}

// The best few solutions of all starts, improved by swaps; starts that end nearly alike count once.
function bestStarts(
  points: WeightedPoints,
  k: number,
  {random, starts, effort, space}: StartOptions
): Solution[] {
  const {improved, alike, still, patience, thorough} = effort;
  let best: Solution[] = [];
  const compare = (C: Float64Array): void => {
    const inertia = lloyd(points, C, k, space, {still});
    const twin = best.find((other) => Math.abs(other.inertia - inertia) <= alike * inertia);
    if (twin !== undefined && twin.inertia <= inertia) return;
    best = [...best.filter((other) => other !== twin), {C, inertia}]
      .sort((a, b) => a.inertia - b.inertia)
      .slice(0, improved);
  };
  for (let start = 0; start < starts; start++) {
    const C = new Float64Array(k * points.columns);
    seedCentroids(points, C, k, {random, space});
    compare(C);
  }
  const swapped = best.map(({C, inertia}) => ({
    C,
    inertia: swapSearch(points, C, k, {inertia, random, space, patience, thorough})
  }));
  return swapped.sort((a, b) => a.inertia - b.inertia).slice(0, FINALISTS);
}

interface Effort {
  /** Solutions that are improved. */
  readonly improved: number;
  /** From how far apart they are two, as a share of their inertia. */
  readonly alike: number;
  /** Share of the rows that may still change when they are compared. */
  readonly still: number;
  /** Rounds of swaps in vain, and whether all are seen through. */
  readonly patience: number;
  readonly thorough: boolean;
}

function carefulness(rows: number, k: number): Omit<Effort, "thorough"> {
  if (rows <= VERY_FEW_ROWS) return {...THOROUGH, improved: MOST_STARTS};
  if (rows <= FEW_ROWS || k <= FEW_CLUSTERS) return THOROUGH;
  return rowsOfStarts(rows) < rows ? BRIEF_OF_CORESET : BRIEF;
}

function effortFor(rows: number, k: number): Effort {
  const thorough = rows <= FEW_ROWS;
  const {patience, ...rest} = carefulness(rows, k);
  return {
    ...rest,
    improved: IMPROVED_OF_FEW[k] ?? rest.improved,
    patience: Math.min(patience, PATIENCE_PER_CLUSTER * Math.max(1, k - 1)),
    thorough
  };
}

/**
 * Returns the clustering that Lloyd's iteration reaches from the centroids C (k×d; not changed), its clusters
 * ordered by users, largest first, ties by the lexicographically smaller centroid.
 */
export function settled(
  points: WeightedPoints,
  from: Float64Array,
  k: number,
  space?: Workspace
): Clustering {
  const buffers = space ?? createWorkspace(points, k);
  const C = from.slice(0, k * points.columns);
  let inertia = settle(points, C, k, buffers);
  // A new order can move rows that lie exactly between two centroids: settle again until the order stands.
  for (let round = 0; round < 100 && sortClusters(C, k, points.columns, buffers.sizes); round++) {
    inertia = settle(points, C, k, buffers);
  }
  return {k, C, labels: buffers.labels.slice(), sizes: buffers.sizes.slice(0, k), inertia};
}

// Sorts the centroids; returns whether anything moved.
function sortClusters(C: Float64Array, k: number, d: number, sizes: Float64Array): boolean {
  const order = Array.from({length: k}, (_, c) => c).sort((a, b) => {
    if (sizes[a] !== sizes[b]) return sizes[b] - sizes[a];
    for (let j = 0; j < d; j++) {
      if (C[a * d + j] !== C[b * d + j]) return C[a * d + j] - C[b * d + j];
    }
    return a - b;
  });
  if (order.every((c, n) => c === n)) return false;
  const old = C.slice();
  for (const [n, c] of order.entries()) C.set(old.subarray(c * d, c * d + d), n * d);
  return true;
}
