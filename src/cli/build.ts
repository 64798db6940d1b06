import {mkdirSync, rmSync} from "node:fs";
import {join, relative} from "node:path";
import {checkSizes} from "../embed/checkSizes.js";
import type {Assets} from "../markup/assets.js";
import {beginSite, type PipelineOptions} from "../pipeline.js";
import {type Problem, ProblemError} from "../problem.js";
import {SITE_FILE} from "../site/readSite.js";
import {openStageCache} from "../stageCache.js";
import {fillSite, layOutShells} from "./fillSite.js";
import {finishSite} from "./finishSite.js";
import {type Folders, foldersOf} from "./folders.js";
import {printProblems} from "./printProblems.js";
import {printProgress} from "./progress.js";
import {beginFramework, type FrameworkBuild} from "./runFramework.js";
import {stageSite} from "./stageSite.js";
import {formatStageTimes, startStageClock} from "./stageTimes.js";
import {isReplaceable, restoreFolder, swapFolder} from "./swapFolder.js";
import {outputFolder, sweepLeftovers} from "./sweepLeftovers.js";

/** Builds the site: into a fresh folder first, which takes the old one's place only when it is whole. */
export async function build(options: {in: string; out?: string; timings?: true}): Promise<void> {
  const clock = startStageClock();
  const folders = foldersOf(options);
  const began = performance.now();
  sweepLeftovers(folders);
  restoreFolder(folders.dist);
  if (!isReplaceable(folders.dist)) throw new ProblemError([notOurs(folders)]);
  const {progress: print, end} = printProgress();
  const progress: typeof print = (stage, ...told) => {
    clock.enter(stage);
    print(stage, ...told);
  };
  try {
    const {count, warnings, assets} = await buildSite(folders, progress);
    const times = clock.stop();
    end();
    printProblems(warnings);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    const where = relative(process.cwd(), folders.dist) || ".";
    console.log(
      `${count} pages in ${where}, ${seconds} s. Open ${join(where, "index.html")}, or serve the folder.`
    );
    console.log(describeAssets(assets));
    if (options.timings) console.log(formatStageTimes(times));
  } finally {
    end();
  }
}

// Mails and macros of wikis take a file up to some size.
function describeAssets(assets: Assets): string {
  const singles = [...assets].filter(([path]) => path.endsWith(".single.html"));
  const sizes = singles.map(([, content]) => Buffer.byteLength(content));
  const most = Math.ceil(Math.max(0, ...sizes) / 1000);
  return `${assets.size} files for wikis and hosts; single files have at most ${most} kB.`;
}

interface Built {
  readonly count: number;
  readonly warnings: readonly Problem[];
  readonly assets: Assets;
}

// Everything half-made goes away however the process ends; dist is only ever renamed.
async function buildSite(folders: Folders, progress: PipelineOptions["progress"]): Promise<Built> {
  const output = outputFolder(folders, process.pid);
  const own = join(folders.work, `build-${process.pid}`);
  const cleanUp = (): void => {
    for (const folder of [output, own]) rmSync(folder, {recursive: true, force: true});
  };
  const interrupt = (): never => process.exit(130);
  process.once("exit", cleanUp).once("SIGINT", interrupt).once("SIGTERM", interrupt);
  try {
    mkdirSync(own, {recursive: true});
    return await buildStaged(folders, {site: join(own, "site"), output, progress});
  } finally {
    process.off("exit", cleanUp).off("SIGINT", interrupt).off("SIGTERM", interrupt);
    cleanUp();
  }
}

interface Staged {
  /** Framework's root. */
  readonly site: string;
  readonly output: string;
  readonly progress: PipelineOptions["progress"];
}

// Framework starts while the pages are made, but not before the first stage is told: what people wrote is sound by then.
async function buildStaged({root, cache, dist}: Folders, {site, output, progress}: Staged): Promise<Built> {
  let framework: FrameworkBuild | undefined;
  const begin = (): FrameworkBuild => {
    stageSite(site, {loaders: false});
    return beginFramework({root: site, output});
  };
  const tell: typeof progress = (...told) => {
    framework ??= begin();
    progress(...told);
  };
  try {
    const {result: begun, warnings} = await beginSite({root, cache: openStageCache(cache), progress: tell});
    framework ??= begin();
    layOutShells(begun, site);
    // Framework is a process of its own: pictures are drawn meanwhile.
    const built = framework.build(begun.files.get(SITE_FILE) ?? "");
    const drawn = begun.drawAssets().finally(() => progress("building the site"));
    const [assets] = await Promise.all([drawn, built]);
    progress("finishing the pages");
    fillSite(output, begun);
    const count = finishSite(output, assets);
    swapFolder(output, dist);
    return {count, warnings: [...warnings, ...checkSizes(assets)], assets};
  } finally {
    framework?.stop();
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
