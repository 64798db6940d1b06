// Three facts in words for a card, the most telling features first.
import {byDifference} from "./boxCharts.js";
import {type Context, featureWords, type Member} from "./context.js";
import {isFew} from "./discreet.js";

const FACTS = 3;
/** From this share on, having done none is the news. */
const MOST = 0.75;

/** Returns up to three facts of the member; none where too few people are in it. */
export function factsOf(context: Context, member: Member): string[] {
  if (member.profile.users < context.study.minGroup) return [];
  return byDifference(context, member)
    .flatMap((feature) => factOf(context, member, feature) ?? [])
    .slice(0, FACTS);
}

// How many did none, else how much half of them did, else how many did it at all. Of few who differ, only "nearly all".
function factOf(context: Context, {profile}: Member, feature: number): string | undefined {
  const {study, say, numbers} = context;
  const {users, features} = profile;
  const {any, active, box, told} = features[feature];
  if (told === "nothing") return undefined;
  const words = featureWords(study.features[feature]);
  const others = {share: 1 - study.minGroup / users, atLeast: true};
  if (isFew(context, active)) return others.share < 0.5 ? undefined : say.factNone(others, words);
  if (1 - any >= MOST) return say.factNone({share: 1 - any}, words);
  if (box && box.median > 1)
    return say.factMedian(numbers.amount(box.median).text, {most: box.q1 === box.median}, words);
  if (isFew(context, users - active)) return others.share < 0.5 ? undefined : say.factAny(others, words);
  return say.factAny({share: any}, words);
}
