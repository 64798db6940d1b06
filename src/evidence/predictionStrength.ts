// Would other users have given the same groups? (R. Tibshirani & G. Walther 2005, "Cluster validation by prediction
// strength".) Users are split into two halves, both are clustered, and each half's groups are held against those that
// the other half's centroids give: of the pairs of users in a group, how many stay together in the worst group?
import {contingency, margins} from "../model/contingency.js";
import type {WeightedPoints} from "../model/model.js";
import {randomStream} from "../model/random.js";
import {drawUsers, gatherUsers} from "./drawUsers.js";
import {quickFit} from "./quickFit.js";
import {nearestCentroids} from "./sweepOf.js";

/** Random splits, each judged in both directions; their seed; most users in a half. */
export const SPLITS = {splits: 5, seed: 2005, half: 2000} as const;

/** Tibshirani & Walther: the largest k of at least 0.8 to 0.9 is the number of groups; we take the lower end. */
export const STRONG = 0.8;

// Besides the sweep's own centroids, which alone would make the two halves agree more than they do.
const STARTS = 2;

export interface PredictionStrength {
  /** Strength 0 … 1 per k, mean over splits and directions. */
  readonly steps: readonly {readonly k: number; readonly strength: number}[];
  /** Largest k of strength 0.8 or more; 1 if there is none. */
  readonly k: number;
  readonly splits: number;
  readonly seed: number;
  /** Users in each half: half of all, or 2,000. */
  readonly half: number;
}

/**
 * Returns the prediction strength of each k of a sweep; C are its centroids (k×d) in the space of the points. 0 for a k
 * that a half has not as many distinct users for; with fewer than four users no k has any strength.
 */
export function predictionStrength(
  points: WeightedPoints,
  sweep: readonly {readonly k: number; readonly C: Float64Array}[],
  {
    splits = SPLITS.splits,
    seed = SPLITS.seed,
    most = SPLITS.half
  }: {readonly splits?: number; readonly seed?: number; readonly most?: number} = {}
): PredictionStrength {
  const users = points.w.reduce((sum, n) => sum + n, 0);
  const half = Math.min(Math.floor(users / 2), most);
  const random = randomStream(seed);
  const sums = new Float64Array(sweep.length);
  for (let split = 0; split < splits && half >= 2; split++) {
    const drawn = drawUsers(points, 2 * half, random);
    const halves = [gatherUsers(points, drawn.subarray(0, half)), gatherUsers(points, drawn.subarray(half))];
    for (const [n, {k, C}] of sweep.entries()) {
      const fits = halves.map((own) => quickFit(own, k, {starts: STARTS, from: [C], random}).C);
      for (const side of [0, 1])
        sums[n] += strengthOf(halves[side], {k, own: fits[side], other: fits[1 - side]});
    }
  }
  const steps = sweep.map(({k}, n) => ({k, strength: sums[n] / (2 * splits)}));
  const k = steps.reduce(
    (largest, {k, strength}) => (strength >= STRONG ? Math.max(largest, k) : largest),
    1
  );
  return {steps, k, splits, seed, half};
}

/**
 * Returns the share of pairs of users that the other centroids leave together, in the worst of the own groups. A group
 * of one user has no pairs and is not judged; 0 where a group has no users at all.
 */
export function strengthOf(
  points: WeightedPoints,
  {k, own, other}: {readonly k: number; readonly own: Float64Array; readonly other: Float64Array}
): number {
  const mine = nearestCentroids(points, own, k);
  const theirs = nearestCentroids(points, other, k);
  const shared = contingency(mine, theirs, {w: points.w, ka: k, kb: k});
  const {rows: users} = margins(shared, k, k);
  let worst = 1;
  for (let a = 0; a < k; a++) {
    if (users[a] === 0) return 0;
    if (users[a] === 1) continue;
    let together = 0;
    for (let b = 0; b < k; b++) together += shared[a * k + b] * (shared[a * k + b] - 1);
    worst = Math.min(worst, together / (users[a] * (users[a] - 1)));
  }
  return worst;
}
