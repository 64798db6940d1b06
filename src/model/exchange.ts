// A sweep's clusterings help each other. A good solution for k + 1 has one cluster too many for k, and one for k − 1 one
// too few: leaving out or adding a centroid gives further starts that are nearly settled, and so cost little.
import {type Clustering, settled} from "./kmeans.js";
import {descend, lloyd} from "./lloyd.js";
import type {WeightedPoints} from "./model.js";
import {moveRows} from "./moveRows.js";
import {inPieces, type Shareable} from "./sharing.js";
import {type Change, type Standing, standingOf, startFrom} from "./standing.js";
import {createWorkspace, type Workspace} from "./workspace.js";

// Centroids that are left out, or clusters that are split, one at a time.
const TRIALS = 5;
// A trial is given up early, or if it is not within HOPE of the best when only a few rows still change.
const ROUGH = {still: 0.005};
const HOPE = 0.01;
// Each trial is over before the next one needs it.
const ROOM = 0;
/** What is to come of a trial may be a multiple of what its last step gained: few steps pass between two optima. */
const TO_COME = 6;

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
    const standing = standingOf(points, neighbour.C, neighbour.k, space);
    const around = {standing, space};
    const trials = side === 1 ? withoutOne(points, neighbour, space) : withOneMore(points, neighbour, space);
    return bestOf(points, trials, sweep[n], around);
  };
}

/** What a neighbour's solution becomes by a change. */
interface Trial extends Change {
  readonly C: Float64Array;
}

/** How rows stand in the neighbour, and room to work in. */
interface Around {
  readonly standing: Standing;
  readonly space: Workspace;
}

function bestOf(
  points: WeightedPoints,
  trials: Iterable<Trial>,
  {k, inertia: given}: Clustering,
  {standing, space}: Around
): Clustering | undefined {
  // Sums in another order differ in the last bits: the same solution is not a better one.
  let least = given * (1 - 1e-9);
  let best: Float64Array | undefined;
  for (const {C, ...change} of trials) {
    startFrom(points, C, k, {...change, space});
    const rival = {inertia: least, toCome: TO_COME, squares: standing.squares};
    if (descend(points, C, k, space, {...ROUGH, rival}) > least * (1 + HOPE)) continue;
    const inertia = lloyd(points, C, k, space);
    if (inertia >= least || space.sizes.subarray(0, k).includes(0)) continue;
    least = inertia;
    best = C;
  }
  if (best === undefined) return undefined;
  moveRows(points, best, k, space);
  return settled(points, best, k, space);
}

function* withoutOne(points: WeightedPoints, {C, k}: Clustering, space: Workspace): Iterable<Trial> {
  const d = points.columns;
  const least = ranked(errorsOf(points, k, space).utility, (a, b) => a - b).slice(0, TRIALS);
  for (const out of least) {
    const fewer = C.slice(0, (k - 1) * d);
    if (out < k - 1) fewer.set(C.subarray((k - 1) * d), out * d);
    yield {C: fewer, out};
  }
}

function* withOneMore(points: WeightedPoints, {C, k}: Clustering, space: Workspace): Iterable<Trial> {
  const d = points.columns;
  const {error, worst} = errorsOf(points, k, space);
  const most = ranked(error, (a, b) => b - a).slice(0, TRIALS);
  for (const c of most) {
    const row = points.X.subarray(worst[c] * d, worst[c] * d + d);
    space.kernels.distances(ROOM, worst[c], points.rows);
    yield {C: Float64Array.from([...C, ...row]), room: ROOM};
  }
}

// Per cluster its inertia, by how much the whole inertia would grow without its centroid, and the row that adds most to
// it (ties to the lower row).
function errorsOf({rows: m, w}: WeightedPoints, k: number, space: Workspace) {
  const {stoodLabels: labels, stoodNearest: nearest, stoodNext: next} = space;
  const error = new Float64Array(k);
  const utility = new Float64Array(k);
  const most = new Float64Array(k).fill(-1);
  const worst = new Int32Array(k);
  for (let i = 0; i < m; i++) {
    const own = labels[i];
    const s = w[i] * nearest[i] * nearest[i];
    error[own] += s;
    utility[own] += w[i] * next[i] * next[i] - s;
    if (s <= most[own]) continue;
    most[own] = s;
    worst[own] = i;
  }
  return {error, utility, worst};
}

// Indices in the order of their values; equal values keep the lower index first.
function ranked(values: Float64Array, compare: (a: number, b: number) => number): number[] {
  return Array.from(values.keys()).sort((a, b) => compare(values[a], values[b]) || a - b);
}
