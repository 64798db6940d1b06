// Sums of distances, the costly part of a silhouette: from one row to all others, added up per run of rows. Written
// twice. The plain loop is the definition; the other is the same loop in WebAssembly with two rows per instruction,
// about five times as fast. Both add in the same order, even rows of a run and odd ones apart, so they give equal bits.

import {distanceSumsModule} from "./distanceSumsModule.js";
import type {WeightedPoints} from "./model.js";
import {squaredDistance} from "./squaredDistance.js";

/** Fills `sums` with Σ w·distance from row i to the rows of each run. */
export interface DistanceSums {
  readonly sums: Float64Array;
  readonly from: (i: number) => void;
}

// Below so many rows compiling costs more than it gains.
const FEW_ROWS = 300;

/** Returns the sums over the runs of rows borders[q] … borders[q + 1] − 1; both kinds give equal bits. */
export function distanceSums(points: WeightedPoints, borders: Int32Array): DistanceSums {
  return points.rows < FEW_ROWS ? plainDistanceSums(points, borders) : fastDistanceSums(points, borders);
}

/** The plain loop: the oracle of the other. */
export function plainDistanceSums({columns: d, X, w}: WeightedPoints, borders: Int32Array): DistanceSums {
  const sums = new Float64Array(borders.length - 1);
  const from = (i: number): void => {
    for (let q = 0; q < sums.length; q++) {
      let even = 0;
      let odd = 0;
      let j = borders[q];
      for (const end = borders[q + 1] - 1; j < end; j += 2) {
        even += w[j] * Math.sqrt(squaredDistance(X, j * d, X, i * d, d));
        odd += w[j + 1] * Math.sqrt(squaredDistance(X, (j + 1) * d, X, i * d, d));
      }
      sums[q] = even + odd;
      if (j < borders[q + 1]) sums[q] += w[j] * Math.sqrt(squaredDistance(X, j * d, X, i * d, d));
    }
  };
  return {sums, from};
}

/** The loop in WebAssembly. Its memory holds the columns one after the other, weights, borders and sums. */
export function fastDistanceSums(points: WeightedPoints, borders: Int32Array): DistanceSums {
  const {rows: m, columns: d, X, w} = points;
  const runs = borders.length - 1;
  const bytes = 8 * ((d + 1) * m + 2 * runs);
  const memory = new WebAssembly.Memory({initial: Math.ceil((bytes + 16) / 65536)});
  const numbers = new Float64Array(memory.buffer);
  for (let i = 0; i < m; i++) for (let j = 0; j < d; j++) numbers[j * m + i] = X[i * d + j];
  numbers.set(w, d * m);
  const sums = numbers.subarray((d + 1) * m, (d + 1) * m + runs);
  // Ends of the runs as byte offsets into a column, one per 8 bytes.
  const ends = new Int32Array(memory.buffer, 8 * ((d + 1) * m + runs), 2 * runs);
  for (let q = 0; q < runs; q++) ends[2 * q] = 8 * borders[q + 1];
  const module = new WebAssembly.Module(distanceSumsModule({rows: m, columns: d, runs}));
  const {exports} = new WebAssembly.Instance(module, {env: {memory}});
  // The module is ours: it exports one function of a byte offset.
  const run = exports.from as (at: number) => void;
  return {sums, from: (i) => run(8 * i)};
}
