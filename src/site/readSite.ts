import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** What site.json tells the configuration. */
export interface Site {
  readonly title: string;
  readonly pages: readonly {readonly path: string; readonly name: string}[];
  /** Downloads by address. */
  readonly files: readonly string[];
}

/** Its name in the folder of rendered pages. */
export const SITE_FILE = "site.json";

/** Reads site.json of the folder of rendered pages; a site without pages where there is none yet. */
export function readSite(folder: string | undefined): Site {
  const file = join(folder ?? "", SITE_FILE);
  if (!folder || !existsSync(file)) return {title: "Kindred", pages: [], files: []};
  return parseSite(readFileSync(file, "utf8"));
}

/** Returns what site.json says. */
export function parseSite(text: string): Site {
  // Written by renderPages.
  return JSON.parse(text) as Site;
}
