import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";

/**
 * Makes a folder hold exactly these files; what is the same stays untouched. Returns the paths that were removed or
 * written.
 */
export function storeFiles(files: ReadonlyMap<string, string | Uint8Array>, folder: string): string[] {
  const gone = filesIn(folder).filter((path) => !files.has(path));
  for (const path of gone) rmSync(join(folder, path));
  const written = [...files].filter(([path, content]) => {
    const file = join(folder, path);
    if (existsSync(file) && readFileSync(file).equals(Buffer.from(content))) return false;
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, content);
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
