import {squaredDistance} from "../model/squaredDistance.js";
import {farthest, nearest} from "./boxDistance.js";
import type {KdTree} from "./kdTree.js";

/** Core points of one radius and the components that they form; positions of the tree. */
export interface Cores {
  readonly tree: KdTree;
  /** Square of the radius. */
  readonly square: number;
  /** Users within the radius: a point is core where they are at least `minPts`. */
  readonly counts: Float64Array;
  /** n: greatest of the counts in the node. */
  readonly most: Float64Array;
  /** Union-find (Galler & Fischer 1964): parent of each position; a root is its own. */
  readonly parents: Int32Array;
  /** n: a core of the node if all its cores are known to be in one component, else −1. */
  readonly whole: Int32Array;
}

/** Returns the cores of one radius before any are joined. */
export function looseCores(tree: KdTree, radius: number, counts: Float64Array): Cores {
  const most = new Float64Array(tree.nodes);
  for (let node = tree.nodes - 1; node >= 0; node--) {
    const right = tree.rights[node];
    if (right > 0) most[node] = Math.max(most[node + 1], most[right]);
    else
      for (let p = tree.starts[node]; p < tree.ends[node]; p++) most[node] = Math.max(most[node], counts[p]);
  }
  const parents = Int32Array.from({length: tree.rows}, (_, p) => p);
  return {tree, square: radius * radius, counts, most, parents, whole: new Int32Array(tree.nodes)};
}

/** Returns the root of a position's component; halves the path to it. */
export function rootOf(parents: Int32Array, p: number): number {
  let at = p;
  while (parents[at] !== at) {
    parents[at] = parents[parents[at]];
    at = parents[at];
  }
  return at;
}

/**
 * Joins each point that is core at `minPts` and was not at the higher `before` with all cores within the radius.
 * Called for falling minPts, it leaves the components of each: those of fewer cores are parts of those of more.
 * Pairs of nodes whose cores are in one component already, or too far apart, are passed over as a whole.
 */
export function joinCores(cores: Cores, minPts: number, before: number): void {
  if (cores.tree.rows === 0 || cores.most[0] < minPts) return;
  const fresh = freshNodes(cores, minPts, before);
  findWhole(cores, minPts);
  joinNodes({...cores, minPts, fresh}, 0, 0);
}

/** Cores of one radius at one minPts. */
interface Joining extends Cores {
  readonly minPts: number;
  /** n: 1 where a core of the node is new at this minPts. */
  readonly fresh: Uint8Array;
}

function freshNodes({tree, counts}: Cores, minPts: number, before: number): Uint8Array {
  const fresh = new Uint8Array(tree.nodes);
  for (let node = tree.nodes - 1; node >= 0; node--) {
    const right = tree.rights[node];
    if (right > 0) fresh[node] = fresh[node + 1] | fresh[right];
    else
      for (let p = tree.starts[node]; p < tree.ends[node]; p++)
        if (counts[p] >= minPts && counts[p] < before) fresh[node] = 1;
  }
  return fresh;
}

// A new core can break a node that was whole: all are looked at again, children before parents.
function findWhole({tree, counts, most, parents, whole}: Cores, minPts: number): void {
  for (let node = tree.nodes - 1; node >= 0; node--) {
    whole[node] = -1;
    if (most[node] < minPts) continue;
    if (tree.rights[node] === 0) whole[node] = wholeLeaf({tree, counts, parents}, node, minPts);
    else whole[node] = wholeParent({tree, most, parents, whole}, node, minPts);
  }
}

function wholeLeaf(
  {tree, counts, parents}: Pick<Cores, "tree" | "counts" | "parents">,
  node: number,
  minPts: number
): number {
  let root = -1;
  for (let p = tree.starts[node]; p < tree.ends[node]; p++) {
    if (counts[p] < minPts) continue;
    const other = rootOf(parents, p);
    if (root >= 0 && other !== root) return -1;
    root = other;
  }
  return root;
}

function wholeParent(
  {tree, most, parents, whole}: Pick<Cores, "tree" | "most" | "parents" | "whole">,
  node: number,
  minPts: number
): number {
  const [left, right] = [node + 1, tree.rights[node]];
  if (most[left] < minPts) return whole[right];
  if (most[right] < minPts) return whole[left];
  if (whole[left] < 0 || whole[right] < 0) return -1;
  return rootOf(parents, whole[left]) === rootOf(parents, whole[right]) ? whole[left] : -1;
}

function joinNodes(joining: Joining, a: number, b: number): void {
  const {tree, square, most, minPts, fresh, whole} = joining;
  const {rights, starts, ends} = tree;
  if (most[a] < minPts || most[b] < minPts || (fresh[a] | fresh[b]) === 0) return;
  if (isOne(joining, a, b) || nearest(tree, a, b) > square) return;
  if (farthest(tree, a, b) <= square) {
    const core = joinAll(joining, a, -1);
    whole[a] = core;
    whole[b] = joinAll(joining, b, core);
  } else if (rights[a] === 0 && rights[b] === 0) {
    joinPoints(joining, a, b);
    whole[a] = wholeLeaf(joining, a, minPts);
    whole[b] = wholeLeaf(joining, b, minPts);
  } else if (a === b) {
    joinNodes(joining, a + 1, a + 1);
    joinNodes(joining, rights[a], rights[a]);
    joinNodes(joining, a + 1, rights[a]);
    whole[a] = wholeParent(joining, a, minPts);
  } else if (rights[b] === 0 || (rights[a] !== 0 && ends[a] - starts[a] >= ends[b] - starts[b])) {
    joinNodes(joining, a + 1, b);
    joinNodes(joining, rights[a], b);
    whole[a] = wholeParent(joining, a, minPts);
  } else {
    joinNodes(joining, a, b + 1);
    joinNodes(joining, a, rights[b]);
    whole[b] = wholeParent(joining, b, minPts);
  }
}

function isOne({parents, whole}: Joining, a: number, b: number): boolean {
  if (whole[a] < 0 || whole[b] < 0) return false;
  return a === b || rootOf(parents, whole[a]) === rootOf(parents, whole[b]);
}

// The cores of two leaves, or of one. Most pairs are joined already, and need no distance.
function joinPoints({tree, square, counts, minPts, parents}: Joining, a: number, b: number): void {
  const {columns: d, X, starts, ends} = tree;
  for (let p = starts[a]; p < ends[a]; p++) {
    if (counts[p] < minPts) continue;
    let root = rootOf(parents, p);
    for (let q = a === b ? p + 1 : starts[b]; q < ends[b]; q++) {
      if (counts[q] < minPts || parents[q] === root || rootOf(parents, q) === root) continue;
      if (squaredDistance(X, p * d, X, q * d, d) > square) continue;
      unite(parents, p, q);
      root = rootOf(parents, p);
    }
  }
}

// All cores of a node, with one more if there is one (else −1); returns one of them.
function joinAll(joining: Joining, node: number, core: number): number {
  const {tree, counts, minPts, most, parents, whole} = joining;
  if (most[node] < minPts) return core;
  if (whole[node] >= 0) {
    if (core >= 0) unite(parents, core, whole[node]);
    return whole[node];
  }
  let found = core;
  if (tree.rights[node] > 0) {
    found = joinAll(joining, tree.rights[node], joinAll(joining, node + 1, found));
  } else {
    for (let q = tree.starts[node]; q < tree.ends[node]; q++) {
      if (counts[q] < minPts) continue;
      if (found >= 0) unite(parents, found, q);
      found = q;
    }
  }
  whole[node] = found;
  return found;
}

// The lower position becomes the root.
function unite(parents: Int32Array, p: number, q: number): void {
  const a = rootOf(parents, p);
  const b = rootOf(parents, q);
  if (a < b) parents[b] = a;
  else parents[a] = b;
}
