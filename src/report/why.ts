// Why a group is what it is: a rule of thumb, its typical user, and whether it is found again otherwise.
import type {Condition} from "../evidence/groupRule.js";
import {type Context, featureWords, type Member} from "./context.js";
import {coarse, discreetShare, isFew} from "./discreet.js";
import {isSpread} from "./isSpread.js";
import type {PersonaReport} from "./report.js";

/** A test value (Lebart) from which a feature is told, and of how many. */
const APART = 2;
const TOLD = 3;

/** Returns the words of why this is a group; empty where there are few people, or it was not made by clustering. */
export function whyOf(
  context: Context,
  {group, profile}: Member
): Pick<PersonaReport, "rule" | "apart" | "typical" | "again"> {
  if (group.cluster === undefined || profile.users === 0 || isFew(context, profile.users)) return {};
  return {
    ...ruleOf(context, group.cluster, profile.grain),
    ...apartOf(context, group.cluster),
    ...typicalOf(context, group.cluster),
    ...againOf(context, group.cluster)
  };
}

// The features that set the group apart most from what as many people drawn from everyone would do, most first.
function apartOf(context: Context, cluster: number): Pick<PersonaReport, "apart"> {
  const {evidence, say, study} = context;
  const told = Array.from(evidence.groups[cluster].apart, (test, column) => ({test, column}))
    .filter(({test, column}) => Math.abs(test) >= APART && isSpread(context, column))
    .sort((a, b) => Math.abs(b.test) - Math.abs(a.test) || a.column - b.column)
    .slice(0, TOLD)
    .map(({test, column}) => ({label: study.features[column].label, more: test > 0}));
  return told.length > 0 ? {apart: say.apartWords(told)} : {};
}

function ruleOf(context: Context, cluster: number, grain: number | undefined): Pick<PersonaReport, "rule"> {
  const {evidence, model, say} = context;
  const {rule} = evidence.groups[cluster];
  if (rule === undefined) return {};
  const users = model.sizes[cluster];
  const own = Math.round(rule.coverage * users);
  const all = Math.round(own / rule.precision);
  return {
    rule: say.ruleWords(
      say.list(conditionTexts(context, rule.conditions)),
      coarse(context, discreetShare(context, own, users), grain).text,
      coarse(context, discreetShare(context, all - own, all), grain).text,
      all === own
    )
  };
}

// At least 4 and at most 10 is 4 to 10; at least 1 and at most 1 is 1.
function conditionTexts(context: Context, conditions: readonly Condition[]): string[] {
  const {study, say, numbers} = context;
  const amount = (value: number): {text: string; one: boolean} => ({
    text: numbers.amount(value).text,
    one: value === 1
  });
  return conditions.flatMap((condition) => {
    const {column, kind, value: low} = condition;
    const high = conditions.find((other) => other.column === column && other.kind === "atMost")?.value;
    const isRange = conditions.some((other) => other.column === column && other.kind === "atLeast");
    if (high === undefined || !isRange) return [conditionText(context, condition)];
    if (kind === "atMost") return [];
    const words = featureWords(study.features[column]);
    return [
      low === high ? say.didSome(amount(low), words) : say.didBetween(amount(low), amount(high), words)
    ];
  });
}

function conditionText({study, say, numbers}: Context, {column, kind, value}: Condition): string {
  const words = featureWords(study.features[column]);
  if (kind === "atMost" && value === 0) return say.didNone(words);
  const amount = {text: numbers.amount(value).text, one: value === 1};
  return kind === "atLeast" ? say.didAtLeast(amount, words) : say.didAtMost(amount, words);
}

// Values of a vector that at least min_group people share, so that nobody's own day is told.
function typicalOf(context: Context, cluster: number): Pick<PersonaReport, "typical"> {
  const {evidence, table, study, say, numbers} = context;
  const {typical} = evidence.groups[cluster];
  if (typical === undefined) return {};
  const d = table.features.length;
  const done = study.features
    .map((feature, j) => ({words: featureWords(feature), value: table.points[typical * d + j]}))
    .sort((a, b) => Number(a.value === 0) - Number(b.value === 0));
  if (done[0].value === 0) return {typical: say.typicalNothing(study.window.text)};
  const parts = done.map(({words, value}) =>
    value === 0
      ? say.didNone(words)
      : say.didSome({text: numbers.amount(value).text, one: value === 1}, words)
  );
  return {typical: say.typicalWords(study.window.text, say.list(parts))};
}

function againOf(context: Context, cluster: number): Pick<PersonaReport, "again"> {
  const {evidence, say, numbers} = context;
  const cohorts = evidence.others.filter(({way}) => way.kind === "cohort");
  if (cohorts.length === 0) return {};
  const found = cohorts.filter(({groups}) => groups[cluster].found).length;
  return {
    again: say.againWords(
      found,
      cohorts.length,
      [found, cohorts.length].map((n) => numbers.count(n).text)
    )
  };
}
