// Long work in several threads. Which thread does which piece changes no byte of the result.
import type {Worker} from "node:worker_threads";
import {alone, type Job, type Shareable} from "../model/sharing.js";
import {startThread} from "./startThread.js";
import {type Answer, type Order, takePieces} from "./takePieces.js";

const WORK_THREAD = new URL("workThread.ts", import.meta.url);

/**
 * Does the work in so many threads, this one among them. The others run `module`, which knows the work by name: the
 * model's, unless told. Rejects with whatever a piece throws.
 */
export async function together<T>(work: Shareable<T>, threads: number, module = WORK_THREAD): Promise<T> {
  if (threads < 2) return alone(work);
  const crew = Array.from({length: threads - 1}, () => hire(module));
  try {
    let asked = work.next();
    while (!asked.done) asked = work.next(await shareOut(asked.value, crew));
    return asked.value;
  } finally {
    for (const {worker} of crew) void worker.terminate();
  }
}

interface Hand {
  readonly worker: Worker;
  /** Rejects when the thread fails, whenever that is. */
  readonly failed: Promise<never>;
}

function hire(module: URL): Hand {
  const worker = startThread(module);
  const failed = new Promise<never>((_, reject) => worker.once("error", reject));
  failed.catch(() => undefined); // heard by whoever waits for an answer
  return {worker, failed};
}

async function shareOut(job: Job, crew: readonly Hand[]): Promise<unknown[]> {
  const {name, input, count, before, begin} = job;
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const order: Order = {name, input, count, next};
  const theirs = Promise.all(
    crew.map(({worker, failed}) => {
      const answer = new Promise<Answer>((resolve) => worker.once("message", resolve));
      worker.postMessage(order);
      return Promise.race([answer, failed]);
    })
  );
  // Where both fail, this thread's failure is heard first.
  theirs.catch(() => undefined);
  const own = takePieces(order, begin(), before);
  const pieces: unknown[] = Array.from({length: count});
  for (const [n, piece] of [own, ...(await theirs)].flat()) pieces[n] = piece;
  return pieces;
}
