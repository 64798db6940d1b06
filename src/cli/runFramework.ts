import {type ChildProcess, spawn} from "node:child_process";
import {join, relative} from "node:path";
import {HOME} from "./folders.js";

const FRAMEWORK = join(HOME, "node_modules/@observablehq/framework/dist/bin/observable.js");

/** What Framework works on. */
export interface FrameworkFolders {
  /** Staged copy of src/site; Framework's cache will lie in it. */
  readonly root: string;
  /** Rendered pages. */
  readonly pages: string;
  /** Where a build goes. */
  readonly output?: string;
}

/** Starts Framework; what it says comes on the child's stdout and stderr. */
export function startFramework(
  args: readonly string[],
  {root, pages, output}: FrameworkFolders
): ChildProcess {
  const env = {
    ...process.env,
    KINDRED_ROOT: relative(HOME, root),
    KINDRED_PAGES: pages,
    ...(output === undefined ? {} : {KINDRED_OUTPUT: output})
  };
  return spawn(process.execPath, [FRAMEWORK, ...args], {cwd: HOME, env, stdio: ["ignore", "pipe", "pipe"]});
}

/** Builds the site into `output`; rejects with Framework's own words if it fails, which is our fault, not the user's. */
export function buildFramework(folders: FrameworkFolders): Promise<void> {
  const child = startFramework(["build"], folders);
  const said: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  // First of all and at once: what it wrote is being removed.
  const stop = (): void => void child.kill("SIGKILL");
  process.prependOnceListener("exit", stop);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("exit", stop);
      if (code === 0) resolve();
      else reject(new Error(`Framework could not build the pages:\n${Buffer.concat(said).toString()}`));
    });
  });
}
