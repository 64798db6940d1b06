import {cpSync, rmSync, writeFileSync} from "node:fs";
import {join, relative} from "node:path";
import {bundleClient} from "../site/bundleClient.js";
import {SITE_ROOT} from "./folders.js";

/** Folders of src/site that only the rendering of pages reads, and the one that becomes a script. */
const RENDERING = /^(?:client|templates|views)(?:\/|$)/;

/** What prints pages and files that do not lie there themselves. */
const LOADERS = /\.\w+\.js$|^printPage\.js$/;

/**
 * Copies what Framework serves (loaders, styles, fonts), and the bundled script, into a folder that becomes its root. Framework keeps one cache
 * in its root: with a root of its own, no build or preview can see another's pages, and nothing stale survives. A build,
 * whose pages will lie there themselves, needs no loaders.
 */
export function stageSite(
  folder: string,
  {keepCache = false, loaders = true}: {readonly keepCache?: boolean; readonly loaders?: boolean} = {}
): void {
  if (!keepCache) rmSync(folder, {recursive: true, force: true});
  cpSync(SITE_ROOT, folder, {
    recursive: true,
    filter: (source) => {
      const path = relative(SITE_ROOT, source);
      if (!loaders && LOADERS.test(path)) return false;
      return !path.startsWith(".observablehq") && !RENDERING.test(path) && !path.endsWith(".ts");
    }
  });
  writeFileSync(join(folder, "kindred.js"), bundleClient());
}
