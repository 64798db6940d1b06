// The well-known sets in ../shared/data/reference, where they are present; they are not part of the project.
import {existsSync, readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import type {WeightedPoints} from "../../src/model/model.js";
import {pointsOf} from "../model/points.js";

const folder = new URL("../../../shared/data/reference/", import.meta.url);

/** Whether the sets are there; a test that needs them says aloud that it is skipped. */
export const present = existsSync(new URL("reference.json", folder));
if (!present)
  console.log("SKIPPED: evidence on the reference sets, because ../shared/data/reference is absent");

export interface ReferenceSet {
  readonly d: number;
  readonly k: number;
  readonly kmeans_best_sse: number;
  readonly silhouette: number;
  readonly calinski_harabasz: number;
  readonly davies_bouldin: number;
  readonly kmeans_vs_true?: {readonly ari: number};
}

/** Returns the figures of every set by name; none where the folder is absent. */
export function readSets(): [string, ReferenceSet][] {
  if (!present) return [];
  // The shape is told by the sets' README.
  const {sets} = JSON.parse(readFileSync(new URL("reference.json", folder), "utf8")) as {
    sets: Record<string, ReferenceSet>;
  };
  return Object.entries(sets);
}

/** Returns the points of a set, one user a row, with true labels and scikit-learn's k-means labels. */
export function readSet(
  name: string,
  d: number
): {points: WeightedPoints; truth: Int32Array; kmeans: Int32Array} {
  const rows = readCsv(`data/${name}.csv.gz`);
  const labels = readCsv(`labels/${name}.csv.gz`);
  return {
    points: pointsOf(rows.map((row) => row.slice(0, d))),
    truth: Int32Array.from(rows, (row) => row[d] ?? 0),
    kmeans: Int32Array.from(labels, ([label]) => label)
  };
}

function readCsv(path: string): number[][] {
  const text = gunzipSync(readFileSync(new URL(path, folder))).toString("utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").map(Number));
}
