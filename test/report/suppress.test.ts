import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {showParts} from "../../src/report/suppress.js";

describe("showParts(parts, minGroup)", () => {
  test("shows everything where nobody is few", () => {
    expect(showParts([10, 0, 200], 10)).toEqual(["shown", "shown", "shown"]);
    expect(showParts([], 10)).toEqual([]);
  });

  test("withholds the smallest other part, the first of equals", () => {
    expect(showParts([3, 40, 30, 0], 10)).toEqual(["few", "shown", "withheld", "shown"]);
    expect(showParts([3, 80, 80, 80], 10)).not.toEqual(["few", "shown", "shown", "shown"]);
  });

  test("withholds more where the sum of the hidden would tell too much", () => {
    // 3 + 12: the second is 10 or more, so the first would be 5 or less.
    expect(showParts([3, 12, 500], 10)).toEqual(["few", "withheld", "withheld"]);
  });

  test("calls nobody few where all parts together tell too much", () => {
    expect(showParts([3, 12], 10)).toEqual(["withheld", "withheld"]);
    expect(showParts([5, 0, 34], 10)).toEqual(["withheld", "withheld", "withheld"]);
    expect(showParts([5, 0, 35], 10)).toEqual(["few", "shown", "withheld"]);
  });

  test("leaves each of the few open to readers who know the sum, the figures shown and what withheld means", () => {
    const m = 4;
    const size = fc.oneof(fc.integer({min: 0, max: 5}), fc.integer({min: 0, max: 20}));
    fc.assert(
      fc.property(fc.array(size, {minLength: 2, maxLength: 4}), (parts) => {
        const sum = parts.reduce((a, b) => a + b, 0);
        const worlds = splits(sum, parts.length).filter((world) => looksLike(world, parts, m));
        for (const [i, part] of parts.entries()) {
          if (part === 0 || part >= m || sum < m) continue;
          const values = new Set(worlds.map((world) => world[i]).filter((value) => value > 0 && value < m));
          expect(values.size, JSON.stringify(parts)).toBe(m - 1);
        }
      }),
      {numRuns: 500}
    );
  });
});

/** Whether a reader of what is shown of the parts cannot rule out that they are the world's. */
function looksLike(world: readonly number[], parts: readonly number[], m: number): boolean {
  const showings = showParts(parts, m);
  const isFew = (users: number): boolean => users > 0 && users < m;
  if (showings.every((showing) => showing === "withheld")) return world.some(isFew);
  const shown = parts.filter((part, i) => showings[i] === "shown" && part > 0);
  return world.every((users, i) => {
    if (showings[i] === "shown") return users === parts[i];
    return showings[i] === "few" ? isFew(users) : users >= m && shown.every((other) => users <= other);
  });
}

/** All ways to split a sum into parts of 0 and more. */
function splits(sum: number, parts: number): number[][] {
  if (parts === 1) return [[sum]];
  return Array.from({length: sum + 1}, (_, first) =>
    splits(sum - first, parts - 1).map((rest) => [first, ...rest])
  ).flat();
}
