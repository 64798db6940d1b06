import {gammaln} from "simple-statistics";

const TERMS = 10_000;
const SMALL = 1e-300;

/**
 * Returns the natural logarithm of the upper tail of the chi-squared distribution: ln P(X ≥ x). The tail itself
 * underflows for the differences that millions of users show; its logarithm does not. 0 for x ≤ 0. Series below the
 * mean, continued fraction above it (W. J. Lentz 1976; Abramowitz & Stegun 6.5.29, 6.5.31).
 */
export function logChiSquaredTail(x: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`not degrees of freedom: ${df}`);
  if (!(x > 0)) return 0;
  const [a, z] = [df / 2, x / 2];
  const front = a * Math.log(z) - z - gammaln(a);
  return z < a + 1
    ? Math.log1p(-Math.exp(front + Math.log(lowerSeries(a, z))))
    : front - Math.log(fraction(a, z));
}

/** Returns ln of the two-sided tail of the standard normal distribution, ln P(|Z| ≥ |z|). */
export function logNormalTails(z: number): number {
  return logChiSquaredTail(z * z, 1);
}

function lowerSeries(a: number, z: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < TERMS && term > sum * Number.EPSILON; n++) {
    term *= z / (a + n);
    sum += term;
  }
  return sum;
}

// Γ(a, z) = zᵃ e⁻ᶻ · h: this returns 1 / h.
function fraction(a: number, z: number): number {
  let b = z + 1 - a;
  let c = 1 / SMALL;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < TERMS; n++) {
    const term = -n * (n - a);
    b += 2;
    d = 1 / (term * d + b || SMALL);
    c = b + term / c || SMALL;
    h *= c * d;
    if (Math.abs(c * d - 1) < 2 * Number.EPSILON) break;
  }
  return 1 / h;
}
