import {type Buffers, placeOf} from "../buffers.js";

/** What all loops do with a row. */
export interface Rows {
  /** Returns the squared distance of row i, of X or someX, to a centroid. */
  readonly toCentroid: (rows: Float64Array, i: number, c: number) => number;
  /** Returns the squared distance of two rows. */
  readonly toRow: (i: number, row: number) => number;
  /** Adds so many users of row i to a cluster. */
  readonly addRow: (i: number, c: number, users: number) => void;
  /** Moves row i from one cluster to another, with all its users: label, sizes and sums. */
  readonly moveRow: (i: number, from: number, to: number) => void;
  /** Puts row i among the some, at place n. */
  readonly put: (n: number, i: number) => void;
}

/** Returns that for rows of d columns. */
export function rowsOf({X, C, w, labels, someX, searched, sizes, sums}: Buffers, d: number): Rows {
  // Squares are added from the first column to the last, always.
  const toCentroid = (rows: Float64Array, i: number, c: number): number => {
    let sum = 0;
    for (let j = 0, a = placeOf(i, d); j < d; j++, a += 2) {
      const t = rows[a] - C[c * d + j];
      sum += t * t;
    }
    return sum;
  };
  const toRow = (i: number, row: number): number => {
    let sum = 0;
    for (let j = 0, a = placeOf(i, d), b = placeOf(row, d); j < d; j++, a += 2, b += 2) {
      const t = X[a] - X[b];
      sum += t * t;
    }
    return sum;
  };
  const addRow = (i: number, c: number, users: number): void => {
    sizes[c] += users;
    for (let j = 0, a = placeOf(i, d); j < d; j++, a += 2) sums[c * d + j] += users * X[a];
  };
  const moveRow = (i: number, from: number, to: number): void => {
    addRow(i, from, -w[i]);
    addRow(i, to, w[i]);
    labels[i] = to;
  };
  const put = (n: number, i: number): void => {
    for (let j = 0; j < d; j++) someX[placeOf(n, d) + 2 * j] = X[placeOf(i, d) + 2 * j];
    searched[n] = i;
  };
  return {toCentroid, toRow, addRow, moveRow, put};
}
