/**
 * Returns the Kolmogorov–Smirnov distance of two weighted samples over the same values: the largest difference of
 * their cumulative shares, 0 (alike) … 1 (apart). It has no unit and does not depend on the scale of the values.
 * A sample without users is at distance 0 from all.
 */
export function kolmogorovSmirnov(
  values: ArrayLike<number>,
  a: ArrayLike<number>,
  b: ArrayLike<number>
): number {
  let [usersA, usersB] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    usersA += a[i];
    usersB += b[i];
  }
  if (usersA === 0 || usersB === 0) return 0;
  const order = Uint32Array.from(values, (_, i) => i).sort((i, j) => values[i] - values[j]);
  let [belowA, belowB, distance] = [0, 0, 0];
  for (let n = 0; n < order.length; n++) {
    belowA += a[order[n]];
    belowB += b[order[n]];
    // Shares are compared where a value ends, not between its copies.
    if (n + 1 < order.length && values[order[n + 1]] === values[order[n]]) continue;
    distance = Math.max(distance, Math.abs(belowA / usersA - belowB / usersB));
  }
  return distance;
}
