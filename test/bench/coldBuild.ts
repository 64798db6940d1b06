// How long the sample's site takes when nothing is known yet, against an empty Framework site of as many pages:
//   npx tsx test/bench/coldBuild.ts [--rounds 3]
// Both are built in turn, in this run; the fastest of each, which other work on the machine slows least, must be in a
// ratio of at most 2. It takes two free cores: Framework starts while the pages are made.
import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {pinNpmCache} from "../../src/site/pinNpmCache.js";

const {values: options} = parseArgs({options: {rounds: {type: "string", default: "3"}}});
const home = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kindred-bench-"));
const [ours, empty] = [join(folder, "ours"), join(folder, "empty")];

try {
  for (const part of ["data", "personas"]) cpSync(join(home, part), join(ours, part), {recursive: true});
  // A first time for the disk's and the compiler's caches.
  buildOurs();
  const pages = pagesOf(join(ours, "dist"));
  makeEmpty(pages);
  buildEmpty();
  const rounds = Array.from({length: Number(options.rounds)}, () => [buildOurs(), buildEmpty()] as const);
  const ratio = Math.min(...rounds.map(([a]) => a)) / Math.min(...rounds.map(([, b]) => b));
  console.log(`cold build of the sample, ${pages} pages; seconds, then those of an empty Framework site`);
  for (const [a, b] of rounds) console.log(`  ${seconds(a)}  ${seconds(b)}: ${(a / b).toFixed(2)} times`);
  console.log(`  fastest of each: ${ratio.toFixed(2)} times (at most 2)`);
  console.log(shares());
} finally {
  rmSync(folder, {recursive: true, force: true});
}

function buildOurs(): number {
  for (const part of [".kindred", "dist"]) rmSync(join(ours, part), {recursive: true, force: true});
  return timed([join(home, "src/cli/kindred.mjs"), "build", "--in", ours], home);
}

function buildEmpty(): number {
  rmSync(join(empty, "dist"), {recursive: true, force: true});
  rmSync(join(empty, "src/.observablehq"), {recursive: true, force: true});
  pinNpmCache(join(empty, "src"));
  return timed(["node_modules/@observablehq/framework/dist/bin/observable.js", "build"], empty);
}

// As `npm init @observablehq` leaves it, but for the network: no fonts from elsewhere.
function makeEmpty(pages: number): void {
  mkdirSync(join(empty, "src"), {recursive: true});
  symlinkSync(join(home, "node_modules"), join(empty, "node_modules"));
  writeFileSync(join(empty, "package.json"), '{"type": "module"}');
  writeFileSync(
    join(empty, "observablehq.config.js"),
    'export default {root: "src", globalStylesheets: []};\n'
  );
  for (let i = 0; i < pages; i++)
    writeFileSync(join(empty, "src", i === 0 ? "index.md" : `page-${i}.md`), `# Page ${i}\n`);
}

function timed(args: readonly string[], cwd: string): number {
  const began = performance.now();
  const env = {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"};
  const {status, stderr} = spawnSync(process.execPath, args, {cwd, env, encoding: "utf8"});
  if (status !== 0) throw new Error(stderr);
  return performance.now() - began;
}

function shares(): string {
  rmSync(join(ours, ".kindred"), {recursive: true, force: true});
  const args = [join(home, "src/cli/kindred.mjs"), "build", "--timings", "--in", ours];
  const {stdout} = spawnSync(process.execPath, args, {cwd: home, encoding: "utf8"});
  return stdout.replace(/^.*\n/, "").replace(/^/gm, "  ").trimEnd();
}

function pagesOf(site: string): number {
  return readdirSync(site, {recursive: true}).filter((name) => String(name).endsWith(".html")).length;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2).padStart(6);
}
