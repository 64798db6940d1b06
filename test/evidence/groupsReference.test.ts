// Kernels of labelings and columns against R's, as written by reference/groups.R: no R is needed here. Users of the table
// are written out one by one there, so that this is also the test that a weight is so many users.
import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {adjustedRand} from "../../src/evidence/adjustedRand.js";
import {calinskiHarabasz} from "../../src/evidence/calinskiHarabasz.js";
import {clusterMoments} from "../../src/evidence/clusterMoments.js";
import {pca} from "../../src/evidence/pca.js";
import {explainedBy} from "../../src/evidence/subset.js";
import {vTest} from "../../src/evidence/vTest.js";
import {medoid} from "../../src/model/medoid.js";
import {type RowSilhouette, silhouettes} from "../../src/model/silhouettes.js";
import {expectRelative} from "../model/expectRelative.js";
import {referencePoints as points} from "../model/points.js";

interface Group {
  readonly k: number;
  readonly labels: number[];
  readonly calinhara: number;
  readonly silhouette: number;
  readonly silhouettes: number[];
  /** Per row. */
  readonly users: number[];
  readonly neighbours: number[];
  readonly adjustedRand: number[];
  readonly vTests: number[][];
  /** Per group: of users alone, and of those whom nine others are like. */
  readonly medoids: number[][];
}

// The file is ours and its script stands beside it: its shape is known.
const reference = JSON.parse(readFileSync(new URL("./reference/groups.json", import.meta.url), "utf8")) as {
  readonly groups: Group[];
  readonly pca: {
    readonly mean: number[];
    readonly variances: number[];
    readonly loadings: number[][];
    readonly covariance: number[][];
  };
  readonly subsets: {readonly columns: number[]; readonly explained: number}[];
};

const labelings = reference.groups.map(({k, labels}) => ({k, labels: Int32Array.from(labels)}));

test("calinskiHarabasz(points, labeling) is fpc's calinhara", () => {
  for (const [n, {calinhara}] of reference.groups.entries())
    expectRelative(calinskiHarabasz(points, labelings[n]), calinhara);
});

test("adjustedRand(a, b, w) is mclust's adjustedRandIndex", () => {
  for (const [n, group] of reference.groups.entries())
    for (const [m, expected] of group.adjustedRand.entries())
      expectRelative(adjustedRand(labelings[n].labels, labelings[m].labels, points.w), expected);
});

test("silhouettes(points, labelings) are cluster's, of each user, with the neighbour", () => {
  const each = labelings.map((): RowSilhouette[] => []);
  const found = silhouettes(points, labelings, {
    each: (row, labeling, silhouette) => {
      each[labeling][row] = silhouette;
    }
  });
  for (const [n, {silhouette, silhouettes: means, users, neighbours}] of reference.groups.entries()) {
    expectRelative(found[n].mean, silhouette);
    for (const [c, mean] of means.entries()) expectRelative(found[n].clusters[c], mean);
    for (const [i, value] of users.entries()) expectRelative(each[n][i].value, value);
    expect(each[n].map(({neighbour}) => neighbour)).toEqual(neighbours);
  }
});

test("vTest(points, member) is Lebart's formula", () => {
  for (const {labels, vTests} of reference.groups)
    for (const [c, expected] of vTests.entries()) {
      const member = Uint8Array.from(labels, (label) => Number(label === c));
      for (const [j, value] of vTest(points, member).entries()) expectRelative(value, expected[j]);
    }
});

test("medoid(points, clustering, c, {minGroup}) has the least sum of squares by dist", () => {
  for (const [n, {k, medoids}] of reference.groups.entries()) {
    const {labels} = labelings[n];
    const {means: C} = clusterMoments(points, labelings[n]);
    const found = Array.from({length: k}, (_, c) =>
      [1, 10].map((minGroup) => medoid(points, {C, labels}, c, {minGroup}))
    );
    expect(found).toEqual(medoids);
  }
});

test("pca(points) is prcomp's, with the variances of everyone", () => {
  const {mean, variances, loadings, covariance} = pca(points);
  for (const [j, expected] of reference.pca.mean.entries()) expectRelative(mean[j], expected);
  for (const [n, expected] of reference.pca.variances.entries()) {
    expectRelative(variances[n], expected);
    // R leaves the sign to chance.
    const vector = reference.pca.loadings[n];
    const sign = Math.sign(vector.reduce((sum, x, j) => sum + x * loadings[n][j], 0));
    for (const [j, x] of vector.entries()) expectRelative(sign * loadings[n][j], x);
  }
  for (const [a, row] of reference.pca.covariance.entries())
    for (const [b, expected] of row.entries()) expectRelative(covariance[a][b], expected);
});

test("explainedBy(covariance, columns) is what R's regressions leave", () => {
  const {covariance} = pca(points);
  for (const {columns, explained} of reference.subsets)
    expectRelative(explainedBy(covariance, columns), explained);
});
