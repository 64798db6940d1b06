// The silhouette (P. J. Rousseeuw, 1987) of several labelings at once, weighted. Distances cost most, so each row is
// measured once for all labelings: distances are added up per atom of the labelings' common refinement, and atoms to
// clusters. O(m²) time, O(m) memory. Of very many rows a sample is measured, each of its rows against all users.
import {clusterDistances, LANES} from "./clusterDistances.js";
import type {Labeling} from "./labeling.js";
import {planRows, type Sampling} from "./measuredRows.js";
import type {WeightedPoints} from "./model.js";
import {refinement} from "./refinement.js";
import {selectRows} from "./selectRows.js";
import {inPieces, type Shareable} from "./sharing.js";
import type {Interval} from "./wilson.js";

export interface Silhouette {
  /** Mean over all users; NaN where fewer than two clusters have users (undefined, not 1). */
  readonly mean: number;
  /** k: mean over the cluster's users; NaN for a cluster without users, or if the mean is. */
  readonly clusters: Float64Array;
  /** 95 % interval of the mean where it rests on a sample; absent where it is exact. */
  readonly interval?: Interval;
}

/** Silhouette of one row: its users are equal. */
export interface RowSilhouette {
  /** −1 … 1. */
  readonly value: number;
  /** The other cluster that is nearest on average; −1 where the silhouette is undefined. */
  readonly neighbour: number;
}

export interface SilhouetteOptions extends Sampling {
  /** Told each measured row's silhouette and the users it stands for; rows are indices of the points. */
  readonly each?: (row: number, labeling: number, silhouette: RowSilhouette, users: number) => void;
}

/** Measured rows are added up in so many pieces, whoever does them. */
const PIECES = 64;

/**
 * Returns the silhouette of each labeling. A row of weight w counts as w equal users: a user's copies are at
 * distance 0 and belong to the n − 1 others of its cluster. A user who is alone in a cluster has silhouette 0, and so
 * has one who is at distance 0 of both clusters.
 */
export function silhouettes(
  points: WeightedPoints,
  labelings: readonly Labeling[],
  options: SilhouetteOptions = {}
): Silhouette[] {
  const measure = measureEach({points, labelings, options});
  const pieces = Array.from({length: PIECES}, (_, n) => measure(n));
  return labelings.map((labeling, l) =>
    conclude(
      points,
      labeling,
      pieces.map((piece) => piece[l])
    )
  );
}

/** Returns the same, from work that can be shared. */
export function* sharedSilhouettes(
  points: WeightedPoints,
  labelings: readonly Labeling[]
): Shareable<Silhouette[]> {
  const input = {points, labelings, options: {}};
  const pieces = yield* inPieces({begin: measureEach, input, count: PIECES});
  return labelings.map((labeling, l) =>
    conclude(
      points,
      labeling,
      pieces.map((piece) => piece[l])
    )
  );
}

/** What a piece of the rows adds to one labeling's silhouette. */
interface Totals {
  /** k: Σ share × silhouette. */
  readonly clusters: Float64Array;
  /** Draws: count, Σ s and Σ s². */
  readonly sample: Float64Array;
  /** Users that a drawn row stands for. */
  readonly step: number;
}

/** Returns what measures the n-th piece of the rows, for each labeling. */
export function measureEach({
  points,
  labelings,
  options
}: {
  readonly points: WeightedPoints;
  readonly labelings: readonly Labeling[];
  readonly options: SilhouetteOptions;
}): (n: number) => Totals[] {
  const withUsers = new Int32Array(points.rows).map((_, i) => i).filter((i) => points.w[i] > 0);
  const tree = refinement(withUsers, labelings);
  const {rows} = tree;
  const sorted = selectRows(points, rows);
  const {sums, from} = clusterDistances(sorted, tree);
  const means = labelings.map((labeling, l) =>
    createMeans(labeling, {rows, w: sorted.w, distances: sums[l]})
  );
  const plan = planRows(sorted.w, options);
  const border = (n: number): number => Math.round((n * plan.rows.length) / PIECES);
  return (n) => {
    const totals = labelings.map(({k}) => createTotals(k, plan.step));
    const end = border(n + 1);
    for (let at = border(n); at < end; at += LANES) {
      const some = plan.rows.slice(at, Math.min(at + LANES, end));
      from(some.map(({row}) => row));
      for (const [lane, {row, share, drawn}] of some.entries()) {
        for (const [l, mean] of means.entries()) {
          const silhouette = silhouetteOf(mean, row, lane);
          options.each?.(rows[row], l, silhouette, share);
          add(totals[l], mean.labels[row], {share, value: silhouette.value, drawn});
        }
      }
    }
    return totals;
  };
}

/** Returns the silhouette of one labeling; see `silhouettes`. */
export function silhouette(points: WeightedPoints, labeling: Labeling): Silhouette {
  return silhouettes(points, [labeling])[0];
}

/** What is known of one labeling while its rows are measured. */
interface Means extends Crowd {
  readonly k: number;
  /** Cluster of each sorted row. */
  readonly labels: Int32Array;
  /** k × 4: weighted distances of the rows at hand. */
  readonly distances: Float64Array;
}

/** Users per cluster, and clusters with users. */
interface Crowd {
  readonly users: Float64Array;
  readonly filled: number;
}

function createMeans(
  {k, labels}: Labeling,
  {
    rows,
    w,
    distances
  }: {readonly rows: Int32Array; readonly w: Float64Array; readonly distances: Float64Array}
): Means {
  const mine = rows.map((i) => labels[i]);
  return {k, labels: mine, distances, ...crowdOf(k, mine, w)};
}

function crowdOf(k: number, labels: Int32Array, w: Float64Array): Crowd {
  const users = new Float64Array(k);
  for (let i = 0; i < labels.length; i++) users[labels[i]] += w[i];
  return {users, filled: users.reduce((count, n) => count + (n > 0 ? 1 : 0), 0)};
}

function createTotals(k: number, step: number): Totals {
  return {clusters: new Float64Array(k), sample: new Float64Array(3), step};
}

// s = (b − a) / max(a, b) of one row, from the distances of its lane to the clusters.
function silhouetteOf(
  {k, labels, users, filled, distances}: Means,
  row: number,
  lane: number
): RowSilhouette {
  if (filled < 2) return {value: NaN, neighbour: -1};
  const own = labels[row];
  let b = Infinity;
  let neighbour = -1;
  for (let c = 0; c < k; c++) {
    if (c === own || users[c] === 0) continue;
    const mean = distances[LANES * c + lane] / users[c];
    if (mean >= b) continue;
    b = mean;
    neighbour = c;
  }
  if (users[own] === 1) return {value: 0, neighbour};
  const a = distances[LANES * own + lane] / (users[own] - 1);
  const most = Math.max(a, b);
  return {value: most > 0 ? (b - a) / most : 0, neighbour};
}

function add(
  {clusters, sample}: Totals,
  cluster: number,
  {share, value, drawn}: {readonly share: number; readonly value: number; readonly drawn: boolean}
): void {
  clusters[cluster] += share * value;
  if (!drawn) return;
  sample[0]++;
  sample[1] += value;
  sample[2] += value * value;
}

function conclude({w}: WeightedPoints, {k, labels}: Labeling, pieces: readonly Totals[]): Silhouette {
  const {users, filled} = crowdOf(k, labels, w);
  if (filled < 2) return {mean: NaN, clusters: new Float64Array(k).fill(NaN)};
  const {step} = pieces[0];
  const {clusters, sample} = sumOf(pieces, k);
  const total = users.reduce((sum, n) => sum + n, 0);
  const mean = clusters.reduce((sum, s) => sum + s, 0) / total;
  const result = {mean, clusters: clusters.map((sum, c) => sum / users[c])};
  const [draws, sum, squares] = sample;
  if (draws < 2) return result;
  const variance = Math.max(0, squares - (sum * sum) / draws) / (draws - 1);
  const half = (1.959963984540054 * step * Math.sqrt(draws * variance)) / total;
  return {...result, interval: {low: mean - half, high: mean + half}};
}

// Pieces are added in their order.
function sumOf(pieces: readonly Totals[], k: number): Totals {
  const sum = createTotals(k, pieces[0].step);
  for (const {clusters, sample} of pieces) {
    for (let c = 0; c < k; c++) sum.clusters[c] += clusters[c];
    for (let n = 0; n < sample.length; n++) sum.sample[n] += sample[n];
  }
  return sum;
}
