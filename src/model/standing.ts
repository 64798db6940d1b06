// A solution that differs in one centroid from one that is known is nearly known itself: most rows keep their nearest.
import {assignAll, beginBounds, squaresOfMeans} from "./lloyd.js";
import type {WeightedPoints} from "./model.js";
import type {Workspace} from "./workspace.js";

/** Where every row stands in a solution. */
export interface Standing {
  /** m: the nearest centroid. */
  readonly labels: Int32Array;
  /** m: distances to it and to the next. */
  readonly nearest: Float64Array;
  readonly next: Float64Array;
  /** m: `next` − `nearest`. */
  readonly gaps: Float64Array;
  /** m: running sums of users × squared distance to the nearest; the last is the inertia. */
  readonly errors: Float64Array;
  /** Σ users × |x|² over all rows. */
  readonly squares: number;
  /** k: users per cluster; k×d: their weighted sums. */
  readonly sizes: Float64Array;
  readonly sums: Float64Array;
}

/** One centroid less, one more, or one for another. */
export interface Change {
  /** The centroid that is given up, if any. Without a new one, the last centroid takes its place. */
  readonly out?: number;
  /** m: distances to the new centroid, if any; it has the place of the one that is given up, or else the last place. */
  readonly distances?: Float64Array;
}

/** Returns where the rows stand with the k centroids C (k×d). */
export function standingOf(points: WeightedPoints, C: Float64Array, k: number, space: Workspace): Standing {
  assignAll(points, C, k, space);
  beginBounds(points, space);
  let inertia = 0;
  const errors = space.upper.map((distance, i) => {
    inertia += points.w[i] * distance * distance;
    return inertia;
  });
  return {
    labels: space.labels.slice(),
    nearest: space.upper.slice(),
    next: space.lower.slice(),
    gaps: space.gaps.slice(),
    errors,
    squares: inertia + squaresOfMeans(k, points.columns, space),
    sizes: space.sizes.slice(0, k),
    sums: space.sums.slice(0, k * points.columns)
  };
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
  sizes.fill(0).set(standing.sizes);
  sums.fill(0).set(standing.sums);
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
