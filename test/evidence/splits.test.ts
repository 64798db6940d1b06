import * as fc from "fast-check";
import {expect, test} from "vitest";
import {splits, stepBetween} from "../../src/evidence/splits.js";
import {kmeans} from "../../src/model/kmeans.js";
import {randomStream} from "../../src/model/random.js";
import {pointsOf, SEED} from "../model/points.js";

test("stepBetween(a, b, w) by hand: who goes where, who splits, who merges", () => {
  // Group 0 has 10 users: 6 go to 0, 4 to 2. Group 1 has 10: 9 to 1, and 1, a fringe, to 2.
  const w = Float64Array.of(6, 4, 9, 1);
  const a = {k: 2, labels: Int32Array.of(0, 0, 1, 1)};
  const b = {k: 3, labels: Int32Array.of(0, 2, 1, 2)};
  expect(stepBetween(a, b, w)).toEqual({
    from: 2,
    to: 3,
    flows: [
      {from: 0, to: 0, users: 6, shareOfFrom: 0.6, shareOfTo: 1},
      {from: 0, to: 2, users: 4, shareOfFrom: 0.4, shareOfTo: 0.8},
      {from: 1, to: 1, users: 9, shareOfFrom: 0.9, shareOfTo: 1},
      {from: 1, to: 2, users: 1, shareOfFrom: 0.1, shareOfTo: 0.2}
    ],
    splits: [{group: 0, into: [0, 2]}],
    merges: [],
    stay: 0.75
  });
  // The way back: 0 and 2 become one; a fifth of 2 goes to 1, which is just a part.
  const back = stepBetween(b, a, w);
  expect(back).toMatchObject({splits: [{group: 2, into: [0, 1]}], stay: 0.95});
  expect(back.merges).toEqual([
    {group: 0, of: [0, 2]},
    {group: 1, of: [1, 2]}
  ]);
});

test("splits(fits, w) keep every user at every step", () => {
  const labels = fc.array(fc.nat({max: 4}), {minLength: 12, maxLength: 12});
  const cases = fc.record({
    labelings: fc.array(labels, {minLength: 2, maxLength: 4}),
    w: fc.array(fc.nat({max: 9}), {minLength: 12, maxLength: 12}).filter((w) => w.some((n) => n > 0))
  });
  fc.assert(
    fc.property(cases, ({labelings, w}) => {
      const users = w.reduce((sum, n) => sum + n, 0);
      const fits = labelings.map((labels) => {
        return {
          k: 5,
          C: new Float64Array(5),
          labels: Int32Array.from(labels),
          sizes: new Float64Array(5),
          inertia: 1,
          silhouette: 0
        };
      });
      const steps = splits(fits, Float64Array.from(w));
      expect(steps).toHaveLength(labelings.length - 1);
      for (const {flows, stay} of steps) {
        expect(flows.reduce((sum, flow) => sum + flow.users, 0)).toBe(users);
        expect(stay).toBeGreaterThan(0);
        expect(stay).toBeLessThanOrEqual(1);
        for (const flow of flows) expect(flow.users).toBeGreaterThan(0);
      }
    }),
    SEED
  );
});

test("splits(fits, w) of two clouds, one of which is two: one group splits, nobody else moves", () => {
  const random = randomStream(2);
  const points = pointsOf(Array.from({length: 90}, (_, i) => [[0, 50, 56][i % 3] + random(), random()]));
  const fits = [2, 3].map((k) => ({...kmeans(points, k, {random: randomStream(k)}), silhouette: 0}));
  const [step] = splits(fits, points.w);
  expect(step.splits).toHaveLength(1);
  expect(step.merges).toEqual([]);
  expect(step.stay).toBeCloseTo(2 / 3, 12);
  expect(splits(fits.slice(0, 1), points.w)).toEqual([]);
});
