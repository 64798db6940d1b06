// A solution that differs in one centroid from one that is known is nearly known itself: most rows keep their nearest.
import {assignAll, beginBounds, squaresOfMeans} from "./lloyd.js";
import type {WeightedPoints} from "./model.js";
import type {Stood, Workspace} from "./workspace.js";

/** Where every row stands in a solution; `errors` ends with the inertia. */
export interface Standing extends Stood {
  /** Σ users × |x|² over all rows. */
  readonly squares: number;
}

/** One centroid less, one more, or one for another. */
export interface Change {
  /** The centroid that is given up, if any. Without a new one, the last centroid takes its place. */
  readonly out?: number;
  /** m: distances to the new centroid, if any; it has the place of the one that is given up, or else the last place. */
  readonly distances?: Float64Array;
}

/** Returns where the rows stand with the k centroids C (k×d); the workspace keeps it until it is asked again. */
export function standingOf(points: WeightedPoints, C: Float64Array, k: number, space: Workspace): Standing {
  assignAll(points, C, k, space);
  beginBounds(points, space);
  const {stood, labels, upper, lower, gaps, sizes, sums} = space;
  stood.labels.set(labels);
  stood.nearest.set(upper);
  stood.next.set(lower);
  stood.gaps.set(gaps);
  stood.sizes.set(sizes);
  stood.sums.set(sums);
  const inertia = addErrors(points, stood);
  return {...stood, squares: inertia + squaresOfMeans(k, points.columns, space)};
}

function addErrors({rows: m, w}: WeightedPoints, {nearest, errors}: Stood): number {
  let sum = 0;
  for (let i = 0; i < m; i++) {
    sum += w[i] * nearest[i] * nearest[i];
    errors[i] = sum;
  }
  return sum;
}

/** Returns the distances (m) of all rows to one of them, in a buffer of the workspace. */
export function distancesTo(
  {rows, columns: d, X}: WeightedPoints,
  row: number,
  space: Workspace
): Float64Array {
  space.all.find(X.subarray(row * d, row * d + d), 1, rows);
  return space.upper;
}

/**
 * Puts labels, bounds and sums into the workspace as `descend` wants them, for the k centroids C (k×d) that came out of
 * the change. Only rows of the centroid that went are searched.
 */
export function startFrom(
  points: WeightedPoints,
  C: Float64Array,
  k: number,
  {out = -1, distances, standing, space}: Change & {readonly standing: Standing; readonly space: Workspace}
): void {
  const {rows: m, columns: d, X} = points;
  const {labels, upper, lower, gaps, some, searched} = space;
  const place = out < 0 ? k - 1 : out;
  beginRows(standing, space);
  beginSums(k, d, {out, renamed: distances === undefined, standing, space});
  let count = 0;
  for (let i = 0; i < m; i++) {
    const own = labels[i];
    if (own === out) {
      some.put(count, X, i * d);
      searched[count++] = i;
      continue;
    }
    // Label k is the last centroid of before, where there is one less now.
    if (own === k) labels[i] = place;
    if (distances === undefined || distances[i] >= lower[i]) continue;
    // The next may have been the centroid that went: then it is nearer than any is now, which a lower bound may be.
    if (distances[i] >= upper[i]) lower[i] = distances[i];
    else {
      labels[i] = place;
      lower[i] = upper[i];
      upper[i] = distances[i];
      addRow(points, i, own, -1, space);
      addRow(points, i, place, 1, space);
    }
    gaps[i] = lower[i] - upper[i];
  }
  some.find(C, k, count);
  for (let n = 0; n < count; n++) {
    const i = searched[n];
    labels[i] = some.labels[n];
    upper[i] = some.nearest[n];
    lower[i] = some.next[n];
    gaps[i] = lower[i] - upper[i];
    addRow(points, i, labels[i], 1, space);
  }
}

function beginRows(standing: Standing, {labels, upper, lower, gaps, risen, fallen}: Workspace): void {
  labels.set(standing.labels);
  upper.set(standing.nearest);
  lower.set(standing.next);
  gaps.set(standing.gaps);
  risen.fill(0);
  fallen.fill(0);
}

// Users and sums without the cluster that went; where it is not replaced, the last one has its place.
function beginSums(
  k: number,
  d: number,
  {
    out,
    renamed,
    standing,
    space: {sizes, sums}
  }: {
    readonly out: number;
    readonly renamed: boolean;
    readonly standing: Standing;
    readonly space: Workspace;
  }
): void {
  sizes.set(standing.sizes);
  sums.set(standing.sums);
  if (out < 0) return;
  sizes[out] = renamed ? sizes[k] : 0;
  for (let j = 0; j < d; j++) sums[out * d + j] = renamed ? sums[k * d + j] : 0;
  if (!renamed) return;
  sizes[k] = 0;
  sums.fill(0, k * d, (k + 1) * d);
}

// Adds a row's users to a cluster, or takes them away (sign −1).
function addRow(
  {columns: d, X, w}: WeightedPoints,
  i: number,
  c: number,
  sign: 1 | -1,
  {sizes, sums}: Workspace
): void {
  const users = sign * w[i];
  sizes[c] += users;
  for (let j = 0; j < d; j++) sums[c * d + j] += users * X[i * d + j];
}
