// Many labelings of the same rows share most of their borders. Rows that have the same label in all of them are an
// atom; a sum over each atom gives the sums over each cluster of each labeling. Adding every atom to every labeling
// would cost more than measuring distances, so labelings are halved again and again: the atoms of half of them are far
// fewer, and next to each other labelings of a sweep are alike.
import type {Labeling} from "./labeling.js";

/** A node of the tree: the common refinement of some labelings; a leaf is one labeling, its atoms the clusters. */
export interface Node {
  /** Index of the node above; −1 where that is the refinement of all labelings. */
  readonly above: number;
  /** Per atom of the node above: the atom here. */
  readonly of: Int32Array;
  /** Atoms here. */
  readonly size: number;
}

export interface Refinement {
  /** Rows in an order in which each atom is one run. */
  readonly rows: Int32Array;
  /** Borders of the atoms in that order: atom q is borders[q] … borders[q + 1] − 1. */
  readonly borders: Int32Array;
  /** Each behind the one above it. */
  readonly nodes: readonly Node[];
  /** Per labeling: the index of its node. */
  readonly leaves: readonly number[];
}

/** Returns the common refinement of the labelings on the given rows, which it keeps in order within each atom. */
export function refinement(rows: Int32Array, labelings: readonly Labeling[]): Refinement {
  const {of, size} = atomsOf(rows, labelings);
  const borders = new Int32Array(size + 1);
  for (const atom of of) borders[atom + 1]++;
  for (let q = 0; q < size; q++) borders[q + 1] += borders[q];
  const next = borders.slice();
  const order = new Int32Array(rows.length);
  for (let n = 0; n < rows.length; n++) order[next[of[n]]++] = rows[n];
  const nodes: Node[] = [];
  const leaves: number[] = [];
  // From a row of each atom above; leaves are made from left to right, in the order of the labelings.
  const grow = (above: number, firsts: Int32Array, some: readonly Labeling[]): void => {
    if (some.length === 1) {
      const [{k, labels}] = some;
      leaves.push(nodes.push({above, of: firsts.map((i) => labels[i]), size: k}) - 1);
      return;
    }
    const here = nodes.push({above, ...atomsOf(firsts, some)}) - 1;
    const {of, size} = nodes[here];
    const below = new Int32Array(size);
    for (let q = 0; q < of.length; q++) below[of[q]] = firsts[q];
    for (const half of halves(some)) grow(here, below, half);
  };
  const firsts = borders.subarray(0, size).map((n) => order[n]);
  for (const half of halves(labelings)) grow(-1, firsts, half);
  return {rows: order, borders, nodes, leaves};
}

// Per row the number of its atom; atoms are numbered by their labels, that of the first labeling before all others.
function atomsOf(rows: Int32Array, labelings: readonly Labeling[]): Pick<Node, "of" | "size"> {
  const of = new Int32Array(rows.length);
  let size = 1;
  for (const {k, labels} of labelings) {
    const numbers = new Int32Array(size * k);
    for (let n = 0; n < rows.length; n++) {
      of[n] = of[n] * k + labels[rows[n]];
      numbers[of[n]] = 1;
    }
    size = 0;
    for (let code = 0; code < numbers.length; code++) if (numbers[code] === 1) numbers[code] = size++;
    for (let n = 0; n < rows.length; n++) of[n] = numbers[of[n]];
  }
  return {of, size};
}

function halves(labelings: readonly Labeling[]): (readonly Labeling[])[] {
  const middle = labelings.length >> 1;
  return labelings.length === 1 ? [labelings] : [labelings.slice(0, middle), labelings.slice(middle)];
}
