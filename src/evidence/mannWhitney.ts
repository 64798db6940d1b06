import {logNormalTails} from "./chiSquaredTail.js";

/** Two weighted samples of the same values, compared by rank. */
export interface MannWhitney {
  /** Chance that one of a has more than one of b, ties counting half (Vargha & Delaney's A, 2000): 0.5 is no difference. */
  readonly superiority: number;
  /** Standard normal deviate, corrected for ties, without continuity correction; 0 where all values are alike. */
  readonly z: number;
  /** Natural logarithm of the two-sided p-value. */
  readonly logP: number;
}

/**
 * Returns the rank-sum test (Mann & Whitney 1947) of two samples given as users per value. It asks for no normal
 * distribution, which counts do not have. A sample without users is not different: superiority 0.5, p 1.
 */
export function mannWhitney(
  values: ArrayLike<number>,
  a: ArrayLike<number>,
  b: ArrayLike<number>
): MannWhitney {
  const order = Uint32Array.from(values, (_, i) => i).sort((i, j) => values[i] - values[j]);
  let [usersA, usersB, wins, ties] = [0, 0, 0, 0];
  for (let n = 0; n < order.length; ) {
    let [tiedA, tiedB] = [0, 0];
    for (const value = values[order[n]]; n < order.length && values[order[n]] === value; n++) {
      tiedA += a[order[n]];
      tiedB += b[order[n]];
    }
    wins += tiedA * (usersB + tiedB / 2);
    const tied = tiedA + tiedB;
    ties += tied ** 3 - tied;
    usersA += tiedA;
    usersB += tiedB;
  }
  if (usersA === 0 || usersB === 0) return {superiority: 0.5, z: 0, logP: 0};
  const pairs = usersA * usersB;
  const all = usersA + usersB;
  const variance = (pairs / 12) * (all + 1 - ties / (all * (all - 1)));
  const z = variance > 0 ? (wins - pairs / 2) / Math.sqrt(variance) : 0;
  return {superiority: wins / pairs, z, logP: logNormalTails(z)};
}
