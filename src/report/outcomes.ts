// What became of each group's people, as far as it is known.
import type {Context, Member} from "./context.js";
import {discreetShare} from "./discreet.js";

/** One outcome of one member, formatted. */
export interface MemberOutcome {
  readonly id: string;
  readonly label: string;
  /** Share of those for whom it is known, or that it is not known. */
  readonly mine: string;
  readonly everyone: string;
  readonly text: string;
  /** It is known, and happened to somebody. */
  readonly happened: boolean;
}

/** Returns the study's outcomes among the member's people of the fit cohort, and among everyone. */
export function outcomesOf(context: Context, {group}: Member): MemberOutcome[] {
  const {study, say} = context;
  return study.outcomes.map(({id, label}, outcome) => {
    const {rate: mine, text, happened} = rateOf(context, outcome, group.rows);
    const {rate: everyone} = rateOf(context, outcome);
    return {id, label, mine, everyone, text: say.outcome(label, text, everyone), happened};
  });
}

function rateOf(
  context: Context,
  outcome: number,
  rows?: Int32Array
): {rate: string; text: string; happened: boolean} {
  const {study, say, numbers, table, fitCohort} = context;
  const c = table.cohorts.length;
  const o = table.outcomes.length;
  let yes = 0;
  let known = 0;
  for (let n = 0; n < (rows?.length ?? table.rows); n++) {
    const i = rows ? rows[n] : n;
    for (let j = fitCohort ?? 0; j < (fitCohort === undefined ? c : fitCohort + 1); j++) {
      yes += table.outcomeSums[(i * c + j) * o + outcome];
      known += table.outcomeUsers[(i * c + j) * o + outcome];
    }
  }
  if (known < study.minGroup) return {rate: say.outcomeUnknown, text: say.outcomeUnknown, happened: false};
  const rate = discreetShare(context, yes, known).text;
  return {rate, text: say.outcomeOf(rate, numbers.count(known).text), happened: yes > 0};
}
