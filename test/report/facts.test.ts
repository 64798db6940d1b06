import {describe, expect, test} from "vitest";
import {factsOf} from "../../src/report/facts.js";
import {exampleContext, memberOf} from "./exampleContext.js";
import {type ExampleRow, persona} from "./exampleFindings.js";

// People with these exercises (value → people), told by a rule from two hundred watchers.
const factsOfGroup = (exercises: Readonly<Record<number, number>>): readonly string[] => {
  const group = Object.entries(exercises).map(
    ([value, users]): ExampleRow => ({values: [Number(value), 0], users: [0, 0, users], yes: 0})
  );
  const watchers = [40, 80].map((videos) => ({values: [0, videos], users: [0, 0, 100], yes: 0}));
  const context = exampleContext({
    rows: [...group, ...watchers],
    personas: [persona("The Told", {videos: "none"}, {match: "rule"})],
    study: {setAsideAbove: 1, k: {kind: "fixed", k: 2, why: "two"}}
  });
  return factsOf(context, memberOf(context, "told")).filter((fact) => /exercise/.test(fact));
};

describe("factsOf(context, member)", () => {
  test.each([
    ["None submit any exercises", {0: 200}],
    ["94 in 100 submit no exercises", {0: 188, 1: 12}],
    ["8 in 10 submit no exercises", {0: 160, 1: 40}],
    ["Half submit at least one exercise", {0: 100, 1: 100}],
    ["7 in 10 submit at least one exercise", {0: 60, 1: 140}],
    ["All submit at least one exercise", {1: 200}],
    ["Half submit 3 exercises or more", {1: 40, 2: 40, 3: 40, 4: 80}],
    ["Most submit 2 exercises or more", {1: 20, 2: 180}],
    ["Nearly all submit no exercises", {0: 191, 1: 9}],
    ["Nearly all submit at least one exercise", {0: 9, 1: 191}],
    ["Most submit no exercises", {0: 21, 1: 9}]
  ])("says %s", (fact, exercises) => {
    expect(factsOfGroup(exercises)).toEqual([fact]);
  });

  test("says nothing where the bound would say nothing, and nothing of few people", () => {
    expect(factsOfGroup({0: 10, 1: 9})).toEqual([]);
    expect(factsOfGroup({0: 9})).toEqual([]);
  });

  test("says at most three facts, the most telling first", () => {
    const context = exampleContext();
    for (const member of context.members) expect(factsOf(context, member).length).toBeLessThanOrEqual(3);
  });
});
