// Do names stay with the same people? Fifty made-up products are lived through, two years each, by a team that uses
// Kindred as it is; the truth is known, and everything is counted against it.
// The worlds are such that grouping can find the groups at all: centres at least four standard deviations apart, and no
// group so large beside two small ones that least squares would rather cut the large one (with a larger
// spread that happens, and no lifecycle can name what was never grouped).
// The thresholds of lifecycle.ts were set on seeds 1 to 50, and what the team does on 101 to 200; those tested are others.
// With a spread of 1.5 all holds for 101 to 200, too. With 1.8 in a few of 151 to 200 the large group is cut, and two small
// ones share a name for months (0.2 % of all users). While the team accepted only when something was told, 4 of 400
// happenings were told as another (a merger as "gone" and "moved") where centres had drifted for long since the release.
import {beforeAll, describe, expect, test} from "vitest";
import {liveThrough, type Naming, type Outcome} from "./liveThrough.js";
import {makeWorld, type WorldSettings} from "./world.js";

const FIRST = 201;
const SEEDS = 50;
const SETTINGS: WorldSettings = {users: 1000, spread: 1.5, drift: 3};
const KINDS = ["split", "merge", "death", "birth"] as const;

async function live(seeds: number, naming?: Naming): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let seed = FIRST; seed < FIRST + seeds; seed++)
    outcomes.push(await liveThrough(makeWorld(seed, SETTINGS), naming));
  return outcomes;
}

const sum = (outcomes: readonly Outcome[], of: (outcome: Outcome) => number): number =>
  outcomes.reduce((all, outcome) => all + of(outcome), 0);
const kept = (outcomes: readonly Outcome[]): number =>
  sum(outcomes, ({right}) => right) / sum(outcomes, ({recoverable}) => recoverable);
const alarmMonths = ({falseAlarms}: Outcome): number =>
  new Set(falseAlarms.map((alarm) => alarm.split(":")[0])).size;

describe("two years of fifty products", () => {
  let outcomes: Outcome[];
  beforeAll(async () => {
    outcomes = await live(SEEDS);
    const told = KINDS.map(
      (kind) => `${kind} ${outcomes.filter(({noticed}) => noticed.includes(kind)).length}/${SEEDS}`
    );
    const share = (100 * kept(outcomes)).toFixed(2);
    const alarms = `${sum(outcomes, alarmMonths)} of ${sum(outcomes, ({quietMonths}) => quietMonths)} quiet months`;
    const jumps = sum(outcomes, ({jumps}) => jumps.length);
    console.log(
      `names that stay: ${share} % of recoverable users keep the persona, ${jumps} jumps; noticed ${told.join(", ")}; false alarms in ${alarms}`
    );
  });

  test("at least 99 % of the users whose group can be known keep the persona", () => {
    expect(sum(outcomes, ({recoverable}) => recoverable)).toBeGreaterThan(SEEDS * 20 * SETTINGS.users);
    expect(kept(outcomes)).toBeGreaterThanOrEqual(0.99);
    for (const outcome of outcomes) expect(kept([outcome])).toBeGreaterThanOrEqual(0.99);
  });

  test("no persona ever jumps to other people", () => {
    expect(outcomes.flatMap(({jumps}) => jumps)).toEqual([]);
  });

  test("each split, merger, death and birth is told in its month or the next", () => {
    const missed = outcomes.flatMap(({noticed}, n) =>
      KINDS.filter((kind) => !noticed.includes(kind)).map((kind) => `seed ${FIRST + n}: ${kind}`)
    );
    expect(missed).toEqual([]);
  });

  test("fewer than one quiet month in twenty has a false alarm", () => {
    const quiet = sum(outcomes, ({quietMonths}) => quietMonths);
    expect(quiet).toBeGreaterThan(SEEDS * 10);
    expect(sum(outcomes, alarmMonths) / quiet).toBeLessThan(0.05);
  });
});

describe("the same with a worse way of naming fails, so these figures can fail", () => {
  test("names by the order of the clusters jump", async () => {
    const first = await live(2, ({definitions, matching}) => ({
      ...matching,
      groups: matching.groups.map((group, n) => {
        const persona = definitions.personas[n]?.id;
        return {cluster: group.cluster, distance: 0, ...(persona === undefined ? {} : {persona})};
      })
    }));
    expect(first.flatMap(({jumps}) => jumps).length).toBeGreaterThan(10);
    expect(kept(first)).toBeLessThan(0.9);
  });
});
