import {weightedMean} from "simple-statistics";
import {quantileSorted, type SortedColumn, sortColumn} from "./quantile.js";

/** Numbers of one box-plot, feature units. */
export interface BoxStats {
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  /** Ends of the whiskers: low ≤ q1, q3 ≤ high. */
  readonly low: number;
  readonly high: number;
  readonly mean: number;
  readonly users: number;
}

/**
 * Returns Tukey's box of the users (J. W. Tukey 1977; quartiles R-7), or undefined where there are fewer than
 * `minGroup`. A whisker ends at the last value within 1.5 interquartile ranges of the box that at least `minGroup`
 * users reach or exceed, so that no single person's value is drawn; at the box itself if there is none.
 */
export function boxStats(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  {minGroup}: {readonly minGroup: number}
): BoxStats | undefined {
  const sorted = sortColumn(values, weights);
  const {users} = sorted;
  if (users === 0 || users < minGroup) return undefined;
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((p) => quantileSorted(sorted, p));
  const reach = 1.5 * (q3 - q1);
  const low = Math.min(q1, lowestDrawn(sorted, q1 - reach, minGroup));
  const high = Math.max(q3, highestDrawn(sorted, q3 + reach, minGroup));
  return {q1, median, q3, low, high, mean: weightedMean(Array.from(values), Array.from(weights)), users};
}

// Smallest value not below the fence that at least `minGroup` users are at or below.
function lowestDrawn({values, cumulated}: SortedColumn, fence: number, minGroup: number): number {
  const at = values.findIndex((value, n) => value >= fence && cumulated[n] >= minGroup);
  return at < 0 ? Infinity : values[at];
}

// Greatest value not above the fence that at least `minGroup` users are at or above.
function highestDrawn({values, cumulated, users}: SortedColumn, fence: number, minGroup: number): number {
  const at = values.findLastIndex(
    (value, n) => value <= fence && users - (n === 0 ? 0 : cumulated[n - 1]) >= minGroup
  );
  return at < 0 ? -Infinity : values[at];
}
