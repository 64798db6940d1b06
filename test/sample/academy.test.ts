import {describe, expect, test} from "vitest";
import {academy} from "../../src/sample/academy.js";
import {SAMPLE} from "../../src/sample/writeSample.js";

const files = academy(SAMPLE);
const linesOf = (name: string): readonly string[] => files.find((file) => file.name === name)!.lines;
const users = linesOf("users.csv")
  .slice(1)
  .map((line) => line.split(","));
const events = files.slice(1).flatMap(({lines}) => lines.slice(1).map((line) => line.split(",")));
const signups = new Map(users.map(([id, signup]) => [id, Date.parse(signup)]));
const DAY = 86_400_000;
const ends = Date.parse("2026-07-09T00:00:00-03:00");

describe("academy(settings)", () => {
  test("gives the same lines for the same settings, and others for another seed", () => {
    const small = {seed: 7, months: 2, people: 50};
    expect(academy(small)).toEqual(academy(small));
    expect(academy({...small, seed: 8})).not.toEqual(academy(small));
  });

  test("has one file of events for each month, and one for the month that has begun", () => {
    expect(files.map(({name}) => name)).toEqual([
      "users.csv",
      ...["01", "02", "03", "04", "05", "06", "07"].map((month) => `events-2026-${month}.csv`)
    ]);
  });

  test("has six complete months of about 4,000 people, in the company's time zone", () => {
    const months = new Map<string, number>();
    for (const [, signup] of users) {
      const month = signup.slice(0, 7);
      months.set(month, (months.get(month) ?? 0) + 1);
    }
    for (const month of ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]) {
      expect(months.get(month), month).toBeGreaterThan(3500);
      expect(months.get(month), month).toBeLessThan(4500);
    }
    expect(months.get("2026-07")).toBeLessThan(1500);
    expect(users.filter(([, signup]) => /T.*-03:00$/.test(signup)).length).toBeGreaterThan(20_000);
  });

  test("has no event after the data end, and knows no outcome that is not over", () => {
    expect(events.filter(([, , time]) => Date.parse(time) >= ends)).toEqual([]);
    // u99997 and u99998 are the broken ones.
    for (const [id, signup, , , subscribed] of users.filter(([id]) => !id.startsWith("u9999"))) {
      const over = Date.parse(signup) + 30 * DAY <= ends;
      if ((subscribed === "") === over) expect.fail(`${id} signed up at ${signup}: "${subscribed}"`);
    }
  });

  test.each<[string, () => number]>([
    ["repeated events", () => events.length - new Set(events.map((row) => row.join())).size],
    [
      "events before sign-up",
      () => events.filter(([id, , time]) => Date.parse(time) < signups.get(id)!).length
    ],
    [
      "events after the first day",
      () => events.filter(([id, , time]) => Date.parse(time) >= signups.get(id)! + DAY).length
    ],
    ["events of unknown users", () => events.filter(([id]) => !signups.has(id)).length],
    ["times that cannot be read", () => events.filter(([, , time]) => Number.isNaN(Date.parse(time))).length],
    ["kinds that nobody counts", () => events.filter(([, event]) => event === "settings_opened").length],
    ["repeated users", () => users.length - new Set(users.map(([id]) => id)).size],
    ["sign-ups that cannot be read", () => users.filter(([, signup]) => signup === "soon").length],
    [
      "sign-ups on days that do not exist",
      () => users.filter(([, signup]) => signup.startsWith("2026-02-30")).length
    ]
  ])("holds %s, but few of the rows", (_, count) => {
    expect(count()).toBeGreaterThan(0);
    expect(count()).toBeLessThan(events.length / 50);
  });

  test("holds people who did nothing, and a few who did absurdly much", () => {
    const counts = new Map<string, number>();
    for (const [id] of events) counts.set(id, (counts.get(id) ?? 0) + 1);
    const quiet = users.filter(([id]) => !counts.has(id)).length / users.length;
    expect(quiet).toBeGreaterThan(0.2);
    expect(quiet).toBeLessThan(0.5);
    const absurd = [...counts.values()].filter((count) => count > 150).length;
    expect(absurd).toBeGreaterThan(0);
    expect(absurd / users.length).toBeLessThan(0.005);
  });

  test("writes nothing of the kinds that people were drawn from", () => {
    expect(linesOf("users.csv")[0]).toBe("user_id,signed_up_at,plan,platform,subscribed_30d");
    expect(linesOf("events-2026-01.csv")[0]).toBe("user_id,event,time");
  });
});
