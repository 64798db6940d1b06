// A build that ends in mid-way: by Ctrl-C it cleans up after itself, killed it leaves that to the next one. The site
// of before stays either way.
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {runKindred, startKindred} from "./runKindred.js";
import {writeTinyStudy} from "./tinyStudy.js";

const SITE = '<main id="observablehq-main">the site of before</main>';
let folder: string;

beforeAll(() => {
  folder = writeTinyStudy({"dist/index.html": SITE});
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const siteText = (): string => readFileSync(join(folder, "dist/index.html"), "utf8");
const leftovers = (): string[] => [
  ...readdirSync(folder).filter((name) => name.startsWith(".kindred-") || name.includes("previous")),
  ...readdirSync(join(folder, ".kindred")).filter((name) => name !== "cache")
];

/** Starts a build and ends it by a signal once Framework is writing the site. */
async function interrupted(signal: NodeJS.Signals): Promise<{code: number | null; said: string}> {
  const child = startKindred(["build", "--in", folder]);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text) => (said += String(text)));
  const closed = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  await expect.poll(() => existsSync(join(folder, `.kindred-${child.pid}`)), {timeout: 60_000}).toBe(true);
  child.kill(signal);
  return {code: await closed, said};
}

describe("kindred build", () => {
  test.each<[NodeJS.Signals, number]>([
    ["SIGINT", 130],
    ["SIGTERM", 130]
  ])("ended by %s leaves the site of before, and nothing half-made", async (signal, code) => {
    const ended = await interrupted(signal);
    expect(ended.code).toBe(code);
    expect(ended.said).not.toMatch(/^\s+at /m);
    expect(leftovers()).toEqual([]);
    expect(siteText()).toBe(SITE);
  });

  test("killed leaves the site of before; the next build sweeps what was half-made", async () => {
    await interrupted("SIGKILL");
    expect(siteText()).toBe(SITE);
    expect(leftovers()).toHaveLength(2);
    const built = runKindred(["build", "--in", folder]);
    expect(built, built.stderr).toMatchObject({code: 0});
    expect(leftovers()).toEqual([]);
    expect(siteText()).not.toBe(SITE);
  });

  test("that failed before it began to write sweeps, too", async () => {
    await interrupted("SIGKILL");
    writeFileSync(join(folder, "data/study.yaml"), "title: [");
    expect(runKindred(["build", "--in", folder]).code).toBe(1);
    await expect.poll(leftovers, {timeout: 30_000}).toEqual([]);
  });
});
