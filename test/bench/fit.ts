// Times our k-means on the frequency table against ml-kmeans on the users written out, in one run on one machine.
// Run by `tsx bench/fit.ts [users …]`. Every measurement has a process of its own, so that its peak memory is its own;
// the contestants take turns, and medians of the rounds are compared.
import {execFileSync} from "node:child_process";
import {fileURLToPath} from "node:url";
import {kmeans as mlKmeans} from "ml-kmeans";
import {fitModel} from "../../src/model/fitModel.js";
import {kmeans} from "../../src/model/kmeans.js";
import type {WeightedPoints} from "../../src/model/model.js";
import {randomStream} from "../../src/model/random.js";
import {fitScaler, scaleRows} from "../../src/model/scaler.js";

const K = 5;
const STARTS = 20;
const ROUNDS = 3;
const SIZES = [100_000, 1_000_000];

const CONTESTANTS = {
  data: "nothing: the data alone",
  table: `ours, k-means on the table, ${STARTS} starts`,
  model: `ours, whole fit with silhouette and check, ${STARTS} starts`,
  users: "ml-kmeans on users written out, one start"
} as const;
type Contestant = keyof typeof CONTESTANTS;

interface Measured {
  readonly rows: number;
  readonly ms: number;
  /** null where nothing is clustered. */
  readonly inertia: number | null;
  readonly peakMiB: number;
}

/** Five kinds of people: their share, and the mean of each of four geometric counts. */
const PEOPLE = [
  {share: 0.38, means: [0.1, 0.1, 0.05, 0.02]},
  {share: 0.22, means: [0.3, 5, 2.5, 0.05]},
  {share: 0.18, means: [5, 1, 0.5, 0.1]},
  {share: 0.14, means: [2.5, 4, 3, 0.6]},
  {share: 0.08, means: [9, 6, 4, 1.5]}
] as const;

/** Returns a made-up frequency table of so many users × 4 counts, rows in ascending order; the same every time. */
export function makeTable(users: number): WeightedPoints {
  const random = randomStream(20260601);
  const counts = new Map<string, number>();
  for (let n = 0; n < users; n++) {
    const vector = drawKind(random()).means.map((mean) =>
      Math.floor(Math.log(1 - random()) / Math.log(mean / (1 + mean)))
    );
    const key = vector.map((count) => String(count).padStart(4, "0")).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    rows: rows.length,
    columns: 4,
    X: Float64Array.from(rows.flatMap(([key]) => key.split(" ").map(Number))),
    w: Float64Array.from(rows, ([, users]) => users)
  };
}

function drawKind(at: number): (typeof PEOPLE)[number] {
  let below = 0;
  for (const kind of PEOPLE) {
    below += kind.share;
    if (at < below) return kind;
  }
  return PEOPLE[0];
}

// One measurement, in its own process; prints it as JSON.
function measure(contestant: Contestant, users: number): Measured {
  const table = makeTable(users);
  const scaled = {...table, X: scaleRows(fitScaler(table, "standard"), table.X, table.rows)};
  const everyone = contestant === "users" ? writeOut(scaled) : [];
  const begin = performance.now();
  const inertia = run(contestant, table, scaled, everyone);
  const ms = performance.now() - begin;
  return {rows: table.rows, ms, inertia, peakMiB: process.resourceUsage().maxRSS / 1024};
}

function run(
  contestant: Contestant,
  table: WeightedPoints,
  scaled: WeightedPoints,
  everyone: number[][]
): number | null {
  if (contestant === "data") return null;
  if (contestant === "table") return kmeans(scaled, K, {random: randomStream(1), starts: STARTS}).inertia;
  if (contestant === "model")
    return fitModel(table, {scaling: "standard", k: {fixed: K}, starts: STARTS}).inertia;
  const result = mlKmeans(everyone, K, {seed: 1});
  return result.computeInformation(everyone).reduce((sum, {error, size}) => sum + error * size, 0);
}

function writeOut({columns: d, X, w}: WeightedPoints): number[][] {
  const users: number[][] = [];
  for (let i = 0; i < w.length; i++) {
    for (let n = 0; n < w[i]; n++) users.push(Array.from(X.subarray(i * d, i * d + d)));
  }
  return users;
}

function measureApart(contestant: Contestant, users: number): Measured {
  const script = fileURLToPath(import.meta.url);
  const output = execFileSync(process.execPath, [
    ...process.execArgv,
    script,
    "measure",
    contestant,
    String(users)
  ]);
  return JSON.parse(output.toString("utf8")) as Measured; // printed by `measure` above
}

function compare(users: number): void {
  const names = Object.keys(CONTESTANTS) as Contestant[]; // keys of the constant above
  const rounds = Array.from({length: ROUNDS}, () => names.map((name) => measureApart(name, users)));
  const results = names.map((name, n) => ({
    name,
    inertia: rounds[0][n].inertia,
    ms: median(rounds.map((round) => round[n].ms)),
    peakMiB: median(rounds.map((round) => round[n].peakMiB))
  }));
  console.log(
    `${users} users × 4 counts, ${rounds[0][0].rows} distinct vectors, k = ${K}; medians of ${ROUNDS}`
  );
  for (const {name, ms, peakMiB, inertia} of results) {
    console.log(
      `  ${CONTESTANTS[name].padEnd(58)} ${ms.toFixed(0).padStart(7)} ms  ${peakMiB.toFixed(0).padStart(5)} MiB  inertia ${inertia?.toFixed(3) ?? "–"}`
    );
  }
  const [, table, model, theirs] = results;
  console.log(
    `  ml-kmeans / ours: time ${(theirs.ms / table.ms).toFixed(1)}× (whole fit ${(theirs.ms / model.ms).toFixed(1)}×), peak memory ${(theirs.peakMiB / table.peakMiB).toFixed(1)}×`
  );
  if (!(table.inertia! <= theirs.inertia! * 1.0001)) throw new Error("our inertia is above ml-kmeans's");
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

const [command, ...rest] = process.argv.slice(2);
if (command === "measure") {
  process.stdout.write(JSON.stringify(measure(rest[0] as Contestant, Number(rest[1])))); // written by measureApart
} else {
  const sizes = [command, ...rest].map(Number).filter((users) => users > 0);
  for (const users of sizes.length > 0 ? sizes : SIZES) compare(users);
}
