import {type ChildProcess, spawn} from "node:child_process";
import {join, relative} from "node:path";
import {HOME} from "./folders.js";

const FRAMEWORK = join(HOME, "node_modules/@observablehq/framework/dist/bin/observable.js");

/** What Framework works on. */
export interface FrameworkFolders {
  /** Staged copy of src/site; Framework's cache will lie in it. */
  readonly root: string;
  /** Rendered pages, where loaders print them. */
  readonly pages?: string;
  /** Where a build goes. */
  readonly output?: string;
}

/** Starts Framework; what it says comes on the child's stdout and stderr. With `listComes`, site.json comes on its stdin. */
export function startFramework(
  args: readonly string[],
  {root, pages, output}: FrameworkFolders,
  {listComes = false}: {readonly listComes?: boolean} = {}
): ChildProcess {
  const env = {
    ...process.env,
    ...(listComes ? {KINDRED_LIST: "stdin"} : {}),
    KINDRED_ROOT: relative(HOME, root),
    ...(pages === undefined ? {} : {KINDRED_PAGES: pages}),
    ...(output === undefined ? {} : {KINDRED_OUTPUT: output})
  };
  return spawn(process.execPath, [FRAMEWORK, ...args], {
    cwd: HOME,
    env,
    stdio: [listComes ? "pipe" : "ignore", "pipe", "pipe"]
  });
}

/** A build of Framework's that has begun, and waits for the list of pages. */
export interface FrameworkBuild {
  /** Builds what site.json lists; rejects with Framework's own words if it fails, which is our fault. */
  readonly build: (siteJson: string) => Promise<void>;
  /** Ends it before its time. */
  readonly stop: () => void;
}

/** Begins to build the site into `output`: Framework takes a while to start, in which the pages can be made. */
export function beginFramework(folders: FrameworkFolders): FrameworkBuild {
  const child = startFramework(["build"], folders, {listComes: true});
  const said: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  // It may have died of its own fault; that is told below.
  child.stdin?.on("error", () => {});
  // First of all and at once: what it wrote is being removed.
  const stop = (): void => void child.kill("SIGKILL");
  process.prependOnceListener("exit", stop);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("close", resolve);
  }).finally(() => process.off("exit", stop));
  // Who never comes to build does not ask.
  ended.catch(() => {});
  return {
    stop,
    build: async (siteJson) => {
      child.stdin?.end(siteJson);
      if ((await ended) !== 0)
        throw new Error(`Framework could not build the pages:\n${Buffer.concat(said).toString()}`);
    }
  };
}
