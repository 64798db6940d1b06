import {groupSums} from "./groupSums.js";
import type {WeightedPoints} from "./model.js";

/**
 * Returns how wide each of k groups is: the root mean square distance of its users from their own mean, over the columns
 * too (1 is as wide as everybody where the points are scaled); 0 for a group without users. Labels are ≥ 0.
 */
export function spreads(points: WeightedPoints, labels: Int32Array, k: number): Float64Array {
  const {rows: m, columns: d, X, w} = points;
  const {users, sums} = groupSums(points, labels, k);
  const squares = new Float64Array(k);
  for (let i = 0; i < m; i++) {
    const c = labels[i];
    for (let j = 0; j < d && w[i] > 0; j++)
      squares[c] += w[i] * (X[i * d + j] - sums[c * d + j] / users[c]) ** 2;
  }
  return squares.map((square, c) => (users[c] > 0 ? Math.sqrt(square / users[c] / d) : 0));
}
