/**
 * Returns the squared Euclidean distance of the row that begins at X[a] and the row that begins at C[b].
 * Columns are added from left to right, always, so that equal input gives equal bits wherever it is called;
 * the first four are unrolled because most studies count two to five things.
 */
export function squaredDistance(X: Float64Array, a: number, C: Float64Array, b: number, d: number): number {
  let t = X[a] - C[b];
  let s = t * t;
  if (d === 1) return s;
  t = X[a + 1] - C[b + 1];
  s += t * t;
  if (d === 2) return s;
  t = X[a + 2] - C[b + 2];
  s += t * t;
  if (d === 3) return s;
  t = X[a + 3] - C[b + 3];
  s += t * t;
  for (let j = 4; j < d; j++) {
    t = X[a + j] - C[b + j];
    s += t * t;
  }
  return s;
}
