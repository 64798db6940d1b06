import * as fc from "fast-check";
import {expect, test} from "vitest";
import {assign} from "../../src/model/assign.js";
import {fitModel} from "../../src/model/fitModel.js";
import {EXCLUDED, type FitSettings, SET_ASIDE, type WeightedPoints} from "../../src/model/model.js";
import {randomStream} from "../../src/model/random.js";
import {type Unfit, UnfitError} from "../../src/model/unfitError.js";
import {expand, pointsOf, reference, referencePoints, SEED, tables} from "./points.js";

const auto: FitSettings = {scaling: "standard", k: {from: 2, to: 6}};

test("fitModel(points, settings) has scikit-learn's inertia and silhouette at each k", () => {
  const model = fitModel(referencePoints, auto);
  for (const [n, {k, inertia, silhouette}] of reference.clusterings.entries()) {
    expect(model.sweep[n].k).toBe(k);
    expect(model.sweep[n].inertia / inertia).toBeCloseTo(1, 8);
    expect(model.sweep[n].silhouette).toBeCloseTo(silhouette, 6);
  }
  const best = reference.clusterings.reduce((a, b) => (b.silhouette > a.silhouette ? b : a));
  expect(model).toMatchObject({k: best.k, chosenBy: "silhouette", setAside: 0, excluded: 0});
  expect(model.check.shift).toBeLessThan(1e-10);
});

test("fitModel(points, settings) takes out before it sets aside, and sets aside above the quantile only", () => {
  // Of 0 … 99 and an excluded 1000, the quantile 0.99 is 98.01 without the excluded one: 99 alone is above it.
  const points = pointsOf([...Array.from({length: 100}, (_, i) => [i]), [1000]]);
  const excluded = Uint8Array.from({length: 101}, (_, i) => (i === 100 ? 1 : 0));
  const model = fitModel(points, {scaling: "standard", k: {fixed: 2}, setAsideAbove: 0.99, excluded});
  expect(model.thresholds[0]).toBeCloseTo(98.01, 12);
  expect(model).toMatchObject({clustered: 99, setAside: 1, excluded: 1, chosenBy: "fixed", k: 2});
  expect(model.scaler.mean[0]).toBe(49);
  const {labels, distances, runnersUp} = assign(model, points.X, points.rows, excluded);
  expect([labels[99], labels[100]]).toEqual([SET_ASIDE, EXCLUDED]);
  expect([distances[99], runnersUp[99]]).toEqual([NaN, -1]);
});

test("fitModel(points, settings) has means in feature units, also of columns and of scalings that distances do not see", () => {
  const points = pointsOf(
    [
      [0, 7],
      [1, 7],
      [50, 7],
      [60, 7]
    ],
    [5, 5, 1, 1]
  );
  const model = fitModel(points, {scaling: "log", k: {fixed: 2}});
  expect(model.scaler.used).toEqual([0]);
  expect(Array.from(model.means)).toEqual([0.5, 7, 55, 7]);
  expect(Array.from(model.sizes)).toEqual([10, 2]);
});

const fits = fc.record({
  points: tables,
  scaling: fc.constantFrom("standard" as const, "log" as const),
  setAsideAbove: fc.constantFrom(undefined, 0.8, 0.99),
  out: fc.nat()
});

function settingsOf({
  points,
  scaling,
  setAsideAbove,
  out
}: {
  points: WeightedPoints;
  scaling: "standard" | "log";
  setAsideAbove: number | undefined;
  out: number;
}): FitSettings {
  const excluded = Uint8Array.from({length: points.rows}, (_, i) => (i === out % (points.rows + 3) ? 1 : 0));
  return {
    scaling,
    k: {from: 1, to: 4},
    excluded,
    starts: 2,
    ...(setAsideAbove !== undefined && {setAsideAbove})
  };
}

function tryFit(points: WeightedPoints, settings: FitSettings) {
  try {
    return fitModel(points, settings);
  } catch (error) {
    if (error instanceof UnfitError) return undefined;
    throw error;
  }
}

test("fitModel(points, settings) and assign(model, X, rows, excluded) count the same users", () => {
  fc.assert(
    fc.property(fits, (fit) => {
      const settings = settingsOf(fit);
      const model = tryFit(fit.points, settings);
      if (model === undefined) return;
      const {labels, distances} = assign(model, fit.points.X, fit.points.rows, settings.excluded);
      const users = (kind: number): number =>
        fit.points.w.reduce((sum, w, i) => sum + (labels[i] === kind ? w : 0), 0);
      for (let c = 0; c < model.k; c++) expect(users(c)).toBe(model.sizes[c]);
      expect(users(SET_ASIDE)).toBe(model.setAside);
      expect(users(EXCLUDED)).toBe(model.excluded);
      expect(model.clustered).toBe(model.sizes.reduce((a, b) => a + b));
      const u = model.scaler.used.length;
      const inertia = fit.points.w.reduce(
        (sum, w, i) => (labels[i] < 0 ? sum : sum + w * u * distances[i] ** 2),
        0
      );
      expect(inertia).toBeCloseTo(model.inertia, 8);
      expect(model.check).toMatchObject({iterations: 1, users: model.clustered});
      for (const [n, step] of model.sweep.slice(1).entries())
        expect(step.inertia).toBeLessThan(model.sweep[n].inertia);
    }),
    SEED
  );
});

test("fitModel(points, settings) says the same of users written out: thresholds, scaler, one cluster", () => {
  fc.assert(
    fc.property(fits, (fit) => {
      const {excluded = new Uint8Array(), ...settings} = settingsOf(fit);
      const users = expand(fit.points);
      const one: FitSettings = {...settings, k: {fixed: 1}};
      const a = tryFit(fit.points, {...one, excluded});
      const b = tryFit(users.points, {...one, excluded: Uint8Array.from(users.owners, (i) => excluded[i])});
      expect(a?.clustered).toBe(b?.clustered);
      if (a === undefined || b === undefined) return;
      expect(a.thresholds).toEqual(b.thresholds);
      expect(a.scaler.used).toEqual(b.scaler.used);
      for (let j = 0; j < a.columns; j++) expect(a.means[j]).toBeCloseTo(b.means[j], 10);
      expect(a.inertia).toBeCloseTo(b.inertia, 7);
    }),
    SEED
  );
});

test("fitModel(points, settings) gives the same bits twice, and its seed is heard", () => {
  expect(fitModel(referencePoints, auto)).toEqual(fitModel(referencePoints, {...auto, seed: 1}));
  expect(fitModel(referencePoints, {...auto, seed: 2}).seed).toBe(2);
  expect(fitModel(referencePoints, {...auto, starts: 3}).sweep.map(({starts}) => starts)).toEqual([
    3, 3, 3, 3, 3
  ]);
});

test("fitModel(points, settings) tells its progress and goes no further than there are distinct rows", () => {
  const steps: string[] = [];
  const points = pointsOf([[0], [1], [5], [9], [9]], [9, 9, 9, 9, 9]);
  const model = fitModel(points, {...auto, progress: ({k, done, of}) => steps.push(`${k} ${done}/${of}`)});
  expect(steps).toEqual(["2 0/3", "3 1/3", "4 2/3"]);
  expect(model.sweep.at(-1)).toMatchObject({k: 4, smallestShare: 0.2});
  expect(model.sweep.at(-1)?.inertia).toBeCloseTo(0, 20);
});

test.each<[string, number[][], number[], Partial<FitSettings>, Unfit]>([
  ["nobody", [[1], [2]], [0, 0], {}, {reason: "noUsers"}],
  ["everybody excluded", [[1]], [5], {excluded: Uint8Array.of(1)}, {reason: "noUsers"}],
  [
    "a missing number",
    [
      [1, 2],
      [3, NaN]
    ],
    [1, 1],
    {},
    {reason: "badValue", column: 1, value: NaN}
  ],
  ["a negative logarithm", [[1], [-2]], [1, 1], {scaling: "log"}, {reason: "badValue", column: 0, value: -2}],
  [
    "one vector",
    [
      [1, 2],
      [1, 2]
    ],
    [4, 5],
    {},
    {reason: "allAlike", users: 9}
  ],
  ["three users", [[1], [2]], [2, 1], {k: {fixed: 4}}, {reason: "fewUsers", users: 3, k: 4}],
  [
    "two vectors",
    [[1], [2]],
    [9, 9],
    {k: {from: 3, to: 9}},
    {reason: "fewDistinct", distinct: 2, users: 18, k: 3}
  ]
])("fitModel(points, settings) explains why it cannot cluster %s", (_, rows, weights, settings, unfit) => {
  const attempt = () => fitModel(pointsOf(rows, weights), {...auto, ...settings});
  expect(attempt).toThrow(UnfitError);
  try {
    attempt();
  } catch (error) {
    expect((error as UnfitError).unfit).toEqual(unfit);
  }
});

test("fitModel(points, settings) refuses weights that are no users", () => {
  expect(() => fitModel(pointsOf([[1], [2]], [1, 0.5]), auto)).toThrow(RangeError);
  expect(() => fitModel(pointsOf([[1], [2]], [1, -1]), auto)).toThrow(RangeError);
});

test("fitModel(points, {columns}) is the model of these columns alone, with means and limits of all", () => {
  const narrow = pointsOf(
    Array.from({length: referencePoints.rows}, (_, i) => [
      referencePoints.X[i * 3],
      referencePoints.X[i * 3 + 2]
    ]),
    Array.from(referencePoints.w)
  );
  const alone = fitModel(narrow, auto);
  const model = fitModel(referencePoints, {...auto, columns: [0, 2]});
  expect(model.scaler).toMatchObject({used: [0, 2], spared: [1]});
  expect(model.centroids).toEqual(alone.centroids);
  expect(model.sizes).toEqual(alone.sizes);
  expect(model.means).toHaveLength(model.k * 3);
  const all = fitModel(referencePoints, {...auto, setAsideAbove: 0.9, columns: [0, 2]});
  const plain = fitModel(referencePoints, {...auto, setAsideAbove: 0.9});
  expect(all.thresholds).toEqual(plain.thresholds);
  expect(all.setAside).toBe(plain.setAside);
});

test("fitModel(points, settings) with a fixed k and a range fits the others for comparison and keeps to the fixed one", () => {
  const model = fitModel(referencePoints, {scaling: "standard", k: {fixed: 3, from: 2, to: 5}, starts: 3});
  expect(model).toMatchObject({k: 3, chosenBy: "fixed"});
  expect(model.sweep.map(({k}) => k)).toEqual([2, 3, 4, 5]);
  expect(model.sweep[1].centroids).toEqual(model.centroids);
  expect(model.sweep[1].sizes).toEqual(model.sizes);
  const outside = fitModel(referencePoints, {scaling: "standard", k: {fixed: 6, from: 2, to: 3}, starts: 2});
  expect(outside.k).toBe(6);
  expect(outside.sweep.map(({k}) => k)).toEqual([2, 3, 4, 5, 6]);
});

test("fitModel(points, settings) says where its starts saw a coreset", () => {
  const random = randomStream(5);
  const settings: FitSettings = {scaling: "standard", k: {fixed: 2}, starts: 2};
  const rows = (count: number): WeightedPoints => pointsOf(Array.from({length: count}, () => [random()]));
  expect(fitModel(rows(6000), settings)).not.toHaveProperty("coreset");
  expect(fitModel(rows(6001), settings).coreset).toEqual({rows: 4000, of: 6001});
});

test("fitModel(points, settings) has no limit on what hardly anybody did at all", () => {
  // Of 1,000 users five did the second thing once: its 99th percentile is 0.
  const points = pointsOf(
    [
      [0, 0],
      [3, 0],
      [9, 0],
      [3, 1]
    ],
    [500, 486, 9, 5]
  );
  const model = fitModel(points, {scaling: "standard", k: {fixed: 2}, setAsideAbove: 0.99});
  expect([...model.thresholds]).toEqual([3, Infinity]);
  expect(model.setAside).toBe(9);
  expect(model.scaler.used).toEqual([0, 1]);
  // Where some are below 0, it is a limit as any other.
  const below = fitModel(pointsOf([[-4], [0], [2]], [600, 395, 5]), {
    scaling: "standard",
    k: {fixed: 2},
    setAsideAbove: 0.99
  });
  expect([...below.thresholds]).toEqual([0]);
});
