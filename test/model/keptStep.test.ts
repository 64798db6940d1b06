import {describe, expect, test} from "vitest";
import {keptStep, LOOSE, loosened} from "../../src/model/keptStep.js";
import type {SweepStep} from "../../src/model/model.js";
import {pointsOf} from "./points.js";

const step = (k: number, silhouette: number): SweepStep => ({
  k,
  silhouette,
  inertia: 1,
  smallestShare: 0.1,
  starts: 4,
  centroids: new Float64Array(k),
  sizes: new Float64Array(k)
});

// A line with users at 0, 10 and 20; before, one group at 0 and one at 15 (10 and 20), scaled by nothing.
const kept = pointsOf([[0], [10], [20]], [50, 25, 25]);
const model = {
  k: 2,
  scaler: {kind: "standard" as const, mean: Float64Array.of(0), scale: Float64Array.of(1), used: [0]},
  centroids: Float64Array.of(0, 15),
  thresholds: Float64Array.of(Infinity),
  spreads: Float64Array.of(1, 5)
};
const two = {k: 2, labels: Int32Array.of(0, 1, 1)};
const three = {k: 3, labels: Int32Array.of(0, 1, 2)};
const choose = (
  silhouettes: readonly [number, number],
  prices: {price: number; loosePrice: number},
  spread = 5
): number =>
  [2, 3][
    keptStep([step(2, silhouettes[0]), step(3, silhouettes[1])], silhouettes[1] > silhouettes[0] ? 1 : 0, {
      clusterings: [two, three],
      kept,
      keep: {model: {...model, spreads: Float64Array.of(1, spread)}, ...prices}
    })
  ];

describe("keptStep(sweep, best, {clusterings, kept, keep})", () => {
  test("gives up groups only where the silhouette pays for the people who change", () => {
    // Three groups regroup 25 of 100 people: 0.4 × 0.25 = 0.1 of silhouette.
    expect(choose([0.5, 0.59], {price: 0.4, loosePrice: 0})).toBe(2);
    expect(choose([0.5, 0.61], {price: 0.4, loosePrice: 0})).toBe(3);
    expect(choose([0.5, 0.51], {price: 0, loosePrice: 0})).toBe(3);
  });

  test("does not keep a group that has come apart", () => {
    // The group of 10 and 20 has a spread of 5. Where it was 5 it is as it was; where it was 3, it is loose.
    expect(choose([0.5, 0.4], {price: 0.1, loosePrice: 0.5}, 5)).toBe(2);
    expect(choose([0.5, 0.4], {price: 0.1, loosePrice: 0.5}, 3)).toBe(3);
    expect(choose([0.5, 0.4], {price: 0.1, loosePrice: 0}, 3)).toBe(2);
  });

  test("stays with the best step where both are worth the same", () => {
    expect(choose([0.5, 0.5], {price: 0, loosePrice: 0})).toBe(2);
  });
});

describe("loosened(scaled, {before, after, earlier, k})", () => {
  const before = Int32Array.of(0, 1, 1);
  const of = (spread: number): number =>
    loosened(kept, {before, after: two.labels, earlier: Float64Array.of(1, spread), k: 2});

  test("is the share of those in groups wider than the limit, measured by the group most of them were in", () => {
    expect(of(5 / LOOSE)).toBe(0); // exactly at the limit is not above it
    expect(of(5 / LOOSE - 1e-9)).toBe(0.5);
    expect(of(5)).toBe(0);
  });

  test("is 0 without users", () => {
    const nobody = pointsOf([[1]], [0]);
    const label = Int32Array.of(0);
    expect(loosened(nobody, {before: label, after: label, earlier: Float64Array.of(1), k: 1})).toBe(0);
  });
});
