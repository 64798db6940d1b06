/**
 * Returns the weighted cross-classification of two labelings of the same rows: ka×kb, row-major, users with label a
 * in the first and b in the second. Rows with a negative label in either (set aside, excluded) count nowhere.
 */
export function contingency(
  a: Int32Array,
  b: Int32Array,
  {w, ka, kb}: {readonly w: Float64Array; readonly ka: number; readonly kb: number}
): Float64Array {
  const users = new Float64Array(ka * kb);
  for (let i = 0; i < w.length; i++) if (a[i] >= 0 && b[i] >= 0) users[a[i] * kb + b[i]] += w[i];
  return users;
}

/** Returns the sums of the rows (over b) and of the columns (over a) of a ka×kb table. */
export function margins(
  users: Float64Array,
  ka: number,
  kb: number
): {readonly rows: Float64Array; readonly columns: Float64Array} {
  const rows = new Float64Array(ka);
  const columns = new Float64Array(kb);
  for (let a = 0; a < ka; a++) {
    for (let b = 0; b < kb; b++) {
      rows[a] += users[a * kb + b];
      columns[b] += users[a * kb + b];
    }
  }
  return {rows, columns};
}
