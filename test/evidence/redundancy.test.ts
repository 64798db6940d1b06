import * as fc from "fast-check";
import {describe, expect, test} from "vitest";
import {ENOUGH, redundancy} from "../../src/evidence/redundancy.js";
import {selectColumns} from "../../src/evidence/selectColumns.js";
import type {FitSettings} from "../../src/model/model.js";
import {UnfitError} from "../../src/model/unfitError.js";
import type {Feature} from "../../src/study/study.js";
import {distinctRows, expand, pointsOf, SEED, tables} from "../model/points.js";
import {expectNear, reference, referencePoints} from "./pcaDbscanReference.js";

const settings: FitSettings = {scaling: "standard", k: {fixed: 2}};

describe("redundancy(points, settings)", () => {
  test("has scikit-learn's components of the scaled features, and the best of all subsets", () => {
    const {components, correlation, proposal, columns, constant, users} = redundancy(
      referencePoints,
      settings
    );
    expectNear(components.variances, reference.scaled.variances);
    expectNear(components.loadings.flat(), reference.scaled.loadings.flat());
    expectNear(correlation.flat(), reference.correlation.flat());
    const enough = reference.subsets.filter(([, explained]) => explained >= ENOUGH);
    const least = Math.min(...enough.map(([columns]) => columns.length));
    const best = enough
      .filter(([columns]) => columns.length === least)
      .reduce((most, one) => (one[1] > most[1] ? one : most));
    expect(proposal.columns).toEqual(best[0]);
    expectNear([proposal.explained], [best[1]]);
    expect([columns, constant]).toEqual([[0, 1, 2, 3], []]);
    expect(users).toBe(reference.weights.reduce((sum, n) => sum + n, 0));
  });

  // Column 1 is constant; column 2 is above 1 only for the one who is set aside; column 3 says what column 0 says.
  const points = pointsOf([...Array.from({length: 60}, (_, i) => [i % 6, 7, 1, 2 * (i % 6)]), [3, 7, 2, 6]]);

  test("drops columns that tell apart nobody who can be grouped, and proposes columns of the points", () => {
    const aside = redundancy(points, {...settings, setAsideAbove: 0.98});
    expect([aside.columns, aside.constant]).toEqual([
      [0, 3],
      [1, 2]
    ]);
    expect(aside.proposal).toMatchObject({columns: [0], sizes: [{columns: [0]}], method: "exhaustive"});
    expect(aside.proposal.explained).toBeCloseTo(1, 12);
    expect(aside.users).toBe(61); // of whom one is set aside
    expect(redundancy(points, settings).columns).toEqual([0, 2, 3]);
    expect(redundancy(points, settings).proposal.columns).toEqual([0, 2]);
  });

  test("asks about all columns, whichever the settings select", () => {
    expect(redundancy(points, {...settings, columns: [3]})).toEqual(redundancy(points, settings));
  });

  test("leaves out who is excluded", () => {
    const excluded = Uint8Array.from({length: 61}, (_, i) => Number(i === 60));
    expect(redundancy(points, {...settings, excluded})).toMatchObject({columns: [0, 3], users: 60});
  });

  test("of one feature proposes it", () => {
    const {proposal} = redundancy(pointsOf([[0], [1]], [5, 5]), settings);
    expect(proposal).toMatchObject({columns: [0], explained: 1});
  });

  test("of two users is what it is, and of all zeros says why there is nothing to group", () => {
    const two = redundancy(
      pointsOf([
        [0, 1],
        [1, 3]
      ]),
      settings
    );
    expect(two.proposal.columns).toEqual([0]);
    expectNear(two.components.ratios, [1, 0]);
    expect(() => redundancy(pointsOf([[0, 0]], [9]), settings)).toThrow(UnfitError);
  });

  test("a weight is so many users", () => {
    fc.assert(
      fc.property(tables, (table) => {
        fc.pre(distinctRows(table) > 1);
        const ofRows = redundancy(table, settings);
        const ofUsers = redundancy(expand(table).points, settings);
        expect(ofUsers.columns).toEqual(ofRows.columns);
        expect(ofUsers.proposal.sizes.map(({columns}) => columns.length)).toEqual(
          ofRows.proposal.sizes.map(({columns}) => columns.length)
        );
        for (const [n, {explained}] of ofRows.proposal.sizes.entries())
          expect(ofUsers.proposal.sizes[n].explained).toBeCloseTo(explained, 9);
      }),
      SEED
    );
  });
});

test("selectColumns(study, points, settings) is all, the proposal, or the features of the list", () => {
  const feature = (id: string): Feature => ({
    id,
    label: id,
    unit: [id, id],
    events: [id],
    counting: "events",
    column: id
  });
  const features = ["exercises", "videos", "plans", "essays"].map(feature);
  const columns = (select?: "auto" | readonly string[]) =>
    selectColumns({features, ...(select && {select})}, referencePoints, settings);
  expect(columns()).toBeUndefined();
  expect(columns("auto")).toEqual(redundancy(referencePoints, settings).proposal.columns);
  expect(columns(["plans", "exercises"])).toEqual([0, 2]);
});
