import {spawnSync} from "node:child_process";
import {readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {foldersOf} from "../../src/cli/folders.js";
import {outputFolder, sweepLeftovers} from "../../src/cli/sweepLeftovers.js";
import {temporaryFolder} from "./temporaryFolder.js";

/** Number of a process that has just ended. */
const dead = (): number => spawnSync(process.execPath, ["-e", ""]).pid;

describe("sweepLeftovers(folders)", () => {
  test("removes what dead processes left, and what an earlier one with our number did", () => {
    const [gone, own] = [dead(), process.pid];
    const root = temporaryFolder({
      [`.kindred-${gone}/index.html`]: "half",
      [`.kindred-${own}/index.html`]: "half",
      [`.kindred/build-${gone}/site/style.css`]: "half",
      [`.kindred/dev-${gone}/pages/index.md`]: "half",
      [`.kindred/kindred-${gone}-x1Y2z3/spill/page.tmp`]: "half",
      ".kindred/cache/count-1.bin": "kept",
      ".kindred-notes/mine.txt": "kept",
      "data/study.yaml": "kept"
    });
    sweepLeftovers(foldersOf({in: root}));
    expect(readdirSync(root).sort()).toEqual([".kindred", ".kindred-notes", "data"]);
    expect(readdirSync(join(root, ".kindred"))).toEqual(["cache"]);
  });

  test("leaves alone what living processes are making", () => {
    const root = temporaryFolder({
      [`.kindred-${process.ppid}/index.html`]: "half",
      [`.kindred/build-${process.ppid}/a`]: "half",
      [`.kindred/kindred-${process.ppid}-x1Y2z3/a`]: "half"
    });
    sweepLeftovers(foldersOf({in: root}));
    expect(readdirSync(root).sort()).toEqual([".kindred", `.kindred-${process.ppid}`]);
    expect(readdirSync(join(root, ".kindred"))).toEqual([
      `build-${process.ppid}`,
      `kindred-${process.ppid}-x1Y2z3`
    ]);
  });

  test("looks beside the site, wherever it is, and nowhere if there is nothing yet", () => {
    const root = temporaryFolder({"data/a": "a"});
    const folders = foldersOf({in: root, out: join(root, "public/site")});
    sweepLeftovers(folders);
    expect(outputFolder(folders, 7)).toBe(join(root, "public/.kindred-7"));
  });
});
