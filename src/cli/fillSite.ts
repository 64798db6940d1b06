import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {fillShell, scriptOf, shellOf} from "../site/pageShell.js";
import type {RenderedPages} from "../site/renderPages.js";

/** Writes the site's files, and shells of its pages, into the folder that Framework builds. */
export function layOutShells({pages, files}: RenderedPages, folder: string): void {
  const texts = [...[...pages].map(([path, page]) => [`${path}.md`, shellOf(page, path)] as const), ...files];
  for (const [path, text] of texts) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  }
}

/** Fills the shells that Framework has built in the folder with their pages. */
export function fillSite(folder: string, {pages}: RenderedPages): void {
  const fileOf = (path: string): string => join(folder, `${path}.html`);
  const script = scriptOf(readFileSync(fileOf("index"), "utf8"));
  for (const [path, page] of pages) {
    const shell = readFileSync(fileOf(path), "utf8");
    writeFileSync(fileOf(path), fillShell(shell, page, {path, script}));
  }
}
