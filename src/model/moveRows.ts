import {assignAll, hold, moveCentroids} from "./lloyd.js";
import type {WeightedPoints} from "./model.js";
import type {Workspace} from "./workspace.js";

/** More passes than this change nothing that anybody would see. */
const PASSES = 20;

/**
 * Moves rows one at a time, with all their users, into the cluster where they raise the inertia least (J. A. Hartigan,
 * 1975, "Clustering Algorithms"), until none gains, and returns how many moved. Both centroids follow at once, so moves
 * are found that Lloyd's iteration is blind to. Rows begin with the nearest of the centroids C (k×d; changed in place).
 */
export function moveRows(points: WeightedPoints, C: Float64Array, k: number, space: Workspace): number {
  const {columns: d, rows} = points;
  const {kernels} = space;
  assignAll(points, C, k, space);
  moveCentroids(C, k, d, space);
  hold(C, k, d, space);
  const near = kernels.nearBorders(k, rows);
  let moved = 0;
  for (let pass = 0, before = -1; pass < PASSES && moved > before; pass++) {
    before = moved;
    moved += kernels.moveSearched(k, near);
  }
  C.set(space.C.subarray(0, k * d));
  return moved;
}
