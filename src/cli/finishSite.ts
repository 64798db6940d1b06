// The last step before a built folder becomes the site: pages lose what they do not need, and are looked through.
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {finishPage} from "../site/finishPage.js";

/** Finishes every page of the folder in place; throws if a page is broken, which is our fault. Returns their number. */
export function finishSite(folder: string): number {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const pages = files.filter((file) => file.endsWith(".html"));
  for (const page of pages) writeFileSync(page, finishPage(readFileSync(page, "utf8")));
  const client = join(folder, "_observablehq");
  if (!pages.some((page) => readFileSync(page, "utf8").includes("_observablehq/")))
    rmSync(client, {recursive: true, force: true});
  const faults = pages.flatMap((page) => faultsOf(page, folder));
  if (faults.length > 0) throw new Error(`the built site is broken:\n${faults.join("\n")}`);
  return pages.length;
}

// Framework builds on, with exit code 0, over a script error or a dead link.
function faultsOf(page: string, folder: string): string[] {
  const html = readFileSync(page, "utf8");
  const name = relative(folder, page);
  const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link]) =>
    link.replaceAll("&amp;", "&")
  );
  const dead = links
    .filter((link) => !/^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i.test(link))
    .map((link) => link.replace(/[?#].*$/, ""))
    .filter(
      (link) =>
        link !== "" && !existsSync(join(link.startsWith("/") ? folder : dirname(page), decodeURI(link)))
    );
  return [
    ...(html.includes("observablehq--error") ? [`${name}: a script error`] : []),
    ...[...new Set(dead)].map((link) => `${name}: a link to ${link}, which is not there`)
  ];
}
