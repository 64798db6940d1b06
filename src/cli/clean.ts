import {existsSync, rmSync} from "node:fs";
import {relative} from "node:path";
import {foldersOf} from "./folders.js";
import {isReplaceable} from "./swapFolder.js";

/** Removes what building left behind; a dist that is not a site of ours stays. */
export async function clean(options: {in: string}): Promise<void> {
  const {work, dist} = foldersOf(options);
  for (const folder of [work, ...(isReplaceable(dist) ? [dist] : [])]) {
    if (!existsSync(folder)) continue;
    rmSync(folder, {recursive: true, force: true});
    console.log(`removed ${relative(process.cwd(), folder)}`);
  }
}
