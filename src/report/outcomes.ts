// What became of each group's people, as far as it is known.

import {slotOf} from "./cohortComparisons.js";
import type {Context, Member} from "./context.js";
import {type Counts, coverRate} from "./coverRate.js";
import {coarse, discreetShare, isFew} from "./discreet.js";
import type {Profile} from "./profile.js";

/** One outcome of one member, formatted. */
export interface MemberOutcome {
  readonly id: string;
  readonly label: string;
  /** Share of those for whom it is known, or that it is not known; about, where all figures together would tell of few. */
  readonly mine: string;
  readonly everyone: string;
  readonly text: string;
  /** Against everyone else, with what chance could explain; absent where a figure is a bound, or not known. */
  readonly versus?: string;
  /** It is known, and happened to somebody. */
  readonly happened: boolean;
}

/** Returns the study's outcomes among the member's people of the fit cohort, and among everyone. */
export function outcomesOf(context: Context, member: Member): MemberOutcome[] {
  const {study, say} = context;
  return study.outcomes.map(({id, label}, outcome) => {
    const {rate: mine, text, happened, exact} = rateOfMember(context, outcome, member);
    const everyone = rateOf(context, sumsOf(context, outcome));
    const versus = exact && everyone.exact ? versusOthers(context, member, outcome) : undefined;
    return {
      id,
      label,
      mine,
      everyone: everyone.rate,
      text: say.outcome(label, text, everyone.rate),
      ...(versus === undefined ? {} : {versus}),
      happened
    };
  });
}

function versusOthers(context: Context, member: Member, outcome: number): string | undefined {
  const {evidence, say, numbers} = context;
  const slot = slotOf(context, member);
  const difference = slot === undefined ? undefined : evidence.outcomes[outcome]?.[slot];
  if (difference === undefined || Number.isNaN(difference.logP)) return undefined;
  const {share, interval, notable} = difference;
  const [points, low, high] = [share.a - share.b, interval.low, interval.high].map(
    (value) => numbers.points(value).text
  );
  const lift = share.b > 0 ? numbers.decimal(share.a / share.b, 1).text : undefined;
  return say.outcomeVersus(say.range(points, low, high), {notable, lift});
}

interface Rate {
  readonly rate: string;
  readonly text: string;
  readonly happened: boolean;
  /** Told as it is, and of how many. */
  readonly exact: boolean;
  /** Only a bound is told, or nothing. */
  readonly covered: boolean;
}

// What the others' rates would tell of few is told as "about", or not at all.
function rateOfMember(context: Context, outcome: number, {group, profile}: Member): Rate {
  const {study, say, numbers, members} = context;
  const unknown = {rate: say.notKnown, text: say.notKnown, happened: false, exact: false, covered: true};
  if (isFew(context, profile.users)) return {...unknown, rate: say.outcomeUnknown, text: say.outcomeUnknown};
  const sums = members.map((member) => sumsOf(context, outcome, member.group.rows));
  const at = members.findIndex((member) => member.group === group);
  const cover = coverRate(sums, study.minGroup);
  const exact = rateOf(context, sums[at], profile);
  if (cover === "none" && !exact.covered) return unknown;
  if (cover === undefined || cover === "none" || cover.at !== at) return exact;
  const share = coarse(context, numbers.share(cover.rate), profile.grain);
  const rate = profile.grain === undefined ? say.about(share.text) : share.text;
  return {...exact, rate, text: rateText(context, rate, sums[at].known, profile), exact: false};
}

// Of how many it is known, and of how many people in all where that is more: not where their number is withheld, nor
// where it would tell of how few it is not known.
function rateText(context: Context, rate: string, known: number, of?: Profile): string {
  const {say, numbers} = context;
  if (of === undefined) return say.outcomeOf(rate, numbers.count(known).text);
  if (of.grain !== undefined || isFew(context, of.users - known)) return say.outcomeOf(rate);
  const all = of.users > known ? numbers.count(of.users).text : undefined;
  return say.outcomeOf(rate, numbers.count(known).text, all);
}

function rateOf(context: Context, {yes, known}: Counts, of?: Profile): Rate {
  const {study, say} = context;
  if (known < study.minGroup)
    return {
      rate: say.outcomeUnknown,
      text: say.outcomeUnknown,
      happened: false,
      exact: false,
      covered: true
    };
  const rate = coarse(context, discreetShare(context, yes, known), of?.grain).text;
  // An interval would tell of how many it is one.
  const covered = isFew(context, yes) || isFew(context, known - yes);
  const exact = !covered && of?.grain === undefined;
  return {rate, text: rateText(context, rate, known, of), happened: yes > 0, exact, covered};
}

// Over these rows of the table, or all.
function sumsOf({table, fitCohort}: Context, outcome: number, rows?: Int32Array): Counts {
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
  return {yes, known};
}
