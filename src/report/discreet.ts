// Fewer than min_group people are never shown as a figure: words give a bound, and so does the value.
import type {Context} from "./context.js";
import type {Figure} from "./parts.js";

/** What a discreet figure is made with. */
export type DiscreetContext = Pick<Context, "study" | "numbers" | "say">;

/** Tells whether these are some users, but fewer than min_group. */
export function isFew({study}: Pick<Context, "study">, users: number): boolean {
  return users > 0 && users < study.minGroup;
}

/** Returns a number of users; of few, only that they are fewer than min_group. */
export function discreetCount(context: DiscreetContext, users: number): Figure {
  const {study, numbers, say} = context;
  if (!isFew(context, users)) return numbers.count(users);
  return {value: study.minGroup, text: say.fewer(numbers.count(study.minGroup).text)};
}

/**
 * Returns the share of `part` in `whole` users; where the part, or the rest, is few, only a bound: "3.4% or
 * less", "96% or more". Of fewer than min_group users in all nothing is known: value 0, a dash.
 */
export function discreetShare(context: DiscreetContext, part: number, whole: number): Figure {
  const {study, numbers, say} = context;
  if (whole === 0 || isFew(context, whole)) return {value: 0, text: say.notKnown};
  const bound = study.minGroup / whole;
  // Rounded away from the truth, so that the words hold.
  const digits = bound < 0.0995 ? 1000 : 100;
  const under = Math.ceil(bound * digits) / digits;
  if (isFew(context, part)) return {value: under, text: say.under(numbers.share(under).text)};
  const over = Math.floor((1 - bound) * 100) / 100;
  if (isFew(context, whole - part)) return {value: over, text: say.over(numbers.share(over).text)};
  return numbers.share(part / whole);
}
