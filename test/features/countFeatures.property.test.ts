import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Counted} from "../../src/features/counted.js";
import {countFeatures} from "../../src/features/countFeatures.js";
import type {Study} from "../../src/study/study.js";
import {type EventRow, type PlainSettings, plainCount, type UserRow} from "./plainCount.js";
import {eventColumns, eventsSource, featureOf, folderOf, studyOf} from "./studies.js";

const start = Date.UTC(2026, 0, 1);
const hour = 3_600_000;
const dataEnds = start + 96 * hour;
const user = fc.constantFrom("u1", "u2", "u3", 'o"4', "ü,5", "");
// Few moments, so that equal rows and the window's very borders are common.
const moment = fc.integer({min: 0, max: 100}).map((n) => start + n * hour + (n % 3 === 0 ? 0 : n));

const userRow: fc.Arbitrary<UserRow> = fc.record({
  user,
  signup: fc.option(moment, {nil: undefined, freq: 8}),
  plan: fc.constantFrom("free", "pro", ""),
  paid: fc.constantFrom("1", "0", "")
});

const eventRow: fc.Arbitrary<EventRow> = fc.record({
  user: fc.oneof({weight: 9, arbitrary: user}, {weight: 1, arbitrary: fc.constant("stranger")}),
  event: fc.constantFrom("click", "view", "view", "scroll", ""),
  time: fc.option(moment, {nil: undefined, freq: 12}),
  count: fc.option(fc.constantFrom(0, 1, 2, 2.5), {nil: undefined, freq: 12}),
  id: fc.constant("")
});

function cell(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function formatTime(time: number | undefined, i: number): string {
  if (time === undefined) return ["soon", "", "2026-02-30", "12:30"][i % 4]!;
  const iso = new Date(time).toISOString();
  return [iso, iso.slice(0, -1), iso.replace("T", " ").replace("Z", "+00:00"), String(time)][i % 4]!;
}

function formatCount(count: number | undefined, i: number): string {
  return count === undefined ? ["many", "-1", "nan", "", "inf", "0x1"][i % 6]! : String(count);
}

function writeRows(users: readonly UserRow[], events: readonly EventRow[]): string {
  const userLines = users.map((row, i) =>
    [row.user, formatTime(row.signup, i), row.plan, row.paid].map(cell).join(",")
  );
  const eventLines = events.map((row, i) =>
    [row.event, row.user, formatTime(row.time, i), formatCount(row.count, i), row.id].map(cell).join(",")
  );
  return folderOf({
    "data/users.csv": `user,signup,plan,paid\n${userLines.join("\n")}\n`,
    "data/events.csv": `event,user,time,count,id\n${eventLines.join("\n")}\n`
  });
}

function studyFor(root: string, {byPlan, onlyPlan, useIds}: PlainSettings): Study {
  const both = ["click", "view"];
  return studyOf(root, {
    source: eventsSource({
      dataEnds: new Date(dataEnds).toISOString(),
      columns: {...eventColumns, count: "count", ...(useIds ? {id: "id"} : {})}
    }),
    cohorts: byPlan ? {by: "column", column: "plan"} : {by: "none"},
    filters: onlyPlan === undefined ? [] : [{column: "plan", condition: {kind: "is", values: [onlyPlan]}}],
    features: [
      featureOf("click", {counting: "sum"}),
      featureOf("view"),
      featureOf("days", {events: both, counting: "days"}),
      featureOf("any", {events: ["view"], counting: "any"})
    ],
    outcomes: [{id: "paid", label: "paid", column: "paid", good: true}]
  });
}

function groupsOf({table}: Counted): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  const [d, c] = [table.features.length, table.cohorts.length];
  for (let i = 0; i < table.rows; i++) {
    for (let j = 0; j < c; j++) {
      const at = i * c + j;
      const key = `${table.cohorts[j]}|${table.points.slice(i * d, (i + 1) * d).join(",")}`;
      if (table.users[at]! > 0)
        groups.set(key, [table.users[at]!, table.outcomeSums[at]!, table.outcomeUsers[at]!]);
    }
  }
  return groups;
}

function sorted<Value>(map: ReadonlyMap<string, Value>): [string, Value][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

const settings = fc.record({
  windowMs: fc.constant(24 * hour),
  dataEnds: fc.constant(dataEnds),
  byPlan: fc.boolean(),
  onlyPlan: fc.option(fc.constant("pro"), {nil: undefined})
});

async function check(
  users: readonly UserRow[],
  events: readonly EventRow[],
  plain: PlainSettings
): Promise<void> {
  const expected = plainCount(users, events, plain);
  const root = writeRows(users, events);
  if (expected.users.kept === 0) {
    await expect(countFeatures(studyFor(root, plain))).rejects.toThrow(
      /no user is left|no cohort is complete|not a time/
    );
    return;
  }
  const counted = await countFeatures(studyFor(root, plain));
  expect(sorted(groupsOf(counted))).toEqual(sorted(expected.groups));
  const {ledger} = counted;
  expect(Object.fromEntries(ledger.users.reasons.map(({reason, rows}) => [reason, rows]))).toEqual(
    expected.users
  );
  expect(Object.fromEntries(ledger.events!.reasons.map(({reason, rows}) => [reason, rows]))).toEqual(
    expected.events
  );
  expect(ledger.users.read).toBe(users.length);
  expect(ledger.events!.read).toBe(events.length);
  expect(ledger.events!.reasons.reduce((sum, {rows}) => sum + rows, 0)).toBe(events.length);
}

describe("countFeatures(study)", () => {
  test("equals a plain count of one user after another, ledger included", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(userRow, {minLength: 1, maxLength: 9}),
        fc.array(eventRow, {minLength: 1, maxLength: 60}),
        settings,
        (users, events, {onlyPlan, ...rest}) =>
          check(users, events, {...rest, ...(onlyPlan === undefined ? {} : {onlyPlan}), useIds: false})
      ),
      {seed: 20260105, numRuns: 60}
    );
  });

  test("counts rows with the same event id once", async () => {
    // Rows of one id are equal here, so that it does not matter which of them is kept.
    const repeated = fc
      .array(eventRow, {minLength: 1, maxLength: 25})
      .chain((rows) =>
        fc
          .array(fc.nat(rows.length - 1), {minLength: 1, maxLength: 60})
          .map((picks) => picks.map((i) => ({...rows[i]!, id: i % 7 === 6 ? "" : `e${i}`})))
      );
    await fc.assert(
      fc.asyncProperty(
        fc.array(userRow, {minLength: 1, maxLength: 9}),
        repeated,
        settings,
        (users, events, {byPlan, ...rest}) =>
          check(users, events, {windowMs: rest.windowMs, dataEnds, byPlan, useIds: true})
      ),
      {seed: 20260106, numRuns: 30}
    );
  });
});
