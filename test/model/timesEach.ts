/** A job's work for the test of sharing: multiples of a factor. */
export function timesEach(factor: number): (n: number) => number {
  return (n) => {
    if (factor < 0) throw new RangeError(`no factor: ${factor}`);
    return n * factor;
  };
}
