// The preview: Framework serves the pages, a worker renders them, and this process tells each of the other's news.
// Framework looks only at a loader's own time stamp, so a page is brought up to date by touching its staged loader.
import {type ChildProcess, fork} from "node:child_process";
import {readdirSync, rmSync, utimesSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {type Folders, foldersOf, HOME} from "./folders.js";
import {printProblems} from "./printProblems.js";
import type {RenderAnswer, RenderRequest} from "./renderWorker.js";
import {startFramework} from "./runFramework.js";
import {stageSite} from "./stageSite.js";
import {foldersBelow, watchFolders} from "./watchFolders.js";

const WORKER = fileURLToPath(new URL("renderWorker.ts", import.meta.url));
const CONFIG = join(HOME, "observablehq.config.ts");
/** Framework writes to a file of this kind while a loader runs. */
const IDLE_POLL_MS = 20;

interface Preview {
  readonly folders: Folders;
  readonly own: string;
  readonly site: string;
  readonly pages: string;
}

/** Serves the site and follows every save until it is interrupted. */
export async function dev(options: {in: string; port: string}): Promise<void> {
  const folders = foldersOf(options);
  const own = join(folders.work, `dev-${process.pid}`);
  const preview: Preview = {folders, own, site: join(own, "site"), pages: join(own, "pages")};
  stageSite(preview.site);
  let worker = startWorker();
  let queue = Promise.resolve();
  let framework: ChildProcess | undefined;
  const watcher = watchFolders((paths) => {
    const source = paths.some((path) => path.startsWith(join(HOME, "src")));
    if (source) {
      worker.kill();
      worker = startWorker();
      stageSite(preview.site, {keepCache: true});
    }
    queue = queue.then(() => update()).catch(report);
  });
  const update = async (): Promise<void> => {
    const began = performance.now();
    const answer = await ask(worker, requestOf(preview));
    watcher.set(watchedFolders(preview, answer));
    if (framework?.pid !== undefined) await refresh(preview, answer.changed, framework.pid);
    tell(answer, performance.now() - began);
  };
  await update();
  framework = serve(preview, options.port);
  const stop = (): void => {
    watcher.close();
    worker.kill();
    framework?.kill();
    rmSync(own, {recursive: true, force: true});
  };
  process.once("exit", stop);
  process.once("SIGINT", () => process.exit(0)).once("SIGTERM", () => process.exit(0));
  await new Promise<void>((resolve) => framework?.once("close", () => resolve()));
}

function requestOf({folders, pages}: Preview): RenderRequest {
  return {root: folders.root, cache: folders.cache, pages};
}

function startWorker(): ChildProcess {
  return fork(WORKER, {execArgv: ["--import", "tsx/esm"], cwd: HOME});
}

function ask(worker: ChildProcess, request: RenderRequest): Promise<RenderAnswer> {
  return new Promise((resolve, reject) => {
    const died = (): void => reject(new Error("the renderer stopped"));
    worker.once("exit", died);
    worker.once("message", (answer) => {
      worker.off("exit", died);
      // renderWorker sends nothing else.
      resolve(answer as RenderAnswer);
    });
    worker.send(request);
  });
}

function watchedFolders({folders: {root}}: Preview, answer: RenderAnswer): string[] {
  return [join(root, "data"), join(root, "personas"), ...answer.folders, ...foldersBelow(join(HOME, "src"))];
}

function serve({site, pages}: Preview, port: string): ChildProcess {
  const child = startFramework(["preview", "--no-open", "--port", port], {root: site, pages});
  child.stdout?.pipe(process.stdout);
  child.stderr?.pipe(process.stderr);
  return child;
}

// A touch while a loader runs would be lost: Framework joins the run under way, which may have read the old page.
async function refresh({site}: Preview, changed: readonly string[], pid: number): Promise<void> {
  if (changed.length === 0) return;
  const cache = join(site, ".observablehq");
  while (readdirSync(cache, {recursive: true}).some((name) => String(name).endsWith(`.${pid}`)))
    await new Promise((resolve) => setTimeout(resolve, IDLE_POLL_MS));
  const now = new Date();
  const loaders = readdirSync(site, {recursive: true})
    .map(String)
    .filter((name) => /\.(?:md|csv)\.js$/.test(name));
  for (const loader of loaders) if (!loader.startsWith(".")) utimesSync(join(site, loader), now, now);
  // The list of pages is the configuration's.
  if (changed.includes("site.json")) utimesSync(CONFIG, now, now);
}

function tell({changed, problems, fault, log}: RenderAnswer, milliseconds: number): void {
  if (fault !== undefined) console.error(fault);
  printProblems(problems);
  if (problems.some(({severity}) => severity === "error") || fault !== undefined) return;
  console.error([...log, `${changed.length} pages changed, ${Math.round(milliseconds)} ms`].join("; "));
}

function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}
