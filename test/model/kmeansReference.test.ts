// The well-known sets in ../shared/data/reference, where they are present; they are not part of the project.
import {existsSync, readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {expect, test} from "vitest";
import {kmeans} from "../../src/model/kmeans.js";
import {randomStream} from "../../src/model/random.js";
import {silhouette} from "../../src/model/silhouettes.js";
import {pointsOf} from "./points.js";

const folder = new URL("../../../shared/data/reference/", import.meta.url);
const present = existsSync(new URL("reference.json", folder));
if (!present)
  console.log("SKIPPED: kmeans on the reference sets, because ../shared/data/reference is absent");

interface ReferenceSet {
  readonly d: number;
  readonly k: number;
  readonly kmeans_best_sse: number;
  readonly silhouette: number;
  readonly kmeans_sizes: number[];
}

function readSets(): [string, ReferenceSet][] {
  // The shape is told by the set's README.
  const {sets} = JSON.parse(readFileSync(new URL("reference.json", folder), "utf8")) as {
    sets: Record<string, ReferenceSet>;
  };
  return Object.entries(sets);
}

function readRows(name: string, d: number): number[][] {
  const text = gunzipSync(readFileSync(new URL(`data/${name}.csv.gz`, folder))).toString("utf8");
  return text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").slice(0, d).map(Number));
}

// Without the sets this file still holds a test: the one that says so.
test.skipIf(!present)("../shared/data/reference holds eight sets", () => {
  expect(readSets()).toHaveLength(8);
});

test.skipIf(!present).each(present ? readSets() : [])(
  "kmeans(%s) is never above the best known",
  (name, set) => {
    const points = pointsOf(readRows(name, set.d));
    for (const seed of [1, 2, 3]) {
      const clustering = kmeans(points, set.k, {random: randomStream(seed)});
      expect(clustering.inertia / set.kmeans_best_sse).toBeLessThanOrEqual(1.0001);
      // A solution as good as the best known is, on these sets, the same one.
      if (Math.abs(clustering.inertia / set.kmeans_best_sse - 1) > 1e-8) continue;
      expect(Array.from(clustering.sizes)).toEqual(set.kmeans_sizes);
      expect(silhouette(points, clustering).mean).toBeCloseTo(set.silhouette, 6);
    }
  }
);
