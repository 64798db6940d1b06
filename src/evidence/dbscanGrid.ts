// DBSCAN for many settings at once. Neighbours are counted in one walk for all radii; for each radius, cores are joined
// for falling minPts, so that each point looks for its neighbours once a radius and not once a setting.
import type {WeightedPoints} from "../model/model.js";
import {joinCores, looseCores} from "./joinCores.js";
import {kdTree} from "./kdTree.js";
import {labelPoints} from "./labelPoints.js";
import {neighbourCounts} from "./neighbourCounts.js";

/** The settings to go through; both lists are of positive numbers in any order. */
export interface DbscanGrid {
  readonly eps: readonly number[];
  readonly minPts: readonly number[];
}

/** One setting's clusters. The arrays are written anew for the next setting. */
export interface DbscanStep {
  readonly eps: number;
  readonly minPts: number;
  readonly clusters: number;
  /** m: cluster, or −1 for noise and for rows without users. */
  readonly labels: Int32Array;
  /** m: 1 for core points. */
  readonly cores: Uint8Array;
}

/**
 * Yields the clusters of each setting, radii ascending and minPts descending. DBSCAN (Ester, Kriegel, Sander & Xu 1996)
 * on users: a point is core if at least minPts users, its own among them, are within eps; cores within eps of each
 * other share a cluster; others belong to a cluster with a core within eps (see `labelPoints`), or are noise.
 */
export function* dbscanGrid(points: WeightedPoints, {eps, minPts}: DbscanGrid): Generator<DbscanStep, void> {
  const radii = [...new Set(eps)].sort((a, b) => a - b);
  const thresholds = [...new Set(minPts)].sort((a, b) => b - a);
  const tree = kdTree(points);
  const all = neighbourCounts(tree, radii);
  const labels = new Int32Array(points.rows);
  const cores = new Uint8Array(points.rows);
  for (const [n, radius] of radii.entries()) {
    const counts = Float64Array.from({length: tree.rows}, (_, p) => all[p * radii.length + n]);
    const joined = looseCores(tree, radius, counts);
    for (const [t, threshold] of thresholds.entries()) {
      joinCores(joined, threshold, t === 0 ? Infinity : thresholds[t - 1]);
      const clusters = labelPoints(joined, threshold, labels);
      cores.fill(0);
      for (let p = 0; p < tree.rows; p++) if (counts[p] >= threshold) cores[tree.order[p]] = 1;
      yield {eps: radius, minPts: threshold, clusters, labels, cores};
    }
  }
}
