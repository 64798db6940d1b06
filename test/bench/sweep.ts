// Times the sweep k = 2 … 20 with exact silhouettes of all 19 k against scikit-learn's KMeans(n_init=10) sweep without any:
//   npx tsx test/bench/sweep.ts                          a million users × 4 and × 5 counts, less the most active 1 %
//   npx tsx test/bench/sweep.ts --users 100000 --rounds 3
//   npx tsx test/bench/sweep.ts --quick               scikit-learn on all users for k = 2, 8, 14, 20 only, extrapolated
//   npx tsx test/bench/sweep.ts --distinct --users 202000 --columns 5    every user a vector of their own: no compression
//   npx tsx test/bench/sweep.ts --users 100000 --quality 12 --from 48    inertia against scikit-learn's on tables 48 … 59
// Most of the gain over scikit-learn as people use it is the compression, which its users could have too: so it is also
// timed on the same groups with sample_weight. Every measurement has a process of its own; contestants take turns.
import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {availableParallelism, cpus, tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {prepare} from "../../src/model/prepare.js";
import {type Fit, fitAlone, type Measured, SETTINGS, tableOf} from "./fitAlone.js";

const {values: options} = parseArgs({
  options: {
    users: {type: "string", default: "1000000"},
    rounds: {type: "string", default: "1"},
    columns: {type: "string", default: "4,5"},
    quick: {type: "boolean", default: false},
    distinct: {type: "boolean", default: false},
    quality: {type: "string"},
    from: {type: "string", default: "0"},
    threads: {type: "string", default: String(availableParallelism())}
  }
});

// Evenly spaced, so that their mean stands for that of all 19.
const QUICK = [2, 8, 14, 20];
const SWEPT = 19;

const users = Number(options.users);
const threads = Number(options.threads);
if (options.quality === undefined)
  for (const columns of options.columns.split(",").map(Number)) compareTimes(columns);
else compareQuality(Number(options.from), Number(options.quality));

function compareTimes(columns: number): void {
  inFolder((folder) => {
    const {rows, clustered} = writePoints(folder, columns);
    const rounds = Array.from({length: Number(options.rounds)}, () => ({
      ours: fitAlone(fitOf(columns)),
      users: options.quick
        ? extrapolated(spawnSklearn(folder, rows, columns, {kind: "users", ks: QUICK}))
        : spawnSklearn(folder, rows, columns, {kind: "users"}),
      // Where no two users are alike, the groups are the users.
      groups: options.distinct ? undefined : spawnSklearn(folder, rows, columns, {kind: "groups"})
    }));
    console.log(
      `${clustered.toLocaleString("en")} users × ${columns} counts, ${rows} distinct vectors, k = 2 … 20; ${cpus()[0]?.model}, ${cpus().length} cores; medians of ${rounds.length}`
    );
    const ours = report(
      `ours with 19 exact silhouettes, ${threads === 1 ? "one thread" : `${threads} threads`}`,
      rounds.map((round) => round.ours)
    );
    const grouping = ours.ms - median(rounds.map((round) => round.ours.silhouettesMs));
    console.log(`    without the silhouettes ${(grouping / 1000).toFixed(2)} s`);
    for (const [kind, text] of [
      ["users", `scikit-learn, all users, no silhouettes${options.quick ? ", EXTRAPOLATED from 4 k" : ""}`],
      ["groups", "scikit-learn, same groups and sample_weight"]
    ] as const) {
      if (options.distinct && kind === "groups") continue;
      const theirs = rounds.flatMap((round) => round[kind] ?? []);
      if (theirs.length === 0) console.log("  scikit-learn is absent (python3-sklearn): not compared");
      else {
        const {ms, cpuMs} = report(text, theirs);
        console.log(
          `    ${(ms / ours.ms).toFixed(2)} times ours, ${(ms / grouping).toFixed(2)} times ours without silhouettes (processor time ${(cpuMs / ours.cpuMs).toFixed(2)} times)`
        );
        if (!options.quick) console.log(`    ${excessText(rounds[0].ours.inertia, theirs[0].inertia)}`);
      }
    }
  });
}

function extrapolated(measured: Measured | undefined): Measured | undefined {
  if (measured === undefined) return undefined;
  const times = SWEPT / QUICK.length;
  return {...measured, ms: times * measured.ms, cpuMs: times * measured.cpuMs};
}

function report(name: string, measured: readonly Measured[]): Pick<Measured, "ms" | "cpuMs"> {
  const ms = median(measured.map(({ms}) => ms));
  const cpuMs = median(measured.map(({cpuMs}) => cpuMs));
  const peak = median(measured.map(({peakMiB}) => peakMiB));
  console.log(
    `  ${name.padEnd(66)} ${(ms / 1000).toFixed(2).padStart(8)} s ${(cpuMs / 1000).toFixed(2).padStart(8)} s cpu ${peak.toFixed(0).padStart(5)} MiB`
  );
  return {ms, cpuMs};
}

function excessText(ours: readonly number[], theirs: readonly number[]): string {
  const excess = ours.map((inertia, n) => 100 * (inertia / theirs[n] - 1));
  const mean = excess.reduce((sum, share) => sum + share, 0) / excess.length;
  return `our inertia is above by ${mean.toFixed(3)} % in the mean, ${Math.max(...excess).toFixed(3)} % at worst`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

// Four and five counts in turn. The search was tuned on tables 0 … 47.
function compareQuality(from: number, sets: number): void {
  let [worse, cases, worst] = [0, 0, 0];
  for (let set = from; set < from + sets; set++) {
    inFolder((folder) => {
      const columns = 4 + (set % 2);
      const {rows} = writePoints(folder, columns, 777_000 + set);
      const theirs = spawnSklearn(folder, rows, columns, {kind: "users", seed: 12_345 + set});
      const ours = fitAlone(fitOf(columns, 777_000 + set));
      for (const [n, inertia] of (theirs?.inertia ?? []).entries()) {
        const excess = ours.inertia[n] / inertia - 1;
        cases++;
        if (excess > 1e-9) worse++;
        worst = Math.max(worst, excess);
      }
    });
  }
  if (cases === 0) console.log("scikit-learn is absent (python3-sklearn): nothing to compare with");
  else
    console.log(
      `inertia above scikit-learn's in ${worse} of ${cases} cases, worst by ${(100 * worst).toFixed(3)} %`
    );
}

function inFolder(work: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), "kindred-sweep-"));
  try {
    work(folder);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

// The groups as we cluster them: both sides get the same numbers.
function writePoints(folder: string, columns: number, seed?: number) {
  const {scaled, clustered} = prepare(tableOf(fitOf(columns, seed)), SETTINGS);
  writeFileSync(join(folder, "points.bin"), scaled.X);
  writeFileSync(join(folder, "weights.bin"), scaled.w);
  return {rows: scaled.rows, clustered};
}

function fitOf(columns: number, seed?: number): Fit {
  return {users, columns, threads, distinct: options.distinct, ...(seed !== undefined && {seed})};
}

// Undefined where python3 has no scikit-learn; Debian's own python first, which has it where another comes before.
function spawnSklearn(
  folder: string,
  rows: number,
  columns: number,
  {kind, seed = 0, ks}: {readonly kind: string; readonly seed?: number; readonly ks?: readonly number[]}
): Measured | undefined {
  const script = fileURLToPath(new URL("sweep.py", import.meta.url));
  for (const python of ["/usr/bin/python3", "python3"]) {
    if (spawnSync(python, ["-c", "import sklearn"]).status !== 0) continue;
    const args = [script, folder, rows, columns, kind, seed, ...(ks ? [ks.join()] : [])].map(String);
    const {stdout, stderr, status} = spawnSync(python, ["-W", "ignore", ...args], {
      encoding: "utf8",
      env: bestBlas()
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Measured; // printed by sweep.py
  }
  return undefined;
}

// Debian's OpenBLAS does not know newer processors and falls back to its slowest kernel: scikit-learn gets the better one.
function bestBlas(): NodeJS.ProcessEnv {
  const path = "/proc/cpuinfo";
  const fast = existsSync(path) && /\bavx2\b/.test(readFileSync(path, "utf8"));
  return fast ? {OPENBLAS_CORETYPE: "HASWELL", ...process.env} : process.env;
}
