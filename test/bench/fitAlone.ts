// Fits made-up users in a process of its own, which has fitted nothing before, and measures it. This file is both sides:
// `fitAlone` starts it as a program, which prints what it measured.
import {spawnSync} from "node:child_process";
import {availableParallelism} from "node:os";
import {fileURLToPath} from "node:url";
import {sharedFit} from "../../src/model/fitModel.js";
import type {FitSettings, WeightedPoints} from "../../src/model/model.js";
import type {Shareable} from "../../src/model/sharing.js";
import {measureEach} from "../../src/model/silhouettes.js";
import {together} from "../../src/threads/together.js";
import {makeDistinctTable, makeSweepTable} from "./sweepTable.js";

/** The sweep that is timed. */
export const SETTINGS: FitSettings = {scaling: "standard", k: {from: 2, to: 20}};

export interface Measured {
  readonly ms: number;
  /** Processor time of all threads: says more where other programs run at the same time. */
  readonly cpuMs: number;
  readonly peakMiB: number;
  /** One per k. */
  readonly inertia: readonly number[];
}

export interface MeasuredFit extends Measured {
  /** What silhouettes took of it. */
  readonly silhouettesMs: number;
}

/** Made-up users, and how many threads cluster them: as many as there are, unless told. */
export interface Fit {
  readonly users: number;
  readonly columns: number;
  readonly seed?: number;
  readonly threads?: number;
  /** Every user a vector of their own. */
  readonly distinct?: boolean;
}

/** Returns the frequency table of the users. */
export function tableOf({users, columns, seed, distinct = false}: Fit): WeightedPoints {
  return (distinct ? makeDistinctTable : makeSweepTable)(users, columns, seed);
}

const SCRIPT = fileURLToPath(import.meta.url);

/** Returns the time, memory and inertia of the sweep. Throws what the process writes to its standard error. */
export function fitAlone(fit: Fit): MeasuredFit {
  const args = [...process.execArgv, SCRIPT, JSON.stringify(fit)];
  const {stdout, stderr, status} = spawnSync(process.execPath, args, {encoding: "utf8"});
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as MeasuredFit; // printed below
}

if (process.argv[1] === SCRIPT)
  console.log(JSON.stringify(await measure(JSON.parse(process.argv[2]) as Fit)));

async function measure(fit: Fit): Promise<MeasuredFit> {
  const {threads = availableParallelism()} = fit;
  const table = tableOf(fit);
  const begin = performance.now();
  const cpu = process.cpuUsage();
  const silhouettes = {ms: 0};
  const work = timing(sharedFit(table, SETTINGS), measureEach.name, silhouettes);
  const {sweep} = await together(work, threads);
  const ms = performance.now() - begin;
  const {user, system} = process.cpuUsage(cpu);
  return {
    ms,
    silhouettesMs: silhouettes.ms,
    cpuMs: (user + system) / 1000,
    peakMiB: process.resourceUsage().maxRSS / 1024,
    inertia: sweep.map(({inertia}) => inertia)
  };
}

// The same work; adds up how long its jobs of that name take.
function* timing<T>(work: Shareable<T>, name: string, spent: {ms: number}): Shareable<T> {
  let asked = work.next();
  while (!asked.done) {
    const begin = performance.now();
    const pieces = yield asked.value;
    if (asked.value.name === name) spent.ms += performance.now() - begin;
    asked = work.next(pieces);
  }
  return asked.value;
}
