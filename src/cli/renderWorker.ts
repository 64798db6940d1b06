// Renders the pages for `kindred dev` in a process of its own, which is started anew when the source changes.
import {dirname} from "node:path";
import {countingInputs} from "../features/countingInputs.js";
import {type BegunSite, beginSite} from "../pipeline.js";
import {type Problem, ProblemError} from "../problem.js";
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

let last: BegunSite | undefined;

async function render({root, cache, ...folders}: RenderRequest): Promise<RenderAnswer> {
  const log = new Map<string, string>();
  const progress = (stage: string, detail = ""): void => void log.set(stage, detail);
  const answer = {log: [] as string[], folders: sourceFolders(root)};
  try {
    const {result, warnings} = await beginSite({root, cache: openStageCache(cache), progress});
    last = result;
    const lines = [...log].filter(([, detail]) => detail).map(([stage, detail]) => `${stage}: ${detail}`);
    return {...answer, log: lines, changed: storePages(result, folders.pages), problems: warnings};
  } catch (error) {
    const problems = error instanceof ProblemError ? error.problems : [];
    const fault =
      error instanceof ProblemError ? undefined : error instanceof Error ? error.stack : String(error);
    const changed = storePages(diagnosticSite(last, problems, fault), folders.pages);
    return {...answer, changed, problems, ...(fault === undefined ? {} : {fault})};
  }
}

// Nobody waits for embeds and pictures: they come when the pages are shown, and not at all if others were asked for meanwhile.
async function storeAssets(folder: string): Promise<void> {
  const site = last;
  const assets = await site?.drawAssets();
  if (assets && site === last) storeFiles(assets, folder);
}

function sourceFolders(root: string): string[] {
  const {study} = readStudy(root);
  return study ? [...new Set(countingInputs(study).files.map((file) => dirname(file)))] : [];
}

// Only `dev` forks this process, and it sends nothing else.
process.on("message", async (request: RenderRequest) => {
  process.send?.(await render(request));
  await storeAssets(request.assets).catch((error: unknown) => console.error(error));
});
