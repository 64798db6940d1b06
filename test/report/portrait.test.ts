import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {petalLength, portraitOf} from "../../src/report/portrait.js";
import {exampleContext, memberOf} from "./exampleContext.js";

describe("petalLength(value, words)", () => {
  const words = [0, 1, 2, 4, 8];
  test.each([
    [0, 0],
    [0.5, 0.15],
    [1, 0.3],
    [1.5, 0.425],
    [2, 0.55],
    [4, 0.78],
    [6, 0.89],
    [8, 1],
    [100, 1]
  ])("of %d is %d: a line between the level words", (value, length) => {
    expect(petalLength(value, words)).toBeCloseTo(length, 12);
  });

  test("is 0 of nothing, even where nobody did it and all words are 0", () => {
    expect(petalLength(0, [0, 0, 0, 0, 0])).toBe(0);
    expect(petalLength(-1, words)).toBe(0);
  });

  test("goes straight to the longest petal where words share a value", () => {
    expect(petalLength(1, [0, 1, 1, 1, 1])).toBe(1);
    expect(petalLength(0.99, [0, 1, 1, 1, 1])).toBeCloseTo(0.99, 12);
    expect(petalLength(1, [0, 1, 1, 2, 3])).toBeCloseTo(0.55, 12);
  });

  test("grows with the value, without jumps, from 0 to 1", () => {
    const ascending = fc
      .array(fc.integer({min: 1, max: 50}), {minLength: 4, maxLength: 4})
      .map((values) => [0, ...values.sort((a, b) => a - b)]);
    fc.assert(
      fc.property(ascending, fc.double({min: 0, max: 60, noNaN: true}), (levels, value) => {
        const [here, next] = [petalLength(value, levels), petalLength(value + 1e-6, levels)];
        expect(here).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThanOrEqual(1);
        expect(next).toBeGreaterThanOrEqual(here);
        expect(next - here).toBeLessThan(1e-5);
      })
    );
  });
});

describe("portraitOf(context, member)", () => {
  const context = exampleContext();
  const textsOf = (id: string): string[] => portraitOf(context, memberOf(context, id)).map(({text}) => text);

  test("says the means beside everyone's", () => {
    expect(textsOf("watcher")).toEqual([
      "exercises submitted: 0.33 on average, everyone 8.6",
      "videos started: 7 on average, everyone 2.5"
    ]);
  });

  test("says and draws nothing of few people", () => {
    expect(textsOf("off-the-chart")).toEqual(["exercises submitted: not known", "videos started: not known"]);
    expect(portraitOf(context, memberOf(context, "off-the-chart")).map(({level}) => level)).toEqual([0, 0]);
  });

  test("says and draws nothing of a feature that few of the group did", () => {
    const rows = [
      {values: [0, 0], users: [0, 0, 95], yes: 0},
      {values: [1, 0], users: [0, 0, 5], yes: 0},
      {values: [20, 5], users: [0, 0, 50], yes: 0},
      {values: [21, 6], users: [0, 0, 50], yes: 0}
    ];
    const few = exampleContext({rows, study: {setAsideAbove: 1, k: {kind: "fixed", k: 2, why: "two"}}});
    const idle = few.members.find(({group}) => few.table.points[group.rows[0] * 2] === 0);
    expect(portraitOf(few, idle!)[0]).toEqual({
      feature: "exercises",
      label: "Exercises submitted",
      level: 0,
      text: "exercises submitted: fewer than 10 students did any"
    });
  });
});
