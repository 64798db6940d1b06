import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {setAside} from "../../src/evidence/setAside.js";
import {fitModel} from "../../src/model/fitModel.js";
import type {FitSettings, WeightedPoints} from "../../src/model/model.js";
import {expand, pointsOf, tables} from "../model/points.js";

const settings: FitSettings = {scaling: "standard", k: {fixed: 2}, setAsideAbove: 0.9, starts: 5};
const study = (points: WeightedPoints, given = settings) => setAside(points, fitModel(points, given), given);

describe("setAside(points, model, settings)", () => {
  // 0 … 19 in the first feature, one user each, and one who did 1000 of it; the second feature is 5 for all but one.
  const points = pointsOf([...Array.from({length: 20}, (_, i) => [i, 5]), [1000, 6]]);

  test("says who is above a threshold, and what they and the others did", () => {
    // h = 20 · 0.9 = 18: the threshold of the first is 18, of the second 5; above are 19 and 1000, and the one with 6.
    const {thresholds, above, aside, others, share} = study(points)!;
    expect([thresholds, above]).toEqual([
      [18, 5],
      [2, 1]
    ]);
    expect(aside).toEqual({users: 2, means: [509.5, 5.5], medians: [509.5, 5.5]});
    expect(others).toEqual({users: 19, means: [9, 5], medians: [9, 5]});
    expect(share).toBeCloseTo(2 / 21, 15);
  });

  test("says who would change groups had they stayed in", () => {
    // Without them 0 … 18 are cut in the middle: 9 or 10 of 19. With them, the one with 1000 is a group alone and all
    // others are the other group: whoever was in the smaller half changes.
    const {stayed} = study(points)!;
    expect(stayed.regrouped).toBeCloseTo(9 / 19, 12);
    expect(stayed.groups).toEqual([
      {aside: 1, users: 20},
      {aside: 1, users: 1}
    ]);
  });

  test("is 0 where they change nothing", () => {
    // Two groups far apart; the upper end of one is set aside.
    const rows = [
      ...Array.from({length: 50}, (_, i) => [i / 100]),
      ...Array.from({length: 50}, (_, i) => [9 + i / 100])
    ];
    expect(study(pointsOf(rows))!.stayed).toEqual({
      regrouped: 0,
      groups: [
        {aside: 0, users: 50},
        {aside: 10, users: 50}
      ]
    });
  });

  test("is undefined where nobody is set aside", () => {
    expect(study(points, {scaling: "standard", k: {fixed: 2}})).toBeUndefined();
    expect(study(pointsOf([[0], [1]], [50, 50]))).toBeUndefined();
  });

  test("leaves out who is excluded", () => {
    const excluded = Uint8Array.from({length: 21}, (_, i) => Number(i === 20));
    const found = study(points, {...settings, excluded})!;
    expect(found.aside.users + found.others.users).toBe(20);
    expect(found.stayed.groups.reduce((sum, {users}) => sum + users, 0)).toBe(20);
  });

  test("a weight is so many users", () => {
    fc.assert(
      fc.property(tables, (table) => {
        let model: ReturnType<typeof fitModel>;
        try {
          model = fitModel(table, settings);
        } catch {
          return fc.pre(false); // nothing to group
        }
        // The same model: k-means starts elsewhere on users written out, and could stop elsewhere.
        const ofRows = setAside(table, model, settings);
        const ofUsers = setAside(expand(table).points, model, settings);
        expect(ofUsers?.aside.users).toBe(ofRows?.aside.users);
        expect(ofUsers?.above).toEqual(ofRows?.above);
        expect(ofUsers?.others.medians).toEqual(ofRows?.others.medians);
        for (const [j, mean] of (ofRows?.aside.means ?? []).entries())
          expect(ofUsers!.aside.means[j]).toBeCloseTo(mean, 12);
      }),
      {seed: 20260601, numRuns: 60}
    );
  });
});
