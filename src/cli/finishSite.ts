// The last step before a built folder becomes the site: pages lose what they do not need, and are looked through.
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {failOnErrors, type Problem} from "../problem.js";
import type {Assets} from "../site/assets.js";
import {finishPage} from "../site/finishPage.js";

// Only markup counts: people may write about links and errors, too.
const TAG = /<[a-z][^<>]*>/gi;
const SCRIPT_ERROR = /<[a-z][^<>]*\sclass="[^"]*observablehq--error[^<>]*>/i;

/**
 * Finishes every page of the folder in place, puts the assets beside them, as they are, and returns the number of pages. Throws a `ProblemError` for links that lead
 * nowhere, which only people's own texts can hold, and an `Error` for a script that failed, which is our fault.
 */
export function finishSite(folder: string, assets: Assets = new Map()): number {
  const pages = htmlIn(folder);
  for (const page of pages) writeFileSync(page, finishPage(readFileSync(page, "utf8")));
  const client = join(folder, "_observablehq");
  if (!pages.some((page) => readFileSync(page, "utf8").includes("_observablehq/")))
    rmSync(client, {recursive: true, force: true});
  // Framework builds on, with exit code 0, over a script error or a dead link.
  const failed = pages.filter((page) => SCRIPT_ERROR.test(readFileSync(page, "utf8")));
  if (failed.length > 0)
    throw new Error(`a script failed on ${failed.map((page) => relative(folder, page)).join(", ")}`);
  putAssets(assets, folder);
  failOnErrors(htmlIn(folder).flatMap((page) => deadLinks(page, folder)));
  return pages.length;
}

function htmlIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function putAssets(assets: Assets, folder: string): void {
  for (const [path, content] of assets) {
    const file = join(folder, path);
    mkdirSync(dirname(file), {recursive: true});
    // Never over a page: that would be our fault.
    writeFileSync(file, content, {flag: "wx"});
  }
}

function deadLinks(page: string, folder: string): Problem[] {
  const links = [...readFileSync(page, "utf8").matchAll(TAG)]
    .flatMap(([tag]) => [...tag.matchAll(/\s(?:href|src)="([^"]*)"/g)])
    .map(([, link]) => link.replaceAll("&amp;", "&"));
  const dead = links
    .filter((link) => !/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(link))
    .map((link) => link.replace(/[?#].*$/, ""))
    .filter((link) => link !== "" && !leadsSomewhere(link, page, folder));
  return [...new Set(dead)].map((link) => ({
    severity: "error",
    file: relative(folder, page),
    message: `the link to "${link}" leads nowhere`,
    hint: "Does a description or an idea in personas/ hold it? Begin addresses outside the site with https://."
  }));
}

function leadsSomewhere(link: string, page: string, folder: string): boolean {
  const from = link.startsWith("/") ? folder : dirname(page);
  try {
    return existsSync(join(from, decodeURI(link)));
  } catch {
    // Not an address at all, such as "100%".
    return false;
  }
}
