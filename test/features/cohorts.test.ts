import {spawnSync} from "node:child_process";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {formatPeriod, periodEnd} from "../../src/features/cohortCalendar.js";
import {countFeatures} from "../../src/features/countFeatures.js";
import {dataEnds} from "../../src/features/dataEnds.js";
import {eventsSource, featureOf, folderOf, studyOf} from "./studies.js";

describe("formatPeriod(period, from)", () => {
  test.each([
    ["month", "2026-06-01", "2026-06", "2026-07-01"],
    ["month", "2026-12-01", "2026-12", "2027-01-01"],
    ["quarter", "2026-04-01", "2026-Q2", "2026-07-01"],
    ["quarter", "2026-10-01", "2026-Q4", "2027-01-01"],
    // ISO 8601: 2026 began on a Thursday, so its first week begins in 2025, and it has 53 weeks.
    ["week", "2025-12-29", "2026-W01", "2026-01-05"],
    ["week", "2026-12-28", "2026-W53", "2027-01-04"],
    ["week", "2027-01-04", "2027-W01", "2027-01-11"],
    ["week", "2024-12-30", "2025-W01", "2025-01-06"]
  ] as const)("names the %s that begins on %s", (period, from, id, to) => {
    expect([formatPeriod(period, from), periodEnd(period, from)]).toEqual([id, to]);
  });
});

describe("dataEnds(days, minRows)", () => {
  const days = [
    {day: 3, rows: 1, last: 310},
    {day: 1, rows: 9, last: 190},
    {day: 2, rows: 5, last: 250}
  ];
  test("is the last event of the last day that is busy enough", () => {
    expect(dataEnds(days, 5)).toBe(250);
    expect(dataEnds(days, 6)).toBe(190);
    expect(dataEnds(days, 1)).toBe(310);
  });

  test("is the latest event where no day is, and undefined without events", () => {
    expect(dataEnds(days, 10)).toBe(310);
    expect(dataEnds([], 1)).toBeUndefined();
  });
});

// In São Paulo the clocks skipped the first hour of 4 November 2018: October's last window begins two hours behind UTC.
const users =
  "user,signup\na,2018-10-31T23:59:59\nb,2018-11-01T00:00:00\nc,2018-11-03T23:30:00\nd,2018-11-30T23:00:00\ne,2018-12-01\n";
const events =
  "user,event,time\nc,click,2018-11-05T00:29:59\nc,click,2018-11-05T00:30:00\nd,view,2018-12-01T22:59:00\n";

function brazil(last: string, cohorts: "month" | "week"): ReturnType<typeof studyOf> {
  const root = folderOf({"data/users.csv": users, "data/events.csv": `${events}e,view,${last}\n`});
  return studyOf(root, {timeZone: "America/Sao_Paulo", cohorts: {by: cohorts}});
}

describe("countFeatures(study) takes", () => {
  test("cohort borders and times in the study's zone, and 24 hours for a day when the clocks change", async () => {
    const {cohorts, incomplete, table, ledger} = await countFeatures(brazil("2018-12-02T00:00:00", "month"));
    expect(cohorts).toEqual([
      {id: "2018-10", users: 1, from: "2018-10-01", to: "2018-11-01"},
      {id: "2018-11", users: 3, from: "2018-11-01", to: "2018-12-01"}
    ]);
    expect(incomplete).toEqual([{id: "2018-12", users: 1, from: "2018-12-01", to: "2019-01-01"}]);
    // 23:30 plus 24 hours is 00:30 of the day after next.
    expect([...table.points]).toEqual([0, 0, 0, 1, 1, 0]);
    expect([...table.users]).toEqual([1, 1, 0, 1, 0, 1]);
    expect(ledger.dataEnds).toBe("2018-12-02T02:00:00Z");
    expect(ledger.users.reasons.filter(({rows}) => rows > 0)).toEqual([
      {reason: "kept", rows: 4},
      {reason: "cohortNotComplete", rows: 1}
    ]);
  });

  test("a month as incomplete until its last window has ended, to the second", async () => {
    const {cohorts, incomplete, ledger} = await countFeatures(brazil("2018-12-01T23:59:59", "month"));
    expect([cohorts.map(({id}) => id), incomplete.map(({id, users: n}) => [id, n])]).toEqual([
      ["2018-10"],
      [
        ["2018-11", 3],
        ["2018-12", 1]
      ]
    ]);
    expect(ledger.users.reasons.filter(({rows}) => rows > 0)).toEqual([
      {reason: "kept", rows: 1},
      {reason: "notYetObserved", rows: 1},
      {reason: "cohortNotComplete", rows: 3}
    ]);
    expect(ledger.events!.reasons.filter(({rows}) => rows > 0)).toEqual([{reason: "userLeftOut", rows: 4}]);
  });

  test("weeks from Monday on", async () => {
    const {cohorts} = await countFeatures(brazil("2018-12-04T00:00:00", "week"));
    expect(cohorts).toEqual([
      {id: "2018-W44", users: 3, from: "2018-10-29", to: "2018-11-05"},
      {id: "2018-W48", users: 2, from: "2018-11-26", to: "2018-12-03"}
    ]);
  });

  test("a stray clock for no end of the data", async () => {
    const many = Array.from({length: 10}, (_, i) => `u${i},click,2026-01-20T0${i}:00:00Z\n`).join("");
    const people = Array.from({length: 10}, (_, i) => `u${i},2026-01-0${i < 5 ? 1 : 9}\n`).join("");
    const root = folderOf({
      "data/users.csv": `user,signup\n${people}late,2026-02-10\n`,
      "data/events.csv": `user,event,time\n${many}u0,click,2027-01-01\nstranger,click,2028-01-01\n`
    });
    const {ledger, cohorts} = await countFeatures(studyOf(root, {minGroup: 10}));
    expect([ledger.dataEnds, cohorts]).toEqual(["2026-01-20T09:00:00Z", [{id: "all", users: 10}]]);
  });

  test("bare dates of users and events as midnights, and days by the zone's calendar", async () => {
    const root = folderOf({
      "data/users.csv": "user,signup\na,2026-03-01\nb,2026-03-01\n",
      "data/events.csv":
        "user,event,time,n\na,click,2026-03-01,3\na,click,2026-03-02,2.5\na,click,2026-03-07,1\na,click,2026-03-08,9\na,click,2026-03-03,0\nb,view,2026-04-01,1\n"
    });
    const source = eventsSource({
      columns: {user: "user", event: "event", time: "time", userId: "user", signup: "signup", count: "n"}
    });
    const features = [
      featureOf("click"),
      featureOf("days", {events: ["click"], counting: "days"}),
      featureOf("steps", {events: ["click"], counting: "sum", round: 5}),
      featureOf("tenths", {events: ["click"], counting: "sum", round: 0.1})
    ];
    for (const hours of [7 * 24, 70 * 24]) {
      const window = {hours, text: ""};
      const end = hours === 7 * 24 ? {} : {dataEnds: "2026-12-31"};
      const {table, ledger} = await countFeatures(
        studyOf(root, {source: {...source, ...end}, features, window, timeZone: "Europe/Berlin"})
      );
      const counted = hours === 7 * 24 ? [6.5, 3, 5, 6.5] : [15.5, 4, 15, 15.5];
      expect([...table.points]).toEqual([0, 0, 0, 0, ...counted]);
      expect(ledger.usersWithoutEvents).toBe(1);
    }
  });

  test("rounded values as the nearest multiple, halves up, without the dust of floats", async () => {
    const root = folderOf({"data/t.csv": "user,v\na,0.31\nb,0.25\nc,0.04\nd,0.3\n"});
    const features = [featureOf("v", {round: 0.1})];
    const {table} = await countFeatures(
      studyOf(root, {features, source: {kind: "features", files: ["data/t.csv"], columns: {user: "user"}}})
    );
    expect([[...table.points], [...table.users]]).toEqual([
      [0, 0.3],
      [1, 3]
    ]);
  });

  test("the same in every time zone of the machine", async () => {
    const study = brazil("2018-12-02T00:00:00", "month");
    const module = join(import.meta.dirname, "../../src/features/countFeatures.ts");
    const script = `import {countFeatures} from ${JSON.stringify(module)}; countFeatures(${JSON.stringify(study)}).then((c) => console.log(JSON.stringify(c)));`;
    const [one, two] = ["Asia/Tokyo", "America/Los_Angeles"].map(
      (TZ) =>
        spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
          encoding: "utf8",
          env: {...process.env, TZ}
        }).stdout
    );
    expect(one).toContain("2018-12-02T02:00:00Z");
    expect(two).toBe(one);
  });
});
