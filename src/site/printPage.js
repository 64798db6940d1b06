// Framework runs one process per page. The pages lie ready in the folder KINDRED_PAGES, so that a loader has only
// to print one; it is plain JavaScript because starting TypeScript's loader for that costs four times as much.
import {existsSync, readFileSync} from "node:fs";
import {join, relative} from "node:path";
import {parseArgs} from "node:util";

/** Returns a parameter of the page's address, as Framework passes it. */
export function parameter(name) {
  const {values} = parseArgs({options: {[name]: {type: "string"}}, strict: false});
  return values[name] ?? "";
}

/** Prints a ready page; in preview a missing one is a page that says so, in a build it is an error. */
export function printPage(path) {
  if (process.env.KINDRED_PREVIEW && !existsSync(place(`${path}.md`))) process.stdout.write("# No such page\n");
  else printFile(`${path}.md`);
}

/** Prints a ready file of the folder; exits with 1 and one line if it is missing. */
export function printFile(path) {
  const file = place(path);
  if (file !== undefined && existsSync(file)) return void process.stdout.write(readFileSync(file));
  process.stderr.write(`${path}: not in the folder of rendered pages; run "kindred build"\n`);
  process.exitCode = 1;
}

// Undefined outside the folder: the path comes from an address.
function place(path) {
  const root = process.env.KINDRED_PAGES;
  if (!root) return undefined;
  const file = join(root, path);
  return relative(root, file).startsWith("..") ? undefined : file;
}
