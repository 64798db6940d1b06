// Sums of distances, the costly part of a silhouette: from some rows to all others, added up per atom of a refinement and
// from atoms to the clusters of each labeling. Written twice. The plain loop is the definition; the other is the same loop
// in WebAssembly, two rows per instruction and about five times as fast. Both add in the same order, row after row, so they
// give equal bits.

import {clusterDistancesModule} from "./clusterDistancesModule.js";
import type {WeightedPoints} from "./model.js";
import type {Refinement} from "./refinement.js";
import {squaredDistance} from "./squaredDistance.js";

/** Rows that are measured at once: each row they are measured against is read once for all of them. */
export const LANES = 4;

export interface ClusterDistances {
  /** Per labeling, k × 4: at 4c + n, Σ w·distance from the n-th of the rows to those of cluster c. */
  readonly sums: readonly Float64Array[];
  /** Fills the sums for one to four rows; where they are fewer, what is left is the first one's. */
  readonly from: (rows: readonly number[]) => void;
}

// Below so many rows compiling costs more than it gains.
const FEW_ROWS = 300;

/** Returns the sums over points in the refinement's order; both kinds give equal bits. */
export function clusterDistances(points: WeightedPoints, tree: Refinement): ClusterDistances {
  return points.rows < FEW_ROWS ? plainClusterDistances(points, tree) : fastClusterDistances(points, tree);
}

/** The plain loop: the oracle of the other. */
export function plainClusterDistances(
  {columns: d, X, w}: WeightedPoints,
  {borders, nodes, leaves}: Refinement
): ClusterDistances {
  const atoms = new Float64Array(LANES * (borders.length - 1));
  const sums = nodes.map(({size}) => new Float64Array(LANES * size));
  const measure = (i: number, lane: number): void => {
    for (let q = 0; q + 1 < borders.length; q++) {
      let sum = 0;
      for (let j = borders[q]; j < borders[q + 1]; j++)
        sum += w[j] * Math.sqrt(squaredDistance(X, j * d, X, i * d, d));
      atoms[LANES * q + lane] = sum;
    }
  };
  const addUp = (n: number): void => {
    const {above, of} = nodes[n];
    const parts = above < 0 ? atoms : sums[above];
    sums[n].fill(0);
    for (let q = 0; q < of.length; q++)
      for (let lane = 0; lane < LANES; lane++) sums[n][LANES * of[q] + lane] += parts[LANES * q + lane];
  };
  return {
    sums: leaves.map((n) => sums[n]),
    from: (rows) => {
      for (let lane = 0; lane < LANES; lane++) measure(rows[lane] ?? rows[0], lane);
      for (const n of nodes.keys()) addUp(n);
    }
  };
}

/** The loop in WebAssembly. */
export function fastClusterDistances(points: WeightedPoints, tree: Refinement): ClusterDistances {
  const {columns: d, X} = points;
  const {nodes, leaves} = tree;
  const layout = layOut(points, tree);
  const {measuredAt, nodesAt, places, end} = layout;
  const memory = new WebAssembly.Memory({initial: Math.ceil(layout.bytes / 65536)});
  const numbers = new Float64Array(memory.buffer, 0, end);
  writePoints(numbers, points, layout);
  const integers = new Int32Array(memory.buffer, NUMBER * end);
  const steps = writeTree(integers, tree, layout);
  const module = new WebAssembly.Module(
    clusterDistancesModule({
      columns: d,
      runs: tree.borders.length - 1,
      measuredAt: NUMBER * measuredAt,
      atomsAt: NUMBER * layout.atomsAt,
      endsAt: integers.byteOffset
    })
  );
  const {exports} = new WebAssembly.Instance(module, {env: {memory}});
  // The module is ours.
  const measure = exports.measure as () => void;
  const addUp = exports.addUp as (places: number, end: number, parts: number) => void;
  return {
    sums: leaves.map((n) => numbers.subarray(places[n], places[n] + LANES * nodes[n].size)),
    from: (rows) => {
      for (let j = 0; j < d; j++)
        for (let lane = 0; lane < LANES; lane++)
          numbers[measuredAt + LANES * j + lane] = X[(rows[lane] ?? rows[0]) * d + j];
      measure();
      numbers.fill(0, nodesAt);
      for (const step of steps) addUp(step.places, step.end, step.parts);
    }
  };
}

/** Bytes. */
const NUMBER = 8;
const INTEGER = 4;

/** Where what lies in the memory, counted in numbers from its beginning; there are the rows, each before its weight. */
interface Layout {
  /** From row to row. */
  readonly stride: number;
  /** The rows to measure: four numbers of the first column, four of the second … */
  readonly measuredAt: number;
  readonly atomsAt: number;
  readonly nodesAt: number;
  /** Of each node's sums. */
  readonly places: readonly number[];
  /** Of the numbers. Integers follow: where atoms end, and for each node where its parts belong. */
  readonly end: number;
  readonly bytes: number;
}

function layOut({rows: m, columns: d}: WeightedPoints, {borders, nodes}: Refinement): Layout {
  const runs = borders.length - 1;
  const stride = d + 1;
  const measuredAt = m * stride;
  const atomsAt = measuredAt + LANES * d;
  const nodesAt = atomsAt + LANES * runs;
  const places: number[] = [];
  let end = nodesAt;
  for (const {size} of nodes) {
    places.push(end);
    end += LANES * size;
  }
  const integers = nodes.reduce((sum, {of}) => sum + of.length, runs);
  return {stride, measuredAt, atomsAt, nodesAt, places, end, bytes: NUMBER * end + INTEGER * integers};
}

function writePoints(
  numbers: Float64Array,
  {rows: m, columns: d, X, w}: WeightedPoints,
  {stride}: Layout
): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < d; j++) numbers[i * stride + j] = X[i * d + j];
    numbers[i * stride + d] = w[i];
  }
}

/** What `addUp` is told, in bytes. */
interface Step {
  readonly places: number;
  readonly end: number;
  readonly parts: number;
}

function writeTree(
  integers: Int32Array,
  {borders, nodes}: Refinement,
  {stride, atomsAt, places}: Layout
): Step[] {
  const runs = borders.length - 1;
  for (let q = 0; q < runs; q++) integers[q] = NUMBER * stride * borders[q + 1];
  let next = runs;
  return nodes.map(({above, of}, n) => {
    const begin = next;
    for (const atom of of) integers[next++] = NUMBER * (places[n] + LANES * atom);
    return {
      places: integers.byteOffset + INTEGER * begin,
      end: integers.byteOffset + INTEGER * next,
      parts: NUMBER * (above < 0 ? atomsAt : places[above])
    };
  });
}
