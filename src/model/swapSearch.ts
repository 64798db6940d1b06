// Local search by swaps: takes a solution out of a poor local optimum by taking one centroid away and putting another on
// a row that is badly served (S. Lattanzi & C. Sohler, 2019, "A better k-means++ algorithm via local search").

import {findAbove} from "./findAbove.js";
import {addUp, assignAll, descend, lloyd, type Workspace} from "./lloyd.js";
import type {WeightedPoints} from "./model.js";
import {squaredDistance} from "./squaredDistance.js";

/** Rows that are looked at in a round, and swaps of them that are tried. */
const CANDIDATES = 4;
const TRIED = 2;
/** Rounds without a gain before the search ends. */
const PATIENCE = 12;
/** Swaps are compared before their last rows have come to rest. */
const ROUGH = {still: 0.005};
/** Sums in another order differ in the last bits: the same solution is not a better one. */
const GAIN = 1e-7;

/** A swap: row `row` gets a centroid, centroid `out` is given up; `cost` is the inertia if no other centroid moved. */
interface Swap {
  readonly row: number;
  readonly out: number;
  readonly cost: number;
}

/** Where every row stands in the solution that is to be improved. */
interface Standing {
  readonly labels: Int32Array;
  /** Distances to the nearest centroid and to the next. */
  readonly nearest: Float64Array;
  readonly next: Float64Array;
  /** Running sums of users × squared distance. */
  readonly errors: Float64Array;
}

/**
 * Improves the solution C (k×d) of that inertia in place and returns its inertia, never above the given one, at a fixed
 * point of Lloyd's iteration. Each round draws rows in proportion to their share in the inertia, finds for each the
 * centroid that is missed least, and lets Lloyd's iteration settle the best of these swaps. Deterministic for a stream.
 */
export function swapSearch(
  points: WeightedPoints,
  C: Float64Array,
  k: number,
  {
    inertia,
    random,
    space,
    patience = PATIENCE
  }: {
    readonly inertia: number;
    readonly random: () => number;
    readonly space: Workspace;
    readonly patience?: number;
  }
): number {
  let best = inertia;
  let standing = k > 1 ? stand(points, C, k, space) : undefined;
  for (let failed = 0; standing && failed < patience && best > 0; ) {
    const gained = tryRound(points, C, k, {best, standing, random, space});
    failed = gained < best ? 0 : failed + 1;
    if (gained < best) standing = stand(points, C, k, space);
    best = Math.min(best, gained);
  }
  return lloyd(points, C, k, space);
}

// Puts the first swap that gains into C; returns its inertia, or the best so far.
function tryRound(
  points: WeightedPoints,
  C: Float64Array,
  k: number,
  round: {
    readonly best: number;
    readonly standing: Standing;
    readonly random: () => number;
    readonly space: Workspace;
  }
): number {
  const {best, standing, random, space} = round;
  const {columns: d, X} = points;
  const swaps = Array.from({length: CANDIDATES}, () => bestSwap(points, k, standing, random));
  swaps.sort((a, b) => a.cost - b.cost || a.row - b.row);
  for (const {row, out} of swaps.slice(0, TRIED)) {
    const trial = C.slice(0, k * d);
    trial.set(X.subarray(row * d, row * d + d), out * d);
    startFrom(points, trial, k, {row, out, standing, space});
    const found = descend(points, trial, k, space, ROUGH);
    if (found >= best * (1 - GAIN)) continue;
    C.set(trial);
    return found;
  }
  return best;
}

function stand(points: WeightedPoints, C: Float64Array, k: number, space: Workspace): Standing {
  assignAll(points, C, k, space);
  const [labels, nearest, next] = [space.labels.slice(), space.upper.slice(), space.lower.slice()];
  let sum = 0;
  const errors = nearest.map((distance, i) => {
    sum += points.w[i] * distance * distance;
    return sum;
  });
  return {labels, nearest, next, errors};
}

// What is gained by a centroid on the row, and lost without each of the others, takes one look at every row.
function bestSwap(points: WeightedPoints, k: number, standing: Standing, random: () => number): Swap {
  const {rows: m, columns: d, X, w} = points;
  const {labels, nearest, next, errors} = standing;
  const row = findAbove(errors, random() * errors[m - 1]);
  const missed = new Float64Array(k);
  let cost = 0;
  for (let i = 0; i < m; i++) {
    const s = squaredDistance(X, i * d, X, row * d, d);
    const own = nearest[i] * nearest[i];
    if (s < own) cost += w[i] * s;
    else {
      cost += w[i] * own;
      missed[labels[i]] += w[i] * (Math.min(s, next[i] * next[i]) - own);
    }
  }
  let out = 0;
  for (let c = 1; c < k; c++) if (missed[c] < missed[out]) out = c;
  return {row, out, cost: cost + missed[out]};
}

// Labels and bounds after the swap: only rows of the centroid that went are searched, all others know their nearest.
function startFrom(
  points: WeightedPoints,
  C: Float64Array,
  k: number,
  {row, out, standing, space}: Omit<Swap, "cost"> & {readonly standing: Standing; readonly space: Workspace}
): void {
  const {rows: m, columns: d, X} = points;
  const {labels, upper, lower, some, searched} = space;
  let count = 0;
  for (let i = 0; i < m; i++) {
    if (standing.labels[i] === out) {
      some.put(count, X, i * d);
      searched[count++] = i;
      continue;
    }
    const s = Math.sqrt(squaredDistance(X, i * d, X, row * d, d));
    const [nearest, next] = [standing.nearest[i], standing.next[i]];
    const taken = s < nearest;
    labels[i] = taken ? out : standing.labels[i];
    upper[i] = taken ? s : nearest;
    // The next may have been the centroid that went: then it is nearer than any is now, which a lower bound may be.
    lower[i] = taken ? nearest : Math.min(next, s);
  }
  some.find(C, k, count);
  for (let n = 0; n < count; n++) {
    const i = searched[n];
    labels[i] = some.labels[n];
    upper[i] = some.nearest[n];
    lower[i] = some.next[n];
  }
  addUp(points, space);
}
