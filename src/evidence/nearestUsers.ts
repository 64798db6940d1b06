import {squaredDistance} from "../model/squaredDistance.js";
import {nearestTo} from "./boxDistance.js";
import type {KdTree} from "./kdTree.js";

/** The nearest rows found so far, ascending, no more than hold the users wanted. */
interface Nearest {
  readonly squares: Float64Array;
  readonly w: Float64Array;
  rows: number;
  users: number;
}

/**
 * Returns a function from a position of the tree to the squared distance within which at least so many users are, the
 * point's own among them; Infinity if there are fewer.
 */
export function nearestUsers(tree: KdTree, users: number): (p: number) => number {
  const found: Nearest = {
    squares: new Float64Array(tree.rows + 1),
    w: new Float64Array(tree.rows + 1),
    rows: 0,
    users: 0
  };
  return (p) => {
    found.rows = 0;
    found.users = 0;
    if (tree.rows > 0) search(tree, p, {node: 0, wanted: users, found});
    return found.users >= users ? found.squares[found.rows - 1] : Infinity;
  };
}

function search(
  tree: KdTree,
  p: number,
  {node, wanted, found}: {node: number; wanted: number; found: Nearest}
): void {
  if (found.users >= wanted && nearestTo(tree, p, node) >= found.squares[found.rows - 1]) return;
  const {columns: d, X, w, starts, ends, rights} = tree;
  if (rights[node] > 0) {
    const [left, right] = [node + 1, rights[node]];
    const [first, second] =
      nearestTo(tree, p, left) <= nearestTo(tree, p, right) ? [left, right] : [right, left];
    search(tree, p, {node: first, wanted, found});
    search(tree, p, {node: second, wanted, found});
    return;
  }
  for (let q = starts[node]; q < ends[node]; q++) {
    insert(found, squaredDistance(X, p * d, X, q * d, d), {users: w[q], wanted});
  }
}

// Keeps the rows in order, and forgets the last ones as long as enough users are left without them.
function insert(found: Nearest, square: number, {users, wanted}: {users: number; wanted: number}): void {
  const {squares, w, rows} = found;
  if (found.users >= wanted && square >= squares[rows - 1]) return;
  let low = 0;
  for (let high = rows; low < high; ) {
    const middle = (low + high) >> 1;
    if (squares[middle] <= square) low = middle + 1;
    else high = middle;
  }
  squares.copyWithin(low + 1, low, rows);
  w.copyWithin(low + 1, low, rows);
  squares[low] = square;
  w[low] = users;
  found.rows++;
  found.users += users;
  while (found.users - w[found.rows - 1] >= wanted) found.users -= w[--found.rows];
}
