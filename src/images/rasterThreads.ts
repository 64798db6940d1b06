// Many pictures at a time: drawn by threads, so that pages can be made meanwhile. Which thread draws what changes no byte.
import {availableParallelism} from "node:os";
import {startThread} from "../threads/startThread.js";
import {rasterize} from "./rasterize.js";
import type {ThreadAnswer, ThreadRequest} from "./rasterThread.js";

/** Pictures that a thread must have to draw before it pays: it loads for a quarter of a second, as four or five of them take. */
const PAYS = 6;

const ENTRY = new URL("rasterThread.ts", import.meta.url);

interface Job extends ThreadRequest {
  readonly done: (bytes: Uint8Array) => void;
  readonly failed: (error: Error) => void;
}

/** Returns a function like `rasterize` whose calls of one turn are shared out among threads, at most `most` of them; few calls are drawn here. */
export function rasterThreads({
  most = availableParallelism()
}: {
  readonly most?: number;
} = {}): typeof rasterize {
  const waiting: Job[] = [];
  const begin = (): void => {
    const jobs = waiting.splice(0);
    const threads = Math.min(most, Math.floor(jobs.length / PAYS));
    if (threads === 0) return void drawHere(jobs);
    for (let n = 0; n < threads; n++) hire(jobs);
  };
  return (svg, width) =>
    new Promise((done, failed) => {
      // All that are asked for in one turn are known when it is over.
      if (waiting.length === 0) setImmediate(begin);
      waiting.push({svg, width, done, failed});
    });
}

async function drawHere(jobs: readonly Job[]): Promise<void> {
  for (const {svg, width, done, failed} of jobs) await rasterize(svg, width).then(done, failed);
}

// Threads take from one list until it is empty, and end then.
function hire(jobs: Job[]): void {
  const thread = startThread(ENTRY);
  let job: Job | undefined;
  const next = (): void => {
    job = jobs.shift();
    if (job) thread.postMessage({svg: job.svg, width: job.width} satisfies ThreadRequest);
    else void thread.terminate();
  };
  // rasterThread sends nothing else.
  thread.on("message", ({bytes, fault}: ThreadAnswer) => {
    if (bytes) job?.done(bytes);
    else job?.failed(new Error(fault));
    next();
  });
  // It could not even begin: then so can no other.
  thread.once("error", (error) => {
    for (const {failed} of [...(job ? [job] : []), ...jobs.splice(0)]) failed(error);
  });
  next();
}
