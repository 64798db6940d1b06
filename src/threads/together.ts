// Long work in several threads. Which thread does which piece changes no byte of the result.
import {Worker} from "node:worker_threads";
import {alone, type Job, type Shareable} from "../model/sharing.js";

/** Does the work in so many threads, this one among them. Rejects with whatever a piece throws. */
export async function together<T>(work: Shareable<T>, threads: number): Promise<T> {
  if (threads < 2) return alone(work);
  const crew = Array.from({length: threads - 1}, startWorker);
  try {
    let asked = work.next();
    while (!asked.done) asked = work.next(await shareOut(asked.value, crew));
    return asked.value;
  } finally {
    for (const {worker} of crew) void worker.terminate();
  }
}

/** What another thread is told: pieces are taken by counting up the shared number. */
export interface Order extends Pick<Job, "module" | "name" | "input" | "count"> {
  readonly next: Int32Array;
}

/** What it answers when no piece is left: its own, with their numbers. */
export type Answer = readonly (readonly [n: number, piece: unknown])[];

interface Crew {
  readonly worker: Worker;
  /** Rejects when the thread fails, whenever that is. */
  readonly failed: Promise<never>;
}

function startWorker(): Crew {
  const worker = new Worker(new URL("workThread.mjs", import.meta.url));
  const failed = new Promise<never>((_, reject) => worker.once("error", reject));
  failed.catch(() => undefined); // heard by whoever waits for an answer
  return {worker, failed};
}

async function shareOut(job: Job, crew: readonly Crew[]): Promise<unknown[]> {
  const {module, name, input, count, before, begin} = job;
  const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const order: Order = {module, name, input, count, next};
  const answers = crew.map(({worker, failed}) => {
    const answer = new Promise<Answer>((resolve) => worker.once("message", resolve));
    worker.postMessage(order);
    return Promise.race([answer, failed]);
  });
  const own = takePieces(order, begin(), before);
  const pieces: unknown[] = Array.from({length: count});
  for (const [n, piece] of [own, ...(await Promise.all(answers))].flat()) pieces[n] = piece;
  return pieces;
}

/** Does pieces until none is left, and returns those it did. */
export function takePieces(
  {count, next}: Pick<Order, "count" | "next">,
  piece: (n: number) => unknown,
  before?: (n: number) => void
): Answer {
  const done: (readonly [number, unknown])[] = [];
  for (let n = Atomics.add(next, 0, 1); n < count; n = Atomics.add(next, 0, 1)) {
    before?.(n);
    done.push([n, piece(n)]);
  }
  return done;
}
