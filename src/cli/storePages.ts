import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import type {RenderedSite} from "../site/renderPages.js";

/**
 * Makes a folder hold exactly the rendered pages (as <path>.md) and files; what is the same stays untouched. Returns
 * the paths that were written or removed.
 */
export function storePages({pages, files}: Pick<RenderedSite, "pages" | "files">, folder: string): string[] {
  const texts = new Map([...[...pages].map(([path, text]) => [`${path}.md`, text] as const), ...files]);
  const gone = filesIn(folder).filter((path) => !texts.has(path));
  for (const path of gone) rmSync(join(folder, path));
  const written = [...texts].filter(([path, text]) => {
    const file = join(folder, path);
    if (existsSync(file) && readFileSync(file, "utf8") === text) return false;
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text);
    return true;
  });
  return [...gone, ...written.map(([path]) => path)];
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}
