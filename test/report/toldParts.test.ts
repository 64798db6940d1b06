import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type ToldPart, toldParts} from "../../src/report/toldParts.js";
import {exampleContext} from "./exampleContext.js";

const {table: example} = exampleContext();

/** What is told of groups of one row each: users by group, then by cohort. */
function told(users: readonly (readonly number[])[], minGroup: number, cohort?: number): ToldPart[] {
  const c = users[0].length;
  const table = {
    ...example,
    rows: users.length,
    cohorts: Array.from({length: c}, (_, j) => `c${j}`),
    users: Float64Array.from(users.flat())
  };
  const members = users.map((_, i) => ({
    group: {
      id: `g${i}`,
      state: "unnamed" as const,
      match: "cluster" as const,
      rows: Int32Array.of(i)
    }
  }));
  return toldParts({study: {minGroup}, table, members}, cohort);
}

const sizes = (parts: readonly ToldPart[]): (number | string)[] =>
  parts.map(({showing, users, guess, near}) =>
    showing === "shown" ? users : showing === "few" ? "few" : near ? `about ${guess}` : "–"
  );

describe("toldParts(context, cohort)", () => {
  test("tells a total exactly where each cohort is told exactly", () => {
    const users = [
      [50, 60],
      [80, 0]
    ];
    expect(sizes(told(users, 10))).toEqual([110, 80]);
  });

  test("tells a total as what the cohorts tell, where one of them is withheld or few", () => {
    // 114 − 50 − 60 would be 4; 116 is with 5 and 46 of 51 in the last cohort as readers would guess them.
    const users = [
      [50, 60, 4],
      [70, 80, 45],
      [90, 100, 300]
    ];
    expect(sizes(told(users, 10, 2))).toEqual(["few", "about 44", 300]);
    expect(sizes(told(users, 10))).toEqual(["about 115", "about 194", 490]);
  });

  test("tells no total beside small cohorts whose people it would tell", () => {
    // 16 people in cohorts of 8: whose they are would be the totals without the cohort that is shown.
    const users = [
      [200, 8, 1],
      [300, 0, 7]
    ];
    expect(sizes(told(users, 10))).toEqual(["about 208", "about 308"]);
  });

  test("leaves each of the few open to readers who add and subtract along groups and cohorts", () => {
    // A group that is few in all is known to be: in each of its cohorts it is then fewer by those of the others.
    const m = 4;
    const cell = fc.oneof(fc.integer({min: 0, max: 5}), fc.integer({min: 0, max: 16}));
    const row = fc.array(cell, {minLength: 2, maxLength: 2});
    fc.assert(
      fc.property(fc.array(row, {minLength: 2, maxLength: 3}), (users) => {
        const worlds = worldsOf(users, m);
        for (const [j] of users[0].entries()) {
          if (sum(users.map((parts) => parts[j])) < m) continue;
          for (const [i, parts] of users.entries()) {
            if (parts[j] === 0 || parts[j] >= m) continue;
            const values = new Set(
              worlds.map((world) => world[i][j]).filter((value) => value > 0 && value < m)
            );
            const open = sum(parts) < m ? m - 2 : m - 1;
            expect(values.size, JSON.stringify({users, i, j})).toBeGreaterThanOrEqual(open);
          }
        }
      }),
      {numRuns: 150}
    );
  });
});

/** All tables that readers of what is told cannot rule out: users by group, then by cohort. */
function worldsOf(users: readonly (readonly number[])[], m: number): number[][][] {
  const columns = users[0].map((_, j) => {
    const parts = told(users, m, j);
    const whole = sum(parts.map(({users}) => users));
    return splits(whole, parts.length).filter((world) =>
      world.every((value, i) => mayBe(value, parts[i], m))
    );
  });
  const totals = told(users, m);
  return columns[0]
    .flatMap((first) => columns[1].map((second) => first.map((value, i) => [value, second[i]])))
    .filter((world) => world.every((cells, i) => mayBe(sum(cells), totals[i], m)));
}

function mayBe(value: number, {showing, silent, users}: ToldPart, m: number): boolean {
  if (showing === "shown") return value === users;
  if (showing === "few") return value > 0 && value < m;
  return silent || value >= m;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

/** All ways to split a sum into parts of 0 and more. */
function splits(whole: number, parts: number): number[][] {
  if (parts === 1) return [[whole]];
  return Array.from({length: whole + 1}, (_, first) =>
    splits(whole - first, parts - 1).map((rest) => [first, ...rest])
  ).flat();
}
