// Where things lie: the product's own folder, and the folder of the data team's files.
import {join, resolve} from "node:path";
import {fileURLToPath} from "node:url";

/** Folder of package.json: Framework runs here. */
export const HOME = fileURLToPath(new URL("../../", import.meta.url));

/** What Framework serves, and what pages are rendered from. */
export const SITE_ROOT = join(HOME, "src/site");

/** Folders that belong to one study. */
export interface Folders {
  /** Holds data/ and personas/. */
  readonly root: string;
  /** All in it may be deleted. */
  readonly work: string;
  /** Results of the slow stages. */
  readonly cache: string;
  /** The site. */
  readonly dist: string;
}

/** Returns the folders of the study in `in`; the site's folder may be told. */
export function foldersOf(options: {readonly in: string; readonly out?: string}): Folders {
  const root = resolve(options.in);
  const work = join(root, ".kindred");
  return {
    root,
    work,
    cache: join(work, "cache"),
    dist: options.out ? resolve(options.out) : join(root, "dist")
  };
}
