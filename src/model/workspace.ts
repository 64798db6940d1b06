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
  /** m each: for whoever compares some rows by their distances to all. */
  readonly rooms: readonly Float64Array[];
  /** Where rows stood in some solution, while others are tried. */
  readonly stood: Stood;
  /** All rows; `labels`, `upper` and `lower` are its findings. */
  readonly all: NearestTwo;
  /** Room for the rows of one search, and which rows they are. */
  readonly some: NearestTwo;
  readonly searched: Int32Array;
}

/** Copies of buffers by their names, and running sums. */
export interface Stood {
  /** m: cluster of each row, the distances to its centroid and to the next, and by how much they differ. */
  readonly labels: Int32Array;
  readonly nearest: Float64Array;
  readonly next: Float64Array;
  readonly gaps: Float64Array;
  /** m: running sums of users × squared distance to the nearest. */
  readonly errors: Float64Array;
  /** k: users per cluster; k×d: their weighted sums. */
  readonly sizes: Float64Array;
  readonly sums: Float64Array;
}

const ROOMS = 4;

/** Returns buffers for at most k clusters of these points; their weights may change, their coordinates not. */
export function createWorkspace({rows, columns, X}: WeightedPoints, k: number): Workspace {
  const numbers = (): Float64Array => new Float64Array(rows);
  return filled(
    {
      all: nearestTwo({rows, columns, k}),
      some: nearestTwo({rows, columns, k}),
      searched: new Int32Array(rows),
      sums: new Float64Array(k * columns),
      sizes: new Float64Array(k),
      half: new Float64Array(k),
      moves: new Float64Array(k),
      risen: new Float64Array(k),
      fallen: new Float64Array(k),
      gaps: numbers(),
      spare: numbers(),
      rooms: Array.from({length: ROOMS}, numbers),
      stood: {
        labels: new Int32Array(rows),
        nearest: numbers(),
        next: numbers(),
        gaps: numbers(),
        errors: numbers(),
        sizes: new Float64Array(k),
        sums: new Float64Array(k * columns)
      }
    },
    {rows, columns, X}
  );
}

/**
 * Returns the buffers of a workspace for other points, of as many columns and no more rows: in the same memory, which is
 * no longer that of the points before. To ask for memory again and again takes longer than small tables take otherwise.
 */
export function reuse(space: Workspace, points: Pick<WeightedPoints, "rows" | "columns" | "X">): Workspace {
  return filled(space, points);
}

function filled(
  {
    all,
    some,
    searched,
    sums,
    sizes,
    half,
    moves,
    risen,
    fallen,
    gaps,
    spare,
    rooms,
    stood
  }: Omit<Workspace, "labels" | "upper" | "lower">,
  {rows, columns, X}: Pick<WeightedPoints, "rows" | "columns" | "X">
): Workspace {
  for (let i = 0; i < rows; i++) all.put(i, X, i * columns);
  const numbers = (buffer: Float64Array): Float64Array => buffer.subarray(0, rows);
  const labels = all.labels.subarray(0, rows);
  const upper = numbers(all.nearest);
  const lower = numbers(all.next);
  return {
    all,
    some,
    searched,
    labels,
    upper,
    lower,
    sums,
    sizes,
    half,
    moves,
    risen,
    fallen,
    gaps: numbers(gaps),
    spare: numbers(spare),
    rooms: rooms.map(numbers),
    stood: {
      labels: stood.labels.subarray(0, rows),
      nearest: numbers(stood.nearest),
      next: numbers(stood.next),
      gaps: numbers(stood.gaps),
      errors: numbers(stood.errors),
      sizes: stood.sizes,
      sums: stood.sums
    }
  };
}
