import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {boxChart, byDifference, groupBoxChart, ticksOf, versusEveryone} from "../../src/report/boxCharts.js";
import {exampleContext, memberOf} from "./exampleContext.js";
import type {ExampleRow} from "./exampleFindings.js";

describe("ticksOf(max, scale, step)", () => {
  test("are few, ascending, from 0, within the axis, and whole for counts", () => {
    const scale = fc.constantFrom("linear" as const, "sqrt" as const);
    fc.assert(
      fc.property(fc.integer({min: 1, max: 2_000_000}), scale, (max, scale) => {
        const ticks = ticksOf(max, scale, 1);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks[0]).toBe(0);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(ticks.every((tick, n) => tick <= max && (n === 0 || tick > ticks[n - 1]))).toBe(true);
      })
    );
  });

  test.each([
    [8, "linear", 1, [0, 2, 4, 6, 8]],
    [1, "linear", 1, [0, 1]],
    [17, "linear", 1, [0, 5, 10, 15]],
    [30, "linear", 5, [0, 10, 20, 30]],
    [1, "linear", 0.1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [900, "sqrt", 1, [0, 20, 50, 100, 200, 500]]
  ] as const)("of %d (%s, step %d)", (max, scale, step, ticks) => {
    expect(ticksOf(max, scale, step)).toEqual(ticks);
  });
});

// Groups of 50 people, told apart by videos, with these exercises.
const findingOf = (...exercises: readonly (readonly number[])[]): string => {
  const rows = exercises.flatMap((values, group) =>
    values.map(
      (value): ExampleRow => ({values: [value, 100 * group], users: [0, 0, 60 / values.length], yes: 0})
    )
  );
  const k = {kind: "fixed", k: exercises.length, why: "as many"} as const;
  const context = exampleContext({rows, personas: [], study: {setAsideAbove: 1, k, minGroup: 5}});
  return groupBoxChart(context, 0).finding;
};

describe("groupBoxChart(context, feature)", () => {
  test("has all that is drawn in its table: medians, boxes and what the lines span", () => {
    const {boxes, table, finding} = groupBoxChart(exampleContext(), 0);
    expect(table.caption).toBe(finding);
    expect(table.columns.map(({label}) => label)).toEqual(["Group", "Median", "Middle half", "Thin line"]);
    for (const [n, {label, box}] of boxes.entries()) {
      if (!box) throw new Error("every group of the example is drawn");
      const span = (from: number, to: number): string => (from === to ? `${from}` : `${from}–${to}`);
      const cells = table.rows[n].map((cell) => (typeof cell === "string" ? cell : cell.text));
      expect(cells).toEqual([label, String(box.median), span(box.q1, box.q3), span(box.low, box.high)]);
    }
  });

  test("has a box for each group and everyone last, but not for those set aside", () => {
    const {boxes, caption} = groupBoxChart(exampleContext(), 0);
    expect(boxes.map(({id}) => id)).toEqual(["idle", "watcher", "driller", "everyone"]);
    expect(caption).toContain("Exercises submitted per person, first 24 hours.");
  });

  test("finds who does most, and who comes next", () => {
    expect(findingOf([9], [4], [0])).toMatch(
      /^Exercises submitted: most by \S+ \(median 9\), then \S+ \(4\)$/
    );
    expect(findingOf([9], [0], [0])).toMatch(/^Exercises submitted: most by \S+ \(median 9\)$/);
  });

  test("names all who do equally much", () => {
    expect(findingOf([9], [9], [2])).toMatch(/: most by \S+ and \S+ \(median 9 each\), then \S+ \(2\)$/);
    expect(findingOf([9], [4], [4], [2])).toMatch(/ \(median 9\), then \S+ and \S+ \(4 each\)$/);
    expect(findingOf([9], [9], [9])).toBe("Exercises submitted: a median of 9 in every group");
  });

  test("goes by the share where all medians are 0", () => {
    expect(findingOf([0, 0, 1], [0, 0, 0, 2])).toMatch(/: not usual in any group, likeliest in \S+ \(33%\)$/);
    expect(findingOf([0], [0])).toBe("Exercises submitted: nobody did it");
  });

  test("draws nothing of groups with few people", () => {
    const context = exampleContext({study: {minGroup: 40}});
    const driller = groupBoxChart(context, 0).boxes.find(({id}) => id === "driller");
    expect(driller).not.toHaveProperty("box");
    expect(driller?.why).toBe("Fewer than 40 students: nothing particular is shown of so few.");
    expect(groupBoxChart(exampleContext({study: {minGroup: 150}}), 0).finding).toBe(
      "Exercises submitted: too few people to draw"
    );
  });
});

describe("versusEveryone(context, member)", () => {
  const findings = (id: string, study = {}): string[] => {
    const context = exampleContext({study});
    return versusEveryone(context, memberOf(context, id)).map(({finding}) => finding);
  };

  test("compares medians, then shares, the most different feature first", () => {
    expect(findings("driller")).toEqual([
      "Exercises submitted: typically 11; everyone, 0",
      "Videos started: about 35% did so at all; of everyone, 48%"
    ]);
    expect(findings("idle")).toEqual([
      "Videos started: 20% did so at all; of everyone, 48%",
      "Exercises submitted: 20% did so at all; of everyone, 40%"
    ]);
  });

  test("says none, and alike", () => {
    const rows: readonly ExampleRow[] = [
      {values: [0, 0], users: [0, 0, 60], yes: 0},
      {values: [0, 50], users: [0, 0, 20], yes: 0},
      {values: [1, 50], users: [0, 0, 20], yes: 0}
    ];
    const context = exampleContext({
      rows,
      personas: [],
      study: {
        setAsideAbove: 1,
        k: {kind: "fixed", k: 2, why: "two"},
        features: exampleContext().study.features
      }
    });
    const found = context.members.map((member) =>
      versusEveryone(context, member).map(({finding}) => finding)
    );
    expect(found.flat()).toContain("Exercises submitted: nobody did so; of everyone, 20%");
    const same = exampleContext({study: {minGroup: 2}});
    const all = {...memberOf(same, "idle"), profile: same.everyone};
    expect(versusEveryone(same, all)[0].finding).toMatch(/: typically 0, as everyone$/);
  });

  test("says a median of 0, too", () => {
    const rows: readonly ExampleRow[] = [
      {values: [0, 0], users: [0, 0, 30], yes: 0},
      {values: [8, 0], users: [0, 0, 70], yes: 0}
    ];
    const context = exampleContext({
      rows,
      personas: [],
      study: {setAsideAbove: 1, k: {kind: "fixed", k: 2, why: "two"}}
    });
    expect(versusEveryone(context, memberOf(context, "unnamed-2"))[0].finding).toBe(
      "Exercises submitted: typically 0; everyone, 8"
    );
  });
});

describe("byDifference(context, member)", () => {
  test("keeps the study's order where features are equally different", () => {
    const context = exampleContext();
    const everyone = {
      ...memberOf(context, "idle").group,
      rows: Int32Array.from(context.weights, (_, i) => i)
    };
    expect(byDifference(context, {...memberOf(context, "idle"), group: everyone})).toEqual([0, 1]);
  });
});

describe("boxChart(context, feature, {rows, finding})", () => {
  test("squeezes the scale of skewed counts and says so", () => {
    const {scale, caption, max} = groupBoxChart(exampleContext(), 0);
    expect({scale, max}).toEqual({scale: "sqrt", max: 12});
    expect(caption).toContain("square root");
    expect(groupBoxChart(exampleContext(), 1).scale).toBe("linear");
  });

  test("has an axis even where nobody is drawn", () => {
    const chart = boxChart(exampleContext(), 0, {rows: [], finding: "none"});
    expect(chart).toMatchObject({boxes: [], max: 1});
    expect(chart.ticks.map(({text}) => text)).toEqual(["0", "1"]);
  });

  test("carries no mean of a feature that few did", () => {
    const rows: readonly ExampleRow[] = [
      {values: [0, 0], users: [0, 0, 40], yes: 0},
      {values: [3, 0], users: [0, 0, 5], yes: 0},
      {values: [6, 0], users: [0, 0, 4], yes: 0},
      {values: [0, 50], users: [0, 0, 40], yes: 0}
    ];
    const context = exampleContext({
      rows,
      personas: [],
      study: {setAsideAbove: 1, k: {kind: "fixed", k: 2, why: "two"}}
    });
    expect(groupBoxChart(context, 0).boxes.map(({box}) => box?.mean)).toEqual([0, 0, 0]);
  });
});
