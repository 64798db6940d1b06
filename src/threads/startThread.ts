import {Worker} from "node:worker_threads";

/** Starts a thread that runs the module, which may be TypeScript. Whatever it throws is the worker's error. */
export function startThread(module: URL): Worker {
  return new Worker(new URL("thread.mjs", import.meta.url), {
    execArgv: [],
    workerData: {module: module.href}
  });
}
