import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {adjustedRand} from "../../src/evidence/adjustedRand.js";
import {dbscan} from "../../src/evidence/dbscan.js";
import {type DbscanStep, dbscanGrid} from "../../src/evidence/dbscanGrid.js";
import type {WeightedPoints} from "../../src/model/model.js";
import {randomStream} from "../../src/model/random.js";
import {expand, pointsOf, SEED, tables} from "../model/points.js";
import {present, readRows, readSets, reference, referencePoints, scaled} from "./pcaDbscanReference.js";

if (!present)
  console.log("SKIPPED: dbscan on the well-known sets, because ../shared/data/reference is absent");

/** The arrays of a step are written anew for the next one. */
const copyOf = ({labels, cores, ...step}: DbscanStep) => ({
  ...step,
  labels: Array.from(labels),
  cores: Array.from(cores)
});

const settings = fc.record({
  eps: fc.uniqueArray(fc.constantFrom(0.5, 1, 1.5, 2, 2.5, 4, 7, 20), {minLength: 1, maxLength: 4}),
  minPts: fc.uniqueArray(fc.constantFrom(1, 2, 3, 5, 9, 30), {minLength: 1, maxLength: 4})
});

describe("dbscanGrid(points, grid)", () => {
  test("has the labels and cores of scikit-learn on the users written out, for all 35 settings", () => {
    const {dbscan: steps} = reference;
    const grid = {eps: steps.map(({eps}) => eps), minPts: steps.map(({minPts}) => minPts)};
    const found = Array.from(dbscanGrid(scaled(referencePoints), grid), copyOf);
    expect(found).toHaveLength(35);
    expect(found.map(({eps, minPts, labels, cores}) => ({eps, minPts, labels, cores}))).toEqual(steps);
    expect(found.map(({clusters}) => clusters)).toEqual(steps.map(({labels}) => Math.max(...labels) + 1));
  });

  test("is the definition, setting by setting", () => {
    fc.assert(
      fc.property(tables, settings, (points, grid) => {
        for (const step of dbscanGrid(points, grid)) {
          const {labels, cores} = byDefinition(points, step);
          expect(Array.from(step.cores)).toEqual(cores);
          expect(Array.from(step.labels)).toEqual(labels);
        }
      }),
      SEED
    );
  });

  test("is the definition on a tree of many leaves", () => {
    const random = randomStream(11);
    const count = (mean: number): number => Math.floor(-mean * Math.log(1 - random()));
    const rows = Array.from({length: 500}, (_, i) =>
      i % 3 ? [count(2), count(5), count(1)] : [9, count(4), 3]
    );
    const points = pointsOf(
      rows,
      rows.map((_, i) => 1 + (i % 4))
    );
    for (const step of dbscanGrid(points, {eps: [1, 1.5, 2.3, 4], minPts: [3, 8, 20, 60]})) {
      const {labels, cores} = byDefinition(points, step);
      expect(Array.from(step.cores)).toEqual(cores);
      expect(Array.from(step.labels)).toEqual(labels);
    }
  });

  test("a weight is so many users", () => {
    fc.assert(
      fc.property(tables, settings, (points, grid) => {
        const {points: users, owners} = expand(points);
        const ofRows = Array.from(dbscanGrid(points, grid), copyOf);
        const ofUsers = Array.from(dbscanGrid(users, grid), copyOf);
        for (const [n, {labels, cores, clusters}] of ofRows.entries()) {
          expect(ofUsers[n].clusters).toBe(clusters);
          expect(ofUsers[n].labels).toEqual(owners.map((i) => labels[i]));
          expect(ofUsers[n].cores).toEqual(owners.map((i) => cores[i]));
        }
      }),
      SEED
    );
  });

  test("the order of the rows decides neither cores nor noise nor which cores are together", () => {
    fc.assert(
      fc.property(tables, settings, (points, grid) => {
        const {rows, columns: d, X, w} = points;
        const order = Array.from({length: rows}, (_, i) => (i * 7 + 3) % rows);
        fc.pre(new Set(order).size === rows);
        const mixed = pointsOf(
          order.map((i) => Array.from(X.subarray(i * d, i * d + d))),
          order.map((i) => w[i])
        );
        const straight = Array.from(dbscanGrid(points, grid), copyOf);
        const shuffled = Array.from(dbscanGrid(mixed, grid), copyOf);
        for (const [n, {labels, cores, clusters}] of straight.entries()) {
          const other = shuffled[n];
          expect(other.clusters).toBe(clusters);
          expect(other.cores).toEqual(order.map((i) => cores[i]));
          expect(other.labels.map((label) => label < 0)).toEqual(order.map((i) => labels[i] < 0));
          const pairs = new Set(
            order.flatMap((i, at) => (cores[i] ? [`${labels[i]} ${other.labels[at]}`] : []))
          );
          expect(pairs.size).toBe(clusters);
        }
      }),
      SEED
    );
  });

  test("goes through radii ascending and minPts descending, each once", () => {
    const steps = Array.from(dbscanGrid(referencePoints, {eps: [2, 1, 2], minPts: [3, 5, 3]}), copyOf);
    expect(steps.map(({eps, minPts}) => [eps, minPts])).toEqual([
      [1, 5],
      [1, 3],
      [2, 5],
      [2, 3]
    ]);
  });
});

describe("dbscan(points, setting)", () => {
  test("by hand: 0 0 | 1 | 5 | 9 9 9 within 1 and with 3 users has two clusters and noise", () => {
    // 0 sees 0 0 1, 1 sees the same, 5 sees itself, 9 sees 9 9 9.
    const {clusters, labels, cores} = dbscan(pointsOf([[0], [1], [5], [9]], [2, 1, 1, 3]), {
      eps: 1,
      minPts: 3
    });
    expect([clusters, Array.from(labels), Array.from(cores)]).toEqual([2, [0, 0, -1, 1], [1, 1, 0, 1]]);
  });

  test("a point between two clusters belongs to the one whose first core comes first", () => {
    // 2 sees 1 + 1 + 1 users and is no core; 1 and 3 see 6, 0 and 4 see 5.
    const rows = [[4], [3], [2], [1], [0]];
    const users = [4, 1, 1, 1, 4];
    const forth = dbscan(pointsOf(rows, users), {eps: 1, minPts: 5});
    expect([Array.from(forth.cores), Array.from(forth.labels)]).toEqual([
      [1, 1, 0, 1, 1],
      [0, 0, 0, 1, 1]
    ]);
    const later = dbscan(pointsOf([...rows].reverse(), users), {eps: 1, minPts: 5});
    expect(Array.from(later.labels)).toEqual([0, 0, 0, 1, 1]); // 0 comes first now
  });

  test("a distance that is eps is within it", () => {
    expect(dbscan(pointsOf([[0], [3]]), {eps: 3, minPts: 2}).clusters).toBe(1);
    expect(dbscan(pointsOf([[0], [3]]), {eps: 2.999, minPts: 2}).clusters).toBe(0);
  });

  test("rows without users are nobody's neighbours and noise", () => {
    const {labels} = dbscan(pointsOf([[0], [1], [2]], [5, 0, 5]), {eps: 1, minPts: 5});
    expect(Array.from(labels)).toEqual([0, -1, 1]);
  });

  test.each([
    ["nobody", pointsOf([[0]], [0]), 0, [-1]],
    ["one user", pointsOf([[0]], [1]), 0, [-1]],
    ["all alike", pointsOf([[0, 0]], [8]), 1, [0]],
    ["forty rows all alike", pointsOf(Array.from({length: 40}, () => [2, 2])), 1, new Array(40).fill(0)]
  ])("of %s", (_, points, clusters, labels) => {
    const found = dbscan(points, {eps: 0.5, minPts: 2});
    expect([found.clusters, Array.from(found.labels)]).toEqual([clusters, labels]);
  });
});

test("adjustedRand(a, b, w) is scikit-learn's, with noise as a group", () => {
  const {groups, dbscan: steps, weights} = reference;
  const found = steps.map(({labels}) =>
    adjustedRand(Int32Array.from(groups), Int32Array.from(labels), weights)
  );
  for (const [n, expected] of reference.adjustedRand.entries()) expect(found[n]).toBeCloseTo(expected, 12);
});

describe.skipIf(!present).each(readSets())("dbscan(%s)", (name, set) => {
  const rows = present ? readRows("data", name) : [];
  const points = pointsOf(rows.map((row) => row.slice(0, set.d)));

  test.skipIf(set.dbscan === undefined)("has the cores, the noise and the clusters that are known", () => {
    const {eps, min_samples_including_self: minPts, ...known} = set.dbscan!;
    const {labels, cores, clusters} = dbscan(points, {eps, minPts});
    expect(clusters).toBe(known.clusters);
    expect(sizesOf(labels, clusters)).toEqual(known.sizes);
    const theirs = readRows("labels", name).map((row) => row.slice(-2));
    expect(Array.from(cores)).toEqual(theirs.map(([, core]) => core));
    // Border points as well: the rows are in the order in which scikit-learn saw them.
    expect(Array.from(labels)).toEqual(theirs.map(([label]) => label));
    const truth = Int32Array.from(rows, (row) => row[set.d]);
    expect(adjustedRand(truth, labels, points.w)).toBeCloseTo(known.ari_all_points, 9);
  });

  test("of scaled columns has scikit-learn's cores, noise and sizes", () => {
    for (const {eps, minPts, cores, noise, sizes} of reference.sets[name].dbscan) {
      const found = dbscan(scaled(points), {eps, minPts});
      expect(found.cores.reduce((sum, core) => sum + core, 0)).toBe(cores);
      expect(found.labels.filter((label) => label < 0)).toHaveLength(noise);
      expect(sizesOf(found.labels, found.clusters)).toEqual([...sizes].sort((a, b) => b - a));
    }
  });
});

function sizesOf(labels: Int32Array, clusters: number): number[] {
  return Array.from({length: clusters}, (_, c) => labels.filter((label) => label === c).length).sort(
    (a, b) => b - a
  );
}

// DBSCAN as it is told: all distances, and clusters by going from core to core.
function byDefinition(
  {rows, columns: d, X, w}: WeightedPoints,
  {eps, minPts}: Pick<DbscanStep, "eps" | "minPts">
): {labels: number[]; cores: number[]} {
  const all = Array.from({length: rows}, (_, i) => i);
  const square = (i: number, q: number): number =>
    Array.from({length: d}, (_, j) => (X[i * d + j] - X[q * d + j]) ** 2).reduce((sum, x) => sum + x, 0);
  const near = all.map((i) => all.filter((q) => w[i] > 0 && w[q] > 0 && square(i, q) <= eps * eps));
  const cores = all.map((i) => Number(near[i].reduce((sum, q) => sum + w[q], 0) >= minPts && w[i] > 0));
  const labels = all.map(() => -1);
  let cluster = 0;
  for (const i of all) {
    if (!cores[i] || labels[i] >= 0) continue;
    const open = [i];
    for (let q = open.pop(); q !== undefined; q = open.pop()) {
      if (labels[q] >= 0) continue;
      labels[q] = cluster;
      if (cores[q]) open.push(...near[q]);
    }
    cluster++;
  }
  return {labels, cores};
}
