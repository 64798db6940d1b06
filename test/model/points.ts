// Weighted points for tests, and the same users written out one by one.
import {readFileSync} from "node:fs";
import * as fc from "fast-check";
import type {WeightedPoints} from "../../src/model/model.js";

/** Returns points from rows; one user each unless told. */
export function pointsOf(rows: readonly (readonly number[])[], weights?: readonly number[]): WeightedPoints {
  return {
    rows: rows.length,
    columns: rows[0]?.length ?? 1,
    X: Float64Array.from(rows.flat()),
    w: Float64Array.from(weights ?? rows.map(() => 1))
  };
}

/** Returns each user as a row of weight 1, in row order; `owners` are the rows they came from. */
export function expand({columns: d, X, w}: WeightedPoints): {points: WeightedPoints; owners: number[]} {
  const owners = Array.from(w).flatMap((users, i) => Array<number>(users).fill(i));
  return {points: pointsOf(owners.map((i) => Array.from(X.subarray(i * d, i * d + d)))), owners};
}

/** Small tables of counts: 1 to 25 rows, 1 to 6 columns, 0 to 5 users a row, at least one user. */
export const tables: fc.Arbitrary<WeightedPoints> = fc
  .integer({min: 1, max: 6})
  .chain((d) =>
    fc.array(fc.tuple(fc.array(fc.nat({max: 9}), {minLength: d, maxLength: d}), fc.nat({max: 5})), {
      minLength: 1,
      maxLength: 25
    })
  )
  .filter((rows) => rows.some(([, users]) => users > 0))
  .map((rows) =>
    pointsOf(
      rows.map(([x]) => x),
      rows.map(([, users]) => users)
    )
  );

/** Returns the number of distinct rows with users. */
export function distinctRows({columns: d, X, w}: WeightedPoints): number {
  return (
    new Set(Array.from(w.keys(), (i) => (w[i] > 0 ? String(X.subarray(i * d, i * d + d)) : ""))).size -
    (w.includes(0) ? 1 : 0)
  );
}

/** Every property runs the same cases. */
export const SEED = {seed: 20260601, numRuns: 200};

/** What reference.py wrote. */
export interface Reference {
  readonly rows: number[][];
  readonly weights: number[];
  readonly quantiles: [column: number, p: number, value: number][];
  readonly scaled: Record<"standard" | "log", {readonly mean: number[]; readonly scale: number[]}>;
  readonly clusterings: {
    readonly k: number;
    readonly inertia: number;
    readonly labels: number[];
    readonly silhouette: number;
    readonly clusters: number[];
  }[];
  readonly proportions: [successes: number, n: number, low: number, high: number][];
}

// The file is ours and its script stands beside it: its shape is known.
export const reference = JSON.parse(
  readFileSync(new URL("./reference.json", import.meta.url), "utf8")
) as Reference;
export const referencePoints = pointsOf(reference.rows, reference.weights);
