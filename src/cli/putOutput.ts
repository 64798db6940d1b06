import {copyFileSync, existsSync, mkdirSync, renameSync, rmSync} from "node:fs";
import {dirname} from "node:path";

/** Puts a ready page where Framework keeps what its loaders print; whole or not at all: a browser may ask for it meanwhile. */
export function putOutput(page: string, output: string): void {
  if (!existsSync(page)) {
    rmSync(output, {force: true});
    return;
  }
  mkdirSync(dirname(output), {recursive: true});
  copyFileSync(page, `${output}.fresh`);
  renameSync(`${output}.fresh`, output);
}
