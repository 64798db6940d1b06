import {type Interval, type Proportion, wilson} from "./wilson.js";

/**
 * Returns the 95 % interval of the first proportion minus the second, of independent groups (R. G. Newcombe 1998,
 * Statistics in Medicine 17:873–890, method 10: hybrid score without continuity correction). Where it leaves out 0, the
 * difference is more than chance would explain. Within −1 … 1.
 */
export function differenceInterval(a: Proportion, b: Proportion): Interval {
  if (a.n === 0 || b.n === 0) return {low: -1, high: 1};
  const p = a.successes / a.n;
  const q = b.successes / b.n;
  const first = wilson(a.successes, a.n);
  const second = wilson(b.successes, b.n);
  return {
    low: p - q - Math.hypot(p - first.low, second.high - q),
    high: p - q + Math.hypot(first.high - p, q - second.low)
  };
}
