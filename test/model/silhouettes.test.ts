import * as fc from "fast-check";
import {silhouette as plainSilhouette} from "simple-statistics";
import {expect, test} from "vitest";
import {randomStream} from "../../src/model/random.js";
import {fitScaler, scaleRows} from "../../src/model/scaler.js";
import {silhouette, silhouettes} from "../../src/model/silhouettes.js";
import {expand, pointsOf, reference, referencePoints, SEED, tables} from "./points.js";

test("silhouette(points, labeling) by hand", () => {
  // Users 0 0 | 4 6. The zeros: a = 0, b = 5, s = 1. Four: a = 2, b = 4, s = 1/2. Six: a = 2, b = 6, s = 2/3.
  const {mean, clusters} = silhouette(pointsOf([[0], [4], [6]], [2, 1, 1]), {
    k: 2,
    labels: Int32Array.of(0, 1, 1)
  });
  expect(clusters[0]).toBeCloseTo(1, 15);
  expect(clusters[1]).toBeCloseTo(7 / 12, 15);
  expect(mean).toBeCloseTo((2 + 7 / 6) / 4, 15);
});

test("silhouettes(points, labelings) are scikit-learn's of the users, all from one pass", () => {
  const scaler = fitScaler(referencePoints, "standard");
  const scaled = {...referencePoints, X: scaleRows(scaler, referencePoints.X, referencePoints.rows)};
  const results = silhouettes(
    scaled,
    reference.clusterings.map(({k, labels}) => ({k, labels: Int32Array.from(labels)}))
  );
  for (const [n, {silhouette: mean, clusters}] of reference.clusterings.entries()) {
    expect(results[n].mean).toBeCloseTo(mean, 9);
    for (const [c, value] of clusters.entries()) expect(results[n].clusters[c]).toBeCloseTo(value, 8);
  }
});

const labelled = tables.chain((points) =>
  fc.record({
    points: fc.constant(points),
    labelings: fc.array(fc.array(fc.nat({max: 3}), {minLength: points.rows, maxLength: points.rows}), {
      minLength: 1,
      maxLength: 4
    })
  })
);

test("silhouettes(points, labelings) equal those of the users written out, and those taken singly", () => {
  fc.assert(
    fc.property(labelled, ({points, labelings}) => {
      const users = expand(points);
      const all = labelings.map((labels) => ({k: 4, labels: Int32Array.from(labels)}));
      const together = silhouettes(points, all);
      for (const [n, labeling] of all.entries()) {
        const single = silhouette(points, labeling);
        const written = silhouette(users.points, {
          k: 4,
          labels: Int32Array.from(users.owners, (i) => labeling.labels[i])
        });
        expectClose(together[n].mean, written.mean);
        expectClose(together[n].mean, single.mean);
        for (let c = 0; c < 4; c++) expectClose(together[n].clusters[c], written.clusters[c]);
        if (!Number.isNaN(single.mean)) expect(Math.abs(single.mean)).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
    SEED
  );
});

// NaN, where a silhouette is undefined, must be NaN in both.
function expectClose(a: number, b: number): void {
  expect(Number.isNaN(a)).toBe(Number.isNaN(b));
  if (!Number.isNaN(a)) expect(a).toBeCloseTo(b, 10);
}

test("silhouette(points, labeling) is simple-statistics' where that is defined", () => {
  const rows = Array.from({length: 80}, (_, i) => [(i * i) % 23, (i * 5) % 19]);
  const labels = rows.map(([x]) => (x < 8 ? 0 : x < 16 ? 1 : 2));
  const expected = plainSilhouette(rows, labels);
  const {mean} = silhouette(pointsOf(rows), {k: 3, labels: Int32Array.from(labels)});
  expect(mean).toBeCloseTo(expected.reduce((sum, s) => sum + s, 0) / 80, 12);
});

test("silhouette(points, labeling) is 0 for one user alone, NaN for one cluster and for empty ones", () => {
  const points = pointsOf([[0], [5], [6]]);
  expect(silhouette(points, {k: 2, labels: Int32Array.of(0, 1, 1)}).clusters[0]).toBe(0);
  expect(silhouette(points, {k: 1, labels: new Int32Array(3)}).mean).toBeNaN();
  const {mean, clusters} = silhouette(points, {k: 3, labels: Int32Array.of(0, 2, 2)});
  expect(clusters[1]).toBeNaN();
  expect(mean).toBeCloseTo((0 + 4 / 5 + 5 / 6) / 3, 12);
});

test("silhouette(points, labeling) is 0 where both clusters are at distance 0", () => {
  expect(silhouette(pointsOf([[1], [1]], [2, 2]), {k: 2, labels: Int32Array.of(0, 1)}).mean).toBe(0);
});

// 4,000 rows in three overlapping clouds, one to 300 users a row.
const random = randomStream(5);
const crowd = pointsOf(
  Array.from({length: 4000}, (_, i) => [random() + 0.7 * (i % 3), random()]),
  Array.from({length: 4000}, () => 1 + Math.floor(300 * random() ** 8))
);
const clouds = [
  {k: 3, labels: Int32Array.from({length: 4000}, (_, i) => i % 3)},
  {k: 2, labels: Int32Array.from({length: 4000}, (_, i) => (i % 3) % 2)}
];

test("silhouettes(points, labelings) of very many rows measure the heaviest and draw from the rest, with an interval", () => {
  const exact = silhouettes(crowd, clouds);
  const sampled = silhouettes(crowd, clouds, {exactRows: 100, heaviest: 300, draws: 400});
  for (const [n, {mean, interval}] of sampled.entries()) {
    expect(exact[n].interval).toBeUndefined();
    expect(Math.abs(mean - exact[n].mean)).toBeLessThan(0.02);
    expect(interval!.low).toBeLessThan(exact[n].mean);
    expect(interval!.high).toBeGreaterThan(exact[n].mean);
    expect(interval!.high - interval!.low).toBeLessThan(0.08);
  }
});

test("silhouettes(points, labelings) from a sample are exact where the heaviest rows are all rows", () => {
  const [exact, all] = [{}, {exactRows: 100, heaviest: 4000, draws: 400}].map(
    (options) => silhouettes(crowd, clouds, options)[0]
  );
  expect(all.mean).toBeCloseTo(exact.mean, 12);
});

test("silhouettes(points, labelings, {each}) tells every row's value and nearest other cluster", () => {
  const told: [number, number, number][] = [];
  // Users 0 0 | 4 6 | 20, as by hand above; the lone user has 0, and is nearest to the middle ones.
  const points = pointsOf([[0], [4], [6], [20]], [2, 1, 1, 1]);
  silhouettes(points, [{k: 3, labels: Int32Array.of(0, 1, 1, 2)}], {
    each: (row, _, {value, neighbour}) => told.push([row, value, neighbour])
  });
  expect(told).toEqual([
    [0, 1, 1],
    [1, 0.5, 0],
    [2, 4 / 6, 0],
    [3, 0, 1]
  ]);
});
