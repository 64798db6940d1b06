// Times DBSCAN over 35 settings on the frequency table against scikit-learn's, given the same groups as sample_weight:
//   npx tsx test/bench/density.ts                 990,000 users × 5 counts, medians of 3
//   npx tsx test/bench/density.ts --users 100000 --runs 1
// scikit-learn is that of Debian's python3-sklearn; where it is absent, ours is measured alone. Each run is a process of its
// own, so that its peak memory is its own; the contestants take turns. Reading the table is not timed.
import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {type DbscanGrid, dbscanGrid} from "../../src/evidence/dbscanGrid.js";
import {densityGrid} from "../../src/evidence/densityGrid.js";
import type {WeightedPoints} from "../../src/model/model.js";
import {prepare} from "../../src/model/prepare.js";
import {makeSweepTable} from "./sweepTable.js";

const COLUMNS = 5;
const PYTHON = "/usr/bin/python3";

/** What one process measured. */
interface Run {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  /** Per setting: clusters, users who are noise, users who are core. */
  readonly found: readonly (readonly number[])[];
}

interface Made {
  readonly rows: number;
  readonly users: number;
  readonly grid: DbscanGrid;
  /** Choosing the settings from the k-distance curve. */
  readonly gridMs: number;
}

const {values: options} = parseArgs({
  options: {
    users: {type: "string", default: "990000"},
    runs: {type: "string", default: "3"},
    child: {type: "string"},
    folder: {type: "string"}
  }
});

if (options.child === "make") make(options.folder!, Number(options.users));
else if (options.child === "ours") print(measure(options.folder!));
else compare();

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), "kindred-density-"));
  try {
    const made = spawnOurs<Made>("make", folder);
    const version = sklearnVersion();
    const ours: Run[] = [];
    const theirs: Run[] = [];
    for (let n = 0; n < Number(options.runs); n++) {
      ours.push(spawnOurs<Run>("ours", folder));
      if (version !== undefined) theirs.push(spawnTheirs(folder));
    }
    say(made, {ours, theirs, version});
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function say(
  {rows, users, grid, gridMs}: Made,
  {ours, theirs, version}: {ours: readonly Run[]; theirs: readonly Run[]; version: string | undefined}
): void {
  const settings = grid.eps.length * grid.minPts.length;
  console.log(
    `DBSCAN, ${users} users × ${COLUMNS} counts, ${rows} distinct vectors, ${settings} settings; medians of ${ours.length}`
  );
  console.log(
    `  eps ${grid.eps.join(" ")}; minPts ${grid.minPts.join(" ")}; chosen in ${gridMs.toFixed(0)} ms`
  );
  const mine = line("ours", ours);
  if (version === undefined) {
    console.log(`  scikit-learn is absent (${PYTHON} has no sklearn): ours is measured alone`);
    return;
  }
  const other = line(`scikit-learn ${version}, same groups, sample_weight`, theirs);
  for (const run of [...ours, ...theirs]) {
    if (String(run.found) !== String(ours[0].found))
      throw new Error("not the same clusters, cores and noise");
  }
  const times = (key: "ms" | "cpuMs" | "peakMb"): string => `${(other[key] / mine[key]).toFixed(1)}×`;
  console.log(
    `  scikit-learn / ours: time ${times("ms")}, processor time ${times("cpuMs")}, peak memory ${times("peakMb")}; the same clusters, cores and noise in all ${settings}`
  );
}

function line(name: string, runs: readonly Run[]): Record<"ms" | "cpuMs" | "peakMb", number> {
  const median = (key: "ms" | "cpuMs" | "peakMb"): number =>
    runs.map((run) => run[key]).sort((a, b) => a - b)[runs.length >> 1];
  const [ms, cpuMs, peakMb] = [median("ms"), median("cpuMs"), median("peakMb")];
  console.log(
    `  ${name.padEnd(50)} ${ms.toFixed(0).padStart(7)} ms  ${cpuMs.toFixed(0).padStart(7)} ms cpu  ${peakMb.toFixed(0).padStart(5)} MB`
  );
  return {ms, cpuMs, peakMb};
}

// The table as k-means sees it: the most active 1 % of any feature set aside, the others scaled.
function make(folder: string, users: number): void {
  const settings = {scaling: "standard", k: {fixed: 2}, setAsideAbove: 0.99} as const;
  const {scaled, clustered} = prepare(makeSweepTable(users, COLUMNS), settings);
  const begin = performance.now();
  const {eps, minPts} = densityGrid(scaled);
  const gridMs = performance.now() - begin;
  writeFileSync(join(folder, "points.f64"), new Uint8Array(scaled.X.buffer));
  writeFileSync(join(folder, "users.f64"), new Uint8Array(scaled.w.buffer));
  writeFileSync(join(folder, "grid.json"), JSON.stringify({eps, minPts}));
  print({rows: scaled.rows, users: clustered, grid: {eps, minPts}, gridMs});
}

function measure(folder: string): Run {
  const points = readPoints(folder);
  // Written by `make`.
  const grid = JSON.parse(readFileSync(join(folder, "grid.json"), "utf8")) as DbscanGrid;
  const found: number[][] = [];
  const begin = performance.now();
  const cpu = process.cpuUsage();
  for (const {clusters, labels, cores} of dbscanGrid(points, grid)) {
    let [noise, core] = [0, 0];
    for (let i = 0; i < points.rows; i++) {
      if (labels[i] < 0) noise += points.w[i];
      if (cores[i] > 0) core += points.w[i];
    }
    found.push([clusters, noise, core]);
  }
  const ms = performance.now() - begin;
  const {user, system} = process.cpuUsage(cpu);
  return {ms, cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024, found};
}

function readPoints(folder: string): WeightedPoints {
  const read = (name: string): Float64Array => {
    const {buffer, byteOffset, byteLength} = readFileSync(join(folder, name));
    return new Float64Array(buffer.slice(byteOffset, byteOffset + byteLength));
  };
  const w = read("users.f64");
  return {rows: w.length, columns: COLUMNS, X: read("points.f64"), w};
}

function sklearnVersion(): string | undefined {
  const {status, stdout} = spawnSync(PYTHON, ["-c", "import sklearn; print(sklearn.__version__)"], {
    encoding: "utf8"
  });
  return status === 0 ? stdout.trim() : undefined;
}

// The child's own last line is what it measured.
function spawnOurs<T>(child: string, folder: string): T {
  const args = ["--child", child, "--folder", folder, "--users", options.users];
  return run<T>(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), ...args]);
}

function spawnTheirs(folder: string): Run {
  return run<Run>(PYTHON, [fileURLToPath(new URL("density.py", import.meta.url)), folder]);
}

function run<T>(command: string, args: readonly string[]): T {
  const {stdout, stderr, status} = spawnSync(command, args, {encoding: "utf8"});
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1)!) as T;
}

function print(result: Run | Made): void {
  console.log(JSON.stringify(result));
}
