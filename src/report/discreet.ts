// Fewer than min_group people are never shown as a figure: words give a bound, and so does the value.
import type {Context} from "./context.js";
import type {Figure} from "./parts.js";
import type {Profile} from "./profile.js";

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

/**
 * Returns the share of a profile's people who did something at all (its feature's index), as far as it may be told: of a
 * group whose number is withheld, or that covers few of another, as "about".
 */
export function activeShare(context: DiscreetContext, {users, features}: Profile, feature: number): Figure {
  const {numbers, say} = context;
  const {active, any, told} = features[feature];
  if (told === "nothing") return {value: 0, text: say.notKnown};
  const share = told === undefined ? discreetShare(context, active, users) : numbers.share(any);
  return told === undefined ? share : {value: share.value, text: say.about(share.text)};
}

/**
 * Returns the mean of a profile's people (its feature's index) as far as it may be told; undefined where few did
 * anything: it would tell their sum. Where nobody has more than 1 the mean is the share, and told as that is.
 */
export function meanFigure(context: DiscreetContext, profile: Profile, feature: number): Figure | undefined {
  const {numbers, say} = context;
  const {active, mean, ones, told} = profile.features[feature];
  if (isFew(context, profile.users) || isFew(context, active) || (ones && told === "nothing"))
    return undefined;
  if (!ones) return numbers.amount(mean);
  const {value, text} = activeShare(context, profile, feature);
  if (told === "about") return {value, text: say.about(numbers.amount(value).text)};
  if (text === numbers.share(value).text) return numbers.amount(mean);
  return {value, text: say.over(numbers.amount(value).text)};
}

/** Returns the mean for tables: a bound is words, in files too, for as a number it would look exact. */
export function meanCell(context: DiscreetContext, profile: Profile, feature: number): Figure | string {
  const mean = meanFigure(context, profile, feature);
  if (mean === undefined) return context.say.notKnown;
  return mean.text === context.numbers.amount(mean.value).text ? mean : mean.text;
}

/** Returns a share rounded to steps of `grain`, as "about"; as it is where there is none, and where it is a bound. */
export function coarse({numbers, say}: DiscreetContext, share: Figure, grain: number | undefined): Figure {
  const exact = share.text === numbers.share(share.value).text;
  if (grain === undefined || !exact || share.value === 0 || share.value === 1) return share;
  const {value, text} = numbers.share(toSteps(share.value, grain));
  if (value === 0) return {value: grain, text: say.under(numbers.share(grain).text)};
  if (value === 1) return {value: 1 - grain, text: say.over(numbers.share(1 - grain).text)};
  return {value, text: say.about(text)};
}

/** Returns the multiple of a step that is nearest to a value, without the digits that dividing leaves. */
export function toSteps(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toPrecision(12));
}
