// Renders the pages for `kindred dev` in a process of its own, which is started anew when the source changes.
import {dirname} from "node:path";
import {countingInputs} from "../features/countingInputs.js";
import {makeSite} from "../pipeline.js";
import {type Problem, ProblemError} from "../problem.js";
import type {RenderedSite} from "../site/renderPages.js";
import {openStageCache} from "../stageCache.js";
import {readStudy} from "../study/readStudy.js";
import {diagnosticSite} from "./diagnosticSite.js";
import {storeFiles} from "./storeFiles.js";
import {storePages} from "./storePages.js";

/** What the worker is asked: render this study's pages into a folder. */
export interface RenderRequest {
  readonly root: string;
  readonly cache: string;
  /** Folders for pages and for assets. */
  readonly pages: string;
  readonly assets: string;
}

/** What it answers. */
export interface RenderAnswer {
  /** Pages and files that changed. */
  readonly changed: readonly string[];
  readonly problems: readonly Problem[];
  /** Our own fault, with its stack. */
  readonly fault?: string;
  /** What was counted or fitted, or came from the cache. */
  readonly log: readonly string[];
  /** Folders whose files are read. */
  readonly folders: readonly string[];
}

let last: RenderedSite | undefined;

async function render({root, cache, ...folders}: RenderRequest): Promise<RenderAnswer> {
  const log = new Map<string, string>();
  const progress = (stage: string, detail = ""): void => void log.set(stage, detail);
  const answer = {log: [] as string[], folders: sourceFolders(root)};
  try {
    const {result, warnings} = await makeSite({root, cache: openStageCache(cache), progress});
    last = result;
    const lines = [...log].filter(([, detail]) => detail).map(([stage, detail]) => `${stage}: ${detail}`);
    return {...answer, log: lines, changed: store(result, folders), problems: warnings};
  } catch (error) {
    const problems = error instanceof ProblemError ? error.problems : [];
    const fault =
      error instanceof ProblemError ? undefined : error instanceof Error ? error.stack : String(error);
    const changed = store(diagnosticSite(last, problems, fault), folders);
    return {...answer, changed, problems, ...(fault === undefined ? {} : {fault})};
  }
}

function store(site: RenderedSite, {pages, assets}: Pick<RenderRequest, "pages" | "assets">): string[] {
  storeFiles(site.assets, assets);
  return storePages(site, pages);
}

function sourceFolders(root: string): string[] {
  const {study} = readStudy(root);
  return study ? [...new Set(countingInputs(study).files.map((file) => dirname(file)))] : [];
}

process.on("message", async (request) => {
  // Only `dev` forks this process, and it sends nothing else.
  process.send?.(await render(request as RenderRequest));
});
