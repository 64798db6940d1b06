// Long work falls into pieces that need not know of each other. Whoever has such work yields a job and gets its pieces in
// order; who does them, one thread or several, is the caller's choice, and the bytes are the same.

/** An input and the work on it, in `count` pieces. */
export interface Job {
  /** Name of the function that begins the work, by which another thread knows it. */
  readonly name: string;
  readonly input: unknown;
  readonly count: number;
  readonly begin: () => (n: number) => unknown;
  /** Told before a piece is done in the caller's thread. */
  readonly before?: ((n: number) => void) | undefined;
}

/** Work that yields jobs and is handed their pieces. */
export type Shareable<T> = Generator<Job, T, unknown[]>;

/** What a job is made of; `input` can be cloned. */
export interface JobParts<I, P> {
  readonly begin: (input: I) => (n: number) => P;
  readonly input: I;
  readonly count: number;
  readonly before?: ((n: number) => void) | undefined;
}

/** Asks for the pieces of a job; they come in the order of their numbers 0 … count − 1. */
export function* inPieces<I, P>({begin, ...rest}: JobParts<I, P>): Shareable<P[]> {
  const {input} = rest;
  // Whoever does the job has its pieces from `begin`.
  return (yield {...rest, name: begin.name, begin: () => begin(input)}) as P[];
}

/** Does all work in this thread. */
export function alone<T>(work: Shareable<T>): T {
  let asked = work.next();
  while (!asked.done) {
    const {count, before, begin} = asked.value;
    const piece = begin();
    asked = work.next(
      Array.from({length: count}, (_, n) => {
        before?.(n);
        return piece(n);
      })
    );
  }
  return asked.value;
}
