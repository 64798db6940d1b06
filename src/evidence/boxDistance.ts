// Bounds on distances from the boxes of a tree. Columns are added from left to right, as between points, and rounding
// keeps order: a computed bound is never on the wrong side of a computed distance.
import type {KdTree} from "./kdTree.js";

/** Returns the least squared distance between points of two nodes. */
export function nearest({boxes, columns: d}: KdTree, a: number, b: number): number {
  const lowA = a * 2 * d;
  const lowB = b * 2 * d;
  let s = 0;
  for (let j = 0; j < d; j++) {
    let gap = boxes[lowB + j] - boxes[lowA + d + j];
    const other = boxes[lowA + j] - boxes[lowB + d + j];
    if (other > gap) gap = other;
    if (gap > 0) s += gap * gap;
  }
  return s;
}

/** Returns the greatest squared distance between corners of two nodes' boxes. */
export function farthest({boxes, columns: d}: KdTree, a: number, b: number): number {
  const lowA = a * 2 * d;
  const lowB = b * 2 * d;
  let s = 0;
  for (let j = 0; j < d; j++) {
    let reach = boxes[lowB + d + j] - boxes[lowA + j];
    const other = boxes[lowA + d + j] - boxes[lowB + j];
    if (other > reach) reach = other;
    s += reach * reach;
  }
  return s;
}

/** Returns the least squared distance of the tree's point at position p from points of a node. */
export function nearestTo({boxes, columns: d, X}: KdTree, p: number, node: number): number {
  const low = node * 2 * d;
  let s = 0;
  for (let j = 0; j < d; j++) {
    const x = X[p * d + j];
    let gap = boxes[low + j] - x;
    const other = x - boxes[low + d + j];
    if (other > gap) gap = other;
    if (gap > 0) s += gap * gap;
  }
  return s;
}

/** Returns the greatest squared distance of the tree's point at position p from corners of a node's box. */
export function farthestFrom({boxes, columns: d, X}: KdTree, p: number, node: number): number {
  const low = node * 2 * d;
  let s = 0;
  for (let j = 0; j < d; j++) {
    const x = X[p * d + j];
    let reach = boxes[low + d + j] - x;
    const other = x - boxes[low + j];
    if (other > reach) reach = other;
    s += reach * reach;
  }
  return s;
}
