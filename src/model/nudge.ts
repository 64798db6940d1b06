import {halveGaps, heldInertia, lloyd} from "./lloyd.js";
import type {WeightedPoints} from "./model.js";
import {moveRows} from "./moveRows.js";
import type {Workspace} from "./workspace.js";

const NUDGES = 4;
/** How far a coordinate goes at most, of half the distance to the nearest other centroid; mostly less. */
const REACH = 0.6;
/** A nudged solution is given up if it does not come back as near as this. */
const HOPE = 0.0005;
/** Sums in another order differ in the last bits: the same solution is not a better one. */
const GAIN = 1e-10;

/**
 * Improves the solution C (k×d) in place by moves of single rows and by nudges. Where many rows lie near borders, fixed
 * points lie close together, and which of them Lloyd's iteration ends at is chance: so all centroids are nudged a little,
 * and the way back leads to another one, which is kept if it is better. Deterministic for a stream.
 */
export function nudge(
  points: WeightedPoints,
  C: Float64Array,
  k: number,
  {random, space}: {readonly random: () => number; readonly space: Workspace}
): void {
  if (k < 2) return;
  let least = movedInertia(points, C, k, space);
  for (let n = 0; n < NUDGES; n++) {
    const trial = nudged(C, k, points.columns, {random, space});
    if (lloyd(points, trial, k, space) > least * (1 + HOPE)) continue;
    const inertia = movedInertia(points, trial, k, space);
    if (inertia >= least * (1 - GAIN) || space.sizes.subarray(0, k).includes(0)) continue;
    least = inertia;
    C.set(trial);
  }
}

// Where no row gains by a move, Lloyd's iteration would move none.
function movedInertia(points: WeightedPoints, C: Float64Array, k: number, space: Workspace): number {
  moveRows(points, C, k, space);
  return heldInertia(points, C, k, space);
}

// The sum of three uniform draws lies near their mean mostly.
function nudged(
  C: Float64Array,
  k: number,
  d: number,
  {random, space}: {readonly random: () => number; readonly space: Workspace}
): Float64Array {
  halveGaps(C, k, d, space);
  const trial = C.slice(0, k * d);
  for (let n = 0; n < trial.length; n++) {
    const share = (random() + random() + random()) / 1.5 - 1;
    trial[n] += REACH * share * space.half[Math.floor(n / d)];
  }
  return trial;
}
