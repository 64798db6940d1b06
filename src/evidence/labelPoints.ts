import {squaredDistance} from "../model/squaredDistance.js";
import {farthestFrom, nearestTo} from "./boxDistance.js";
import {type Cores, rootOf} from "./joinCores.js";

/** Clusters of one radius and minPts, for finding what a point that is not core belongs to. */
interface Numbered extends Cores {
  readonly minPts: number;
  /** By row. */
  readonly labels: Int32Array;
  /** n: lowest number among the cores of a node; Infinity without cores. */
  readonly lowest: Float64Array;
}

/**
 * Writes the labels of the tree's rows, −1 for noise, and returns the number of clusters. As in scikit-learn, clusters
 * are numbered by their first core in row order, and a point that is not core belongs to the lowest-numbered cluster
 * with a core within the radius: the only part of the result that depends on the order of the rows.
 */
export function labelPoints(cores: Cores, minPts: number, labels: Int32Array): number {
  const {tree, counts} = cores;
  labels.fill(-1);
  const clusters = labelCores(cores, minPts, labels);
  if (clusters === 0) return 0;
  const numbered = {...cores, minPts, labels, lowest: lowestNumbers(cores, minPts, labels)};
  for (let p = 0; p < tree.rows; p++) {
    if (counts[p] >= minPts) continue;
    const label = lowestNear(numbered, p, 0, clusters);
    if (label < clusters) labels[tree.order[p]] = label;
  }
  return clusters;
}

function labelCores({tree, counts, parents}: Cores, minPts: number, labels: Int32Array): number {
  const numbers = new Int32Array(tree.rows).fill(-1); // by root
  let clusters = 0;
  for (const p of tree.positions) {
    if (counts[p] < minPts) continue;
    const root = rootOf(parents, p);
    if (numbers[root] < 0) numbers[root] = clusters++;
    labels[tree.order[p]] = numbers[root];
  }
  return clusters;
}

function lowestNumbers({tree, counts}: Cores, minPts: number, labels: Int32Array): Float64Array {
  const lowest = new Float64Array(tree.nodes).fill(Infinity);
  for (let node = tree.nodes - 1; node >= 0; node--) {
    const right = tree.rights[node];
    if (right > 0) lowest[node] = Math.min(lowest[node + 1], lowest[right]);
    else {
      for (let p = tree.starts[node]; p < tree.ends[node]; p++) {
        if (counts[p] >= minPts) lowest[node] = Math.min(lowest[node], labels[tree.order[p]]);
      }
    }
  }
  return lowest;
}

// The lowest number below `best` among the node's cores within the radius of p; `best` if there is none.
function lowestNear(numbered: Numbered, p: number, node: number, best: number): number {
  const {tree, square, lowest} = numbered;
  if (lowest[node] >= best || nearestTo(tree, p, node) > square) return best;
  if (farthestFrom(tree, p, node) <= square) return lowest[node];
  if (tree.rights[node] === 0) return lowestInLeaf(numbered, p, node, best);
  return lowestNear(numbered, p, tree.rights[node], lowestNear(numbered, p, node + 1, best));
}

function lowestInLeaf(
  {tree, square, counts, minPts, labels}: Numbered,
  p: number,
  node: number,
  best: number
): number {
  const {columns: d, X, starts, ends, order} = tree;
  let found = best;
  for (let q = starts[node]; q < ends[node]; q++) {
    if (counts[q] < minPts || labels[order[q]] >= found) continue;
    if (squaredDistance(X, p * d, X, q * d, d) <= square) found = labels[order[q]];
  }
  return found;
}
