// Many labelings of the same rows share most of their borders. Rows that have the same label in all of them are an
// atom; a sum over each atom gives the sums over each cluster of each labeling. Adding every atom to every labeling
// would cost more than measuring distances, so labelings are halved again and again: the atoms of half of them are far
// fewer, and next to each other labelings of a sweep are alike.
import type {Labeling} from "./labeling.js";

/** A node of the tree: the common refinement of some labelings; a leaf is one labeling, its atoms the clusters. */
interface Node {
  /** Per atom of the node above: the atom here. */
  readonly of: Int32Array;
  /** Per atom. */
  readonly sums: Float64Array;
  readonly parts: readonly Node[];
}

export interface Refinement {
  /** Rows in an order in which each atom is one run. */
  readonly rows: Int32Array;
  /** Borders of the atoms in that order: atom q is borders[q] … borders[q + 1] − 1. */
  readonly borders: Int32Array;
  /** Per labeling, k: filled by `spread`. */
  readonly clusterSums: readonly Float64Array[];
  /** Adds the sums of the atoms up to those of each labeling's clusters. */
  readonly spread: (atomSums: Float64Array) => void;
}

/** Returns the common refinement of the labelings on the given rows, which it keeps in order within each atom. */
export function refinement(rows: readonly number[], labelings: readonly Labeling[]): Refinement {
  const differ = (a: number, b: number): number => {
    for (const {labels} of labelings) if (labels[a] !== labels[b]) return labels[a] - labels[b];
    return 0;
  };
  const order = Int32Array.from(rows).sort((a, b) => differ(a, b) || a - b);
  const borders: number[] = [];
  for (const [n, i] of order.entries()) if (n === 0 || differ(order[n - 1], i) !== 0) borders.push(n);
  const firsts = borders.map((n) => order[n]);
  const clusterSums: Float64Array[] = [];
  const roots = halves(labelings).map((half) => createNode(firsts, half, clusterSums));
  return {
    rows: order,
    borders: Int32Array.from([...borders, order.length]),
    clusterSums,
    spread: (atomSums) => {
      for (const root of roots) fill(root, atomSums);
    }
  };
}

function halves(labelings: readonly Labeling[]): (readonly Labeling[])[] {
  const middle = labelings.length >> 1;
  return labelings.length === 1 ? [labelings] : [labelings.slice(0, middle), labelings.slice(middle)];
}

// `above` has a row of each atom of the node above. Leaves are made from left to right, as `clusterSums` tells.
function createNode(above: readonly number[], labelings: readonly Labeling[], leaves: Float64Array[]): Node {
  if (labelings.length === 1) {
    const [{k, labels}] = labelings;
    const leaf = {of: Int32Array.from(above, (i) => labels[i]), sums: new Float64Array(k), parts: []};
    leaves.push(leaf.sums);
    return leaf;
  }
  const atoms = new Map<string, {readonly place: number; readonly first: number}>();
  const of = Int32Array.from(above, (first) => {
    const key = labelings.map(({labels}) => labels[first]).join(" ");
    const atom = atoms.get(key) ?? {place: atoms.size, first};
    atoms.set(key, atom);
    return atom.place;
  });
  const firsts = Array.from(atoms.values(), ({first}) => first);
  const parts = halves(labelings).map((half) => createNode(firsts, half, leaves));
  return {of, sums: new Float64Array(firsts.length), parts};
}

function fill({of, sums, parts}: Node, above: Float64Array): void {
  sums.fill(0);
  for (let q = 0; q < of.length; q++) sums[of[q]] += above[q];
  for (const part of parts) fill(part, sums);
}
