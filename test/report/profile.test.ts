import {describe, expect, test} from "vitest";
import {weightsOf} from "../../src/features/frequencyTable.js";
import {makeProfile} from "../../src/report/profile.js";
import {exampleFindings} from "./exampleFindings.js";
import {expandUsers, plainQuantile} from "./expandUsers.js";

const findings = exampleFindings();
const {table} = findings.counted;
const weights = weightsOf(table, 2);

describe("makeProfile(table, weights, {rows, minGroup})", () => {
  test("is that of the users written out one by one", () => {
    const users = expandUsers(findings).filter(({cohort}) => cohort === 2);
    const profile = makeProfile(table, weights, {minGroup: 10});
    expect(profile.users).toBe(200);
    for (const j of [0, 1]) {
      const values = users.map((user) => user.values[j]);
      const {box, mean, active, any} = profile.features[j];
      expect(box?.median).toBe(plainQuantile(values, 0.5));
      expect(box?.q1).toBe(plainQuantile(values, 0.25));
      expect(box?.q3).toBe(plainQuantile(values, 0.75));
      expect(mean).toBeCloseTo(values.reduce((a, b) => a + b) / 200, 12);
      expect(active).toBe(values.filter((value) => value > 0).length);
      expect(any).toBe(active / 200);
    }
  });

  test("has no box of fewer than minGroup users, and zeros of nobody", () => {
    const few = table.points.findIndex((value, n) => n % 2 === 0 && value === 400) / 2;
    const profile = makeProfile(table, weights, {rows: Int32Array.of(few), minGroup: 10});
    expect(profile.users).toBe(3);
    expect(profile.features.map(({box}) => box)).toEqual([undefined, undefined]);
    const nobody = makeProfile(table, weights, {rows: new Int32Array(), minGroup: 10});
    expect(nobody).toEqual({
      users: 0,
      features: [
        {mean: 0, active: 0, any: 0},
        {mean: 0, active: 0, any: 0}
      ]
    });
  });
});
