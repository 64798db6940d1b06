// Complementary suppression (Cox 1980, "Suppression methodology and statistical disclosure control"): where the
// parts of a known sum are shown and one is hidden, subtraction reveals it. So parts that are not few are hidden, too.

/** How a part of a known sum may be shown: as it is, as "fewer than min_group", or not at all. */
export type Showing = "shown" | "few" | "withheld";

/**
 * Returns how each part of a sum that readers know may be shown. Nobody (0) is shown. The smallest parts that are not
 * few are withheld (ties: the lower index) until each of the few may still be anything from 1 to min_group − 1, also
 * to readers who know that the withheld are not few, and smaller than all that are shown. Of a sum too small for that, less than min_group for each part and one more, every
 * part is withheld, nobody included, and none is called few.
 */
export function showParts(parts: readonly number[], minGroup: number): Showing[] {
  const isFew = (users: number): boolean => users > 0 && users < minGroup;
  const few = parts.filter(isFew);
  if (few.length === 0) return parts.map(() => "shown");
  const total = parts.reduce((a, b) => a + b, 0);
  if (total < (parts.length + 1) * minGroup) return parts.map(() => "withheld");
  const others = parts
    .map((users, index) => ({users, index}))
    .filter(({users}) => users >= minGroup)
    .sort((a, b) => a.users - b.users || a.index - b.index);
  let sum = few.reduce((a, b) => a + b, 0);
  for (const [n, {users}] of others.entries()) {
    sum += users;
    const next = others[n + 1]?.users ?? Number.POSITIVE_INFINITY;
    if (!isOpen(sum, {few: few.length, withheld: n + 1, next, minGroup})) continue;
    const hidden = new Set(others.slice(0, n + 1).map(({index}) => index));
    return parts.map((part, i) => (isFew(part) ? "few" : hidden.has(i) ? "withheld" : "shown"));
  }
  return parts.map(() => "withheld");
}

// Whether one of the few may be min_group − 1 with the other few at 1 and each withheld part at least min_group, and
// may be 1 with the other few at their most and each withheld part smaller than all that are shown.
function isOpen(
  sum: number,
  {few, withheld, next, minGroup}: {few: number; withheld: number; next: number; minGroup: number}
): boolean {
  const most = minGroup - 1;
  return sum - most - (few - 1) >= withheld * minGroup && sum - 1 - most * (few - 1) <= withheld * (next - 1);
}
