/** Standard normal quantile of 0.975: intervals are of 95 %. */
const Z = 1.959963984540054;

/** Users who did, of n. */
export interface Proportion {
  readonly successes: number;
  readonly n: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Returns the 95 % score interval of a proportion (E. B. Wilson 1927, without continuity correction). It holds the
 * share itself and stays within 0 … 1; of nobody (n = 0) nothing is known: 0 … 1. Throws a RangeError unless
 * 0 ≤ successes ≤ n.
 */
export function wilson(successes: number, n: number): Interval {
  if (!(successes >= 0 && successes <= n)) throw new RangeError(`not a proportion: ${successes} of ${n}`);
  if (n === 0) return {low: 0, high: 1};
  const p = successes / n;
  const centre = p + (Z * Z) / (2 * n);
  const half = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  const denominator = 1 + (Z * Z) / n;
  // The ends for nobody and everybody are exact: rounding must not draw a share of −0.
  const low = successes === 0 ? 0 : (centre - half) / denominator;
  const high = successes === n ? 1 : (centre + half) / denominator;
  return {low, high};
}
