import {contingency, margins} from "./contingency.js";

/**
 * Returns the adjusted Rand index (Hubert & Arabie 1985) of two labelings of the same users: 1 for the same groups, about
 * 0 for groups that agree by chance. Negative labels count nowhere. 1 where both have one group, or nobody has two.
 */
export function adjustedRand(
  a: Int32Array,
  b: Int32Array,
  sizes: {readonly w: Float64Array; readonly ka: number; readonly kb: number}
): number {
  const shared = contingency(a, b, sizes);
  const {rows, columns} = margins(shared, sizes.ka, sizes.kb);
  const users = rows.reduce((sum, n) => sum + n, 0);
  const together = pairs(shared);
  const inA = pairs(rows);
  const inB = pairs(columns);
  if (inA === together && inB === together) return 1;
  const expected = (inA * inB) / (users * (users - 1) * 0.5);
  return (together - expected) / ((inA + inB) / 2 - expected);
}

// Pairs of users in the same cell.
function pairs(cells: Float64Array): number {
  return cells.reduce((sum, n) => sum + n * (n - 1) * 0.5, 0);
}
