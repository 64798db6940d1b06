import {type Context, clusteredMembers} from "./context.js";
import {looseName} from "./countReport.js";
import type {MethodReport} from "./methodParts.js";
import {TRUST} from "./trust.js";

/** Returns what nobody should conclude from the site: always the same warnings, and those that this study asks for. */
export function limitsReport(context: Context): MethodReport["limits"] {
  const {say, study, trust, since, shown} = context;
  const words = say.method.limits;
  const shaky = clusteredMembers(context).filter(({group}) => {
    const jaccard = group.cluster === undefined ? NaN : (trust?.[group.cluster] ?? NaN);
    return jaccard < TRUST.doubtful;
  });
  const counted = since === undefined || shown !== "pinned";
  return {
    finding: words.title,
    items: [
      words.kind(study.window.text, study.people),
      words.cause(study.outcomes.length > 0),
      ...(counted ? numberLimit(context) : pinnedLimit(context)),
      ...(shaky.length > 0 ? [words.shaky(say.list(shaky.map(({name}) => name)))] : []),
      words.absent(study.people)
    ]
  };
}

// The release has its number of groups; the verdict is on that of the latest people.
function pinnedLimit({say, numbers, evidence, model}: Context): string[] {
  if (evidence.found.count.verdict === "clear") return [];
  return [say.method.limits.pinned(numbers.count(model.k).text)];
}

// What the verdict on the number of groups forbids to conclude.
function numberLimit(context: Context): string[] {
  const {say, numbers, evidence} = context;
  const {because, k, rival, loosest, accepted, votes} = evidence.found.count;
  const words = say.method.limits.number;
  const text = (value: number): string => numbers.count(value).text;
  switch (because) {
    case "agreement":
    case "oneVector":
      return [];
    case "notTighter":
    case "tooFew":
      return [words.oneCrowd(text(k))];
    case "disagreement":
      return [
        rival
          ? words.rival(text(k), text(rival.k))
          : words.disagreement(text(k), text(accepted), text(votes.length))
      ];
    case "looseGroup":
      return [words.looseGroup(loosest && looseName(context, loosest.group))];
    default:
      return [words[because](text(k))];
  }
}
