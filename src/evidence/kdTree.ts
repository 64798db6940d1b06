// A k-d tree over weighted points (Bentley 1975), in typed arrays. Points lie in the order of the tree, so that a node is
// a range of positions; nodes are in preorder, so that the left child of a node is the next one.
import type {WeightedPoints} from "../model/model.js";

/** Distinct points of a tree with n nodes; `rows` are those that have users. */
export interface KdTree {
  readonly rows: number;
  readonly columns: number;
  /** Position in the tree → row of the points. */
  readonly order: Uint32Array;
  /** Positions in the order of the rows. */
  readonly positions: Uint32Array;
  /** rows×d and rows, in the order of the tree. */
  readonly X: Float64Array;
  readonly w: Float64Array;
  readonly nodes: number;
  /** n: first position, and the one after the last. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** n: the right child; 0 for a leaf. The left child of a node is node + 1. */
  readonly rights: Uint32Array;
  /** n×2d: smallest values per column, then greatest. */
  readonly boxes: Float64Array;
  /** n: users. */
  readonly users: Float64Array;
}

const LEAF = 12;

/** Returns the tree of the rows that have users, split near the middle of the widest column, between two values: counts
 * are equal so often that a split inside a value would leave wide boxes. O(m log m) where values are spread. */
export function kdTree({rows: m, columns: d, X, w}: WeightedPoints): KdTree {
  const order = Uint32Array.from({length: m}, (_, i) => i).filter((i) => w[i] > 0);
  const rows = order.length;
  const most = Math.max(1, 2 * rows);
  const tree = {
    starts: new Uint32Array(most),
    ends: new Uint32Array(most),
    rights: new Uint32Array(most),
    boxes: new Float64Array(most * 2 * d),
    users: new Float64Array(most)
  };
  let nodes = 0;
  const build = (start: number, end: number): number => {
    const node = nodes++;
    tree.starts[node] = start;
    tree.ends[node] = end;
    const widest = measure(tree.boxes, node, {X, d, order: order.subarray(start, end)});
    for (let p = start; p < end; p++) tree.users[node] += w[order[p]];
    if (end - start <= LEAF) return node;
    const middle = split(order, {start, end, key: (i) => X[i * d + widest]});
    if (middle === start) return node;
    build(start, middle);
    tree.rights[node] = build(middle, end);
    return node;
  };
  build(0, rows);
  const inOrder = new Float64Array(rows * d);
  for (let p = 0; p < rows; p++) inOrder.set(X.subarray(order[p] * d, order[p] * d + d), p * d);
  const positions = Uint32Array.from(order.keys()).sort((p, q) => order[p] - order[q]);
  const inTree = {order, positions, X: inOrder, w: Float64Array.from(order, (i) => w[i])};
  return {rows, columns: d, ...inTree, nodes, ...tree};
}

// Writes the box of the node's rows; returns the widest column, ties to the lower index.
function measure(
  boxes: Float64Array,
  node: number,
  {X, d, order}: {X: Float64Array; d: number; order: Uint32Array}
): number {
  const low = node * 2 * d;
  boxes.fill(Infinity, low, low + d);
  boxes.fill(-Infinity, low + d, low + 2 * d);
  for (const i of order) {
    for (let j = 0; j < d; j++) {
      const x = X[i * d + j];
      if (x < boxes[low + j]) boxes[low + j] = x;
      if (x > boxes[low + d + j]) boxes[low + d + j] = x;
    }
  }
  let widest = 0;
  const width = (j: number): number => boxes[low + d + j] - boxes[low + j];
  for (let j = 1; j < d; j++) if (width(j) > width(widest)) widest = j;
  return widest;
}

// Parts the rows at the middle key, which stays on the side that is smaller; returns where the second part begins, or
// `start` where all keys are equal.
function split(order: Uint32Array, range: {start: number; end: number; key: (i: number) => number}): number {
  const {start, end, key} = range;
  const middle = (start + end) >> 1;
  select(order, middle, range);
  const value = key(order[middle]);
  const below = part(order, range, (x) => x < value);
  const upTo = part(order, {...range, start: below}, (x) => x <= value);
  if (below === start) return upTo === end ? start : upTo;
  return upTo === end || middle - below <= upTo - middle ? below : upTo;
}

// Puts the rows whose key passes first; returns how far they reach.
function part(
  order: Uint32Array,
  {start, end, key}: {start: number; end: number; key: (i: number) => number},
  passes: (x: number) => boolean
): number {
  let to = start;
  for (let p = start; p < end; p++) {
    if (!passes(key(order[p]))) continue;
    [order[to], order[p]] = [order[p], order[to]];
    to++;
  }
  return to;
}

// Quickselect (Hoare 1961): puts the row that belongs at `at` there, smaller keys before it, greater ones after.
function select(
  order: Uint32Array,
  at: number,
  {start, end, key}: {start: number; end: number; key: (i: number) => number}
): void {
  let left = start;
  let right = end - 1;
  while (left < right) {
    const pivot = key(order[(left + right) >> 1]);
    let a = left;
    let b = right;
    while (a <= b) {
      while (key(order[a]) < pivot) a++;
      while (key(order[b]) > pivot) b--;
      if (a > b) break;
      [order[a], order[b]] = [order[b], order[a]];
      a++;
      b--;
    }
    if (at <= b) right = b;
    else if (at >= a) left = a;
    else return;
  }
}
