// Local search by swaps: takes a solution out of a poor local optimum by taking one centroid away and putting another on
// a row that is badly served (S. Lattanzi & C. Sohler, 2019, "A better k-means++ algorithm via local search").

import {findAbove} from "./findAbove.js";
import {ROOMS} from "./kernels/buffers.js";
import {descend, lloyd} from "./lloyd.js";
import type {WeightedPoints} from "./model.js";
import {type Standing, standingOf, startFrom} from "./standing.js";
import type {Workspace} from "./workspace.js";

/** Swaps that are tried in a round, of as many rows as the workspace has rooms. */
const TRIED = 2;
const PATIENCE = 12;
/** A swap is not tried where the inertia would have to fall by more than this after it; what steps gain shrinks quickly. */
const HOPE = {share: 0.07, toCome: 0.5};
/** So many rows or fewer have the worse local optima, and can afford to see every swap through. */
export const FEW_ROWS = 2000;
const EVERY_HOPE = {share: Infinity, toCome: Infinity};
/** Swaps are compared before their last rows have come to rest. */
const ROUGH = {still: 0.005};
/** Sums in another order differ in the last bits: the same solution is not a better one. */
const GAIN = 1e-7;

/** A swap: row `row` gets a centroid, centroid `out` is given up; `cost` is the inertia if no other centroid moved. */
interface Swap {
  readonly row: number;
  readonly out: number;
  readonly cost: number;
  /** Where the workspace has the distances to the row. */
  readonly room: number;
}

export interface SwapOptions {
  /** Of the solution that is to be improved. */
  readonly inertia: number;
  readonly random: () => number;
  readonly space: Workspace;
  /** Rounds without a gain before the search ends. */
  readonly patience?: number;
  /** Sees every swap through, however little is hoped of it: as few rows need it, unless told. */
  readonly thorough?: boolean;
}

/** What a round works on. */
interface Round {
  readonly best: number;
  readonly standing: Standing;
  readonly random: () => number;
  readonly space: Workspace;
  readonly thorough: boolean;
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
  {inertia, random, space, patience = PATIENCE, thorough = points.rows <= FEW_ROWS}: SwapOptions
): number {
  let best = inertia;
  let standing = k > 1 ? standingOf(points, C, k, space) : undefined;
  for (let failed = 0; standing && failed < patience && best > 0; ) {
    const gained = tryRound(points, C, k, {best, standing, random, space, thorough});
    failed = gained < best ? 0 : failed + 1;
    if (gained < best) standing = standingOf(points, C, k, space);
    best = Math.min(best, gained);
  }
  return lloyd(points, C, k, space);
}

// Puts the first swap that gains into C; returns its inertia, or the best so far.
function tryRound(points: WeightedPoints, C: Float64Array, k: number, round: Round): number {
  const {best, standing, space, thorough} = round;
  const {columns: d, X} = points;
  const {share, toCome} = thorough ? EVERY_HOPE : HOPE;
  const rival = {inertia: best, toCome, squares: standing.squares};
  const swaps = Array.from({length: ROOMS}, (_, room) => bestSwap(points, k, round, room));
  swaps.sort((a, b) => a.cost - b.cost || a.row - b.row);
  for (const {row, out, cost, room} of swaps.slice(0, TRIED)) {
    if (cost > best * (1 + share)) break;
    const trial = C.slice(0, k * d);
    trial.set(X.subarray(row * d, row * d + d), out * d);
    startFrom(points, trial, k, {out, room, space});
    const found = descend(points, trial, k, space, {...ROUGH, rival});
    if (found >= best * (1 - GAIN)) continue;
    C.set(trial);
    return found;
  }
  return best;
}

// What is gained by a centroid on the row, and lost without each of the others, takes one look at every row.
function bestSwap(
  {rows: m}: WeightedPoints,
  k: number,
  {standing, random, space}: Round,
  room: number
): Swap {
  const {kernels, stoodErrors, missed} = space;
  const row = findAbove(stoodErrors, random() * standing.inertia);
  kernels.distances(room, row, m);
  missed.fill(0);
  const cost = kernels.swapCost(room, m);
  let out = 0;
  for (let c = 1; c < k; c++) if (missed[c] < missed[out]) out = c;
  return {row, out, cost: cost + missed[out], room};
}
