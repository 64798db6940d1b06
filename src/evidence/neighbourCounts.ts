import {squaredDistance} from "../model/squaredDistance.js";
import {farthest, nearest} from "./boxDistance.js";
import type {KdTree} from "./kdTree.js";

/** How many users are near each point, for several radii. */
interface Counting {
  readonly tree: KdTree;
  readonly squares: Float64Array;
  /** Row length of the two below: one more than there are radii. */
  readonly stride: number;
  /** Differences along the radii: users who count from one radius on. Per position, and per node for all below it. */
  readonly ofPoints: Float64Array;
  readonly ofNodes: Float64Array;
}

/**
 * Returns how many users are within each radius of each point, the point's own among them: rows×e, positions of the
 * tree, `radii` in ascending order. A distance is within a radius if its square is at most the radius's square.
 * All radii share one walk over pairs of nodes (dual-tree recursion, Gray & Moore 2001): a pair that lies within a
 * radius as a whole, or beyond it as a whole, is settled for that radius without a look at its points.
 */
export function neighbourCounts(tree: KdTree, radii: readonly number[]): Float64Array {
  const stride = radii.length + 1;
  const counting: Counting = {
    tree,
    squares: Float64Array.from(radii, (radius) => radius * radius),
    stride,
    ofPoints: new Float64Array(tree.rows * stride),
    ofNodes: new Float64Array(tree.nodes * stride)
  };
  if (tree.rows > 0 && radii.length > 0) countPairs(counting, 0, 0, radii.length);
  return sumUp(counting);
}

// Users of each other's node, for the radii before `open`; the others are settled.
function countPairs(counting: Counting, a: number, b: number, open: number): void {
  const {tree, squares, stride, ofNodes} = counting;
  const {starts, ends, rights, users} = tree;
  const most = farthest(tree, a, b);
  let within = open;
  while (within > 0 && squares[within - 1] >= most) within--;
  if (within < open) {
    ofNodes[a * stride + within] += users[b];
    ofNodes[a * stride + open] -= users[b];
    if (a !== b) {
      ofNodes[b * stride + within] += users[a];
      ofNodes[b * stride + open] -= users[a];
    }
  }
  if (within === 0 || nearest(tree, a, b) > squares[within - 1]) return;
  if (rights[a] === 0 && rights[b] === 0) {
    comparePoints(counting, a, b, within);
  } else if (a === b) {
    countPairs(counting, a + 1, a + 1, within);
    countPairs(counting, a + 1, rights[a], within);
    countPairs(counting, rights[a], rights[a], within);
  } else if (rights[b] === 0 || (rights[a] !== 0 && ends[a] - starts[a] >= ends[b] - starts[b])) {
    countPairs(counting, a + 1, b, within);
    countPairs(counting, rights[a], b, within);
  } else {
    countPairs(counting, a, b + 1, within);
    countPairs(counting, a, rights[b], within);
  }
}

// The points of two leaves, or of one, for the radii before `open`.
function comparePoints(
  {tree, squares, stride, ofPoints}: Counting,
  a: number,
  b: number,
  open: number
): void {
  const {columns: d, X, w, starts, ends} = tree;
  const most = squares[open - 1];
  for (let p = starts[a]; p < ends[a]; p++) {
    for (let q = a === b ? p : starts[b]; q < ends[b]; q++) {
      const apart = squaredDistance(X, p * d, X, q * d, d);
      if (apart > most) continue;
      let n = 0;
      while (apart > squares[n]) n++;
      ofPoints[p * stride + n] += w[q];
      ofPoints[p * stride + open] -= w[q];
      if (p === q) continue;
      ofPoints[q * stride + n] += w[p];
      ofPoints[q * stride + open] -= w[p];
    }
  }
}

// What holds for a node holds for its points; what counts from a radius on counts for those above.
function sumUp({tree, stride, ofPoints, ofNodes}: Counting): Float64Array {
  const {rows, nodes, starts, ends, rights} = tree;
  for (let node = 0; node < nodes; node++) {
    for (let n = 0; n < stride; n++) {
      const more = ofNodes[node * stride + n];
      if (more === 0) continue;
      if (rights[node] === 0) {
        for (let p = starts[node]; p < ends[node]; p++) ofPoints[p * stride + n] += more;
      } else {
        ofNodes[(node + 1) * stride + n] += more;
        ofNodes[rights[node] * stride + n] += more;
      }
    }
  }
  const e = stride - 1;
  const counts = new Float64Array(rows * e);
  for (let p = 0; p < rows; p++) {
    for (let n = 0, users = 0; n < e; n++) {
      users += ofPoints[p * stride + n];
      counts[p * e + n] = users;
    }
  }
  return counts;
}
