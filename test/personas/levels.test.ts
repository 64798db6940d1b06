import {describe, expect, test} from "vitest";
import type {FrequencyTable} from "../../src/features/frequencyTable.js";
import {excludeRows} from "../../src/personas/excludeRows.js";
import {levelsOf} from "../../src/personas/levels.js";
import type {TraitValue} from "../../src/personas/persona.js";
import {exampleDefinitions, examplePersona} from "./exampleModel.js";

/** One cohort unless `users` has several numbers per row. */
function tableOf(
  features: string[],
  rows: readonly (readonly number[])[],
  users: readonly (readonly number[])[]
): FrequencyTable {
  const cohorts = users[0].map((_, c) => `c${c}`);
  const none = new Float64Array(0);
  return {
    features,
    cohorts,
    outcomes: [],
    rows: rows.length,
    points: Float64Array.from(rows.flat()),
    users: Float64Array.from(users.flat()),
    outcomeSums: none,
    outcomeUsers: none
  };
}

describe("levelsOf(table, fitCohort)", () => {
  test("takes quartiles and the 95th percentile of those who did it at all", () => {
    // Doers: 1, 2, 3, 4, 5 once each (weights 1); the 90 users at 0 do not count.
    // h = (5 − 1)p → 1, 2, 3 and 3.8 → values 2, 3, 4 and 4.8.
    const table = tableOf(["a"], [[0], [1], [2], [3], [4], [5]], [[90], [1], [1], [1], [1], [1]]);
    const [[none, low, typical, high, top]] = levelsOf(table);
    expect([none, low, typical, high]).toEqual([0, 2, 3, 4]);
    expect(top).toBeCloseTo(4.8, 12);
  });

  test("weighs rows by users, of the fit cohort or of all", () => {
    const table = tableOf(
      ["a"],
      [[1], [9]],
      [
        [3, 0],
        [0, 5]
      ]
    );
    expect(levelsOf(table, 0)).toEqual([[0, 1, 1, 1, 1]]);
    expect(levelsOf(table, 1)).toEqual([[0, 9, 9, 9, 9]]);
    // 1 1 1 9 9 9 9 9: h = 7 · 0.25 = 1.75 → 1
    expect(levelsOf(table)).toEqual([[0, 1, 9, 9, 9]]);
  });

  test("is 0 for every word where nobody did it", () => {
    expect(levelsOf(tableOf(["a", "b"], [[0, 2]], [[4]]))).toEqual([
      [0, 0, 0, 0, 0],
      [0, 2, 2, 2, 2]
    ]);
  });
});

describe("excludeRows(table, definitions)", () => {
  const table = tableOf(
    ["a", "b"],
    [
      [0, 0],
      [0, 3],
      [0.1 + 0.2, 0],
      [2, 8],
      [5, 1]
    ],
    [[1], [1], [1], [1], [1]]
  );
  const none: TraitValue = {kind: "level", level: "none"};
  const rowsOf = (traits: Record<string, number | TraitValue>) => [
    ...excludeRows(table, exampleDefinitions([examplePersona("p", traits, "rule")])).excluded
  ];

  test("takes rows that meet all traits exactly", () => {
    expect(rowsOf({a: none, b: none})).toEqual([1, 0, 0, 0, 0]);
    expect(rowsOf({a: none})).toEqual([1, 1, 0, 0, 0]);
    expect(rowsOf({a: 0.3})).toEqual([0, 0, 1, 0, 0]);
    expect(rowsOf({a: {kind: "range", from: 2, to: 5}})).toEqual([0, 0, 0, 1, 1]);
    expect(rowsOf({b: {kind: "range", from: 3, to: Number.POSITIVE_INFINITY}})).toEqual([0, 1, 0, 1, 0]);
  });

  test("takes nothing for words that are not exact, unknown features and no traits", () => {
    expect(rowsOf({a: {kind: "level", level: "high"}})).toEqual([0, 0, 0, 0, 0]);
    expect(rowsOf({z: none})).toEqual([0, 0, 0, 0, 0]);
    expect(rowsOf({})).toEqual([0, 0, 0, 0, 0]);
  });

  test("leaves clusters and outliers alone and names the persona of each row", () => {
    const people = [
      examplePersona("c", {a: 0}),
      examplePersona("r", {a: 5}, "rule"),
      examplePersona("o", {}, "outliers")
    ];
    const {excluded, ruleOf, problems} = excludeRows(table, exampleDefinitions(people));
    expect([...excluded]).toEqual([0, 0, 0, 0, 1]);
    expect([...ruleOf]).toEqual([-1, -1, -1, -1, 1]);
    expect(problems).toEqual([]);
  });

  test("gives a row that meets two rules to the first, and warns once for each pair", () => {
    const people = [
      examplePersona("first", {a: none}, "rule"),
      examplePersona("second", {b: {kind: "range", from: 0, to: 3}}, "rule")
    ];
    const {ruleOf, problems} = excludeRows(table, exampleDefinitions(people));
    expect([...ruleOf]).toEqual([0, 0, 1, -1, 1]);
    expect(problems.map(({severity, file, message}) => [severity, file, message])).toEqual([
      ["warning", "personas/second.yaml", 'some people meet the rules of both "first" and "second"']
    ]);
  });
});
