// A sweep's clusterings help each other. A good solution for k + 1 has one cluster too many for k, and one for k − 1 one
// too few: leaving out or adding a centroid gives further starts that are nearly settled, and so cost little.
import {type Clustering, settled} from "./kmeans.js";
import {assignAll, createWorkspace, lloyd, type Workspace} from "./lloyd.js";
import type {WeightedPoints} from "./model.js";
import {inPieces, type Shareable} from "./sharing.js";

// Centroids that are left out, or clusters that are split, one at a time.
const TRIALS = 5;
// A trial is given up if it is not within HOPE of the best when only a few rows still change.
const ROUGH = {still: 0.005};
const HOPE = 0.002;

/**
 * Returns the clusterings of a sweep (k ascending by one), each replaced by a better one where its neighbours lead to it:
 * down the sweep from k + 1 centroids without one of the five that help least, then up from k − 1 with one more in one
 * of the five clusters of the largest error. Inertia is never above that given, and falls with k.
 */
export function* exchange(points: WeightedPoints, sweep: readonly Clustering[]): Shareable<Clustering[]> {
  const down = yield* improveFrom(1, points, sweep);
  return yield* improveFrom(-1, points, down);
}

/** Which neighbour helps: the one with a cluster more, or with one less. */
type Side = 1 | -1;

// Each from its neighbour as it was given, which needs no order; then, in order, from those that got better themselves.
function* improveFrom(
  side: Side,
  points: WeightedPoints,
  sweep: readonly Clustering[]
): Shareable<Clustering[]> {
  const input = {side, points, sweep};
  const found = yield* inPieces({
    module: import.meta.url,
    begin: improveEach,
    input,
    count: sweep.length
  });
  const best = sweep.map((own, n) => found[n] ?? own);
  const order = Array.from(sweep.keys());
  const better = improveEach({side, points, sweep: best});
  for (const n of side === 1 ? order.reverse() : order) {
    if (best[n + side] !== sweep[n + side]) best[n] = better(n) ?? best[n];
  }
  return best;
}

/** Returns what finds a better clustering than sweep[n] from its neighbour; undefined where there is none. */
export function improveEach({
  side,
  points,
  sweep
}: {
  readonly side: Side;
  readonly points: WeightedPoints;
  readonly sweep: readonly Clustering[];
}): (n: number) => Clustering | undefined {
  const space = createWorkspace(points, sweep.at(-1)?.k ?? 0);
  return (n) => {
    const neighbour = sweep.at(n + side);
    if (n + side < 0 || neighbour === undefined) return undefined;
    const trials = side === 1 ? withoutOne(points, neighbour, space) : withOneMore(points, neighbour, space);
    return bestOf(points, trials, sweep[n], space);
  };
}

function bestOf(
  points: WeightedPoints,
  trials: Float64Array[],
  own: Clustering,
  space: Workspace
): Clustering | undefined {
  // Sums in another order differ in the last bits: the same solution is not a better one.
  let least = own.inertia * (1 - 1e-9);
  let best: Float64Array | undefined;
  for (const C of trials) {
    if (lloyd(points, C, own.k, space, ROUGH) > least * (1 + HOPE)) continue;
    const inertia = lloyd(points, C, own.k, space);
    if (inertia >= least || space.sizes.subarray(0, own.k).includes(0)) continue;
    least = inertia;
    best = C;
  }
  return best && settled(points, best, own.k, space);
}

function withoutOne(points: WeightedPoints, {C, k}: Clustering, space: Workspace): Float64Array[] {
  const d = points.columns;
  const {utility} = errorAndUtility(points, C, k, space);
  const least = ranked(utility, (a, b) => a - b).slice(0, TRIALS);
  return least.map((c) => Float64Array.from([...C.subarray(0, c * d), ...C.subarray((c + 1) * d)]));
}

function withOneMore(points: WeightedPoints, {C, k}: Clustering, space: Workspace): Float64Array[] {
  const d = points.columns;
  const {error} = errorAndUtility(points, C, k, space);
  const rows = heaviestErrors(points, k, space);
  const most = ranked(error, (a, b) => b - a).slice(0, TRIALS);
  return most.map((c) => Float64Array.from([...C, ...points.X.subarray(rows[c] * d, rows[c] * d + d)]));
}

// k: the row that adds most to each cluster's inertia; ties to the lower row.
function heaviestErrors({rows: m, w}: WeightedPoints, k: number, {labels, upper}: Workspace): Int32Array {
  const most = new Float64Array(k).fill(-1);
  const rows = new Int32Array(k);
  for (let i = 0; i < m; i++) {
    const error = w[i] * upper[i] * upper[i];
    if (error <= most[labels[i]]) continue;
    most[labels[i]] = error;
    rows[labels[i]] = i;
  }
  return rows;
}

// Per cluster its inertia, and by how much the whole inertia would grow without its centroid; leaves the labels and exact
// distances in the workspace.
function errorAndUtility(points: WeightedPoints, C: Float64Array, k: number, space: Workspace) {
  assignAll(points, C, k, space);
  const {labels, upper, lower} = space;
  const error = new Float64Array(k);
  const utility = new Float64Array(k);
  for (let i = 0; i < points.rows; i++) {
    const own = upper[i] * upper[i];
    error[labels[i]] += points.w[i] * own;
    utility[labels[i]] += points.w[i] * (lower[i] * lower[i] - own);
  }
  return {error, utility};
}

// Indices in the order of their values; equal values keep the lower index first.
function ranked(values: Float64Array, compare: (a: number, b: number) => number): number[] {
  return Array.from(values.keys()).sort((a, b) => compare(values[a], values[b]) || a - b);
}
