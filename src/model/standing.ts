// A solution that differs in one centroid from one that is known is nearly known itself: most rows keep their nearest.
import {assignAll, beginBounds, hold, squaresOfMeans} from "./lloyd.js";
import type {WeightedPoints} from "./model.js";
import type {Workspace} from "./workspace.js";

/** Where every row stands in a solution; the rest is in the buffers of the workspace that begin with `stood`. */
export interface Standing {
  readonly inertia: number;
  /** Σ users × |x|² over all rows. */
  readonly squares: number;
}

/** One centroid less, one more, or one for another. */
export interface Change {
  /** The centroid that is given up, if any. Without a new one, the last centroid takes its place. */
  readonly out?: number;
  /** The room with the distances to the new centroid, if any; it has the place of the one that is given up, or the last. */
  readonly room?: number;
}

/** Finds where the rows stand with the k centroids C (k×d); the workspace keeps it until it is asked again. */
export function standingOf(points: WeightedPoints, C: Float64Array, k: number, space: Workspace): Standing {
  assignAll(points, C, k, space);
  beginBounds(points, space);
  space.stoodLabels.set(space.labels);
  space.stoodNearest.set(space.upper);
  space.stoodNext.set(space.lower);
  space.stoodGaps.set(space.gaps);
  space.stoodSizes.set(space.sizes);
  space.stoodSums.set(space.sums);
  const inertia = space.kernels.addErrors(points.rows);
  return {inertia, squares: inertia + squaresOfMeans(k, points.columns, space)};
}

/**
 * Puts labels, bounds and sums into the workspace as `descend` wants them, for the k centroids C (k×d) that came out of
 * the change of where rows stood last. Only rows of the centroid that went are searched.
 */
export function startFrom(
  {rows, columns: d}: WeightedPoints,
  C: Float64Array,
  k: number,
  {out = -1, room = -1, space}: Change & {readonly space: Workspace}
): void {
  const {kernels} = space;
  beginRows(space);
  beginSums(k, d, {out, renamed: room < 0, space});
  // Label k is the last centroid of before, where there is one less now.
  const count = kernels.change(rows, {out, last: k, place: out < 0 ? k - 1 : out, room});
  hold(C, k, d, space);
  kernels.nearestOfSome(k, count);
  kernels.place(count);
}

function beginRows(space: Workspace): void {
  space.labels.set(space.stoodLabels);
  space.upper.set(space.stoodNearest);
  space.lower.set(space.stoodNext);
  space.gaps.set(space.stoodGaps);
  space.risen.fill(0);
  space.fallen.fill(0);
}

// Users and sums without the cluster that went; where it is not replaced, the last one has its place.
function beginSums(
  k: number,
  d: number,
  {
    out,
    renamed,
    space: {sizes, sums, stoodSizes, stoodSums}
  }: {readonly out: number; readonly renamed: boolean; readonly space: Workspace}
): void {
  sizes.set(stoodSizes);
  sums.set(stoodSums);
  if (out < 0) return;
  sizes[out] = renamed ? sizes[k] : 0;
  for (let j = 0; j < d; j++) sums[out * d + j] = renamed ? sums[k * d + j] : 0;
  if (!renamed) return;
  sizes[k] = 0;
  sums.fill(0, k * d, (k + 1) * d);
}
