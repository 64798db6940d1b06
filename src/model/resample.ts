import {binomial} from "./binomial.js";

/**
 * Returns new counts for the rows: as many users as before, drawn with replacement from them (multinomial, as
 * binomials of what is left, row after row; L. Devroye 1986, XI.1.4). Exactly the bootstrap of the users written out
 * one by one, in time that depends on the rows only. w are whole numbers; rows of 0 stay 0.
 */
export function resample(w: Float64Array, random: () => number): Float64Array {
  const drawn = new Float64Array(w.length);
  let users = w.reduce((sum, n) => sum + n, 0);
  let left = users;
  for (let i = 0; i < w.length && left > 0; i++) {
    if (w[i] === 0) continue;
    drawn[i] = binomial(left, w[i] / users, random);
    left -= drawn[i];
    users -= w[i];
  }
  return drawn;
}
