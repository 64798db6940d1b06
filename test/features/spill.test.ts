// More events than the memory holds: what does not fit goes to the disk, and the result is the same to the byte.
import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {beforeAll, describe, expect, test} from "vitest";
import {type CountOptions, countFeatures} from "../../src/features/countFeatures.js";
import {eventsSource, featureOf, folderOf, studyOf} from "./studies.js";

const rows = 3_000_000;
const users = 20_000;
let root: string;

// Every user some 150 rows on the first day, seven in ten of them counted, one in a hundred sent twice.
beforeAll(async () => {
  root = folderOf({"data/users.csv": "", "data/.keep": ""});
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const signup = "TIMESTAMP '2026-01-01' + to_seconds(u * 60)";
  await connection.run(
    `COPY (SELECT u AS "user", ${signup} AS signup FROM range(${users}) t(u)) TO '${root}/data/users.csv'`
  );
  await connection.run(`COPY (SELECT u AS "user", CASE WHEN hash(n, 1) % 10 < 4 THEN 'click' WHEN hash(n, 1) % 10 < 7 THEN 'view' ELSE 'page' END AS event,
    ${signup} + to_microseconds((hash(n, 2) % 80000000000)::BIGINT) AS time
    FROM (SELECT i - (i % 100 = 1)::BIGINT AS n, n % ${users} AS u FROM range(${rows}) t(i))) TO '${root}/data/events.parquet'`);
  await connection.run(`COPY (FROM '${root}/data/events.parquet') TO '${root}/data/events.csv'`);
  connection.closeSync();
});

/** Counts, and tells whether pages were seen on the disk meanwhile. */
async function count(format: string, options: CountOptions): Promise<{result: unknown; spilled: boolean}> {
  const work = join(root, ".kindred");
  let spilled = false;
  const watch = setInterval(() => {
    const own = existsSync(work) ? readdirSync(work, {recursive: true}).map(String) : [];
    spilled ||= own.some((name) => name.includes("duckdb_temp"));
  }, 2);
  const features = [
    featureOf("click"),
    featureOf("days", {events: ["click", "view"], counting: "days"}),
    featureOf("any", {events: ["view"], counting: "any"})
  ];
  const source = eventsSource({events: [`data/events.${format}`]});
  const study = studyOf(root, {source, features, minGroup: 10});
  const {table, cohorts, ledger} = await countFeatures(study, options).finally(() => clearInterval(watch));
  const {files: _, ...events} = ledger.events!;
  return {result: {table, cohorts, ledger: {...ledger, events}}, spilled};
}

describe("countFeatures(study, {memoryLimit})", () => {
  test.each([
    ["parquet", {memoryLimit: "50MB", threads: 1}],
    ["csv", {memoryLimit: "120MB", threads: 2}]
  ])("gives the same from the disk as from memory: %s", async (format, options) => {
    const whole = await count("parquet", {memoryLimit: "2GB"});
    const small = await count(format, options);
    expect([whole.spilled, small.spilled]).toEqual([false, true]);
    expect(small.result).toEqual(whole.result);
    expect(readdirSync(join(root, ".kindred"))).toEqual([]);
  });
});
