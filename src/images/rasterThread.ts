// A thread that draws PNGs, one after the other, for rasterThreads.
import {parentPort} from "node:worker_threads";
import {rasterize} from "./rasterize.js";

/** What the thread is asked, and what it answers. */
export interface ThreadRequest {
  readonly svg: string;
  readonly width: number;
}
export interface ThreadAnswer {
  readonly bytes?: Uint8Array;
  /** Why it could not be drawn. */
  readonly fault?: string;
}

async function answer({svg, width}: ThreadRequest): Promise<ThreadAnswer> {
  try {
    return {bytes: await rasterize(svg, width)};
  } catch (error) {
    return {fault: error instanceof Error ? (error.stack ?? error.message) : String(error)};
  }
}

parentPort?.on("message", async (request: ThreadRequest) => parentPort?.postMessage(await answer(request)));
