import {describe, expect, test} from "vitest";
import {density} from "../../src/evidence/density.js";
import {densityGrid} from "../../src/evidence/densityGrid.js";
import {type Chosen, crowdSketch, densityStep, largestCluster} from "../../src/evidence/densityStep.js";
import {fitModel} from "../../src/model/fitModel.js";
import type {WeightedPoints} from "../../src/model/model.js";
import {randomStream} from "../../src/model/random.js";
import {expand, pointsOf} from "../model/points.js";

/** Returns draws from a normal distribution (Box & Muller 1958). */
function normal(seed: number): () => number {
  const random = randomStream(seed);
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

const study = (points: WeightedPoints, k = 2) =>
  density(points, fitModel(points, {scaling: "standard", k: {fixed: k}, starts: 3}))!;

const grouped = (rows: readonly (readonly number[])[]): WeightedPoints => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.join(), (counts.get(row.join()) ?? 0) + 1);
  return pointsOf(
    [...counts.keys()].map((key) => key.split(",").map(Number)),
    [...counts.values()]
  );
};

describe("density(points, model)", () => {
  test("sees several dense groups where there are, and that they are the chosen ones", () => {
    const draw = normal(1);
    const blob = (x: number, y: number) => Array.from({length: 300}, () => [x + draw(), y + draw()]);
    const {kind, kinds, typical, closest, steps, eps, minPts} = study(
      pointsOf([...blob(0, 0), ...blob(12, 0), ...blob(6, 12)]),
      3
    );
    expect(kind).toBe("severalDense");
    expect(typical).toMatchObject({kind, large: 3});
    expect(closest.agreement).toBeGreaterThan(0.95);
    expect([eps.length, minPts.length, steps.length]).toEqual([7, 5, 35]);
    expect(Object.values(kinds).reduce((sum, n) => sum + n, 0)).toBe(35);
    expect(steps.map((step) => step.eps)).toEqual(eps.flatMap((radius) => minPts.map(() => radius)));
  });

  test("sees one dense group of people who did nothing where the others are everywhere", () => {
    const random = randomStream(2);
    const idle = Array.from({length: 400}, () => [0, 0, 0]);
    const busy = Array.from({length: 400}, () => [0, 1, 2].map(() => 100 + Math.floor(random() * 900)));
    const {kind, typical} = study(grouped([...idle, ...busy]));
    expect(kind).toBe("oneDense");
    expect(typical.crowd).toMatchObject({users: 400, share: 0.5, idle: 1, vectors: 1, didAny: [0, 0, 0]});
    expect(typical.outside).toMatchObject({share: typical.noise, idle: 0, didAny: [1, 1, 1]});
    expect(typical.noise).toBeGreaterThan(0.3);
  });

  test.each([
    [
      "uniform",
      (seed: number) => {
        const random = randomStream(seed);
        return Array.from({length: 300}, () => [random(), random()]);
      }
    ],
    [
      "one Gaussian",
      (seed: number) => {
        const draw = normal(seed);
        return Array.from({length: 300}, () => [draw(), draw()]);
      }
    ]
  ])("of %s data does not speak of several groups, in at least 95 of 100 draws", (_, draw) => {
    const kinds = Array.from({length: 100}, (_, seed) => study(pointsOf(draw(seed + 1))).kind);
    expect(kinds.filter((kind) => kind !== "severalDense").length).toBeGreaterThanOrEqual(95);
  });

  test("a weight is so many users", () => {
    const random = randomStream(4);
    const count = (): number => Math.floor(-2 * Math.log(1 - random()));
    const points = grouped(Array.from({length: 500}, () => [count(), count()]));
    const model = fitModel(points, {scaling: "standard", k: {fixed: 3}, starts: 3});
    const ofRows = density(points, model)!;
    const ofUsers = density(expand(points).points, model)!;
    expect(ofUsers.eps).toEqual(ofRows.eps);
    expect(ofUsers.kinds).toEqual(ofRows.kinds);
    expect(ofUsers.steps.map(({clusters, noise}) => [clusters, noise])).toEqual(
      ofRows.steps.map(({clusters, noise}) => [clusters, noise])
    );
    for (const [n, {agreement}] of ofRows.steps.entries())
      expect(ofUsers.steps[n].agreement).toBeCloseTo(agreement, 12);
  });

  test("of two users and one feature has settings, of one vector none", () => {
    const two = pointsOf([[0], [1]], [1, 1]);
    const model = fitModel(two, {scaling: "standard", k: {fixed: 2}});
    const {minPts, steps, kind} = density(two, model)!;
    expect(minPts).toEqual([2]);
    expect(steps.map(({clusters}) => clusters)).toEqual([0, 0, 0, 1, 1, 1, 1]);
    expect(kind).toBe("oneForAll");
    expect(density(pointsOf([[0], [1]], [2, 0]), model)).toBeUndefined();
  });
});

describe("densityGrid(points)", () => {
  test("has minPts from twice the columns to a hundredth of the users, and radii of three digits around the knee", () => {
    const points = pointsOf(
      Array.from({length: 80}, (_, i) => [i, (i * i) % 17]),
      new Array(80).fill(1000)
    );
    const {eps, minPts, curve} = densityGrid(points);
    expect(minPts).toEqual([4, 15, 57, 213, 800]);
    expect(eps[3]).toBeCloseTo(curve.knee, 1);
    expect(eps[6] / eps[0]).toBeCloseTo(8, 1);
    for (const radius of eps) expect(Number(radius.toPrecision(3))).toBe(radius);
  });
});

describe("densityStep(step, chosen)", () => {
  // Ten rows: the label decides.
  const rows = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
    [2, 0],
    [2, 1],
    [3, 0],
    [3, 3],
    [4, 0],
    [4, 4]
  ];
  const chosen: Chosen = {kept: pointsOf(rows), labels: new Int32Array(10)};
  const step = (labels: number[]) => ({
    eps: 1,
    minPts: 2,
    clusters: Math.max(...labels) + 1,
    labels: Int32Array.from(labels),
    cores: new Uint8Array(10)
  });
  const kindOf = (labels: number[], kept = chosen.kept) => densityStep(step(labels), {...chosen, kept});

  test.each([
    ["allNoise", [-1, -1, -1, -1, -1, -1, -1, -1, -1, -1]],
    ["oneForAll", [0, 0, 0, 0, 0, 0, 0, 0, 0, -1]],
    ["oneDense", [0, 0, 0, 0, 0, 0, 0, 0, -1, -1]],
    ["severalDense", [0, 0, 0, 0, 1, 1, 1, 1, -1, -1]],
    ["oneFeature", [0, 0, 1, 1, 2, 2, -1, -1, -1, -1]],
    ["severalDense", [0, 0, 1, 2, 1, 2, 3, 3, 3, -1]],
    ["vectors", [0, -1, 1, -1, 2, -1, -1, -1, -1, -1]]
  ] as const)("is %s", (kind, labels) => {
    expect(kindOf([...labels]).kind).toBe(kind);
  });

  test("is crumbs where no cluster has 5 % of the users", () => {
    const heavy = pointsOf(rows, [1, 1, 2, 2, 90, 1, 1, 1, 1, 1]);
    expect(kindOf([0, 0, 1, 1, -1, -1, -1, -1, -1, -1], heavy)).toMatchObject({
      kind: "crumbs",
      clusters: 2,
      large: 0
    });
  });

  test("names the column of oneFeature, and has the figures of the users", () => {
    expect(kindOf([0, 0, 1, 1, 2, 2, -1, -1, -1, -1])).toEqual({
      eps: 1,
      minPts: 2,
      kind: "oneFeature",
      column: 0,
      clusters: 3,
      large: 3,
      noise: 0.4,
      largest: 0.2,
      agreement: 0
    });
  });

  test("agrees with the chosen groups as far as noise is one of them", () => {
    const groups = Int32Array.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1);
    const agreement = (labels: number[]): number =>
      densityStep(step(labels), {...chosen, labels: groups}).agreement;
    expect(agreement([0, 0, 0, 0, 0, -1, -1, -1, -1, -1])).toBe(1);
    // Pairs together in both: 10 + 1 + 3 = 14; in the groups 20, here 10 + 1 + 3 = 14; by chance 20 · 14 / 45.
    expect(agreement([0, 0, 0, 0, 0, 1, 1, -1, -1, -1])).toBeCloseTo((14 - 280 / 45) / (17 - 280 / 45), 12);
  });

  test("largestCluster(step, w) and crowdSketch(labels, label, kept) say who is in it", () => {
    const labels = [1, 1, 0, -1, -1, -1, -1, -1, -1, 1];
    expect(largestCluster(step(labels), chosen.kept.w)).toBe(1);
    expect(crowdSketch(Int32Array.from(labels), 1, chosen.kept)).toEqual({
      users: 3,
      share: 0.3,
      vectors: 3,
      idle: 1 / 3,
      didAny: [1 / 3, 2 / 3],
      means: [4 / 3, 5 / 3]
    });
    expect(largestCluster(step(new Array(10).fill(-1)), chosen.kept.w)).toBe(-1);
  });
});
