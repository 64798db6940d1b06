// A weighted point equals its copies: the kernels whose own tests do not say so. The others: boxStats, quantile, kmeans,
// fitModel, silhouettes, the indices, mannWhitney, dbscan, density, kDistance, gapStatistic, groupRule, pca, redundancy,
// setAside and silhouettePlot beside their tests; bootstrapJaccard by clusterboot on users written out. What is drawn
// from a stream (seedCentroids, coreset, resample, quickFit, predictionStrength) is the same in distribution only.
import * as fc from "fast-check";
import {expect, test} from "vitest";
import {clusterMoments} from "../../src/evidence/clusterMoments.js";
import {compareOutcomes} from "../../src/evidence/compareOutcomes.js";
import {comparePeople} from "../../src/evidence/comparePeople.js";
import {drawUsers, gatherUsers} from "../../src/evidence/drawUsers.js";
import {matchGroups} from "../../src/evidence/matchGroups.js";
import {strengthOf} from "../../src/evidence/predictionStrength.js";
import {splits} from "../../src/evidence/splits.js";
import {sweepOf} from "../../src/evidence/sweepOf.js";
import {vTest} from "../../src/evidence/vTest.js";
import type {FrequencyTable} from "../../src/features/frequencyTable.js";
import {bestJaccards} from "../../src/model/bootstrapJaccard.js";
import {contingency, margins} from "../../src/model/contingency.js";
import {fitModel} from "../../src/model/fitModel.js";
import {loosened} from "../../src/model/keptStep.js";
import {kolmogorovSmirnov} from "../../src/model/kolmogorovSmirnov.js";
import {medoid} from "../../src/model/medoid.js";
import type {WeightedPoints} from "../../src/model/model.js";
import {randomStream} from "../../src/model/random.js";
import {regrouped} from "../../src/model/regrouped.js";
import {fitScaler} from "../../src/model/scaler.js";
import {scoreModel} from "../../src/model/scoreModel.js";
import {spreads} from "../../src/model/spreads.js";
import {distinctRows, expand, SEED, tables} from "../model/points.js";

const K = 4;

/** Weighted rows with two labelings, and the same users written out; `from` takes what belongs to a row to its users. */
interface Written {
  readonly weighted: {readonly points: WeightedPoints; readonly a: Int32Array; readonly b: Int32Array};
  readonly users: Written["weighted"];
  readonly owners: readonly number[];
}

const written: fc.Arbitrary<Written> = tables.chain((points) => {
  const labels = fc.array(fc.nat({max: K - 1}), {minLength: points.rows, maxLength: points.rows});
  return fc.tuple(labels, labels).map(([a, b]) => {
    const {points: users, owners} = expand(points);
    const copies = (of: readonly number[]): Int32Array => Int32Array.from(owners, (i) => of[i]);
    return {
      weighted: {points, a: Int32Array.from(a), b: Int32Array.from(b)},
      users: {points: users, a: copies(a), b: copies(b)},
      owners
    };
  });
});

// Sums in another order may differ in the last digits.
function expectAlike(found: unknown, expected: unknown): void {
  const digits = (_: string, x: unknown): unknown => {
    if (ArrayBuffer.isView(x)) return Array.from(x as Float64Array);
    if (typeof x !== "number") return x;
    return Number.isFinite(x) ? Math.round(x * 1e8) / 1e8 + 0 : String(x);
  };
  expect(JSON.stringify(found, digits)).toBe(JSON.stringify(expected, digits));
}

type Kernel = (of: Written["weighted"]) => unknown;

const KERNELS: Record<string, Kernel> = {
  contingency: ({points: {w}, a, b}) => contingency(a, b, {w, ka: K, kb: K}),
  margins: ({points: {w}, a, b}) => margins(contingency(a, b, {w, ka: K, kb: K}), K, K),
  bestJaccards: ({points: {w}, a, b}) => bestJaccards(a, b, {w, k: K}),
  matchGroups: ({points: {w}, a, b}) => matchGroups(a, b, {w, k: K, kb: K}),
  regrouped: ({points: {w}, a, b}) => regrouped({w, before: a, after: b, ka: K, kb: K}),
  splits: ({points: {w}, a, b}) =>
    splits(
      [a, b].map((labels) => ({
        k: K,
        labels,
        C: new Float64Array(),
        sizes: new Float64Array(),
        inertia: 0,
        silhouette: 0
      })),
      w
    ),
  spreads: ({points, a}) => spreads(points, a, K),
  loosened: ({points, a, b}) =>
    loosened(points, {before: a, after: b, earlier: Float64Array.of(1, 1.5, 2, 2.5), k: K}),
  clusterMoments: ({points, a}) => {
    const {place: _, ...moments} = clusterMoments(points, {k: K, labels: a});
    return moments;
  },
  fitScaler: ({points}) => [fitScaler(points, "standard"), fitScaler(points, "log")],
  vTest: ({points, a}) => {
    const member = Uint8Array.from(a, (label) => Number(label === a[0]));
    // Of a group without users, and of everyone, there is nothing to tell.
    const mine = points.w.reduce((sum, users, i) => sum + users * member[i], 0);
    return mine === 0 ? undefined : vTest(points, member);
  },
  kolmogorovSmirnov: ({points: {X, w, columns}, a}) =>
    kolmogorovSmirnov(
      X.filter((_, n) => n % columns === 0),
      w.map((users, i) => (a[i] < 2 ? users : 0)),
      w.map((users, i) => (a[i] < 2 ? 0 : users))
    ),
  strengthOf: ({points}) => {
    const {columns: d, X} = points;
    return strengthOf(points, {
      k: 2,
      own: Float64Array.from({length: 2 * d}, (_, n) => (n < d ? X[n] : 4)),
      other: Float64Array.from({length: 2 * d}, (_, n) => (n < d ? 2 : 7))
    });
  }
};

// vTest and strengthOf look at the first row: it has users.
const begun = written.filter(({weighted}) => weighted.points.w[0] > 0);

test.each(Object.entries(KERNELS))("%s(…) of weighted rows is that of the users written out", (_, kernel) => {
  fc.assert(
    fc.property(begun, ({weighted, users}) => expectAlike(kernel(weighted), kernel(users))),
    SEED
  );
});

test("medoid(points, clustering, c, {minGroup: 1}) of weighted rows is a copy of that of the users", () => {
  fc.assert(
    fc.property(written, ({weighted, users, owners}) => {
      const {means: C, place} = clusterMoments(weighted.points, {k: K, labels: weighted.a});
      for (let c = 0; c < K; c++) {
        const at = place[c];
        if (at < 0) continue;
        const own = (labels: Int32Array) => ({C, labels: labels.map((label) => place[label])});
        const user = medoid(users.points, own(users.a), at, {minGroup: 1});
        expect(medoid(weighted.points, own(weighted.a), at, {minGroup: 1})).toBe(owners[user!]);
      }
    }),
    SEED
  );
});

test("drawUsers(points, size, random) draws the same users from weighted rows as from the users written out", () => {
  fc.assert(
    fc.property(written, fc.integer({min: 1, max: 20}), ({weighted, users, owners}, size) => {
      const drawn = drawUsers(weighted.points, size, randomStream(3));
      const copies = drawUsers(users.points, size, randomStream(3));
      expect([...drawn]).toEqual(Array.from(copies, (user) => owners[user]));
      const gathered = expand(gatherUsers(weighted.points, drawn)).points;
      expect(gathered).toEqual(gatherUsers(users.points, copies));
    }),
    SEED
  );
});

test("sweepOf(points, model) and scoreModel(points, model) of weighted rows are those of the users written out", () => {
  fc.assert(
    fc.property(written, ({weighted, users, owners}) => {
      if (distinctRows(weighted.points) < 2) return;
      const model = fitModel(weighted.points, {scaling: "standard", k: {from: 2, to: 3}, starts: 2});
      const [few, all] = [sweepOf(weighted.points, model), sweepOf(users.points, model)];
      for (const [n, {labels}] of all.fits.entries())
        for (const [row, label] of labels.entries())
          expect(label).toBe(few.fits[n].labels[few.rows.indexOf(owners[all.rows[row]])]);
      expectAlike(scoreModel(users.points, model), scoreModel(weighted.points, model));
    }),
    {...SEED, numRuns: 50}
  );
});

// One cohort and one outcome: known of those labelled 0 … 2 in b, a yes where a is even.
function tableOf({points: {rows, columns, X, w}, a, b}: Written["weighted"]): FrequencyTable {
  const known = w.map((users, i) => (b[i] < 3 ? users : 0));
  return {
    features: Array.from({length: columns}, (_, j) => `f${j}`),
    cohorts: ["now"],
    outcomes: ["stayed"],
    rows,
    points: X,
    users: w,
    outcomeSums: known.map((users, i) => (a[i] % 2 === 0 ? users : 0)),
    outcomeUsers: known
  };
}

test("comparePeople(compared) and compareOutcomes(compared) of weighted rows are those of the users", () => {
  const compared = (of: Written["weighted"]) => {
    const table = tableOf(of);
    const here = of.points.w.map((users, i) => (of.b[i] < 2 ? users : 0));
    const there = of.points.w.map((users, i) => users - here[i]);
    return [
      comparePeople({table, groupOf: of.a, groups: K, a: here, b: there}),
      compareOutcomes({table, groupOf: of.b, groups: K})
    ];
  };
  fc.assert(
    fc.property(written, ({weighted, users}) => expectAlike(compared(weighted), compared(users))),
    SEED
  );
});
