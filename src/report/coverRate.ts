// Complementary suppression for rates: where one group's rate is a bound because few are behind it, everyone's rate and
// those of all others would tell it. So the rate of one more is told as "about", from what the others leave.

/** To how many of a group something happened, and of how many it is known. */
export interface Counts {
  readonly yes: number;
  readonly known: number;
}

/** Which part is told as "about", and at what rate. */
export interface Cover {
  readonly at: number;
  readonly rate: number;
}

/**
 * Returns the part that covers those of which nothing exact is shown, because it happened or failed to happen to few of
 * them, or is known of few: the one of most people (ties: the lower index) where it happened and failed to happen to
 * more than few, for there the guess is nearest. It is guessed from nothing but what readers know: the sum of it and the
 * covered. Undefined where there is nothing to cover; "none" where no part can.
 */
export function coverRate(parts: readonly Counts[], minGroup: number): Cover | "none" | undefined {
  const covered = parts.filter((part) => part.known > 0 && isHidden(part, minGroup));
  if (covered.length === 0) return undefined;
  const [at] = [...parts.keys()]
    .filter((i) => parts[i].known > 0 && !isHidden(parts[i], minGroup))
    .filter((i) => parts[i].yes > 0 && parts[i].yes < parts[i].known)
    .sort((a, b) => parts[b].known - parts[a].known || a - b);
  if (at === undefined) return "none";
  const sum = covered.reduce((total, {yes}) => total + yes, parts[at].yes);
  const expected = covered.reduce((total, part) => total + expectedOf(part, minGroup), 0);
  return {at, rate: Math.min(1, Math.max(0, (sum - expected) / parts[at].known))};
}

function isHidden({yes, known}: Counts, minGroup: number): boolean {
  return [yes, known - yes, known].some((users) => users > 0 && users < minGroup);
}

// In the middle of what a reader would think possible.
function expectedOf({yes, known}: Counts, minGroup: number): number {
  if (known < minGroup) return minGroup / 4;
  return yes < minGroup ? minGroup / 2 : known - minGroup / 2;
}
