import type {Context, Member} from "./context.js";
import type {PersonaReport} from "./report.js";
import {shortOf} from "./shortOf.js";

/** From this bootstrap Jaccard on a group is highly stable, stable, or a pattern with doubtful members (Hennig 2007). */
export const TRUST = {high: 0.85, solid: 0.75, doubtful: 0.6} as const;

/** Returns how far a member's group may be relied on; absent where it was not tried, and for groups that are no clusters. */
export function trustOf({trust, say}: Context, {group}: Member): PersonaReport["trust"] {
  const jaccard = group.cluster === undefined ? undefined : trust?.[group.cluster];
  if (jaccard === undefined || Number.isNaN(jaccard)) return undefined;
  const words = say.stays.trust;
  if (jaccard >= TRUST.high) return {level: "solid", text: words.high};
  if (jaccard >= TRUST.solid) return {level: "solid", text: words.solid};
  if (jaccard >= TRUST.doubtful) return {level: "wobbly", text: words.doubtful};
  return {level: "weak", text: words.none};
}

/** Returns the sentence that says how it was tried; "" where it was not. */
export function trustHow({trust, say, numbers}: Context, {group}: Member): string {
  const jaccard = group.cluster === undefined ? undefined : trust?.[group.cluster];
  return jaccard === undefined || Number.isNaN(jaccard)
    ? ""
    : say.stays.trustHow(numbers.share(levelled(jaccard)).text);
}

// A share that falls short of a level is not rounded up to it.
function levelled(jaccard: number): number {
  return Object.values(TRUST).reduce((value, level) => shortOf(value, level, 2), jaccard);
}
