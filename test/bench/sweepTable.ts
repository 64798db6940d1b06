// The made-up users of the bench of the sweep and of DBSCAN: five kinds of people with geometric counts, grouped while they
// are drawn. The means are such that a million of them have about 7,000 distinct vectors of four counts and 37,000 of
// five: fewer than in heavy-tailed data, and every ratio to a peer that works on users depends on it.
import type {WeightedPoints} from "../../src/model/model.js";
import {randomStream} from "../../src/model/random.js";

/** Each kind's share and the mean of each of its geometric counts. */
const PEOPLE = [
  {share: 0.38, means: [0.06, 0.1, 0.03, 0.01, 0.1]},
  {share: 0.22, means: [0.2, 5, 1.2, 0.02, 1.5]},
  {share: 0.18, means: [5.5, 0.6, 0.2, 0.04, 3.6]},
  {share: 0.14, means: [2, 3, 1.3, 0.2, 2.5]},
  {share: 0.08, means: [8, 4, 1.2, 0.3, 5]}
] as const;

/** Share of the users who stay: the vectors with the greatest totals are left out whole. */
const KEPT = 0.99;

/**
 * Returns the frequency table of 99 % of so many made-up users × 2 … 5 counts, rows in ascending order; the same for a
 * seed. Users whose counts add up to more than the 99th percentile are left out.
 */
export function makeSweepTable(users: number, columns: number, seed = 20260601): WeightedPoints {
  const random = randomStream(seed);
  const counts = new Map<number, number>();
  for (let n = 0; n < users; n++) {
    const {means} = drawKind(random());
    let key = 0;
    for (let j = 0; j < columns; j++) {
      const count = Math.floor(Math.log(1 - random()) / Math.log(means[j] / (1 + means[j])));
      key = key * 1024 + Math.min(count, 1023);
    }
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = greatestTotal(counts, KEPT * users);
  const keys = Float64Array.from(counts.keys())
    .filter((key) => totalOf(key) <= most)
    .sort();
  const X = new Float64Array(keys.length * columns);
  for (const [i, key] of keys.entries()) {
    for (let j = columns - 1, rest = key; j >= 0; j--, rest = Math.floor(rest / 1024)) {
      X[i * columns + j] = rest % 1024;
    }
  }
  return {rows: keys.length, columns, X, w: Float64Array.from(keys, (key) => counts.get(key)!)};
}

/** Returns about as many users, each with a vector of its own: the same, with uniform shares of a count added to each. */
export function makeDistinctTable(users: number, columns: number, seed?: number): WeightedPoints {
  const {rows, X, w} = makeSweepTable(users, columns, seed);
  const random = randomStream(rows);
  const each = Array.from({length: rows}, (_, i) => Array<number>(w[i]).fill(i)).flat();
  const scattered = new Float64Array(each.length * columns);
  for (const [n, i] of each.entries()) {
    for (let j = 0; j < columns; j++) scattered[n * columns + j] = X[i * columns + j] + random();
  }
  return {rows: each.length, columns, X: scattered, w: new Float64Array(each.length).fill(1)};
}

// The smallest total that at least `wanted` users do not exceed.
function greatestTotal(counts: ReadonlyMap<number, number>, wanted: number): number {
  const users: number[] = [];
  for (const [key, n] of counts) users[totalOf(key)] = (users[totalOf(key)] ?? 0) + n;
  let below = 0;
  for (let total = 0; total < users.length; total++) {
    below += users[total] ?? 0;
    if (below >= wanted) return total;
  }
  return users.length;
}

function totalOf(key: number): number {
  return key === 0 ? 0 : (key % 1024) + totalOf(Math.floor(key / 1024));
}

function drawKind(at: number): (typeof PEOPLE)[number] {
  let below = 0;
  for (const kind of PEOPLE) {
    below += kind.share;
    if (at < below) return kind;
  }
  return PEOPLE[0];
}
