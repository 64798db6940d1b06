import type {WeightedPoints} from "../model/model.js";

/**
 * Returns the test value of a group per column (d): how many standard deviations its mean is from what as many users
 * drawn from everyone without replacement would have (L. Lebart, A. Morineau & M. Piron 1995). Ranks what sets a
 * group apart; it is no test of it, since groups were made from these columns. 0 where everyone is alike, or in the
 * group, or nobody is. `member` is 1 for the rows of the group.
 */
export function vTest({rows, columns: d, X, w}: WeightedPoints, member: Uint8Array): Float64Array {
  const sums = new Float64Array(d);
  const squares = new Float64Array(d);
  const own = new Float64Array(d);
  let [users, mine] = [0, 0];
  for (let i = 0; i < rows; i++) {
    users += w[i];
    if (member[i]) mine += w[i];
    for (let j = 0; j < d; j++) {
      sums[j] += w[i] * X[i * d + j];
      if (member[i]) own[j] += w[i] * X[i * d + j];
    }
  }
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < d; j++) squares[j] += w[i] * (X[i * d + j] - sums[j] / users) ** 2;
  return sums.map((sum, j) => {
    const variance = ((users - mine) / (users - 1)) * (squares[j] / users / mine);
    return mine > 0 && variance > 0 ? (own[j] / mine - sum / users) / Math.sqrt(variance) : 0;
  });
}
