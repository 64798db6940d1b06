import munkres from "munkres";
import {contingency, margins} from "../model/contingency.js";

/** One group found again in another division of the same users. */
export interface Found {
  /** Group of the other division; −1: it has none left for this one. */
  readonly group: number;
  /** Users in both, by users in either: 0 … 1; 0 without a partner or users. */
  readonly jaccard: number;
}

/**
 * Returns for each of k groups the one of kb others that it is paired with, so that the sum of the Jaccard indices is
 * greatest (assignment: Kuhn 1955, Munkres 1957). Rows with a negative label in either count nowhere.
 */
export function matchGroups(
  labels: Int32Array,
  others: Int32Array,
  {w, k, kb}: {readonly w: Float64Array; readonly k: number; readonly kb: number}
): Found[] {
  const shared = contingency(labels, others, {w, ka: k, kb});
  const {rows, columns} = margins(shared, k, kb);
  const jaccard = (a: number, b: number): number => {
    if (a >= k || b >= kb) return 0;
    const both = shared[a * kb + b];
    return both > 0 ? both / (rows[a] + columns[b] - both) : 0;
  };
  const size = Math.max(k, kb);
  const costs = Array.from({length: size}, (_, a) => Array.from({length: size}, (_, b) => 1 - jaccard(a, b)));
  const found = Array.from({length: k}, (): Found => ({group: -1, jaccard: 0}));
  for (const [a, b] of munkres(costs)) if (a < k && b < kb) found[a] = {group: b, jaccard: jaccard(a, b)};
  return found;
}
