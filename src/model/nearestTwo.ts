// The two nearest centroids of rows: what k-means spends its time on. Written twice. The plain loop is the definition;
// the other is the same loop in WebAssembly with two rows per instruction, about three times as fast. Both add squares
// from the first column to the last, so they give equal bits.
import {nearestTwoModule} from "./nearestTwoModule.js";
import {squaredDistance} from "./squaredDistance.js";

/** Room for rows, and what was found for them. */
export interface NearestTwo {
  /** Per row: the nearest centroid, ties to the lower index. */
  readonly labels: Int32Array;
  /** Per row: the distance to it. */
  readonly nearest: Float64Array;
  /** Per row: the distance to the next nearest, Infinity if there is one centroid. */
  readonly next: Float64Array;
  /** Puts the row that begins at X[from] at place n. */
  readonly put: (n: number, X: Float64Array, from: number) => void;
  /** Finds the two nearest of the first k centroids of C (k×d) for the rows at places 0 … count − 1. */
  readonly find: (C: Float64Array, k: number, count: number) => void;
}

/** Most rows, columns and centroids that there will be. */
export interface Room {
  readonly rows: number;
  readonly columns: number;
  readonly k: number;
}

// Below so many rows a memory of its own costs more than it gains.
const FEW_ROWS = 500;

/** Returns room for rows; both kinds give equal bits. */
export function nearestTwo(room: Room): NearestTwo {
  return room.rows < FEW_ROWS ? plainNearestTwo(room) : fastNearestTwo(room);
}

/** The plain loop: the oracle of the other. */
export function plainNearestTwo({rows, columns: d}: Room): NearestTwo {
  const X = new Float64Array(rows * d);
  const [labels, nearest, next] = [new Int32Array(rows), new Float64Array(rows), new Float64Array(rows)];
  const find = (C: Float64Array, k: number, count: number): void => {
    for (let n = 0; n < count; n++) {
      let [least, second, label] = [Infinity, Infinity, 0];
      for (let c = 0; c < k; c++) {
        const s = squaredDistance(X, n * d, C, c * d, d);
        if (s < least) {
          second = least;
          least = s;
          label = c;
        } else if (s < second) second = s;
      }
      labels[n] = label;
      nearest[n] = Math.sqrt(least);
      next[n] = Math.sqrt(second);
    }
  };
  return {labels, nearest, next, find, put: (n, from, at) => copyRow(from, at, {X, to: n * d, step: 1, d})};
}

// One per number of columns: its code knows nothing of rows and centroids.
const modules = new Map<number, WebAssembly.Module>();

/** The loop in WebAssembly. Its memory holds pairs of rows, centroids, and what is found. */
export function fastNearestTwo({rows, columns: d, k: most}: Room): NearestTwo {
  const even = rows + (rows % 2);
  // In this order, in bytes: rows, centroids (an even number of numbers, so that all begins at 16), distances, labels.
  const centroids = 8 * even * d;
  const nearest = centroids + 8 * (most * d + ((most * d) % 2));
  const next = nearest + 8 * even;
  const labels = next + 8 * even;
  const memory = new WebAssembly.Memory({initial: Math.ceil((labels + 4 * even) / 65536)});
  const X = new Float64Array(memory.buffer, 0, even * d);
  const held = new Float64Array(memory.buffer, centroids, most * d);
  const run = instantiate(d, memory);
  return {
    labels: new Int32Array(memory.buffer, labels, rows),
    nearest: new Float64Array(memory.buffer, nearest, rows),
    next: new Float64Array(memory.buffer, next, rows),
    put: (n, from, at) => copyRow(from, at, {X, to: (n >> 1) * 2 * d + (n & 1), step: 2, d}),
    find: (C, k, count) => {
      held.set(C.subarray(0, k * d));
      run(0, 8 * d * (count + (count % 2)), centroids, centroids + 8 * k * d, nearest, next, labels);
    }
  };
}

function instantiate(columns: number, memory: WebAssembly.Memory): (...offsets: number[]) => void {
  let module = modules.get(columns);
  if (module === undefined) {
    module = new WebAssembly.Module(nearestTwoModule(columns));
    modules.set(columns, module);
  }
  const {exports} = new WebAssembly.Instance(module, {env: {memory}});
  // The module is ours: it exports one function of seven byte offsets.
  return exports.find as (...offsets: number[]) => void;
}

function copyRow(
  from: Float64Array,
  at: number,
  {X, to, step, d}: {readonly X: Float64Array; readonly to: number; readonly step: number; readonly d: number}
): void {
  for (let j = 0; j < d; j++) X[to + step * j] = from[at + j];
}
