import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {makeGroups} from "../../src/report/groups.js";
import {memberFigures} from "../../src/report/memberFigures.js";
import {exampleContext} from "./exampleContext.js";

const context = exampleContext();

/** Figures of groups of one cohort, of one row each, with these users. */
function figuresOf(parts: readonly number[]): ReturnType<typeof memberFigures>[] {
  const table = {...context.table, rows: parts.length, cohorts: ["one"], users: Float64Array.from(parts)};
  const groups = parts.map((_, i) => ({
    id: `g${i}`,
    state: "unnamed" as const,
    match: "cluster" as const,
    rows: Int32Array.of(i)
  }));
  const members = groups.map((group) => ({group}));
  return groups.map((group) => memberFigures({...context, table, members}, group, 0));
}

describe("memberFigures(context, group, cohort)", () => {
  test("gives every figure where nobody is few", () => {
    expect(makeGroups(context).length).toBe(context.members.length);
    expect(figuresOf([300, 100]).map(({users, share}) => [users.value, share.text])).toEqual([
      [300, "75%"],
      [100, "25%"]
    ]);
  });

  test("gives the smallest other only about, from what the others leave", () => {
    // 203 − 160 = 43 for both; of the few, half of min_group is taken as a guess.
    const [few, small, large] = figuresOf([3, 40, 160]);
    expect(few.users.text).toBe("fewer than 10");
    expect(small.users).toEqual({value: 38, text: "about 38"});
    expect(small.share.text).toBe("about 19%");
    expect(large.users.text).toBe("160");
  });

  test("gives nothing of several", () => {
    expect(figuresOf([3, 12, 25, 500]).map(({users}) => users.text)).toEqual([
      "fewer than 10",
      "–",
      "–",
      "500"
    ]);
    expect(figuresOf([3, 12]).map(({users, share}) => users.text + share.text)).toEqual(["––", "––"]);
  });

  test("does not depend on how the hidden share their sum", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 9}),
        fc.integer({min: 1, max: 9}),
        fc.integer({min: 30, max: 90}),
        fc.integer({min: 120, max: 5000}),
        (few, other, small, large) => {
          const all = (n: number): unknown => figuresOf([n, small - n, large]);
          expect(all(few)).toEqual(all(other));
        }
      )
    );
  });
});
