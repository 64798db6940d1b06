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

/** Embeds and pictures are drawn when nobody has saved for so long: the browser shows the page meanwhile. */
const CALM_MS = 700;

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

// Nobody waits for embeds and pictures: they come when the pages are shown, and are left when the next ones are asked for,
// which draws them, too.
async function storeAssets(folder: string, turn: number): Promise<void> {
  const isLast = (): boolean => turn === asked;
  await new Promise((resolve) => setTimeout(resolve, CALM_MS));
  const assets = await last?.drawAssets(async () => {
    await new Promise(setImmediate);
    if (!isLast()) throw LEFT;
  });
  if (assets && isLast()) storeFiles(assets, folder);
}

/** How often pages were asked for. */
let asked = 0;
const LEFT = new Error("other pages were asked for");

function sourceFolders(root: string): string[] {
  const {study} = readStudy(root);
  return study ? [...new Set(countingInputs(study).files.map((file) => dirname(file)))] : [];
}

// Only `dev` forks this process, and it sends nothing else.
process.on("message", async (request: RenderRequest) => {
  const turn = ++asked;
  process.send?.(await render(request));
  await storeAssets(request.assets, turn).catch((error: unknown) => {
    if (error !== LEFT) console.error(error);
  });
});
