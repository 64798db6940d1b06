// The loops over rows that k-means spends its time on, written twice. The plain loops are the definition; the others are
// the same loops in WebAssembly, which every thread can run at once: a loop in JavaScript is slow until the engine has
// compiled it, in each thread anew, and small tables are done before. Both do the same arithmetic in the same order, so
// they leave the same bits in the same buffers.
import type {Buffers} from "./buffers.js";

/** Rows are near a border whose distances leave them so much of a chance before anything moves. */
export const SLACK = 1.2;
/** A gain below this share of a row's cost is rounding. */
export const GAIN = 1e-12;

/**
 * Lloyd's iteration with bounds. The nearest is one of the first k centroids, ties to the lower index; the next nearest
 * is at Infinity where k is 1. "The some" are rows that are searched together.
 */
export interface LloydKernels {
  /** Fills labels, upper and lower of the first rows. */
  readonly nearest: (k: number, rows: number) => void;
  /** Fills someLabels, someNearest and someNext of the first `count` of the some. */
  readonly nearestOfSome: (k: number, count: number) => void;
  /** Fills gaps. */
  readonly beginGaps: (rows: number) => void;
  /** Adds the rows to sizes and sums of their clusters, in the order of rows. */
  readonly addUp: (rows: number) => void;
  /** Returns the weighted sum of squared distances of the rows to the centroids of their labels. */
  readonly inertia: (rows: number) => number;
  /**
   * Puts rows among the some whose bounds, as they have risen and fallen, leave it open whether their nearest centroid is
   * the same, with the upper bound written down anew. Returns how many.
   */
  readonly search: (rows: number) => number;
  /** Gives the some what was found for them, carries sizes and sums over, and returns how many changed their cluster. */
  readonly relabel: (count: number) => number;
}

/** What tries solutions that differ in one centroid. */
export interface SwapKernels {
  /**
   * Takes rows of cluster `out` to the some and returns how many, renames cluster `last` to `place`, and gives others the
   * centroid `place` where that of the room is nearer, if there is a room (not −1).
   */
  readonly change: (
    rows: number,
    change: {
      readonly out: number;
      readonly last: number;
      readonly place: number;
      readonly room: number;
    }
  ) => number;
  /** Gives the some what was found for them and adds them to their clusters; where from does not matter. */
  readonly place: (count: number) => void;
  /** Fills a room with the distances of the rows to one of them. */
  readonly distances: (room: number, row: number, rows: number) => void;
  /** Fills stoodErrors and returns the last of them. */
  readonly addErrors: (rows: number) => number;
  /**
   * Returns the inertia of the standing with one centroid more, at the row that the room has the distances of; fills
   * `missed`, which has to be 0, with what is lost in addition without each of the others.
   */
  readonly swapCost: (room: number, rows: number) => number;
}

/** What moves single rows. */
export interface MoveKernels {
  /**
   * Writes to `searched` the rows that could be cheaper in another cluster, if it were the smallest and had the next
   * nearest centroid: labels, upper, lower and sizes say so. Returns how many.
   */
  readonly nearBorders: (k: number, rows: number) => number;
  /**
   * Moves the first `count` of `searched` one after the other into the cluster where they raise the inertia least, with
   * all their users; labels, sizes, sums and C follow at once. Returns how many moved.
   */
  readonly moveSearched: (k: number, count: number) => number;
}

/** What chooses first centroids. */
export interface SeedKernels {
  /** Lowers `upper`, as squared distances, to those to centroid c where they are less. */
  readonly approach: (c: number, rows: number) => void;
  /** Fills spare with running sums of w × upper. */
  readonly cumulate: (rows: number) => void;
  /** Returns Σ w × the lesser of `upper` and the squared distance to one of the rows. */
  readonly costWith: (row: number, rows: number) => number;
}

/** Loops over the first rows, or the first of the some, in buffers. */
export type Kernels = LloydKernels & SwapKernels & MoveKernels & SeedKernels;

/** Buffers, and what works on them. */
export interface KernelSpace {
  readonly buffers: Buffers;
  readonly kernels: Kernels;
}
