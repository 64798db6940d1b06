// Lloyd's iteration on weighted rows, in two forms that share their buffers. `lloyd` skips most distances by
// Hamerly's bounds (G. Hamerly, 2010, "Making k-means even faster"); `settle` computes them all and ends at an
// exact fixed point. A fit runs many of the first and one of the second.
import type {WeightedPoints} from "./model.js";
import {squaredDistance} from "./squaredDistance.js";
import type {Workspace} from "./workspace.js";

/** A solution that `descend` is to beat. Where it looks as if it could not, it gives up and returns Infinity. */
export interface Rival {
  readonly inertia: number;
  /** What is still to come at most, as a multiple of what the last iteration gained. */
  readonly toCome: number;
  /** Σ users × |x|² over all rows: less that of the means it is the inertia, which so takes no look at the rows. */
  readonly squares: number;
}

/**
 * Moves the k centroids C (k×d) in place until no row changes its cluster, and returns the inertia.
 * Empty clusters are repaired: the centroid goes to the row with the largest share in the inertia. Only where
 * fewer than k rows are distinct do clusters stay empty. With `still` it stops already where no more than that share of
 * the rows changed: most iterations move the last few rows, and whoever only compares solutions need not wait for them.
 */
export function lloyd(
  points: WeightedPoints,
  C: Float64Array,
  k: number,
  space: Workspace,
  {still = 0}: {readonly still?: number} = {}
): number {
  assignAll(points, C, k, space);
  beginBounds(points, space);
  return descend(points, C, k, space, {still});
}

/** Does as `lloyd`, but begins with the labels, bounds and sums that are in the workspace; see `Rival`. */
export function descend(
  points: WeightedPoints,
  C: Float64Array,
  k: number,
  space: Workspace,
  {still = 0, rival}: {readonly still?: number; readonly rival?: Rival} = {}
): number {
  let before = Infinity;
  for (let iteration = 0; iteration < 300; iteration++) {
    if (repairEmpty(points, C, k, space)) {
      assignAll(points, C, k, space);
      beginBounds(points, space);
      continue;
    }
    const farthest = moveCentroids(C, k, points.columns, space);
    if (space.moves[farthest] === 0) break;
    if (rival !== undefined) {
      const now = rival.squares - squaresOfMeans(k, points.columns, space);
      if (now - rival.toCome * (before - now) > rival.inertia) return Infinity;
      before = now;
    }
    halveGaps(C, k, points.columns, space);
    if (reassign(points, C, k, space, farthest) <= still * points.rows) break;
  }
  return heldInertia(points, C, k, space);
}

/**
 * Ends Lloyd's iteration without bounds: afterwards each row's label is its nearest centroid (ties to the lower
 * index), each centroid the weighted mean of its rows, added in row order. Returns the inertia.
 */
export function settle(points: WeightedPoints, C: Float64Array, k: number, space: Workspace): number {
  const before = new Int32Array(points.rows).fill(-1);
  // A fixed point is reached in a few rounds; the limit is for ties that rounding could turn back and forth.
  for (let round = 0; round < 300; round++) {
    assignAll(points, C, k, space);
    if (repairEmpty(points, C, k, space)) continue;
    if (space.labels.every((label, i) => label === before[i])) break;
    before.set(space.labels);
    moveCentroids(C, k, points.columns, space);
  }
  return heldInertia(points, C, k, space);
}

/** Finds the nearest centroid of every row (ties to the lower index) with exact bounds, and adds up the clusters. */
export function assignAll(points: WeightedPoints, C: Float64Array, k: number, space: Workspace): void {
  const {kernels, w} = space;
  w.set(points.w);
  hold(C, k, points.columns, space);
  kernels.nearest(k, points.rows);
  addUp(points, space);
}

/** Adds up the users and the coordinates of the clusters that the labels say, in the order of rows. */
export function addUp({rows}: WeightedPoints, {kernels, sums, sizes}: Workspace): void {
  sums.fill(0);
  sizes.fill(0);
  kernels.addUp(rows);
}

/** Returns the weighted sum of squared distances of the rows to their centroids. */
export function inertiaOf(
  {rows: m, columns: d, X, w}: WeightedPoints,
  C: Float64Array,
  labels: Int32Array
): number {
  let sum = 0;
  for (let i = 0; i < m; i++) sum += w[i] * squaredDistance(X, i * d, C, labels[i] * d, d);
  return sum;
}

/** Returns the same for the labels of the workspace, which has to hold the users. */
export function heldInertia(
  {rows, columns}: WeightedPoints,
  C: Float64Array,
  k: number,
  space: Workspace
): number {
  hold(C, k, columns, space);
  return space.kernels.inertia(rows);
}

/** Returns Σ users × |mean|² over the clusters, from their sums. */
export function squaresOfMeans(k: number, d: number, {sums, sizes}: Workspace): number {
  let sum = 0;
  for (let c = 0; c < k; c++) {
    let square = 0;
    for (let a = c * d; a < c * d + d; a++) square += sums[a] * sums[a];
    if (sizes[c] > 0) sum += square / sizes[c];
  }
  return sum;
}

/** Puts each centroid at its cluster's mean, notes the moves, and returns the one that moved most. */
export function moveCentroids(
  C: Float64Array,
  k: number,
  d: number,
  {sums, sizes, moves}: Workspace
): number {
  let farthest = 0;
  for (let c = 0; c < k; c++) {
    let move = 0;
    moves[c] = 0;
    if (sizes[c] === 0) continue;
    for (let j = 0, b = c * d; j < d; j++) {
      const value = sums[b + j] / sizes[c];
      move += (value - C[b + j]) ** 2;
      C[b + j] = value;
    }
    moves[c] = Math.sqrt(move);
    if (moves[c] > moves[farthest]) farthest = c;
  }
  return farthest;
}

/** Notes half the distance of each of the k centroids C (k×d) to the nearest other one. */
export function halveGaps(C: Float64Array, k: number, d: number, {half}: Workspace): void {
  half.fill(Infinity, 0, k);
  for (let c = 1; c < k; c++) {
    for (let e = 0; e < c; e++) {
      const gap = Math.sqrt(squaredDistance(C, c * d, C, e * d, d)) / 2;
      if (gap < half[c]) half[c] = gap;
      if (gap < half[e]) half[e] = gap;
    }
  }
}

/** Notes that `upper` and `lower` are as just written down. */
export function beginBounds({rows}: WeightedPoints, {kernels, risen, fallen}: Workspace): void {
  kernels.beginGaps(rows);
  risen.fill(0);
  fallen.fill(0);
}

/** Puts the first k centroids of C (k×d) where kernels find them. */
export function hold(C: Float64Array, k: number, d: number, space: Workspace): void {
  space.C.set(C.subarray(0, k * d));
}

// Hamerly's step: a row stays unsearched while its upper bound is below its lower bound or the half gap. All bounds of a
// cluster rise and fall alike, so they are written down once and what they have moved since is kept per cluster: most
// rows are passed by with one comparison. Returns how many rows changed their cluster.
function reassign(
  {rows, columns}: WeightedPoints,
  C: Float64Array,
  k: number,
  space: Workspace,
  farthest: number
): number {
  const {kernels} = space;
  ageBounds(k, space, farthest);
  hold(C, k, columns, space);
  const count = kernels.search(rows);
  kernels.nearestOfSome(k, count);
  return kernels.relabel(count);
}

// The gap that a row of each cluster needs by now.
function ageBounds(k: number, {moves, risen, fallen, needed}: Workspace, farthest: number): void {
  let second = 0;
  for (let c = 0; c < k; c++) if (c !== farthest && moves[c] > second) second = moves[c];
  for (let c = 0; c < k; c++) {
    risen[c] += moves[c];
    fallen[c] += c === farthest ? second : moves[farthest];
    needed[c] = risen[c] + fallen[c];
  }
}

// Gives each cluster without users the row that adds most to the inertia. Returns whether any was empty.
function repairEmpty(points: WeightedPoints, C: Float64Array, k: number, space: Workspace): boolean {
  const {rows: m, columns: d, X, w} = points;
  let repaired = false;
  for (let c = 0; c < k; c++) {
    if (space.sizes[c] > 0) continue;
    let worst = -1;
    let most = 0;
    for (let i = 0; i < m; i++) {
      const error = w[i] * squaredDistance(X, i * d, C, space.labels[i] * d, d);
      if (error > most) {
        most = error;
        worst = i;
      }
    }
    // No row is off its centroid: there are fewer distinct rows than centroids, and this one stays without users.
    if (worst < 0) return repaired;
    C.set(X.subarray(worst * d, worst * d + d), c * d);
    space.labels[worst] = c;
    repaired = true;
  }
  return repaired;
}
