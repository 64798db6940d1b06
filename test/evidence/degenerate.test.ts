// One feature, two users, all zero, k above the distinct vectors, a group of one, nobody: what the kernels answer where there is
// little to say. Beside their own tests, which have most cases of adjustedRand, calinskiHarabasz, daviesBouldin, chiSquared,
// mannWhitney, wilson, differenceInterval, quantile, boxStats, kneedle, groupCount, kmeans and fitModel.
import {describe, expect, test} from "vitest";
import {density} from "../../src/evidence/density.js";
import {drawUsers} from "../../src/evidence/drawUsers.js";
import {gapStatistic} from "../../src/evidence/gapStatistic.js";
import {groupRule} from "../../src/evidence/groupRule.js";
import {matchGroups} from "../../src/evidence/matchGroups.js";
import {otherGroupings} from "../../src/evidence/otherGroupings.js";
import {pca} from "../../src/evidence/pca.js";
import {predictionStrength} from "../../src/evidence/predictionStrength.js";
import {quickFit} from "../../src/evidence/quickFit.js";
import {setAside} from "../../src/evidence/setAside.js";
import {silhouettePlot} from "../../src/evidence/silhouettePlot.js";
import {explainedBy, smallestSubset} from "../../src/evidence/subset.js";
import {vTest} from "../../src/evidence/vTest.js";
import {bootstrapJaccard} from "../../src/model/bootstrapJaccard.js";
import {coreset} from "../../src/model/coreset.js";
import {fitModel} from "../../src/model/fitModel.js";
import {medoid} from "../../src/model/medoid.js";
import type {WeightedPoints} from "../../src/model/model.js";
import {randomStream} from "../../src/model/random.js";
import {resample} from "../../src/model/resample.js";
import {scoreModel} from "../../src/model/scoreModel.js";
import {silhouette} from "../../src/model/silhouettes.js";
import {spreads} from "../../src/model/spreads.js";
import {stability} from "../../src/model/stability.js";
import {pointsOf} from "../model/points.js";

const random = () => randomStream(1);
const SETTINGS = {scaling: "standard", k: {fixed: 2}} as const;

const twoUsers = pointsOf([
  [0, 3],
  [1, 5]
]);
const allZero = pointsOf([[0, 0]], [9]);
const nobody = pointsOf([[4, 2]], [0]);
// Ten users who did next to nothing, and one who did much.
const withOne = pointsOf(
  [
    [0, 1],
    [1, 1],
    [9, 9]
  ],
  [5, 5, 1]
);
const ofOne = {k: 2, labels: Int32Array.of(0, 0, 1), C: Float64Array.of(0.5, 1, 9, 9)};

function logOf(points: WeightedPoints, sweep: Parameters<typeof gapStatistic>[1]) {
  return gapStatistic(points, sweep)?.steps.map(({k}) => k);
}

describe("gapStatistic(points, sweep)", () => {
  test("ends before a k for which users without groups have no inertia, instead of at −∞", () => {
    // Eleven users without groups lie on two of the three vectors now and then: ln 0.
    const gap = gapStatistic(withOne, [
      {k: 2, inertia: 2.5},
      {k: 3, inertia: 0}
    ])!;
    expect(gap.k).toBe(1);
    expect(gap.steps).toHaveLength(1);
    expect(gap.steps.every(({gap, error}) => Number.isFinite(gap) && error > 0)).toBe(true);
  });

  test("is undefined for two users, for equal users, and for nobody", () => {
    expect(logOf(twoUsers, [{k: 2, inertia: 0}])).toBeUndefined();
    expect(logOf(allZero, [])).toBeUndefined();
    expect(logOf(nobody, [])).toBeUndefined();
  });
});

test("pca(points) of one column, of equal users, and of nobody", () => {
  const line = pca(pointsOf([[0], [5]], [4, 4]));
  expect([line.variances, line.ratios, line.loadings]).toEqual([[6.25], [1], [[1]]]);
  expect(pca(allZero)).toMatchObject({variances: [0, 0], ratios: [NaN, NaN]});
  expect(() => pca(nobody)).toThrow(RangeError);
});

test("smallestSubset(covariance, target) without variance takes no column", () => {
  const nothing = [
    [0, 0],
    [0, 0]
  ];
  expect(smallestSubset(nothing, 0.8)).toEqual({
    columns: [],
    explained: NaN,
    sizes: [],
    method: "exhaustive"
  });
  expect(explainedBy(nothing, [0])).toBeNaN();
  // One column, and one that has no variance beside one that has.
  expect(smallestSubset([[4]], 0.8)).toMatchObject({columns: [0], explained: 1});
  expect(
    smallestSubset(
      [
        [0, 0],
        [0, 3]
      ],
      0.8
    )
  ).toMatchObject({columns: [1], explained: 1});
});

test("predictionStrength(points, sweep) is 0 for two users, for equal users in two groups, and for nobody", () => {
  for (const points of [twoUsers, allZero, nobody])
    expect(predictionStrength(points, [{k: 2, C: new Float64Array(4)}])).toMatchObject({
      k: 1,
      steps: [{k: 2, strength: 0}]
    });
});

test("quickFit(points, k, options) leaves groups empty for which there are no vectors", () => {
  expect(quickFit(twoUsers, 5, {starts: 1, random: random()})).toMatchObject({k: 5, inertia: 0});
  expect(quickFit(allZero, 2, {starts: 2, random: random()}).C).toEqual(new Float64Array(4));
});

test("bootstrapJaccard(points, clustering, options) of equal users, of a group of one, and of nobody", () => {
  const one = {C: new Float64Array(4), labels: Int32Array.of(0), k: 2};
  expect([...bootstrapJaccard(allZero, one, {random: random(), resamples: 5})]).toEqual([1, NaN]);
  expect([...bootstrapJaccard(nobody, one, {random: random(), resamples: 5})]).toEqual([NaN, NaN]);
  // Of eleven users none is the one in (10 / 11)^11 = 35 % of the resamples.
  const [many, single] = bootstrapJaccard(withOne, ofOne, {random: random(), resamples: 1000});
  expect(many).toBeGreaterThan(0.6);
  expect(single).toBeGreaterThan(0.55);
  expect(single).toBeLessThan(0.72);
});

test("resample, drawUsers and coreset of nobody draw nobody", () => {
  expect([...resample(nobody.w, random())]).toEqual([0]);
  expect(drawUsers(nobody, 3, random())).toHaveLength(0);
  expect(coreset(nobody, 3, random()).rows).toBe(0);
  expect(coreset(allZero, 3, random())).toEqual(allZero);
});

test("silhouette and silhouettePlot of a group of one, of one group, and of groups without users", () => {
  expect(silhouette(withOne, ofOne).clusters[1]).toBe(0);
  expect(silhouettePlot(withOne, ofOne).groups[1]).toMatchObject({
    users: 1,
    mean: 0,
    nearBorder: 1,
    belowZero: 0
  });
  expect(silhouette(twoUsers, {k: 2, labels: Int32Array.of(0, 1)})).toMatchObject({mean: 0});
  for (const points of [allZero, nobody]) {
    expect(silhouette(points, {k: 2, labels: Int32Array.of(0)}).mean).toBeNaN();
    const {mean, nearBorder, groups} = silhouettePlot(points, {k: 2, labels: Int32Array.of(0)});
    expect([mean, nearBorder, ...groups.map(({bars}) => bars.length)]).toEqual([NaN, NaN, 0, 0]);
  }
});

test("spreads, medoid, vTest and groupRule of a group of one, of everybody, and of nobody", () => {
  expect(spreads(withOne, ofOne.labels, 3)[1]).toBe(0);
  expect(spreads(withOne, ofOne.labels, 3)[2]).toBe(0);
  expect(medoid(withOne, ofOne, 1, {minGroup: 1})).toBe(2);
  expect(medoid(withOne, ofOne, 1, {minGroup: 2})).toBeUndefined();
  const [single, nobodyIn] = [Uint8Array.of(0, 0, 1), Uint8Array.of(0, 0, 0)];
  // One of eleven: (9 − mean) over the standard deviation of one draw, which is that of everyone.
  const mean = 14 / 11;
  const deviation = Math.sqrt((5 * mean ** 2 + 5 * (1 - mean) ** 2 + (9 - mean) ** 2) / 11);
  expect(vTest(withOne, single)[0]).toBeCloseTo((9 - mean) / deviation, 12);
  expect([...vTest(withOne, nobodyIn)]).toEqual([0, 0]);
  expect([...vTest(nobody, Uint8Array.of(1))]).toEqual([0, 0]);
  expect(groupRule(withOne, single)).toMatchObject({coverage: 1, precision: 1});
  expect(groupRule(withOne, nobodyIn)).toBeUndefined();
  expect(groupRule(nobody, Uint8Array.of(1))).toBeUndefined();
});

test("matchGroups(labels, others, {w, k, kb}) pairs nobody's groups at 0, and tells of one without a partner", () => {
  const labels = Int32Array.of(0, 1);
  expect(
    matchGroups(labels, labels, {w: Float64Array.of(0, 0), k: 2, kb: 2}).map(({jaccard}) => jaccard)
  ).toEqual([0, 0]);
  const alone = matchGroups(labels, Int32Array.of(0, 0), {w: Float64Array.of(3, 1), k: 2, kb: 1});
  expect(alone).toEqual([
    {group: 0, jaccard: 0.75},
    {group: -1, jaccard: 0}
  ]);
});

test("the studies of a model of two users, of one feature, and with a group of one have finite answers", () => {
  for (const points of [twoUsers, pointsOf([[0], [3]], [7, 5]), withOne]) {
    const model = fitModel(points, SETTINGS);
    const again = scoreModel(points, model);
    expect([again.sizes, again.inertia, again.spreads]).toEqual([model.sizes, model.inertia, model.spreads]);
    for (const jaccard of stability(points, model, {resamples: 20})) {
      expect(jaccard).toBeGreaterThan(0);
      expect(jaccard).toBeLessThanOrEqual(1);
    }
    expect(setAside(points, model, SETTINGS)).toBeUndefined();
    const {typical, closest} = density(points, model)!;
    expect([typical, closest].every(({agreement}) => Number.isFinite(agreement))).toBe(true);
    const others = otherGroupings({points, model, settings: {scaling: "standard"}, minGroup: 1, cohorts: []});
    // Two values are as far apart on every scale.
    expect(others.some(({way}) => way.kind === "scaling")).toBe(points === withOne);
    for (const {users, adjustedRand, groups} of others) {
      expect(users).toBe(model.clustered);
      expect(adjustedRand).toBeLessThanOrEqual(1);
      expect(groups).toHaveLength(2);
    }
  }
});

test("scoreModel(points, model) of nobody has sizes of 0, its earlier means, and no silhouette", () => {
  const model = fitModel(withOne, SETTINGS);
  const again = scoreModel(nobody, model);
  expect(again).toMatchObject({clustered: 0, inertia: 0, silhouette: NaN, means: model.means});
  expect([...again.sizes, ...again.spreads]).toEqual([0, 0, 0, 0]);
  expect([...stability(nobody, model, {resamples: 3})]).toEqual([NaN, NaN]);
  expect(density(nobody, model)).toBeUndefined();
});
