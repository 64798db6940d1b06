// A real learning platform's first days: events per day, users who never came, an outcome, people who left early.
import {existsSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {countFeatures} from "../../src/features/countFeatures.js";
import {weightsOf} from "../../src/features/frequencyTable.js";
import type {Study} from "../../src/study/study.js";
import {eventsSource, featureOf, studyOf} from "./studies.js";

const root = join(import.meta.dirname, "../../../shared/data/oulad");
const there = existsSync(join(root, "events.parquet"));
if (!there) console.log("skipped: ../shared/data/oulad is not there, so nothing is counted on real data");

function study(events: string, rest: Partial<Study> = {}): Study {
  return studyOf(root, {
    source: eventsSource({
      users: ["users.csv.gz"],
      events: [events],
      columns: {
        user: "user_id",
        event: "event",
        time: "time",
        count: "count",
        userId: "user_id",
        signup: "module_start_nominal"
      },
      dataEnds: "2015-12-31"
    }),
    window: {hours: 14 * 24, text: "first 14 days"},
    cohorts: {by: "column", column: "cohort"},
    features: [featureOf("quiz", {counting: "days"}), featureOf("oucontent", {counting: "days"})],
    outcomes: [{id: "passed", label: "passed", column: "passed", good: true}],
    minGroup: 10,
    ...rest
  });
}

describe.skipIf(!there)("countFeatures(study) of OULAD", () => {
  test("finds all 32,593 enrolments in 155 vectors of active days", async () => {
    const {table, cohorts} = await countFeatures(study("events.parquet"));
    expect(cohorts.map(({id}) => id)).toEqual(["2013B", "2013J", "2014B", "2014J"]);
    expect(weightsOf(table).reduce((sum, n) => sum + n, 0)).toBe(32593);
    expect(table.rows).toBe(155);
  });

  test("counts the same in Parquet and in zipped CSV, row for row", async () => {
    const clicks = {features: [featureOf("quiz"), featureOf("oucontent")]};
    const [one, two] = await Promise.all(
      ["events.parquet", "events_first28d.csv.gz"].map((file) => countFeatures(study(file, clicks)))
    );
    expect(two!.table).toEqual(one!.table);
    expect(one!.table.rows).toBe(5439);
    // Rows of the days 0 to 13, whatever their kind.
    const inWindow = one!.ledger.events!.reasons.filter(
      ({reason}) => reason === "kept" || reason === "otherEvent"
    );
    expect(inWindow.reduce((sum, {rows}) => sum + rows, 0)).toBe(514_994);
  });

  test("leaves out those who had unregistered before the window's end", async () => {
    const filters: Study["filters"] = [{column: "date_unregistration", condition: {kind: "unknown"}}];
    const {ledger} = await countFeatures(study("events.parquet", {filters}));
    expect(ledger.users.reasons.reduce((sum, {rows}) => sum + rows, 0)).toBe(32593);
    expect(ledger.filtered[0]).toBeGreaterThan(4000);
  });
});
