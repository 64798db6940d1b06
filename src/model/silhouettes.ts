// The silhouette (P. J. Rousseeuw, 1987) of several labelings at once, exact and weighted. Distances cost most,
// so each pair of rows is measured once for all labelings: rows are sorted into atoms, the common refinement of
// the labelings, and a whole atom is added to each labeling's cluster at once. O(m²) time, O(m·Σk) memory.
import type {WeightedPoints} from "./model.js";
import {squaredDistance} from "./squaredDistance.js";

/** Clusters 0 … k − 1 of rows. */
export interface Labeling {
  readonly k: number;
  /** m. */
  readonly labels: Int32Array;
}

export interface Silhouette {
  /** Mean over all users; NaN where fewer than two clusters have users (undefined, not 1). */
  readonly mean: number;
  /** k: mean over the cluster's users; NaN for a cluster without users, or if the mean is. */
  readonly clusters: Float64Array;
}

/**
 * Returns the silhouette of each labeling. A row of weight w counts as w equal users: a user's copies are at
 * distance 0 and belong to the n − 1 others of its cluster. A user who is alone in a cluster has silhouette 0, and so
 * has one who is at distance 0 of both clusters.
 */
export function silhouettes(points: WeightedPoints, labelings: readonly Labeling[]): Silhouette[] {
  const {sorted, rows, atoms} = sortByAtoms(points, labelings);
  const sums = labelings.map(({k, labels}) => ({
    byCluster: new Float64Array(k * sorted.rows),
    clusterOf: Int32Array.from(atoms.subarray(0, -1), (first) => labels[rows[first]])
  }));
  const forward = new Float64Array(atoms.length);
  const back = new Float64Array(sorted.rows);
  for (let p = 0; p + 1 < atoms.length; p++) {
    back.fill(0);
    for (let i = atoms[p]; i < atoms[p + 1]; i++) {
      addDistances(sorted, atoms, {i, p, forward, back});
      for (const labeling of sums) addForward(labeling, {p, i, rows: sorted.rows, forward});
    }
    for (const labeling of sums) addBack(labeling, {p, from: atoms[p], back});
  }
  return labelings.map(({k, labels}, l) => average(sums[l].byCluster, k, sorted.w, rows, labels));
}

/** Returns the silhouette of one labeling; see `silhouettes`. */
export function silhouette(points: WeightedPoints, labeling: Labeling): Silhouette {
  return silhouettes(points, [labeling])[0];
}

// Rows with users, sorted so that rows with the same labels everywhere are neighbours; `atoms` are the borders.
function sortByAtoms({columns: d, X, w, rows: m}: WeightedPoints, labelings: readonly Labeling[]) {
  const differ = (a: number, b: number): number => {
    for (const {labels} of labelings) if (labels[a] !== labels[b]) return labels[a] - labels[b];
    return 0;
  };
  const rows = Array.from({length: m}, (_, i) => i).filter((i) => w[i] > 0);
  rows.sort((a, b) => differ(a, b) || a - b);
  const sorted = new Float64Array(rows.length * d);
  const atoms: number[] = [];
  for (const [n, i] of rows.entries()) {
    sorted.set(X.subarray(i * d, i * d + d), n * d);
    if (n === 0 || differ(rows[n - 1], i) !== 0) atoms.push(n);
  }
  atoms.push(rows.length);
  const users = Float64Array.from(rows, (i) => w[i]);
  return {sorted: {rows: rows.length, columns: d, X: sorted, w: users}, rows, atoms: Int32Array.from(atoms)};
}

// Measures row i of atom p against all rows after it. forward[q]: its weighted distances to atom q;
// back[j] grows by those of row j to it.
function addDistances(
  {columns: d, X, w, rows: m}: WeightedPoints,
  atoms: Int32Array,
  {
    i,
    p,
    forward,
    back
  }: {readonly i: number; readonly p: number; readonly forward: Float64Array; readonly back: Float64Array}
): void {
  const users = w[i];
  const a = i * d;
  let j = i + 1;
  for (let q = p; j < m || q === p; q++) {
    const to = atoms[q + 1];
    let sum = 0;
    for (; j < to; j++) {
      const distance = Math.sqrt(squaredDistance(X, a, X, j * d, d));
      sum += w[j] * distance;
      back[j] += users * distance;
    }
    forward[q] = sum;
  }
}

/** Weighted distances of each row to each cluster, k×m, and the cluster of each atom. */
interface Sums {
  readonly byCluster: Float64Array;
  readonly clusterOf: Int32Array;
}

function addForward(
  {byCluster, clusterOf}: Sums,
  {
    p,
    i,
    rows,
    forward
  }: {readonly p: number; readonly i: number; readonly rows: number; readonly forward: Float64Array}
): void {
  for (let q = p; q < clusterOf.length; q++) byCluster[clusterOf[q] * rows + i] += forward[q];
}

function addBack(
  {byCluster, clusterOf}: Sums,
  {p, from, back}: {readonly p: number; readonly from: number; readonly back: Float64Array}
): void {
  const m = back.length;
  for (let j = from, s = clusterOf[p] * m + from; j < m; j++, s++) byCluster[s] += back[j];
}

// s = (b − a) / max(a, b) per row, then the means; sums is k×m in sorted order.
function average(
  sums: Float64Array,
  k: number,
  w: Float64Array,
  rows: readonly number[],
  labels: Int32Array
): Silhouette {
  const m = rows.length;
  const users = new Float64Array(k);
  for (const [n, i] of rows.entries()) users[labels[i]] += w[n];
  const filled = users.reduce((count, n) => count + (n > 0 ? 1 : 0), 0);
  if (filled < 2) return {mean: NaN, clusters: new Float64Array(k).fill(NaN)};
  const clusters = new Float64Array(k);
  for (const [n, i] of rows.entries()) {
    const own = labels[i];
    if (users[own] === 1) continue;
    const a = sums[own * m + n] / (users[own] - 1);
    let b = Infinity;
    for (let c = 0; c < k; c++) {
      if (c !== own && users[c] > 0) b = Math.min(b, sums[c * m + n] / users[c]);
    }
    const most = Math.max(a, b);
    if (most > 0) clusters[own] += (w[n] * (b - a)) / most;
  }
  const total = users.reduce((sum, n) => sum + n, 0);
  const mean = clusters.reduce((sum, s) => sum + s, 0) / total;
  return {mean, clusters: clusters.map((sum, c) => sum / users[c])};
}
