import {describe, expect, test} from "vitest";
import {matchGroups} from "../../src/evidence/matchGroups.js";
import {otherGroupings} from "../../src/evidence/otherGroupings.js";
import {fitModel} from "../../src/model/fitModel.js";
import type {WeightedPoints} from "../../src/model/model.js";
import {randomStream} from "../../src/model/random.js";
import {pointsOf} from "../model/points.js";

/** Three groups far apart in the first two columns; the third column is noise. */
function people(seed: number): WeightedPoints {
  const random = randomStream(seed);
  const near = (at: number): number => at + Math.floor(random() * 3);
  const rows = Array.from({length: 150}, (_, i) => [
    near([0, 20, 0][i % 3]),
    near([0, 0, 20][i % 3]),
    Math.floor(random() * 4)
  ]);
  return pointsOf(
    rows,
    rows.map(() => 5)
  );
}

const SETTINGS = {scaling: "standard", k: {fixed: 3}, starts: 6} as const;

describe("otherGroupings(study)", () => {
  test("finds groups that are far apart again in every way but without what sets them apart", () => {
    const points = people(1);
    const model = fitModel(points, SETTINGS);
    const found = otherGroupings({
      points,
      model,
      settings: {scaling: "standard"},
      minGroup: 1,
      cohorts: [{cohort: 4, w: points.w.map((users, i) => users + (i % 2))}]
    });
    expect(found.map(({way}) => way)).toEqual([
      {kind: "cohort", cohort: 4},
      {kind: "scaling", scaling: "log"},
      {kind: "without", column: 0},
      {kind: "without", column: 1},
      {kind: "without", column: 2}
    ]);
    const [cohort, log, first, second, noise] = found;
    for (const {adjustedRand, groups} of [cohort, log, noise]) {
      expect(adjustedRand).toBe(1);
      expect(groups.every((group) => group.found && group.jaccard === 1)).toBe(true);
    }
    expect(cohort.groups.every(({shift}) => shift < 0.05)).toBe(true);
    for (const {adjustedRand, groups} of [first, second]) {
      expect(adjustedRand).toBeLessThan(0.8);
      expect(groups.some((group) => !group.found)).toBe(true);
    }
  });

  test("keeps those who were set aside, to see whether they change the groups", () => {
    const points = pointsOf(
      [
        [0, 0],
        [1, 0],
        [20, 1],
        [21, 1],
        [0, 300]
      ],
      [200, 200, 200, 200, 4]
    );
    const settings = {scaling: "standard", setAsideAbove: 0.99} as const;
    const model = fitModel(points, {...settings, k: {fixed: 2}});
    expect(model.setAside).toBe(4);
    const kept = otherGroupings({points, model, settings, cohorts: [], minGroup: 4}).find(
      ({way}) => way.kind === "nobodySetAside"
    );
    const few = otherGroupings({points, model, settings, cohorts: [], minGroup: 5});
    expect(few.some(({way}) => way.kind === "nobodySetAside")).toBe(false);
    expect(kept?.users).toBe(800);
    expect(kept?.adjustedRand).toBeLessThan(1);
  });

  test("leaves out a cohort whose people cannot be grouped", () => {
    const points = people(2);
    const model = fitModel(points, SETTINGS);
    const two = points.w.map((_, i) => (i < 2 ? 7 : 0));
    const cohorts = [{cohort: 0, w: two}];
    const found = otherGroupings({points, model, settings: {scaling: "standard"}, cohorts, minGroup: 1});
    expect(found.some(({way}) => way.kind === "cohort")).toBe(false);
  });
});

describe("matchGroups(labels, others)", () => {
  test("pairs groups by their common users, by hand", () => {
    const labels = Int32Array.of(0, 0, 1, 1, 2);
    const others = Int32Array.of(1, 1, 1, 0, 0);
    const w = Float64Array.of(4, 4, 2, 6, 3);
    // Group 0 and other 1 share 8 of 10; group 1 and other 0 share 6 of 11; nobody is left for group 2.
    expect(matchGroups(labels, others, {w, k: 3, kb: 2})).toEqual([
      {group: 1, jaccard: 0.8},
      {group: 0, jaccard: 6 / 11},
      {group: -1, jaccard: 0}
    ]);
  });
});
