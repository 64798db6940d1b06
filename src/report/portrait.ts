// The portrait's data: how long each petal is. The site draws the flower.
import {type Context, featureWords, type Member} from "./context.js";
import {isFew, meanFigure} from "./discreet.js";
import type {Petal} from "./parts.js";

/** Petal lengths at the level words: nobody, low, typical, high, very high. */
const LENGTHS = [0, 0.3, 0.55, 0.78, 1] as const;

/** Returns one petal per feature: the member's mean against the level words; of length 0 where too few did it. */
export function portraitOf(context: Context, {profile}: Member): Petal[] {
  const {study, say, numbers, everyone, levels} = context;
  return study.features.map((feature, j): Petal => {
    const {active} = profile.features[j];
    const [of, words] = [{feature: feature.id, label: feature.label}, featureWords(feature)];
    if (profile.users < study.minGroup) return {...of, level: 0, text: say.levelUnknown(words)};
    const few = numbers.count(study.minGroup).text;
    if (isFew(context, active)) return {...of, level: 0, text: say.levelFew(words, few, study.people)};
    const [mine, all] = [profile, everyone].map((people) => meanFigure(context, people, j));
    if (mine === undefined) return {...of, level: 0, text: say.levelUnknown(words)};
    return {
      ...of,
      level: petalLength(mine.value, levels[j]),
      text: say.level(words, mine.text, all?.text ?? say.notKnown)
    };
  });
}

/**
 * Returns the length of a petal, 0 … 1: piecewise linear between the values of the level words (none, low,
 * typical, high, very high; ascending). Where words share a value, the longest of their petals counts, from below too.
 */
export function petalLength(value: number, words: ArrayLike<number>): number {
  if (!(value > 0)) return 0;
  let [from, length] = [0, 0];
  for (let i = 1; i < LENGTHS.length; i++) {
    // The last of the words that share this value.
    if (i + 1 < LENGTHS.length && words[i + 1] === words[i]) continue;
    if (value < words[i]) return length + (LENGTHS[i] - length) * ((value - from) / (words[i] - from));
    [from, length] = [words[i], LENGTHS[i]];
  }
  return length;
}
