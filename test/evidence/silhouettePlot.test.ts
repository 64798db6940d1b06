import * as fc from "fast-check";
import {expect, test} from "vitest";
import {silhouettePlot} from "../../src/evidence/silhouettePlot.js";
import {silhouette} from "../../src/model/silhouettes.js";
import {expand, pointsOf, SEED, tables} from "../model/points.js";

test("silhouettePlot(points, labeling) by hand", () => {
  // Users 0 0 | 4 6: 1, 1 | 1/2, 2/3. Nobody is near a border.
  const plot = silhouettePlot(pointsOf([[0], [4], [6]], [2, 1, 1]), {k: 2, labels: Int32Array.of(0, 1, 1)});
  expect(plot).toMatchObject({nearBorder: 0, border: 0.05, sampled: false});
  expect(plot.groups.map(({users}) => users)).toEqual([2, 2]);
  const {bars, resemble} = plot.groups[1];
  expect([...bars].map((bar) => bar.toFixed(9))).toEqual([2 / 3, 1 / 2].map((bar) => bar.toFixed(9)));
  expect(resemble).toEqual([]);
});

test("silhouettePlot(points, labeling, {minGroup}) has no bar of fewer people, but that of a group of fewer", () => {
  const points = pointsOf([[0], [4], [9]], [60, 500, 7]);
  const {groups} = silhouettePlot(points, {k: 3, labels: Int32Array.of(0, 1, 2)}, {minGroup: 10});
  expect(groups.map(({bars}) => bars.length)).toEqual([6, 40, 1]);
});

test("silhouettePlot(points, labeling) tells who is near a border, and whom they resemble", () => {
  // 0 | 4 10 | 14: 4 is at 6 from its own group, at 4 from the first: −1/3; 10 likewise from the last.
  const points = pointsOf([[0], [4], [10], [14]], [1, 1, 1, 1]);
  const {groups, nearBorder} = silhouettePlot(points, {k: 3, labels: Int32Array.of(0, 1, 1, 2)});
  expect(groups[1]).toMatchObject({nearBorder: 1, belowZero: 1});
  expect(groups[1].resemble).toEqual([
    {group: 0, share: 0.5},
    {group: 2, share: 0.5}
  ]);
  // The two who are alone have silhouette 0: near a border, but not below.
  expect(groups[0]).toMatchObject({nearBorder: 1, belowZero: 0});
  expect(nearBorder).toBe(1);
});

const labelled = tables.chain((points) =>
  fc.record({
    points: fc.constant(points),
    labels: fc.array(fc.nat({max: 2}), {minLength: points.rows, maxLength: points.rows})
  })
);

test("silhouettePlot(points, labeling) of weighted rows is that of the users written out, and its bars average to the mean", () => {
  fc.assert(
    fc.property(labelled, ({points, labels}) => {
      const {points: users, owners} = expand(points);
      const weighted = silhouettePlot(points, {k: 3, labels: Int32Array.from(labels)});
      const written = silhouettePlot(users, {k: 3, labels: Int32Array.from(owners, (i) => labels[i])});
      const {clusters} = silhouette(points, {k: 3, labels: Int32Array.from(labels)});
      for (const [c, {bars, mean, users: size}] of weighted.groups.entries()) {
        expect(size).toBe(written.groups[c].users);
        for (const [n, bar] of bars.entries()) expect(bar).toBeCloseTo(written.groups[c].bars[n], 9);
        if (size === 0) continue;
        expect(mean).toBeCloseTo(clusters[c], 9);
        expect(bars.reduce((sum, bar) => sum + bar, 0) / bars.length).toBeCloseTo(mean, 9);
        for (let n = 1; n < bars.length; n++) expect(bars[n]).toBeLessThanOrEqual(bars[n - 1] + 1e-12);
      }
    }),
    SEED
  );
});

test("silhouettePlot(points, labeling) of very many rows says that it is a sample; one group has nothing to plot", () => {
  const points = pointsOf(Array.from({length: 5000}, (_, i) => [i % 71, (i * 31) % 97]));
  const labeling = {k: 2, labels: Int32Array.from({length: 5000}, (_, i) => (i % 71 > 35 ? 1 : 0))};
  const sampled = silhouettePlot(points, labeling, {exactRows: 100});
  expect(sampled.sampled).toBe(true);
  expect(sampled.mean).toBeCloseTo(silhouettePlot(points, labeling).mean, 1);
  const one = silhouettePlot(points, {k: 1, labels: new Int32Array(5000)});
  expect(one.groups[0].bars).toHaveLength(0);
  expect(one.mean).toBeNaN();
});
