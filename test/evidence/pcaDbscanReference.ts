// What scikit-learn says (reference/pcaDbscan.py), and the well-known sets where they are present.
import {existsSync, readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {expect} from "vitest";
import type {WeightedPoints} from "../../src/model/model.js";
import {fitScaler, scaleRows} from "../../src/model/scaler.js";
import {pointsOf} from "../model/points.js";

export interface PcaReference {
  readonly variances: number[];
  readonly ratios: number[];
  readonly loadings: number[][];
}

type Subsets = [columns: number[], explained: number][];

interface PcaDbscanReference {
  readonly rows: number[][];
  readonly weights: number[];
  readonly raw: PcaReference;
  readonly scaled: PcaReference;
  readonly correlation: number[][];
  readonly subsets: Subsets;
  readonly kDistances: [minPts: number, distances: number[]][];
  readonly dbscan: {
    readonly eps: number;
    readonly minPts: number;
    readonly labels: number[];
    readonly cores: number[];
  }[];
  readonly groups: number[];
  readonly adjustedRand: number[];
  readonly sets: Record<
    string,
    {
      readonly scaled: PcaReference;
      readonly subsets: Subsets;
      readonly dbscan: {
        readonly eps: number;
        readonly minPts: number;
        readonly cores: number;
        readonly noise: number;
        readonly sizes: number[];
      }[];
    }
  >;
}

// The file is ours and its script stands beside it: its shape is known.
export const reference = JSON.parse(
  readFileSync(new URL("reference/pcaDbscan.json", import.meta.url), "utf8")
) as PcaDbscanReference;
export const referencePoints = pointsOf(reference.rows, reference.weights);

/** Returns the points with each column scaled to mean 0 and deviation 1 over the users. */
export function scaled(points: WeightedPoints): WeightedPoints {
  const scaler = fitScaler(points, "standard");
  return {...points, columns: scaler.used.length, X: scaleRows(scaler, points.X, points.rows)};
}

/** Fails where numbers differ by more than 1e-9 of the greater, or of 1e-6 where both are nearly nothing. */
export function expectNear(actual: ArrayLike<number>, expected: ArrayLike<number>): void {
  expect(actual.length).toBe(expected.length);
  for (let n = 0; n < expected.length; n++) {
    const size = Math.max(Math.abs(expected[n]), 1e-6);
    expect(Math.abs(actual[n] - expected[n]) / size).toBeLessThan(1e-9);
  }
}

const folder = new URL("../../../shared/data/reference/", import.meta.url);
export const present = existsSync(new URL("reference.json", folder));

/** One of the well-known sets, as its README tells. */
export interface WellKnownSet {
  readonly n: number;
  readonly d: number;
  readonly pca_explained_variance: number[];
  readonly pca_ratio: number[];
  readonly dbscan?: {
    readonly eps: number;
    readonly min_samples_including_self: number;
    readonly clusters: number;
    readonly noise: number;
    readonly core: number;
    readonly sizes: number[];
    readonly ari_all_points: number;
  };
}

/** Returns the sets by name; none where they are absent. */
export function readSets(): [string, WellKnownSet][] {
  if (!present) return [];
  const {sets} = JSON.parse(readFileSync(new URL("reference.json", folder), "utf8")) as {
    sets: Record<string, WellKnownSet>;
  };
  return Object.entries(sets);
}

/** Returns a file of a set as rows of numbers. */
export function readRows(kind: "data" | "labels", name: string): number[][] {
  const text = gunzipSync(readFileSync(new URL(`${kind}/${name}.csv.gz`, folder))).toString("utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").map(Number));
}
