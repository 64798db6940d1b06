// Below this mean, counting failures one by one is quick; BTRS is made for means above it.
const FEW = 10;

/**
 * Draws the number of successes among n trials of probability p, exactly: inversion where the mean is small
 * (BINV; V. Kachitvichyanukul & B. W. Schmeiser, 1988), else transformed rejection with squeeze (BTRS; W. Hörmann, 1993).
 * n is whole and at least 0; p below 0 counts as 0, above 1 as 1.
 */
export function binomial(n: number, p: number, random: () => number): number {
  if (n === 0 || !(p > 0)) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(n, 1 - p, random);
  return n * p < FEW ? invert(n, p, random) : transformed(n, p, random);
}

// Subtracts P(0), P(1), … from a uniform number until nothing is left.
function invert(n: number, p: number, random: () => number): number {
  const odds = p / (1 - p);
  let chance = Math.exp(n * Math.log1p(-p));
  let left = random();
  let k = 0;
  while (left > chance && k < n) {
    left -= chance;
    k++;
    chance *= (odds * (n - k + 1)) / k;
  }
  return k;
}

// Hörmann's algorithm BTRS, with his names.
function transformed(n: number, p: number, random: () => number): number {
  const odds = p / (1 - p);
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  const center = n * p + 0.5;
  const quick = 0.92 - 4.2 / b;
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + center);
    // Squeeze: most draws are accepted without a logarithm.
    if (us >= 0.07 && v <= quick) return k;
    if (k < 0 || k > n) continue;
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
      tail(mode) +
      tail(n - mode) -
      tail(k) -
      tail(n - k);
    if (Math.log((v * alpha) / (a / (us * us) + b)) <= bound) return k;
  }
}

// What Stirling's formula leaves of log k!: exact for small k, a series above.
const TAILS = [
  0.0810614667953272, 0.0413406959554093, 0.0276779256849983, 0.0207906721037651, 0.0166446911898212,
  0.0138761288230707, 0.0118967099458918, 0.0104112652619721, 0.0092554621827127, 0.0083305634333632
];

function tail(k: number): number {
  if (k < TAILS.length) return TAILS[k];
  const x = (k + 1) ** 2;
  return (1 / 12 - (1 / 360 - 1 / 1260 / x) / x) / (k + 1);
}
