// The preview: Framework serves the pages, a worker renders them, and this process tells each of the other's news.
// Framework looks only at a loader's own time stamp, so a page is brought up to date by touching its staged loader.
import {type ChildProcess, fork} from "node:child_process";
import {mkdirSync, readdirSync, rmSync, utimesSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {readSite} from "../site/readSite.js";
import {type Folders, foldersOf, HOME} from "./folders.js";
import {printProblems} from "./printProblems.js";
import {putOutput} from "./putOutput.js";
import type {RenderAnswer, RenderRequest} from "./renderWorker.js";
import {startFramework} from "./runFramework.js";
import {findPort, type ServedFolder, serveFront} from "./serveFront.js";
import {stageSite} from "./stageSite.js";
import {foldersBelow, watchFolders} from "./watchFolders.js";

const WORKER = fileURLToPath(new URL("renderWorker.ts", import.meta.url));
const CONFIG = join(HOME, "observablehq.config.ts");
/** Framework writes to a file of this kind while a loader runs. */
const IDLE_POLL_MS = 20;
/** A page that is just being opened may have been read before the save, and be watched only after it. */
const AGAIN_MS = [300, 1500];

interface Preview {
  readonly folders: Folders;
  readonly own: string;
  readonly site: string;
  readonly pages: string;
  readonly assets: string;
}

/** Serves the site and follows every save until it is interrupted. */
export async function dev(options: {in: string; port: string}): Promise<void> {
  const folders = foldersOf(options);
  const own = join(folders.work, `dev-${process.pid}`);
  const preview: Preview = {
    folders,
    own,
    site: join(own, "site"),
    pages: join(own, "pages"),
    assets: join(own, "assets")
  };
  // First: where the port is taken, nothing has begun.
  const inner = await findPort();
  const front = await serveFront(Number(options.port), inner, servedFolders(preview));
  stageSite(preview.site);
  let worker = startWorker();
  let queue = Promise.resolve();
  let framework: ChildProcess | undefined;
  let agains: NodeJS.Timeout[] = [];
  const watcher = watchFolders((paths) => {
    const source = paths.some((path) => path.startsWith(join(HOME, "src")));
    if (source) {
      worker.kill();
      worker = startWorker();
      stageSite(preview.site, {keepCache: true});
    }
    queue = queue.then(() => update()).catch(report);
    for (const again of agains) clearTimeout(again);
    agains = [];
  });
  const update = async (): Promise<void> => {
    const began = performance.now();
    const listed = configurationOf(preview);
    const answer = await ask(worker, requestOf(preview));
    watcher.set(watchedFolders(preview, answer));
    await refresh(preview, answer.changed, framework?.pid);
    agains = AGAIN_MS.map((ms) => setTimeout(() => touchLoaders(preview.site), ms));
    // A touch of the configuration loads open pages anew, which takes longer: only where it says something else.
    if (framework && configurationOf(preview) !== listed) utimesSync(CONFIG, new Date(), new Date());
    tell(answer, performance.now() - began);
  };
  await update();
  framework = serve(preview, inner, options.port);
  const stop = (): void => {
    watcher.close();
    worker.kill();
    framework?.kill();
    front.close();
    rmSync(own, {recursive: true, force: true});
  };
  process.once("exit", stop);
  process.once("SIGINT", () => process.exit(0)).once("SIGTERM", () => process.exit(0));
  await new Promise<void>((resolve) => framework?.once("close", () => resolve()));
}

function requestOf({folders, pages, assets}: Preview): RenderRequest {
  return {root: folders.root, cache: folders.cache, pages, assets};
}

// What a built site has under names that stay, and Framework's preview does not serve.
function servedFolders({site, pages, assets}: Preview): ServedFolder[] {
  return [
    {folder: assets, paths: /./},
    {folder: pages, paths: /^(?:personas\/[\w-]+\/)?[\w-]+\.(?:csv|json)$/},
    {folder: site, paths: /^(?:fonts\/[\w.-]+|icon\.svg)$/}
  ];
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
  // The root itself: a folder that is not there yet, personas/ say, appears in it.
  return [
    root,
    join(root, "data"),
    join(root, "personas"),
    join(root, "personas/snippets"),
    ...answer.folders,
    ...foldersBelow(join(HOME, "src"))
  ];
}

function serve({site, pages}: Preview, inner: number, port: string): ChildProcess {
  const child = startFramework(["preview", "--no-open", "--port", String(inner)], {root: site, pages});
  // It tells where it can be reached: readers go to the front.
  child.stdout?.on("data", (said: Buffer) =>
    process.stdout.write(said.toString().replaceAll(`127.0.0.1:${inner}`, `127.0.0.1:${port}`))
  );
  child.stderr?.pipe(process.stderr);
  return child;
}

// Framework runs a process per page whose output is older than its loader. So outputs are put where it looks for them,
// with the loader's own time: a touch then sends the page to browsers at once. A touch while a loader runs would be
// lost, since Framework joins the run under way, which may have read the old page.
async function refresh(
  {site, pages}: Preview,
  changed: readonly string[],
  pid: number | undefined
): Promise<void> {
  if (changed.length === 0) return;
  const cache = join(site, ".observablehq/cache");
  mkdirSync(cache, {recursive: true});
  while (namesIn(cache).some((name) => name.endsWith(`.${pid}`)))
    await new Promise((resolve) => setTimeout(resolve, IDLE_POLL_MS));
  for (const path of changed) putOutput(join(pages, path), join(cache, path));
  touchLoaders(site);
}

// Outputs first, so that they are never older than their loaders. Browsers whose page is the same notice nothing.
function touchLoaders(site: string): void {
  const cache = join(site, ".observablehq/cache");
  const loaders = namesIn(site).filter((name) => /^[^.].*\.(?:md|csv|json)\.js$/.test(name));
  const now = new Date();
  for (const name of namesIn(cache))
    if (/\.(?:md|csv|json)$/.test(name)) utimesSync(join(cache, name), now, now);
  for (const loader of loaders) utimesSync(join(site, loader), now, now);
}

function namesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true}).map(String);
}

// What Framework's configuration takes from the rendered pages: the title and the addresses.
function configurationOf({pages}: Preview): string {
  const {title, pages: list, files} = readSite(pages);
  return JSON.stringify([title, list.map(({path}) => path), files]);
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
