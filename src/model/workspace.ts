import type {WeightedPoints} from "./model.js";
import {type NearestTwo, nearestTwo} from "./nearestTwo.js";

/** Buffers of one set of points, used again by every start: nothing is allocated inside loops. */
export interface Workspace {
  /** m: cluster of each row. */
  readonly labels: Int32Array;
  /** m: the distance to the own centroid, and to the next nearest one, after `assignAll`; `descend` lets them grow old. */
  readonly upper: Float64Array;
  readonly lower: Float64Array;
  /** k×d: weighted sums per cluster. */
  readonly sums: Float64Array;
  /** k: users per cluster. */
  readonly sizes: Float64Array;
  /** k: half the distance to the nearest other centroid. */
  readonly half: Float64Array;
  /** k: how far each centroid moved last. */
  readonly moves: Float64Array;
  /** k: by how much bounds in each cluster have risen and fallen since they were written down. */
  readonly risen: Float64Array;
  readonly fallen: Float64Array;
  /** m: `lower` − `upper`, as they were written down. */
  readonly gaps: Float64Array;
  /** m: for whoever needs one number per row. */
  readonly spare: Float64Array;
  /** All rows; `labels`, `upper` and `lower` are its findings. */
  readonly all: NearestTwo;
  /** Room for the rows of one search, and which rows they are. */
  readonly some: NearestTwo;
  readonly searched: Int32Array;
}

/** Returns buffers for at most k clusters of these points; their weights may change, their coordinates not. */
export function createWorkspace({rows, columns, X}: WeightedPoints, k: number): Workspace {
  const all = nearestTwo({rows, columns, k});
  for (let i = 0; i < rows; i++) all.put(i, X, i * columns);
  return {
    all,
    some: nearestTwo({rows, columns, k}),
    searched: new Int32Array(rows),
    labels: all.labels,
    upper: all.nearest,
    lower: all.next,
    sums: new Float64Array(k * columns),
    sizes: new Float64Array(k),
    half: new Float64Array(k),
    moves: new Float64Array(k),
    risen: new Float64Array(k),
    fallen: new Float64Array(k),
    gaps: new Float64Array(rows),
    spare: new Float64Array(rows)
  };
}
