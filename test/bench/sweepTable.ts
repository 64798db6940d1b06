// The made-up users of the sweep's bench: five kinds of people with geometric counts, grouped while they are drawn.
import type {WeightedPoints} from "../../src/model/model.js";
import {randomStream} from "../../src/model/random.js";

/** Each kind's share and the mean of each of its geometric counts. */
const PEOPLE = [
  {share: 0.38, means: [0.1, 0.1, 0.05, 0.02, 0.1]},
  {share: 0.22, means: [0.3, 5, 2.5, 0.05, 1]},
  {share: 0.18, means: [5, 1, 0.5, 0.1, 2]},
  {share: 0.14, means: [2.5, 4, 3, 0.6, 0.5]},
  {share: 0.08, means: [9, 6, 4, 1.5, 3]}
] as const;

/** Returns the frequency table of so many made-up users × 2 … 5 counts, rows in ascending order; the same for a seed. */
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
  const keys = Float64Array.from(counts.keys()).sort();
  const X = new Float64Array(keys.length * columns);
  for (const [i, key] of keys.entries()) {
    for (let j = columns - 1, rest = key; j >= 0; j--, rest = Math.floor(rest / 1024)) {
      X[i * columns + j] = rest % 1024;
    }
  }
  return {rows: keys.length, columns, X, w: Float64Array.from(keys, (key) => counts.get(key)!)};
}

function drawKind(at: number): (typeof PEOPLE)[number] {
  let below = 0;
  for (const kind of PEOPLE) {
    below += kind.share;
    if (at < below) return kind;
  }
  return PEOPLE[0];
}
