// One set of users and events in every kind of file gives one table.
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {describe, expect, test} from "vitest";
import type {Counted} from "../../src/features/counted.js";
import {countFeatures} from "../../src/features/countFeatures.js";
import type {EventsSource, Study} from "../../src/study/study.js";
import {eventsSource, featureOf, folderOf, problemsOf, studyOf} from "./studies.js";

const usersCsv = [
  "user,signup,plan,paid,junk",
  "1,2026-01-05T10:00:00Z,free,1,a",
  '2,2026-01-06T10:00:00Z,"pro, yearly",0,"b\nb"',
  "3,2026-01-07T10:00:00Z,free,,c",
  "4,2026-03-01T10:00:00Z,free,1,d",
  ""
].join("\n");
const eventLines = [
  ["1", "click", "2026-01-05T10:00:00Z"],
  ["1", "click", "2026-01-05T10:00:01Z"],
  ["1", "click", "2026-01-05T10:00:01Z"],
  ["2", "view", "2026-01-07T09:59:59Z"],
  ["2", "view", "2026-01-07T10:00:00Z"],
  ["9", "view", "2026-01-07T10:00:00Z"],
  ["3", "scroll", "2026-01-07T11:00:00Z"],
  ["3", "view", "2026-03-01T12:00:00Z"]
];
const eventsCsv = `user,event,time\n${eventLines.map((line) => line.join(",")).join("\n")}\n`;
const eventsTsv = eventsCsv.replaceAll(",", "\t");
const eventsNdjson = eventLines
  .map(([user, event, time]) => JSON.stringify({time, more: {a: [1]}, event, user: Number(user)}))
  .join("\n");

async function parquetOf(columns: string): Promise<string> {
  const root = folderOf({"data/users.csv": usersCsv, "data/events.csv": eventsCsv});
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  const read = `read_csv('${root}/data/events.csv', all_varchar = true)`;
  await connection.run(
    `COPY (SELECT ${columns} FROM ${read}) TO '${root}/data/events.parquet' (FORMAT parquet, ROW_GROUP_SIZE 3)`
  );
  connection.closeSync();
  return root;
}

function study(root: string, source: Partial<EventsSource> = {}): Study {
  return studyOf(root, {
    source: eventsSource(source),
    cohorts: {by: "column", column: "plan"},
    outcomes: [{id: "paid", label: "paid", column: "paid", good: true}]
  });
}

function plain({table, cohorts, ledger}: Counted): unknown {
  const {files: _, ...users} = ledger.users;
  const {files: __, ...events} = ledger.events!;
  const arrays = [table.points, table.users, table.outcomeSums, table.outcomeUsers].map((array) => [
    ...array
  ]);
  return {
    arrays,
    table: [table.features, table.cohorts, table.rows],
    cohorts,
    users,
    events,
    others: ledger.otherEvents
  };
}

const expected = {
  arrays: [
    [0, 0, 0, 1, 2, 0],
    // Cohorts: free, "pro, yearly".
    [1, 0, 0, 1, 1, 0],
    [0, 0, 0, 0, 1, 0],
    [0, 0, 0, 1, 1, 0]
  ],
  table: [["click", "view"], ["free", "pro, yearly"], 3],
  cohorts: [
    {id: "free", users: 2},
    {id: "pro, yearly", users: 1}
  ],
  users: {
    read: 4,
    reasons: [
      {reason: "kept", rows: 3},
      {reason: "brokenSignup", rows: 0},
      {reason: "missingValue", rows: 0},
      {reason: "duplicate", rows: 0},
      {reason: "filtered", rows: 0},
      {reason: "notYetObserved", rows: 1},
      {reason: "cohortNotComplete", rows: 0}
    ]
  },
  events: {
    read: 8,
    reasons: [
      {reason: "kept", rows: 3},
      {reason: "brokenTime", rows: 0},
      {reason: "brokenCount", rows: 0},
      {reason: "missingValue", rows: 0},
      {reason: "unknownUser", rows: 1},
      {reason: "userLeftOut", rows: 0},
      {reason: "beforeSignup", rows: 0},
      {reason: "afterWindow", rows: 2},
      {reason: "otherEvent", rows: 1},
      {reason: "duplicate", rows: 1}
    ]
  },
  others: [{event: "scroll", rows: 1}]
};

describe("countFeatures(study) gives the same for", () => {
  const half = eventsCsv.indexOf("2,view");
  const head = "user,event,time\n";
  test.each<[string, Record<string, string>, Partial<EventsSource>]>([
    ["CSV", {"data/events.csv": eventsCsv}, {}],
    ["zipped CSV", {"data/events.csv.gz": eventsCsv}, {events: ["data/events.csv.gz"]}],
    ["TSV", {"data/events.tsv": eventsTsv}, {events: ["data/*.tsv"]}],
    [
      "CSV with semicolons and carriage returns",
      {"data/events.csv": eventsCsv.replaceAll(",", ";").replaceAll("\n", "\r\n")},
      {}
    ],
    ["CSV with a byte order mark", {"data/events.csv": `\uFEFF${eventsCsv}`}, {}],
    ["NDJSON", {"data/e.ndjson": eventsNdjson}, {events: ["data/e.ndjson"]}],
    ["zipped NDJSON", {"data/e.jsonl.gz": eventsNdjson}, {events: ["data/e.jsonl.gz"]}],
    [
      "several files",
      {"data/e1.csv": eventsCsv.slice(0, half), "data/e2.csv": head + eventsCsv.slice(half)},
      {events: ["data/e*.csv"]}
    ],
    [
      "several globs, kinds and orders of columns",
      {
        "data/e1.csv": eventsCsv.slice(0, half),
        "data/e2.tsv": `time\tevent\tx\tuser\n${eventLines
          .slice(3)
          .map(([user, event, time]) => `${time}\t${event}\t\t${user}`)
          .join("\n")}`
      },
      {events: ["data/e*.tsv", "data/e*.csv", "data/e1.csv"]}
    ],
    [
      "a path with odd characters",
      {"da ta/it's [1] *{ü}.csv": eventsCsv},
      {events: ["da ta/it's [1] *{ü}.csv"]}
    ]
  ])("%s", async (_, files, source) => {
    const root = folderOf({"data/users.csv": usersCsv, ...files});
    expect(plain(await countFeatures(study(root, source)))).toEqual(expected);
  });

  test.each([
    ["texts", "*"],
    ["numbers and moments with a zone", '"user"::INTEGER AS "user", event, time::TIMESTAMPTZ AS time'],
    ["moments without a zone", '"user"::UBIGINT AS "user", event, time::TIMESTAMPTZ::TIMESTAMP AS time'],
    [
      "moments in nanoseconds",
      '"user"::DOUBLE AS "user", event::BLOB AS event, time::TIMESTAMPTZ::TIMESTAMP::TIMESTAMP_NS AS time'
    ],
    ["epoch seconds", '"user"::HUGEINT AS "user", event, epoch(time::TIMESTAMPTZ)::BIGINT AS time'],
    ["epoch milliseconds", '"user", event, epoch_ms(time::TIMESTAMPTZ)::VARCHAR AS time'],
    ["epoch microseconds", '"user", event, epoch_us(time::TIMESTAMPTZ) AS time']
  ])("Parquet with %s", async (_, columns) => {
    const root = await parquetOf(columns);
    expect(plain(await countFeatures(study(root, {events: ["data/events.parquet"]})))).toEqual(expected);
  });

  test("users whose ids are no numbers", async () => {
    const named = (text: string): string => text.replace(/^(?=\d,)/gm, "u-");
    const root = folderOf({"data/users.csv": named(usersCsv), "data/events.csv": named(eventsCsv)});
    expect(plain(await countFeatures(study(root)))).toEqual(expected);
  });

  test("every number of threads and little memory", async () => {
    const root = folderOf({"data/users.csv": usersCsv, "data/events.csv": eventsCsv});
    for (const threads of [1, 4]) {
      expect(plain(await countFeatures(study(root), {threads, memoryLimit: "100MB"}))).toEqual(expected);
    }
  });
});

describe("countFeatures(study)", () => {
  test("does not take the id 07 for 7", async () => {
    const root = folderOf({
      "data/users.csv": "user,signup\n7,2026-01-01\n8,2026-01-01\n",
      "data/events.csv":
        "user,event,time\n07,click,2026-01-01\n7 ,click,2026-01-01\n7,click,2026-01-01\nx,click,2026-01-01\n8,click,2026-02-01\n"
    });
    const {ledger} = await countFeatures(studyOf(root));
    expect(ledger.events!.reasons.find(({reason}) => reason === "unknownUser")).toEqual({
      reason: "unknownUser",
      rows: 3
    });
  });

  test("takes names, values and columns of any characters as they are", async () => {
    const odd = `it's "x"; DROP TABLE person; -- {`;
    const cell = `"${odd.replaceAll('"', '""')}"`;
    const root = folderOf({
      "data/users.csv": `user,${cell},plan\nu,2026-01-01,${cell}\nv,2026-01-01,b\n`,
      "data/events.csv": `user,event,time\nu,${cell},2026-01-01\nu,click,2026-02-01\n`
    });
    const source = eventsSource({
      columns: {user: "user", event: "event", time: "time", userId: "user", signup: odd}
    });
    const features = [featureOf("odd", {events: [odd]})];
    const filters: Study["filters"] = [{column: "plan", condition: {kind: "is", values: [odd]}}];
    const {table} = await countFeatures(
      studyOf(root, {source, features, filters, cohorts: {by: "column", column: "plan"}})
    );
    expect([table.cohorts, [...table.points], [...table.users]]).toEqual([[odd], [1], [1]]);
  });

  test("says the place of a broken cell in Parquet by its row", async () => {
    const root = await parquetOf(
      "\"user\", event, CASE WHEN event = 'scroll' THEN 'x' ELSE time END AS time"
    );
    const problems = await problemsOf(
      countFeatures(study(root, {events: ["data/events.parquet"], tolerateBroken: 0}))
    );
    expect(problems.map(({file, line, message}) => [file, line, message])).toContainEqual([
      "data/events.parquet",
      undefined,
      'row 7, column "time": not a time: "x"'
    ]);
  });

  test("says that a Parquet file is torn", async () => {
    const root = folderOf({
      "data/users.csv": usersCsv,
      "data/events.parquet": Buffer.from(`PAR1${"x".repeat(100)}PAR1`)
    });
    const problems = await problemsOf(countFeatures(study(root, {events: ["data/events.parquet"]})));
    expect(problems.map(({file}) => file)).toEqual(["data/events.parquet"]);
    expect(JSON.stringify(problems)).not.toContain(join("/tmp", "kindred-"));
  });
});
