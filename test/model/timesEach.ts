/** A job's work for the test of sharing, in a module that another thread can import: multiples of a factor. */
export function timesEach(factor: number): (n: number) => number {
  return (n) => {
    if (factor < 0) throw new RangeError(`no factor: ${factor}`);
    return n * factor;
  };
}
