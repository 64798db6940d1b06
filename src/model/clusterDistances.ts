// Sums of distances, the costly part of a silhouette: from some rows to all others, added up per atom of a refinement and
// from atoms to the clusters of each labeling. Written twice. The plain loop is the definition; the other is the same loop
// in WebAssembly, two rows per instruction and about five times as fast. Both add in the same order, row after row, so they
// give equal bits.

import {clusterDistancesModule, type Layout} from "./clusterDistancesModule.js";
import {createMemory} from "./kernels/assembler.js";
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
  const {measuredAt, nodesAt, places, endsAt} = layout;
  const memory = createMemory(layout.bytes);
  const numbers = (begin: number, end: number): Float64Array =>
    new Float64Array(memory.buffer, begin, (end - begin) / NUMBER);
  writePoints(numbers(0, measuredAt), points);
  const steps = writeTree(new Int32Array(memory.buffer, endsAt), tree, layout);
  const measured = numbers(measuredAt, layout.atomsAt);
  const sums = numbers(nodesAt, endsAt);
  const module = new WebAssembly.Module(clusterDistancesModule(layout));
  const {exports} = new WebAssembly.Instance(module, {env: {memory}});
  // The module is ours.
  const measure = exports.measure as () => void;
  const addUp = exports.addUp as (places: number, end: number, parts: number) => void;
  return {
    sums: leaves.map((n) => numbers(places[n], places[n] + FOUR * nodes[n].size)),
    from: (rows) => {
      for (let j = 0; j < d; j++)
        for (let lane = 0; lane < LANES; lane++)
          measured[LANES * j + lane] = X[(rows[lane] ?? rows[0]) * d + j];
      measure();
      sums.fill(0);
      for (const step of steps) addUp(step.places, step.end, step.parts);
    }
  };
}

/** Bytes. */
const NUMBER = 8;
const INTEGER = 4;
const FOUR = LANES * NUMBER;

interface WholeLayout extends Layout {
  readonly nodesAt: number;
  /** Of each node's sums, four by four. */
  readonly places: readonly number[];
  readonly bytes: number;
}

// Numbers first. Integers follow: where atoms end, and for each node where its parts belong.
function layOut({rows: m, columns}: WeightedPoints, {borders, nodes}: Refinement): WholeLayout {
  const runs = borders.length - 1;
  const measuredAt = m * NUMBER * (columns + 1);
  const atomsAt = measuredAt + FOUR * columns;
  const nodesAt = atomsAt + FOUR * runs;
  const places: number[] = [];
  let endsAt = nodesAt;
  for (const {size} of nodes) {
    places.push(endsAt);
    endsAt += FOUR * size;
  }
  const bytes = endsAt + INTEGER * nodes.reduce((sum, {of}) => sum + of.length, runs);
  return {columns, runs, measuredAt, atomsAt, nodesAt, places, endsAt, bytes};
}

function writePoints(numbers: Float64Array, {rows: m, columns: d, X, w}: WeightedPoints): void {
  for (let i = 0, at = 0; i < m; i++) {
    for (let j = 0; j < d; j++) numbers[at++] = X[i * d + j];
    numbers[at++] = w[i];
  }
}

/** What `addUp` is told. */
interface Step {
  readonly places: number;
  readonly end: number;
  readonly parts: number;
}

function writeTree(
  integers: Int32Array,
  {borders, nodes}: Refinement,
  {columns, runs, atomsAt, places}: WholeLayout
): Step[] {
  const stride = NUMBER * (columns + 1);
  for (let q = 0; q < runs; q++) integers[q] = stride * borders[q + 1];
  let next = runs;
  const here = (): number => integers.byteOffset + INTEGER * next;
  return nodes.map(({above, of}, n) => {
    const begin = here();
    for (const atom of of) integers[next++] = places[n] + FOUR * atom;
    return {places: begin, end: here(), parts: above < 0 ? atomsAt : places[above]};
  });
}
