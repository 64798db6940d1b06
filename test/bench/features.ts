// Measures the feature stage against a bare scan of the same three columns, on made-up events:
//   npx tsx test/bench/features.ts                     1.1 and 11 million events, CSV and Parquet, median of 3
//   npx tsx test/bench/features.ts --events 57000000   one size, by hand; needs some GB in the temporary folder
// Each run is a process of its own, so that its peak memory is its own.
import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {DuckDBInstance} from "@duckdb/node-api";
import {countFeatures} from "../../src/features/countFeatures.js";
import {weightsOf} from "../../src/features/frequencyTable.js";
import type {Feature, Study} from "../../src/study/study.js";

const eventsPerUser = 11.3;
const kinds = ["exercise", "video_start", "video_finish", "plan", "page", "login"];
const formats = ["parquet", "csv"] as const;
type Format = (typeof formats)[number];

/** What one process measured. */
interface Run {
  readonly ms: number;
  readonly peakMb: number;
  readonly result: Readonly<Record<string, number>>;
}

const {values: options} = parseArgs({
  options: {
    events: {type: "string"},
    runs: {type: "string", default: "3"},
    folder: {type: "string"},
    memory: {type: "string", default: "600MB"},
    formats: {type: "string", default: formats.join(",")},
    child: {type: "string"},
    format: {type: "string"}
  }
});

if (options.child !== undefined) await runChild(options.child, options.folder!, options.format as Format);
else await measureAll();

async function measureAll(): Promise<void> {
  const sizes =
    options.events === undefined
      ? [100_000, 1_000_000]
      : [Math.round(Number(options.events) / eventsPerUser)];
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), "kindred-bench-"));
  try {
    for (const users of sizes) await measureSize(join(folder, String(users)), users);
  } finally {
    if (options.folder === undefined) rmSync(folder, {recursive: true, force: true});
  }
}

async function measureSize(folder: string, users: number): Promise<void> {
  const wanted = formats.filter((format) => options.formats.split(",").includes(format));
  if (!existsSync(folder)) await generate(folder, users, wanted);
  for (const format of wanted) {
    const scans: Run[] = [];
    const stages: Run[] = [];
    // Taken in turn, so that a busy minute of the machine hits both.
    for (let run = 0; run < Number(options.runs); run++) {
      scans.push(spawnRun("scan", folder, format));
      stages.push(spawnRun("stage", folder, format));
    }
    const expected = spawnRun("check", folder, format).result;
    const {result} = stages[0]!;
    for (const [name, value] of Object.entries(expected)) {
      if (result[name] !== value)
        throw new Error(`${name}: the stage says ${result[name]}, an independent count ${value}`);
    }
    report(format, {scan: median(scans), stage: median(stages), result});
  }
}

function report(format: Format, {scan, stage, result}: {scan: Run; stage: Run; result: Run["result"]}): void {
  const ratio = (stage.ms / scan.ms).toFixed(1);
  console.log(
    `${format.padEnd(8)}${result.events!.toLocaleString("en").padStart(11)} events  scan ${scan.ms} ms ${scan.peakMb} MB  ` +
      `stage ${stage.ms} ms ${stage.peakMb} MB  ratio ${ratio}  users ${result.users} = independent count, ${result.kept} events kept, ${result.rows} vectors`
  );
}

function median(runs: readonly Run[]): Run {
  return [...runs].sort((a, b) => a.ms - b.ms)[Math.floor(runs.length / 2)]!;
}

function spawnRun(child: string, folder: string, format: Format): Run {
  const args = [
    ...process.execArgv,
    fileURLToPath(import.meta.url),
    "--child",
    child,
    "--folder",
    folder,
    "--format",
    format,
    "--memory",
    options.memory
  ];
  const {stdout, stderr, status} = spawnSync(process.execPath, args, {encoding: "utf8"});
  if (status !== 0) throw new Error(`${child} ${format}: ${stderr}`);
  // The child's own last line.
  return JSON.parse(stdout.trim().split("\n").at(-1)!) as Run;
}

async function runChild(child: string, folder: string, format: Format): Promise<void> {
  const start = performance.now();
  const runs: Record<string, () => Promise<Run["result"]>> = {
    scan: () =>
      query(
        folder,
        `SELECT count(user_id) AS a, max(event) = '' AS b, max(time) IS NULL AS c FROM ${table(folder, format)}`
      ),
    stage: () => stage(folder, format),
    check: () => query(folder, independentSql(folder))
  };
  const result = await runs[child]!();
  const ms = Math.round(performance.now() - start);
  console.log(JSON.stringify({ms, peakMb: Math.round(process.resourceUsage().maxRSS / 1024), result}));
}

async function stage(folder: string, format: Format): Promise<Run["result"]> {
  const {table: counted, ledger} = await countFeatures(studyOf(folder, format), {
    memoryLimit: options.memory
  });
  const users = weightsOf(counted).reduce((sum, n) => sum + n, 0);
  const kept = ledger.events!.reasons.find(({reason}) => reason === "kept")!.rows;
  return {users, kept, rows: counted.rows, events: ledger.events!.read};
}

// Counts in another way what the stage must find: all events of users of the complete months, within a day of sign-up.
function independentSql(folder: string): string {
  const complete = "signup_time < TIMESTAMP '2026-01-01'";
  return `SELECT (SELECT count(*) FROM '${folder}/users.parquet' WHERE ${complete}) AS users, count(*) AS kept
    FROM (SELECT DISTINCT e.user_id, event, time FROM '${folder}/events.parquet' e, '${folder}/users.parquet' u WHERE e.user_id = u.user_id
    AND ${complete} AND time >= signup_time AND time < signup_time + INTERVAL 1 DAY AND event IN ('exercise', 'video_start', 'video_finish', 'plan'))`;
}

function table(folder: string, format: Format): string {
  if (format === "parquet") return `read_parquet('${folder}/events.parquet')`;
  return `read_csv('${folder}/events.csv', auto_detect = false, header = true, columns = {user_id: 'VARCHAR', event: 'VARCHAR', time: 'VARCHAR'})`;
}

async function query(folder: string, sql: string): Promise<Run["result"]> {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: options.memory,
    temp_directory: join(folder, "spill")
  });
  const connection = await instance.connect();
  const [row] = (await connection.runAndReadAll(sql)).getRowObjectsJS();
  return Object.fromEntries(Object.entries(row!).map(([name, value]) => [name, Number(value)]));
}

// A year of sign-ups in order; a third of the users never come, six in ten events fall on the first day, events are
// in order of time as logs are, and one in a thousand is sent twice.
async function generate(folder: string, users: number, wanted: readonly Format[]): Promise<void> {
  mkdirSync(folder, {recursive: true});
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: "4GB",
    temp_directory: join(folder, "spill")
  });
  const connection = await instance.connect();
  const signup = `TIMESTAMP '2025-01-01' + to_microseconds((u * (31536000000000.0 / ${users}))::BIGINT)`;
  const list = kinds.map((kind) => `'${kind}'`).join(", ");
  const offset =
    "(CASE WHEN hash(u, j, 3) % 100 < 60 THEN hash(u, j, 2) % 86400000000 ELSE hash(u, j, 2) % 2592000000000 END)::BIGINT";
  const many = "(CASE WHEN hash(u, 9) % 3 = 0 THEN 0 ELSE 2 + hash(u, 8) % 31 END)::BIGINT";
  await connection.run(
    `COPY (SELECT u AS user_id, ${signup} AS signup_time FROM range(${users}) t(u)) TO '${folder}/users.parquet'`
  );
  await connection.run(`COPY (SELECT u AS user_id, [${list}][(1 + hash(u, j, 1) % ${kinds.length})::BIGINT] AS event, ${signup} + to_microseconds(${offset}) AS time
    FROM (SELECT u, unnest(range(${many})) AS j FROM range(${users}) t(u)), range(2) s(twice) WHERE twice = 0 OR hash(u, j, 5) % 1000 = 0
    ORDER BY time) TO '${folder}/events.parquet'`);
  if (wanted.includes("csv"))
    await connection.run(`COPY (FROM '${folder}/events.parquet') TO '${folder}/events.csv'`);
  instance.closeSync();
}

function studyOf(root: string, format: Format): Study {
  const feature = (id: string): Feature => ({
    id,
    label: id,
    unit: [id, id],
    events: [id],
    counting: "events",
    column: id
  });
  return {
    root,
    title: "Bench",
    people: "users",
    source: {
      kind: "events",
      users: ["users.parquet"],
      events: [`events.${format}`],
      columns: {user: "user_id", event: "event", time: "time", userId: "user_id", signup: "signup_time"},
      tolerateBroken: 0
    },
    window: {hours: 24, text: "first 24 hours"},
    timeZone: "UTC",
    cohorts: {by: "month"},
    fit: {kind: "latest"},
    filters: [],
    features: kinds.slice(0, 4).map(feature),
    outcomes: [],
    scaling: "standard",
    k: {kind: "auto", from: 2, to: 20},
    minGroup: 10
  };
}
