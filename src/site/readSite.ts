import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** What site.json tells the configuration. */
export interface Site {
  readonly title: string;
  readonly pages: readonly {readonly path: string; readonly name: string}[];
  /** Downloads by address. */
  readonly files: readonly string[];
}

/** Reads site.json of the folder of rendered pages; a site without pages where there is none yet. */
export function readSite(folder: string | undefined): Site {
  const file = join(folder ?? "", "site.json");
  if (!folder || !existsSync(file)) return {title: "Kindred", pages: [], files: []};
  // Written by renderPages.
  return JSON.parse(readFileSync(file, "utf8")) as Site;
}
