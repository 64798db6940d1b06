import {type Context, clusteredMembers} from "./context.js";
import type {MethodReport} from "./methodParts.js";
import {TRUST} from "./trust.js";

/** Returns what nobody should conclude from the site: always the same warnings, and those that this study asks for. */
export function limitsReport(context: Context): MethodReport["limits"] {
  const {say, study, evidence, model, trust, numbers, since, shown} = context;
  const words = say.method.limits;
  const {verdict, k} = evidence.found.count;
  const shaky = clusteredMembers(context).filter(({group}) => {
    const jaccard = group.cluster === undefined ? NaN : (trust?.[group.cluster] ?? NaN);
    return jaccard < TRUST.doubtful;
  });
  const groups = since && shown === "pinned" ? model.k : k;
  return {
    finding: words.title,
    items: [
      words.kind(study.window.text, study.people),
      words.cause(study.outcomes.length > 0),
      ...(verdict === "clear" ? [] : [words.number(numbers.count(groups).text, verdict)]),
      ...(shaky.length > 0 ? [words.shaky(say.list(shaky.map(({name}) => name)))] : []),
      words.absent(study.people)
    ]
  };
}
