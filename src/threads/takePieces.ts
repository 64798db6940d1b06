import type {Job} from "../model/sharing.js";

/** What a thread is told: pieces are taken by counting up the shared number. */
export interface Order extends Pick<Job, "name" | "input" | "count"> {
  readonly next: Int32Array;
}

/** What it answers when no piece is left: its own, with their numbers. */
export type Answer = readonly (readonly [n: number, piece: unknown])[];

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
