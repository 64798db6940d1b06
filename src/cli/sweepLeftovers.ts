// A build that is killed cannot clean up after itself; the next one does it.
import {existsSync, readdirSync, rmSync} from "node:fs";
import {dirname, join} from "node:path";
import type {Folders} from "./folders.js";

/** Half-made sites beside the site, and working folders (those of counting have a random ending); the number is the process that made them. */
const OUTPUT = /^\.kindred-(\d+)$/;
const WORK = /^(?:build|dev|kindred)-(\d+)(?:-\w{6})?$/;

/** Returns where the half-made site of a process lies: beside the site, so that renaming can put it in place. */
export function outputFolder({dist}: Folders, pid: number): string {
  return join(dirname(dist), `.kindred-${pid}`);
}

/** Removes what builds and previews left that are no longer alive; call it before this process makes its own. */
export function sweepLeftovers({dist, work}: Folders): void {
  sweep(dirname(dist), OUTPUT);
  sweep(work, WORK);
}

function sweep(folder: string, pattern: RegExp): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const pid = Number(pattern.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    rmSync(join(folder, name), {recursive: true, force: true});
  }
}

// A leftover with our own number is of an earlier process: in a container numbers come again.
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
