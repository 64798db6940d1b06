import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync} from "node:fs";
import {basename, dirname, join} from "node:path";

/** Name of the folder beside the site in which the one before stays for the moment of the change. */
const previousOf = (target: string): string => join(dirname(target), `.${basename(target)}.previous`);

/** Puts a whole new folder in the place of an old one by two renames; both lie on one file system. */
export function swapFolder(fresh: string, target: string): void {
  const previous = previousOf(target);
  rmSync(previous, {recursive: true, force: true});
  mkdirSync(dirname(target), {recursive: true});
  if (existsSync(target)) renameSync(target, previous);
  renameSync(fresh, target);
  rmSync(previous, {recursive: true, force: true});
}

/** Brings back the folder of before if a build was killed between the two renames. */
export function restoreFolder(target: string): void {
  const previous = previousOf(target);
  if (existsSync(previous) && !existsSync(target)) renameSync(previous, target);
}

/** Tells whether a folder may be replaced by a site: absent, empty, or a site of ours. */
export function isReplaceable(target: string): boolean {
  if (!existsSync(target)) return true;
  if (!statSync(target).isDirectory()) return false;
  if (readdirSync(target).length === 0) return true;
  const home = join(target, "index.html");
  return existsSync(home) && readFileSync(home, "utf8").includes('id="observablehq-main"');
}
