import {mkdirSync, rmSync} from "node:fs";
import {join, relative} from "node:path";
import type {Assets} from "../markup/assets.js";
import {makeSite} from "../pipeline.js";
import {type Problem, ProblemError} from "../problem.js";
import type {RenderedSite} from "../site/renderPages.js";
import {openStageCache} from "../stageCache.js";
import {finishSite} from "./finishSite.js";
import {type Folders, foldersOf} from "./folders.js";
import {printProblems} from "./printProblems.js";
import {printProgress} from "./progress.js";
import {putOutput} from "./putOutput.js";
import {buildFramework} from "./runFramework.js";
import {stageSite} from "./stageSite.js";
import {storePages} from "./storePages.js";
import {isReplaceable, restoreFolder, swapFolder} from "./swapFolder.js";
import {outputFolder, sweepLeftovers} from "./sweepLeftovers.js";

/** Builds the site: into a fresh folder first, which takes the old one's place only when it is whole. */
export async function build(options: {in: string; out?: string}): Promise<void> {
  const folders = foldersOf(options);
  const began = performance.now();
  sweepLeftovers(folders);
  restoreFolder(folders.dist);
  if (!isReplaceable(folders.dist)) throw new ProblemError([notOurs(folders)]);
  const {progress, end} = printProgress();
  try {
    const {result: site, warnings} = await makeSite({
      root: folders.root,
      cache: openStageCache(folders.cache),
      progress
    });
    progress("building the site");
    const count = await buildInto(folders, site);
    end();
    printProblems(warnings);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const where = relative(process.cwd(), folders.dist) || ".";
    console.log(
      `${count} pages in ${where}, ${seconds} s. Open ${join(where, "index.html")}, or serve the folder.`
    );
    console.log(describeAssets(site.assets));
  } finally {
    end();
  }
}

// Mails and macros of wikis take a file up to some size; without an address there is nothing that they could show.
function describeAssets(assets: Assets): string {
  const singles = [...assets].filter(([path]) => path.endsWith(".single.html"));
  const sizes = singles.map(([, content]) => Buffer.byteLength(content));
  const most = Math.ceil(Math.max(0, ...sizes) / 1000);
  const said = `${assets.size} files for wikis and hosts; single files have at most ${most} kB.`;
  return assets.has("sitemap.xml")
    ? said
    : `${said} No site.url in personas/family.yaml: links have no preview, and there is nothing to paste into wikis.`;
}

// Everything half-made goes away however the process ends; dist is only ever renamed.
async function buildInto(folders: Folders, site: RenderedSite): Promise<number> {
  const {dist, work} = folders;
  const output = outputFolder(folders, process.pid);
  const own = join(work, `build-${process.pid}`);
  const [root, pages] = [join(own, "site"), join(own, "pages")];
  const cleanUp = (): void => {
    for (const folder of [output, own]) rmSync(folder, {recursive: true, force: true});
  };
  const interrupt = (): never => process.exit(130);
  process.once("exit", cleanUp).once("SIGINT", interrupt).once("SIGTERM", interrupt);
  try {
    mkdirSync(own, {recursive: true});
    stageSite(root);
    // Beside the loaders, as if they had run: Framework would start a process for each page.
    for (const path of storePages(site, pages))
      putOutput(join(pages, path), join(root, ".observablehq/cache", path));
    await buildFramework({root, pages, output});
    const count = finishSite(output, site.assets);
    swapFolder(output, dist);
    return count;
  } finally {
    process.off("exit", cleanUp).off("SIGINT", interrupt).off("SIGTERM", interrupt);
    cleanUp();
  }
}

function notOurs({dist}: Folders): Problem {
  return {
    severity: "error",
    file: dist,
    message: "this folder holds files that are not a site of ours",
    hint: "Choose another folder with --out, or empty this one: a build replaces the whole folder."
  };
}
