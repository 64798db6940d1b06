/**
 * Returns the adjusted Rand index of two labelings of the same rows (L. Hubert & P. Arabie 1985, by pairs of users): 1
 * for the same division, about 0 for what chance gives, and below 0 for less. A row of weight w counts as w users, who
 * are together in both. Labels are any integers; a negative one is a cluster too (noise). 1 where both divisions are
 * the same trivial one (all together, all apart, fewer than two users). Sums of pairs are doubles: exact to 90 million
 * users, and without overflow beyond.
 */
export function adjustedRand(a: Int32Array, b: Int32Array, w: ArrayLike<number>): number {
  const first = places(a);
  const second = places(b);
  const together = new Map<number, number>();
  const inFirst = new Float64Array(first.size);
  const inSecond = new Float64Array(second.size);
  let users = 0;
  for (let i = 0; i < a.length; i++) {
    const [p, q] = [first.get(a[i])!, second.get(b[i])!];
    users += w[i];
    inFirst[p] += w[i];
    inSecond[q] += w[i];
    const cell = p * second.size + q;
    together.set(cell, (together.get(cell) ?? 0) + w[i]);
  }
  const [all, both] = [pairs([users]), pairs(together.values())];
  const [withFirst, withSecond] = [pairs(inFirst), pairs(inSecond)];
  const expected = all > 0 ? (withFirst / all) * withSecond : 0;
  const most = (withFirst + withSecond) / 2;
  // Only the trivial divisions leave nothing between the expected and the greatest number of pairs.
  return most === expected ? 1 : (both - expected) / (most - expected);
}

// Every label with its place in the order of first appearance.
function places(labels: Int32Array): ReadonlyMap<number, number> {
  return new Map([...new Set(labels)].map((label, place) => [label, place]));
}

// Pairs of users who are in the same group.
function pairs(groups: Iterable<number>): number {
  let sum = 0;
  for (const n of groups) sum += (n * (n - 1)) / 2;
  return sum;
}
