// Every sentence that Kindred writes, in English. A language is one file of sentences, as long as they are: adding one
// is writing such a file of type Language, from which the compiler lets nothing be left out. Numbers arrive formatted;
// names, labels, units and verbs are the team's own, in the language of the site.

import type {Index} from "../evidence/countVotes.js";
import type {DensityKind} from "../evidence/densityStep.js";
import type {Because} from "../evidence/groupCount.js";
import type {EventReason, UserReason} from "../features/counted.js";
import {englishPlural} from "../study/englishPlural.js";
import type {Labels} from "./labels.js";
import type {Words} from "./parts.js";

/** Formatted parts of a sentence about one feature. */
export interface FeatureWords {
  readonly label: string;
  readonly verb?: string;
  readonly one: string;
  readonly many: string;
}

/** How much of something a group that nobody has described yet does; a number where no word is near. */
export type FoundAmount = "none" | "hardly any" | "low" | "typical" | "high" | "very high" | number;

/** One thing that such a group does: a placeholder for its figure, and the words of the feature. */
export interface FoundFact {
  readonly figure: string;
  readonly feature: FeatureWords;
  /** The fact before has the same verb. */
  readonly again: boolean;
}

const SMALL = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve"
];

/** A first word that has a capital of its own, such as iOS, stays. */
const capital = (text: string): string =>
  /^\p{Ll}+\p{Lu}/u.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
const countWord = (count: number, text: string): string => SMALL[count] ?? text;
/** "Both", "All three". */
const every = (count: number, text: string): string =>
  count === 2 ? "Both" : `All ${countWord(count, text)}`;
/** "signup plan" of a column signup_plan. */
const spaced = (column: string): string => column.replaceAll("_", " ");
/** "The Planner" in the middle of a sentence. */
const within = (name: string): string => name.replace(/^The /, "the ");
const list = (items: readonly string[]): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;

/** Two cohorts: up to the latest one, between two others, or cohorts that are no time. */
export interface Compared {
  readonly later: string;
  readonly earlier: string;
  readonly when: "since" | "between" | "beside";
}

/** "has grown", "shrank", "are larger": what groups do from one cohort to another. */
function changed(when: Compared["when"], up: boolean, one: boolean): string {
  if (when === "since") return `${one ? "has" : "have"} ${up ? "grown" : "shrunk"}`;
  if (when === "between") return up ? "grew" : "shrank";
  return `${one ? "is" : "are"} ${up ? "larger" : "smaller"}`;
}

/** How far the shares of all groups together have shifted, where it is more than chance. */
const SHIFTS = {
  tiny: "a real but small shift",
  small: "a moderate shift",
  medium: "a clear shift",
  large: "a large shift"
} as const;

/** A formatted amount, and whether it asks for the singular. */
export interface Amount {
  readonly text: string;
  readonly one: boolean;
}

/** Who or when, and how much. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

const AMOUNTS = {
  none: "no",
  "hardly any": "hardly any",
  low: "few",
  typical: "some",
  high: "many",
  "very high": "very many"
} as const;

/** "days with videos or forum": what all begin with is said once. */
function things(items: readonly string[], word: "and" | "or"): string {
  const start = "days with ";
  const days = items.length > 1 && items.every((item) => item.startsWith(start));
  const rest = days ? items.map((item) => item.slice(start.length)) : items;
  const said = rest.length < 2 ? rest.join("") : `${rest.slice(0, -1).join(", ")} ${word} ${rest.at(-1)}`;
  return (days ? start : "") + said;
}

/** Formatted figures of the verdict on a number of groups. */
export interface CountFigures {
  /** Indices that accept it, and all. */
  readonly accepted: string;
  readonly all: string;
  readonly tighter: string;
  readonly repeatable: string;
  /** So many would be enough; absent where they are. */
  readonly enough?: string;
  /** The group that does not stand apart, by name, and its mean silhouette; absent where it has few people. */
  readonly loose?: {readonly name: string; readonly silhouette: string};
}

/** Where groups were looked for again: in one other cohort, in several, in all of which ours were made, or otherwise. */
export type AgainAmong = "other" | "others" | "each" | "ways";

/** A share in a sentence; `atLeast` where only a bound may be told. */
export interface SpokenShare {
  readonly share: number;
  readonly atLeast?: boolean;
}

/** "All", "9 in 10", "97 in 100", "Half": a share as people say it; shares under one percent are "Hardly any". */
function inWords({share, atLeast = false}: SpokenShare): string {
  const percent = Math.round(share * 100);
  if (atLeast) return share >= 0.9 ? "Nearly all" : "Most";
  if (share === 0) return "None";
  if (share < 0.01) return "Hardly any";
  if (share === 1) return "All";
  if (percent >= 100) return "Nearly all";
  if (percent === 50) return "Half";
  return percent % 10 === 0 ? `${percent / 10} in 10` : `${percent} in 100`;
}

/** "Two in five", "Nearly half": a share as a headline says it. */
function roughly(share: number): string {
  const near: readonly [number, string][] = [
    [0.1, "one in ten"],
    [0.2, "one in five"],
    [0.25, "one in four"],
    [0.333, "one in three"],
    [0.4, "two in five"],
    [0.5, "half"],
    [0.6, "three in five"],
    [0.667, "two in three"],
    [0.75, "three in four"],
    [0.8, "four in five"],
    [0.9, "nine in ten"]
  ];
  const [value, words] = near.reduce((best, next) =>
    Math.abs(next[0] - share) < Math.abs(best[0] - share) ? next : best
  );
  const gap = share - value;
  return Math.abs(gap) <= 0.012 ? words : gap > 0 ? `more than ${words}` : `nearly ${words}`;
}

/** A number of groups, as a figure, and how clearly they stand apart. */
export interface Tried {
  readonly k: number;
  readonly label: string;
  readonly value: string;
}

export const english = {
  code: "en",
  list,
  plural: englishPlural,
  /** "Planner" of "The Planner". */
  shortName: (name: string): string => name.replace(/^The /, ""),
  /** Who the users are, and the title of the site, where people wrote neither. */
  people: "people",
  familyTitle: (title: string): string => `The ${title} family`,
  /** How long after sign-up events count: a number of hours or days. */
  window: (length: number, unit: "hour" | "day", text: string): string =>
    length === 1 ? `first ${unit}` : `first ${text} ${unit}s`,

  below: (share: string): string => `under ${share}`,
  above: (share: string): string => `over ${share}`,
  /** A cohort of a week, by its first day. */
  week: (day: string): string => `the week of ${day}`,
  /** The same within a sentence, where the year is clear. */
  weekBrief: (day: {readonly short: string; readonly long: string}): string => `the week of ${day.short}`,
  quarter: (quarter: string, year?: string): string =>
    year === undefined ? `Q${quarter}` : `Q${quarter} ${year}`,
  axisQuarter: (quarter: string, year?: string): string =>
    year === undefined ? `Q${quarter}` : `Q${quarter} ${year}`,
  /** "Jun", "Jun ’26": a month or a day on an axis. */
  axisDate: (date: string, year?: string): string =>
    year === undefined ? date : `${date} ’${year.slice(2)}`,

  kicker: (cohort: string | undefined, window: string, count: string, people: string): string =>
    `${cohort ? `Who joined in ${cohort}` : "Everyone who joined"} · ${window} · ${count} ${people}`,
  /** Of a cohort that is a value of a column. */
  kickerColumn: (
    {column, cohort}: {readonly column: string; readonly cohort: string},
    window: string,
    count: string,
    people: string
  ): string => `${capital(spaced(column))}: ${cohort} · ${window} · ${count} ${people}`,
  /** Of pages that are about all cohorts. */
  kickerAll: (
    cohorts: {readonly count: number; readonly text: string},
    window: string,
    users: string,
    people: string
  ): string => `${every(cohorts.count, cohorts.text)} cohorts · ${window} · ${users} ${people}`,
  kinds: (count: number, text: string, people: string): string =>
    count === 1
      ? `One group of ${people} signed up.`
      : `${capital(countWord(count, text))} kinds of ${people} signed up.`,
  /** The same where another number of groups would do as well, or none. */
  sorted: (count: number, text: string, people: string): string =>
    count === 1
      ? `We see one group of ${people}.`
      : `We sort ${people} into ${countWord(count, text)} groups.`,
  didNothing: (share: number): string => `${capital(roughly(share))} did nothing.`,
  largest: (name: string, share: string): string => `${name} is the largest group: ${share}.`,
  ledeChange: (name: string, up: boolean, share: string, people: string, amount: string): Words => [
    {strong: name},
    ` is ${up ? "growing" : "shrinking"}: ${share} of new ${people}, `,
    {strong: amount},
    ". "
  ],
  /** Of the changes told before. */
  ledeNotable: (one: boolean): Words => [`${one ? "This is" : "Both are"} more than chance would explain. `],
  ledeNoChange: (previous: string): Words => [
    `No group changed by more than chance would explain since ${previous}. `
  ],
  ledeFew: (previous: string): string =>
    `Too few people joined in ${previous} to say what has changed since. `,
  ledeFirst: "There is no earlier cohort to compare with. ",
  ledeLargest: (name: string, share: string, people: string): Words => [
    {strong: name},
    ` is the largest group, ${share} of new ${people}. `
  ],
  ledeSmallChanges: (previous: string): Words => [`Changes since ${previous} are smaller than one point. `],

  changeSame: (previous: string): string => `hardly changed since ${previous}`,
  /** points: at least one, rounded. */
  changeAmount: (points: string, one: boolean, up: boolean, previous: string): string =>
    `${points} ${one ? "point" : "points"} ${up ? "more" : "less"} than in ${previous}`,
  changeText: (amount: string, notable: boolean): string =>
    `${amount}, ${notable ? "more than chance would explain" : "which chance could explain"}`,
  changeShort: (points: string, one: boolean, previous: string): string =>
    `${points} ${one ? "point" : "points"} since ${previous}`,
  changeUnder: (up: boolean, previous: string): string =>
    `less than one point ${up ? "more" : "less"} than in ${previous}, yet more than chance would explain`,
  interval: (low: string, high: string): string => `95% interval ${low} to ${high}`,
  under: (share: string): string => (share.startsWith("under") ? share : `${share} or less`),
  over: (share: string): string => (share.startsWith("over") ? share : `${share} or more`),
  fewer: (minGroup: string): string => `fewer than ${minGroup}`,
  about: (figure: string): string => (/^(?:under|over) /.test(figure) ? figure : `about ${figure}`),
  withheld: (minGroup: string, people: string): string =>
    `told no closer: it would tell of a group of fewer than ${minGroup} ${people}`,
  tooFew: (minGroup: string, people: string): string =>
    `Fewer than ${minGroup} ${people}: nothing particular is shown of so few.`,

  /** "94 in 100 submit no exercises", "Half submit 15 exercises or more", "All set up at least one study plan". */
  factNone: (share: SpokenShare, feature: FeatureWords): string =>
    share.share === 1
      ? `None ${feature.verb ?? "have"} any ${feature.many}`
      : `${inWords(share)} ${feature.verb ?? "have"} no ${feature.many}`,
  factMedian: (median: string, {most}: {readonly most: boolean}, feature: FeatureWords): string =>
    `${most ? "Most" : "Half"} ${feature.verb ?? "have"} ${median} ${feature.many} or more`,
  factAny: (share: SpokenShare, feature: FeatureWords): string =>
    `${inWords(share)} ${feature.verb ?? "have"} at least one ${feature.one}`,

  level: (feature: FeatureWords, mean: string, everyone: string): string =>
    `${lower(feature.label)}: ${mean} on average, everyone ${everyone}`,
  levelFew: (feature: FeatureWords, minGroup: string, people: string): string =>
    `${lower(feature.label)}: fewer than ${minGroup} ${people} did any`,
  levelUnknown: (feature: FeatureWords): string => `${lower(feature.label)}: not known`,
  portraitAlt: (name: string, petals: readonly string[]): string =>
    `Portrait of ${within(name)}, a flower with one petal per feature. ${petals.map(capital).join("; ")}.`,
  portraitLegend:
    "Each petal is one thing that people can do. Its length is how much of it the group does on average. The dotted outline is where the petal would end for the most active: five in a hundred of those who did it at all do as much.",

  boxText: (median: string, q1: string, q3: string): string =>
    q1 === q3
      ? `median ${median}, the middle half all at ${q1}`
      : `median ${median}, middle half ${q1} to ${q3}`,
  boxCaption: (label: string, window: string, sqrt: boolean): string =>
    `${label} per person, ${window}. Box: the middle half of the group; thick line: the median; thin line: the rest but for the few far out.${
      sqrt ? " The scale is squeezed towards the right (square root)." : ""
    }`,
  /** The caption where the page has said how a box is read. */
  boxUnit: (label: string, window: string, sqrt: boolean): string =>
    `${label} per person, ${window}.${sqrt ? " The scale is squeezed towards the right (square root)." : ""}`,
  boxColumns: {median: "Median", middle: "Middle half", rest: "Thin line"},
  boxAlt: (label: string, boxes: readonly string[]): string =>
    `Box-plots. ${label} per person: ${boxes.join("; ")}.`,
  boxNobody: (label: string): string => `${label}: too few people to draw`,
  most: (
    label: string,
    first: readonly string[],
    value: string,
    next?: {readonly names: readonly string[]; readonly value: string}
  ): string =>
    `${label}: most by ${list(first.map(within))} (median ${value}${first.length > 1 ? " each" : ""})${
      next
        ? `, then ${list(next.names.map(within))} (${next.value}${next.names.length > 1 ? " each" : ""})`
        : ""
    }`,
  rare: (label: string, who: string, share: string): string =>
    `${label}: not usual in any group, likeliest in ${within(who)} (${share})`,
  alike: (label: string, value: string): string => `${label}: a median of ${value} in every group`,
  nobody: (label: string): string => `${label}: nobody did it`,
  versusMedian: (label: string, mine: string, everyone: string): string =>
    `${label}: typically ${mine}; everyone, ${everyone}`,
  versusAny: (label: string, mine: string, everyone: string): string =>
    `${label}: ${mine} did so at all; of everyone, ${everyone}`,
  versusNone: (label: string, everyone: string): string =>
    `${label}: nobody did so; of everyone, ${everyone}`,
  versusAlike: (label: string, value: string): string => `${label}: typically ${value}, as everyone`,
  /** Who is left out of charts of groups. */
  asideNote: (name: string, users: string, people: string): string =>
    `Those set aside are not in the charts of groups: ${within(name)}, ${users} ${people}. The numbers at the end have them.`,
  everyone: "Everyone",
  notKnown: "–",
  cohortFinding: (
    label: string,
    {
      same,
      low,
      high,
      lowShare,
      highShare
    }: Record<"low" | "high" | "lowShare" | "highShare", string> & {same: boolean}
  ): string => {
    const any =
      lowShare === highShare
        ? `${lowShare} did so at all in every cohort`
        : `${lowShare} to ${highShare} did so at all`;
    return same
      ? `${label}: a median of ${low} in every cohort; ${any}`
      : `${label}: medians from ${low} to ${high}; ${any}`;
  },

  /** `all`: nobody did none; `least`: the median is the smallest amount there is. */
  distributionFinding: (
    label: string,
    none: string,
    others?: {readonly median: string; readonly all: boolean; readonly least: boolean}
  ): string => {
    if (!others) return `${label}: ${none} did none`;
    const {median, all, least} = others;
    const half = least ? `at least half of ${all ? "all" : "the others"} just ${median}` : undefined;
    if (all) return `${label}: everyone did some, ${half ?? `half of all ${median} or more`}`;
    return `${label}: ${none} did none, ${half ?? `half of the others ${median} or more`}`;
  },
  distributionCaption: (label: string, window: string, people: string): string =>
    `How many ${people} reached each value. ${label}, ${window}.`,
  distributionAlt: (label: string, bins: readonly string[]): string => `Bars. ${label}: ${bins.join("; ")}.`,
  binFrom: (from: string): string => `${from} or more`,
  binRange: (from: string, to: string): string => `${from}–${to}`,

  trendFinding: (first: string, last: string, firstShare: string, lastShare: string, grew: number): string =>
    grew === 0
      ? firstShare === lastShare
        ? `About as common in ${last} as in ${first}: ${lastShare}`
        : `${firstShare} in ${first}, ${lastShare} in ${last}: chance could explain that`
      : `${grew > 0 ? "Up" : "Down"} from ${firstShare} in ${first} to ${lastShare} in ${last}`,
  /** Shares in cohorts that do not follow each other, largest first; of more than three only the ends. */
  spreadFinding: (shares: readonly NamedValue[]): string => {
    const [first, last] = [shares[0], shares[shares.length - 1]];
    if (shares.length > 3) return `From ${last.value} in ${last.name} to ${first.value} in ${first.name}`;
    return list(shares.map(({name, value}) => `${value} in ${name}`));
  },
  spreadCaption: (people: string, column: string): string =>
    `Share of all new ${people}, by ${spaced(column)}. The line is the 95% interval: where the share may lie if these ${people} are a sample of those to come.`,
  spreadAlt: (name: string, column: string, points: readonly string[]): string =>
    `Dots. Share of ${within(name)} by ${spaced(column)}: ${points.join("; ")}.`,
  trendCaption: (people: string): string =>
    `Share of all new ${people}, cohort by cohort. The band is the 95% interval: where the share may lie if these ${people} are a sample of those to come.`,
  trendAlt: (name: string, points: readonly string[]): string =>
    `Line. Share of ${within(name)} by cohort: ${points.join("; ")}.`,

  outcome: (label: string, mine: string, everyone: string): string =>
    `${label}: ${mine}. Everyone: ${everyone}.`,
  /** `lift`: their rate by everyone else's. */
  outcomeVersus: (
    points: string,
    {notable, lift}: {readonly notable: boolean; readonly lift: string | undefined}
  ): string =>
    `Against everyone else: ${points} points${lift === undefined ? "" : `, ${lift} times the rate`}. ${
      notable ? "More than chance would explain." : "Chance could explain it."
    }`,
  outcomeUnknown: "not known yet",
  /** `known`: of how many, where that is told; `all`: of how many people, where it is not known of each. */
  outcomeOf: (share: string, known?: string, all?: string): string => {
    if (known === undefined) return `${share} of those for whom it is known`;
    return all === undefined
      ? `${share} of the ${known} for whom it is known`
      : `${share} of the ${known} of ${all} for whom it is known so far`;
  },

  /** "submit no exercises", "start at least 3 videos": parts of a rule, and of a typical day. */
  didNone: ({verb = "have", many}: FeatureWords): string => `${verb} no ${many}`,
  didAtLeast: ({text, one}: Amount, feature: FeatureWords): string =>
    `${feature.verb ?? "have"} at least ${text} ${one ? feature.one : feature.many}`,
  didBetween: (low: Amount, high: Amount, feature: FeatureWords): string =>
    `${feature.verb ?? "have"} ${low.text} to ${high.text} ${feature.many}`,
  didAtMost: ({text, one}: Amount, feature: FeatureWords): string =>
    `${feature.verb ?? "have"} at most ${text} ${one ? feature.one : feature.many}`,
  didSome: ({text, one}: Amount, feature: FeatureWords): string =>
    `${feature.verb ?? "have"} ${text} ${one ? feature.one : feature.many}`,
  ruleWords: (conditions: string, coverage: string, others: string, exact: boolean): Words => [
    "They ",
    {strong: conditions},
    `. This fits ${coverage} of them${exact ? ", and nobody else" : `; ${others} of those it fits belong to another group`}.`
  ],
  /** By rank; more or less of it than everyone. */
  apartWords: (features: readonly {readonly label: string; readonly more: boolean}[]): string =>
    `What sets them apart most from everyone, most first: ${list(features.map(({label, more}) => `${more ? "more" : "less"} of “${label}”`))}.`,
  typicalWords: (window: string, parts: string): Words => [`In their ${window} they typically ${parts}.`],
  typicalNothing: (window: string): Words => [
    `In their ${window} they typically do nothing of what is counted.`
  ],
  againWords: (found: number, all: number, [foundText, allText]: readonly string[]): string => {
    if (all === 1)
      return found === 1
        ? "The other cohort, grouped on its own, shows them again."
        : "The other cohort, grouped on its own, does not show them.";
    if (found === all) return `Each of the other ${allText} cohorts, grouped on its own, shows them again.`;
    return `Of the other ${allText} cohorts, each grouped on its own, ${found === 0 ? "none shows" : `${foundText} ${found === 1 ? "shows" : "show"}`} them again.`;
  },

  comparisonTitle: (later: string, earlier: string): string => `${capital(later)} against ${earlier}`,
  comparisonFinding: (
    {later, earlier, when}: Compared,
    found: {
      readonly more: readonly string[];
      readonly less: readonly string[];
      readonly features: readonly string[];
      readonly different: boolean;
    }
  ): string => {
    if (!found.different) return `${capital(later)} is like ${earlier}: nothing differs by more than chance`;
    const {more, less, features} = found;
    const part = (names: readonly string[], up: boolean): string[] =>
      names.length > 0 ? [`${list(names.map(within))} ${changed(when, up, names.length === 1)}`] : [];
    const parts = [...part(more, true), ...part(less, false)].join("; ");
    if (parts !== "" && when === "since") return `Since ${earlier}, ${parts}`;
    if (parts !== "" && when === "between") return `From ${earlier} to ${later}, ${parts}`;
    if (parts !== "") return `${capital(later)} against ${earlier}: ${parts}`;
    return features.length > 0
      ? `${capital(later)} has the same groups as ${earlier}, but differs in ${list(features.map(lower))}`
      : `${capital(later)} differs from ${earlier} only in the mix of groups as a whole`;
  },
  comparisonWords: (test: {
    readonly size: "tiny" | "small" | "medium" | "large";
    readonly tests: string;
    readonly notable: boolean;
  }): Words => [
    "Taken together, the shares of the groups differ ",
    ...(test.notable
      ? ["by more than chance would explain: it is ", {strong: SHIFTS[test.size]}, ". "]
      : [{strong: "no more than chance would explain"}, ". "]),
    `All ${test.tests} comparisons of the two cohorts are judged together, so that trying often does not find something by accident: of those called more than chance, one in twenty may be wrong.`
  ],
  comparisonGroups: (later: string, earlier: string, v: string): string =>
    `Groups, ${later} against ${earlier}; over all of them, Cramér's V is ${v}`,
  comparisonFeatures: (later: string, earlier: string): string =>
    `What they did, ${later} against ${earlier}`,
  comparisonColumns: {
    difference: "Change in points (95% interval)",
    beside: "Difference in points (95% interval)",
    verdict: "Judgement",
    amount: "People did",
    superiority: "In how many pairs they did more (50% = alike; ties count half)"
  },
  /** How much more, or less, people of one cohort did than those of another. */
  amounts: {
    alike: (): string => "alike",
    little: (more: boolean): string => `a little ${more ? "more" : "less"}`,
    clear: (more: boolean): string => (more ? "more" : "less"),
    much: (more: boolean): string => `much ${more ? "more" : "less"}`
  },
  sharesAbout: (earlier: string, later: string): string =>
    `Share of each group. Ring: ${earlier}; disc: ${later}; the line is the 95% interval.`,
  verdicts: {notable: "more than chance", chance: "could be chance"},
  range: (value: string, low: string, high: string): string => `${value} (${low} to ${high})`,

  /** Titles that say what was found; each is true for every input that it is asked about. */
  titles: {
    features: (labels: readonly string[]): string =>
      `What tells the groups apart most: ${list(labels.map(lower))}`,
    didNone: "Nobody did it at all",
    didAlike: (share: string): string => `Did it at all: ${share} of every group`,
    didAny: (names: readonly string[], share: string, next: NamedValue): string =>
      `Did it at all: ${list(names)} (${share}${names.length > 1 ? " each" : ""}), then ${next.name} (${next.value})`,
    onlyCohort: (cohort: string): string => `${capital(cohort)} is the only cohort so far`,
    largest: (name: string, share: string): string => `${name} is the largest group: ${share}`,
    moved: (name: string, from: string, to: string): string =>
      `Moved most: ${within(name)}, from ${from} to ${to}`,
    still: "No group moved by as much as one point",
    differs: (name: string, one: NamedValue, other: NamedValue): string =>
      `Differs most: ${within(name)} (${one.name} ${one.value}, ${other.name} ${other.value})`,
    same: "No group differs by as much as one point",
    clearest: ({k, label, value}: Tried): string =>
      `${capital(countWord(k, label))} groups stand apart most clearly (${value})`,
    asClear: ({k, label, value}: Tried): string =>
      `${capital(countWord(k, label))} groups stand apart as clearly as any number (${value})`,
    clearer: (best: Tried, ours: Tried): string =>
      `${capital(countWord(best.k, best.label))} groups stand apart most clearly (${best.value}); the ${countWord(ours.k, ours.label)} chosen come to ${ours.value}`,
    elbow: (steps: readonly {readonly from: string; readonly to: string; readonly less: string}[]): string =>
      steps
        .map(({from, to, less}, i) =>
          i === 0
            ? `From ${from} groups to ${to}, ${less} less is left unexplained`
            : `from ${from} to ${to}, ${less} less`
        )
        .join("; "),
    parted: (k: number, text: string, names: readonly string[]): string =>
      `With ${countWord(k, text)} groups, ${list(names.map(within))} would be parted`,
    together: (k: number, text: string, names: readonly string[]): string =>
      `With ${k === 1 ? "one group" : `${countWord(k, text)} groups`}, ${list(names.map(within))} would be together`
  },

  pairTitle: (first: string, second: string): string => `${first} and ${within(second)}`,
  /** What sets two groups apart: one or two features, by medians, or by who did any. */
  pairWords: (
    told: readonly {
      readonly label: string;
      readonly kind: "median" | "any";
      readonly values: readonly [string, string];
    }[]
  ): Words => [
    "What sets them apart most: ",
    ...told.flatMap(
      ({label, kind, values: [a, b]}, i): Words => [
        i === 0 ? "" : ", then ",
        {strong: lower(label)},
        kind === "median" ? ` (typically ${a} against ${b})` : ` (${a} did so at all, against ${b})`
      ]
    ),
    "."
  ],
  pairSame: ["In the middle of the two groups, nothing that we count sets them apart."] as Words,
  pairMedian: (label: string, a: NamedValue, b: NamedValue): string =>
    `${label}: typically ${a.value} for ${within(a.name)}, ${b.value} for ${within(b.name)}`,
  pairAny: (label: string, a: NamedValue, b: NamedValue): string =>
    `${label}, done at all: ${within(a.name)} ${a.value}, ${within(b.name)} ${b.value}`,
  pairAlike: (label: string, value: string): string => `${label}: typically ${value} for both`,
  pairHardly: (label: string): string => `${label}: hardly anyone in either`,

  whichLede: (window: string): string =>
    `Say what somebody did in the ${window}, and see whose group that would be. What you leave empty counts as none. The answer is worked out here, in the browser; nothing is sent anywhere.`,
  whichGroups: (name: string, _released: boolean): string => `Groups of ${name}`,
  whichAllGroups: "Groups of everyone",
  whichHint: (from: string, to: string): string =>
    `the middle half of everyone: ${from === to ? `all at ${from}` : `${from} to ${to}`}`,
  whichLimit: (label: string, limit: string): string =>
    `${label} over ${limit}: whoever does that much is set aside, whatever else they do.`,
  /** Of the second nearest group; near: hardly farther than the first, far: much farther. */
  whichSecond: (name: string, how: "near" | "clear" | "far"): string =>
    how === "near"
      ? `A close call: ${within(name)} is nearly as near.`
      : `Second comes ${within(name)}${how === "far" ? ", far behind" : ""}.`,
  whichBecause: (label: string, name: string): string =>
    `What speaks most for ${within(name)}: ${lower(label)}.`,
  whichRule: (name: string): string =>
    `This meets the rule of ${within(name)} exactly; groups are not asked.`,
  whichMasked: (minGroup: string, people: string): string =>
    `Where fewer than ${minGroup} ${people} of a group did something, it counts here as if nobody had: so nothing is told of few. Close to the border between two groups the answer can differ from the study's.`,

  howMatched: (distance: string, gate: string, close: boolean): string =>
    `The group is ${close ? "close to" : "not far from"} its description (a distance of ${distance}; beyond ${gate} no name is given).`,
  howRule: "These people meet the persona's rule exactly. They were taken out before the groups were formed.",
  howSetAside: (quantile: string, people: string): string =>
    `These ${people} did more of something than ${quantile} of everyone. They are set aside so that a handful cannot bend the groups, and shown here so that nobody is lost.`,
  howUnnamed: "The data show this group, and no persona describes it yet. The data team can name it.",
  howUnnamedNear: (name: string, distance: string, gate: string): string =>
    `The data show this group, and no persona describes it yet. The nearest is ${within(name)} (a distance of ${distance}; beyond ${gate} no name is given).`,
  howAbsent: (cohort: string | undefined): string =>
    `No group${cohort === undefined ? "" : ` of ${cohort}`} answers this description.`,
  howAbsentRule: (cohort: string | undefined): string =>
    `Nobody${cohort === undefined ? "" : ` in ${cohort}`} meets this persona's rule.`,
  howNobodySetAside: (cohort: string | undefined): string =>
    `Nobody${cohort === undefined ? "" : ` in ${cohort}`} did so much more than everyone as to be set aside.`,
  unnamed: (serial: string, many: boolean): string => (many ? `Unnamed group ${serial}` : "Unnamed group"),
  /** What a suggested persona file says before people have written anything. */
  suggested: {
    note: "Save as personas/<a-name-of-yours>.yaml; then choose the name, the colour and the line.",
    name: (serial: string): string => `Unnamed group ${serial}`,
    tagline: "Say in one line what these people have in common"
  },
  /** What `kindred suggest` writes of a group: a provisional name of its amounts, a line, a description, families. */
  found: {
    nothing: (some: boolean): string => `${some ? "Hardly anything" : "Nothing"} that we count`,
    amount: (amount: FoundAmount, items: readonly string[]): string =>
      typeof amount === "number"
        ? `about ${amount} ${things(items, "and")}`
        : `${AMOUNTS[amount]} ${things(items, amount === "none" || amount === "hardly any" ? "or" : "and")}`,
    tagline: (more: readonly string[], less: readonly string[]): string => {
      const halves = [
        ...(more.length > 0 ? [`more ${things(more, "and")}`] : []),
        ...(less.length > 0 ? [`fewer ${things(less, "and")}`] : [])
      ];
      return halves.length === 0 ? "Much like everyone" : `${capital(halves.join(", "))} than usual`;
    },
    /** `half`: medians, `some`: shares who did it at all; what is in braces is filled in later. */
    description: (
      half: readonly FoundFact[],
      some: readonly FoundFact[],
      {compared}: {readonly compared: boolean}
    ): string => {
      const does = half.map(({figure, feature, again}) => {
        const verb = again ? "" : `half of them ${feature.verb ?? "have"} `;
        return `${verb}${figure} ${feature.many} or more`;
      });
      const few = some.map(
        ({figure, feature}) => `${figure} ${feature.verb ?? "have"} at least one ${feature.one}`
      );
      const change = compared ? "{{#change}} Their share is {{change}}.{{/change}}" : "";
      return `**{{share}}** of new {{people}} are in this group.${change} In the {{window}}, ${list([...does, ...few])}.`;
    },
    quieter: {name: "Quieter", about: "They do less than most, over everything that we count."},
    busier: {name: "Busier", about: "They do more than most, over everything that we count."}
  },
  undescribed: "Not yet described",
  unnamedTagline: "Found in the data, not yet described",
  offTheChart: "Off the chart",
  offTheChartTagline: "Did far more than everyone else",
  familyNone: "Without a family",

  /** Whose groups they are: those of a release, of one cohort or of all, else of the latest one. */
  cohortWords: (
    people: string,
    count: number,
    text: string,
    {release, cohort}: {readonly release?: string | undefined; readonly cohort?: string | undefined}
  ): Words => [
    count < 2
      ? "The data hold one complete cohort, so there is nothing to compare yet."
      : `${capital(countWord(count, text))} cohorts of ${people}, each placed in the same groups: those of ${release ?? cohort ?? "the latest one"}.`
  ],
  cohortBands:
    "The band is the 95% interval. Where the bands of two cohorts do not overlap, the difference is more than chance.",
  /** Where cohorts are the values of a column, and no band joins them. */
  cohortLines:
    "The line is the 95% interval. Where the lines of two cohorts do not overlap, the difference is more than chance.",
  cohortTable: "Share of each group by cohort",
  cohortColumn: "Cohort",
  intervalColumn: "95% interval",
  usersColumn: (people: string): string => capital(people),

  numbersCaption: (cohort: string, window: string): string => `What each group did, ${cohort}, ${window}`,
  numbers: {
    group: "Group",
    people: "People",
    share: "Share",
    mean: "mean",
    median: "median",
    any: "did it at all"
  },
  personaNumbersCaption: (name: string, cohort: string, window: string): string =>
    `What ${within(name)} did, next to everyone, ${cohort}, ${window}`,
  personaNumbers: {
    mean: "Mean",
    everyoneMean: "Everyone: mean",
    median: "Median",
    q1: "Lower quartile",
    q3: "Upper quartile",
    low: "Lower whisker",
    high: "Upper whisker",
    any: "Did it at all",
    everyoneAny: "Everyone: did it at all"
  },
  personaCohortsCaption: (name: string): string => `The share of ${within(name)} by cohort`,
  personaCohorts: {low: "95% interval, from", high: "to"},
  personaOutcomesCaption: (name: string): string => `What came of ${within(name)}`,
  personaOutcomes: {outcome: "Outcome", mine: "Share", everyone: "Everyone", versus: "Difference"},
  personaFeaturesDownload: (format: string): string => `What they did (${format})`,
  personaCohortsDownload: (format: string): string => `Their share by cohort (${format})`,
  allAbout: (name: string): string => `All about ${within(name)}`,
  inFigures: (name: string): string => `${name} in numbers`,
  numbersDownload: "The numbers of all groups and features (CSV)",
  methodJson: "How we know, with all figures (JSON)",
  numbersJson: "The numbers of all groups and features (JSON)",
  cohortsDownload: "The share of each group in each cohort (CSV)",

  rows: "Rows",
  becameOf: "What became of them",
  userReasons: {
    kept: "Kept",
    brokenSignup: "Left out: sign-up time cannot be read",
    missingValue: "Left out: no user id or no cohort",
    duplicate: "Left out: same user id again",
    filtered: "Left out by the study's filters",
    notYetObserved: "Left out: their window had not ended when the data end",
    cohortNotComplete: "Left out: their cohort is not complete"
  } satisfies Record<UserReason, string>,
  eventReasons: {
    kept: "Counted",
    brokenTime: "Left out: time cannot be read",
    brokenCount: "Left out: count cannot be read, or is negative",
    missingValue: "Left out: no user or no kind of event",
    unknownUser: "Left out: user is not in the users' file",
    userLeftOut: "Left out: user was left out",
    duplicate: "Left out: repeated row",
    beforeSignup: "Left out: before sign-up",
    afterWindow: "Left out: after the window",
    otherEvent: "Left out: a kind of event that no feature counts"
  } satisfies Record<EventReason, string>,
  ledgerUsers: (people: string): string => `Rows of ${people}`,
  ledgerEvents: "Rows of events",
  ledgerOther: "Kinds of events that no feature counts",
  ledgerWords: (read: {
    users: string;
    kept: string;
    events?: string;
    counted?: string;
    nothing: string;
    nothingIsNone: boolean;
    people: string;
    ends?: string;
  }): Words => [
    "We read ",
    {strong: `${read.users} rows of ${read.people}`},
    ` and kept ${read.kept}. `,
    ...(read.events === undefined
      ? []
      : ["We read ", {strong: `${read.events} rows of events`}, ` and counted ${read.counted}. `]),
    ...(read.nothingIsNone
      ? []
      : [
          `${capital(read.nothing)} ${read.people} did nothing that we count: doing nothing is behaviour too, so they are in. `
        ]),
    ...(read.ends === undefined ? [] : [`The data end on ${read.ends}.`])
  ],
  /** How to read what is drawn below: for pages, not for slides and terminals. */
  ledgerTables: ["Tables on this page say what became of every row."] satisfies Words,
  total: "All rows",

  countingWords: (zone: string): Words => [
    `Counting begins at each person's sign-up. Days and months are those of ${zone.replaceAll("_", " ")}.`
  ],
  countingTable: "What is counted",
  countingColumns: {feature: "Feature", how: "How", events: "Events"},
  countings: {
    events: "number of events",
    sum: "sum of the count column",
    days: "days with at least one event",
    any: "1 if it happened at all, else 0"
  },
  ready: "read from a ready table",
  rounded: (how: string, step: string): string => `${how}, rounded to steps of ${step}`,
  constant: (labels: readonly string[]): string =>
    ` ${capital(list(labels.map((label) => `“${label}”`)))} told nobody apart (all who were grouped did the same), so ${
      labels.length === 1 ? "it" : "they"
    } took no part in the grouping.`,

  spared: (labels: readonly string[]): string =>
    ` ${capital(list(labels.map((label) => `“${label}”`)))} ${
      labels.length === 1 ? "is" : "are"
    } shown but took no part in the grouping: the study selects other features for it.`,

  setAsideWords: (count: string, share: string, people: string, quantile: string, limits: string): Words => [
    {strong: `${capital(count)} ${people} (${share})`},
    ` did more of something than ${quantile} of everyone${limits && `: ${limits}`}. They are shown as a group of their own and did not take part in forming the others.`
  ],
  setAsideLimit: (label: string, limit: string): string => `${lower(label)} over ${limit}`,
  setAsideNobody: "Nobody lay above the limits, so nobody was set aside.",
  setAsideOff: "The study sets nobody aside.",

  choiceAuto: (
    k: string,
    from: string,
    to: string,
    silhouette: string,
    runnerUp: string,
    runnerUpSilhouette: string
  ): Words => [
    `We tried ${from} to ${to} groups. `,
    {strong: `${k} groups`},
    ` give the best silhouette, ${silhouette}; next is ${runnerUp} groups with ${runnerUpSilhouette}. The silhouette says how much closer people are to their own group than to the next one: 1 is perfect, 0 is no structure.`
  ],
  choiceOnly: (k: string, silhouette: string): Words => [
    {strong: `${k} groups`},
    ` were the only choice to try. Their silhouette is ${silhouette}.`
  ],
  /** `best`: another number with a better silhouette, if there is one. */
  choiceFixed: (
    k: string,
    why: string,
    silhouette: string,
    best?: {readonly k: string; readonly silhouette: string}
  ): Words => [
    {strong: `${k} groups`},
    ` were set by the data team: “${why}”. Their silhouette is ${silhouette}: 1 is perfect, 0 is no structure.${
      best === undefined
        ? ""
        : ` Other numbers were tried for comparison; ${best.k} groups have the best silhouette, ${best.silhouette}.`
    }`
  ],
  choiceCoreset: (some: string, all: string): string =>
    ` There are ${all} different combinations of counts. So the search for each number of groups began on about ${some} of them, weighted to stand for all, and its best answers were then settled on everybody.`,
  choiceSampled:
    " The silhouette was measured on a sample of the combinations, and so is known within an interval: that of everybody lies in it 95 times in 100.",
  choiceTable: "Each number of groups that was tried",
  choiceColumns: {
    k: "Groups",
    inertia: "Spread within groups (inertia)",
    silhouette: "Silhouette",
    calinskiHarabasz: "Calinski–Harabasz",
    daviesBouldin: "Davies–Bouldin",
    gap: "Gap ± standard error",
    strength: "Prediction strength",
    smallest: "Smallest group",
    starts: "Starts of k-means"
  },
  plusMinus: (value: string, error: string): string => `${value} ± ${error}`,
  withInterval: (value: string, low: string, high: string): string =>
    `${value} (95% interval: ${low} to ${high})`,
  elbowAlt: (steps: readonly string[]): string =>
    `Line. Spread within groups by number of groups: ${steps.join("; ")}.`,
  silhouetteAlt: (steps: readonly string[]): string =>
    `Line. Silhouette by number of groups: ${steps.join("; ")}.`,

  /** `release`: where something was accepted, personas stay with the people that they had. */
  matchingWords: (gate: string, release: string | undefined): Words => [
    ...(release === undefined
      ? ["Groups and personas "]
      : [
          `Personas whose traits are unchanged stay with their people of ${release}. The others, and groups that nobody inherits, `
        ]),
    "were brought together by what the persona's file says people do, never by order or number: the assignment with the smallest total distance. Beyond a distance of ",
    {strong: gate},
    " (1 is one standard deviation) we do not guess a name."
  ],
  matchingTable: "Which persona met which group",
  matchingColumns: {group: "Group", people: "People", distance: "Distance"},

  /** `rows`: so many people that it looked at each different combination once; `moved`: by how much, if it matters. */
  checkWords: (
    users: string,
    iterations: string,
    {rows, moved, shift}: {readonly rows: boolean; readonly moved: boolean; readonly shift: string}
  ): Words => [
    "A second program (ml-kmeans) ",
    rows ? "said which centre is nearest to each of " : "started from the centres of these groups, on ",
    {strong: `${users} people`},
    rows
      ? ", every different combination of counts once. The means of the people of each centre "
      : `, one by one. It stopped after ${iterations}; `,
    moved
      ? `${rows ? "are off" : "a centre moved"} by up to ${shift} standard deviations.`
      : `${rows ? "lie where the centre is: none is off" : "it found nothing to move: no centre moved"} by more than ${shift} standard deviations.`
  ],
  iterations: (count: number, text: string): string => `${text} ${count === 1 ? "step" : "steps"}`,
  checkNot: "No independent check was possible.",

  privacyWords: (minGroup: string, people: string): Words => [
    "Nothing on this site shows one person. No id leaves the database, figures are of groups, and where fewer than ",
    {strong: `${minGroup} ${people}`},
    " have something in common, nothing particular is shown. Where the other figures would give theirs away, one more is told only as about so many, with its shares rounded, or not at all."
  ],

  /** Names that stay: releases, what became of each group since, and how far groups may be relied on. */
  stays: {
    release: (number: string, cohort: string): string => `release ${number} (${cohort})`,
    everyCohort: "all cohorts",
    keptSince: (cohort: string, releases: string, one: boolean): string =>
      `Kept since ${cohort}, ${releases} ${one ? "release" : "releases"}`,
    short: {
      moved: (release: string): string => `Moved since ${release}`,
      split: (release: string): string => `Split since ${release}`,
      merged: (release: string): string => `Merged since ${release}`,
      gone: (release: string): string => `Gone since ${release}`,
      new: (release: string): string => `New since ${release}`
    },
    kept: (release: string): string => `The same kind of people as in ${release}, doing the same things.`,
    moved: (
      name: string,
      {distance, label, more}: {readonly distance: string; readonly label: string; readonly more: boolean},
      release: string
    ): string =>
      `${name} has moved since ${release}: by ${distance} standard deviations, most by ${
        more ? "more" : "fewer"
      } ${lower(label)}.`,
    split: (name: string, parts: string, release: string): string =>
      `${name} has split since ${release}: its people are now ${parts} groups.`,
    merged: (name: string, others: readonly string[], release: string): string =>
      others.length === 0
        ? `${name} has merged since ${release}: its people are now part of another group.`
        : `${name} has merged with ${list(others.map(within))} since ${release}.`,
    gone: (name: string, release: string): string =>
      `${name} has gone since ${release}: hardly anybody does what its people did.`,
    born: (share: string, people: string): string =>
      `A new group has come: ${share} of new ${people}. It was in no group of its own before.`,
    newcomer: (name: string, release: string): string => `${name} is new: ${release} did not have it.`,
    unnamedGroup: "A group without a name",
    unchanged: (release: string, count: number, text: string): string =>
      count === 1
        ? `The group itself stays: it is the same kind of people as in ${release}.`
        : `The groups themselves stay: ${lower(every(count, text))} are the same kinds of people as in ${release}.`,
    better: (
      release: string,
      {groups, regrouped}: {readonly groups: string; readonly regrouped: string}
    ): string =>
      `The groups shown are those of ${release}. Grouped again, people would fall into ${groups} groups that fit them clearly better; ${regrouped} of them would change groups. The data team can look at those groups and accept them.`,
    changesTitle: "What changed",
    unchangedTitle: "What stayed the same",
    releasesTitle: "Releases",
    releasesLink: "Every release",
    releasesNote:
      "The shares are those of the groups that were accepted then. The page of cohorts places every cohort in the groups of today, so its figures can differ a little.",
    choiceKept: (
      k: string,
      silhouette: string,
      {best, bestSilhouette, release}: Record<"best" | "bestSilhouette" | "release", string>
    ): Words => [
      {strong: `${k} groups`},
      ` with a silhouette of ${silhouette}: they hold together the people who belonged together in ${release}. ${best} groups have a silhouette of ${bestSilhouette}, and would regroup more people or mix different ones.`
    ],
    /** `whom`: those who are placed. */
    choicePinned: (k: string, silhouette: string, release: string, whom: string): Words => [
      {strong: `${k} groups`},
      ` are those of ${release}, and people are placed in them. Among ${whom} their silhouette is ${silhouette}.`
    ],
    choiceAnew: (whom: string): string => ` For comparison, ${whom} were grouped again. `,
    /** "the students of June 2026". */
    peopleOf: (people: string, cohort?: string): string =>
      cohort === undefined ? `all ${people}` : `the ${people} of ${cohort}`,
    checkPinned: (release: string): Words => [
      `The groups shown are those of ${release}, in which people are only placed. What was checked are the groups that these people form by themselves. `
    ],
    trust: {
      high: "Very solid",
      solid: "Solid",
      doubtful: "Wobbly: who belongs is doubtful",
      none: "Do not rely on it"
    },
    trustHow: (percent: string): string =>
      ` Drawn again and again from the same people and grouped anew, the group found and this one have ${percent} of their people in common on average.`,
    notesTitle: "# Releases",
    notesEntry: (number: string, cohort: string): string => `## Release ${number}: ${cohort}`,
    notesReason: (reason: string): string => `Why: ${reason}`,
    notesGroup: (name: string, share: string): string => `${name}: ${share}`,
    notesGroups: (groups: string, count: string, people: string): string =>
      `${groups} groups of ${count} ${people}:`,
    notesFirst: "The first release: names begin here."
  },

  /** The story of the method page: headings are what was found. */
  method: {
    ledgerFinding: (counted: string, read: string): string =>
      `Every row is accounted for: ${counted} of ${read} events count`,
    ledgerReady: (kept: string, read: string, people: string): string =>
      `Every row is accounted for: ${kept} of ${read} ${people} are in`,
    countingFinding: (count: number, text: string, window: string): string =>
      `${capital(countWord(count, text))} ${count === 1 ? "thing is" : "things are"} counted in the ${window}`,

    neededFinding: (
      some: number,
      all: number,
      text: {readonly some: string; readonly all: string}
    ): string =>
      some === all
        ? `${every(all, text.all)} features are needed`
        : `${capital(countWord(some, text.some))} of the ${countWord(all, text.all)} features ${some === 1 ? "says" : "say"} most of what all say`,
    neededWords: (names: string, explained: string, enough: string): Words => [
      `Could fewer features tell people apart as well? The fewest that explain at least ${enough} of the differences among all people: `,
      {strong: names},
      ` with ${explained}.`
    ],
    together: (names: string, r: string): string => ` ${names} go together most (correlation ${r}).`,
    neededAll: " All features take part in the grouping; the study could select fewer.",
    neededSelected: " The study names which of them take part in the grouping.",
    neededAuto: " The study takes this proposal: only these take part in the grouping.",
    componentsTitle: (count: number, text: string, share: string): string =>
      `${capital(countWord(count, text))} ${count === 1 ? "direction holds" : "directions hold"} ${share} of the differences`,
    componentsCaption:
      "Principal components: directions in which people differ, the one with the most differences first, each independent of those before it. The bar is its share of all differences.",
    component: (serial: string): string => `Component ${serial}`,
    loadingsTable: "What each component is made of: loadings",
    correlationTable: "Which features go together: correlations",
    neededTable: "The best set of each size",
    neededColumns: {count: "Features", which: "Which", explained: "Differences explained"},

    asideFinding: (share: string, people: string): string =>
      `${capital(share)} of the ${people} did far more than the rest, and are shown apart`,
    asideNobody: "Nobody is set aside",
    /** Amounts in the middle of those set aside, and of everyone. */
    asideDid: (
      did: readonly {readonly feature: FeatureWords; readonly aside: string; readonly everyone: string}[]
    ): string =>
      ` Their medians: ${list(did.map(({feature, aside, everyone}) => `${lower(feature.label)} ${aside} (everyone: ${everyone})`))}.`,
    asideAboveTitle: "What they did so much of",
    asideAboveCaption: "Of those set aside, so many are over each limit. Some are over several.",
    asideTable: "What those set aside did, next to everyone",
    asideColumns: {aside: "Set aside: median", everyone: "Everyone: median"},
    asideStayed: (share: string): string =>
      ` Had they stayed in, ${share} of the others would be in another group.`,

    densityKinds: {
      severalDense: () => "several crowds",
      oneFeature: (label: string) => `only the steps of one count (${lower(label)})`,
      vectors: () => "only people who did exactly the same",
      oneDense: () => "one crowd and many strays",
      oneForAll: () => "one crowd of nearly everybody",
      crumbs: () => "only crumbs",
      allNoise: () => "no crowd at all"
    } satisfies Record<DensityKind, (label: string) => string>,
    densityFinding: (seen: string): string =>
      `Looking for crowds with empty space between them, most settings see ${seen}`,
    /** The two that most settings see, where neither is seen by more than half. */
    densityMixed: (all: string, seen: readonly string[]): string =>
      `Looking for crowds with empty space between them, of ${all} settings ${list(seen)}`,
    densitySeen: (count: number, settings: string, seen: string): string =>
      `${settings} ${count === 1 ? "sees" : "see"} ${seen}`,
    densityWords: (found: {
      readonly settings: string;
      readonly seen: string;
      readonly agreement: string;
    }): Words => [
      "DBSCAN joins people who do nearly the same, and leaves out whoever is far from everybody. Of ",
      {strong: `${found.settings} settings`},
      `, ${found.seen}. The setting that comes nearest to our groups agrees with them at ${found.agreement} (adjusted Rand index: 1 is the same, 0 is chance). Where habits shade into each other there is no empty space to find; then borders are drawn, and it is said who is near one.`
    ],
    /** Of a setting in the middle of those that see what most see. */
    densityCrowd: (share: string, did: string): string =>
      `In a setting of that kind, the one nearest to the middle, the largest crowd is ${share} of the people: ${did}.`,
    densityOutside: (did: string): string => `Of those in no crowd, ${did}.`,
    crowdIdle: (share: string): string => `${share} did nothing of what is counted`,
    crowdDid: (did: readonly NamedValue[]): string =>
      `${list(did.map(({name, value}) => `${value} did any of “${name}”`))}`,
    crowdMixed: "no one thing was done by most",
    densityRadii: (knee: string, users: string, share: string): string =>
      `The radii lie around ${knee}: within it ${share} of the people see ${users} people, and the others must look ever farther (knee of the k-distance curve).`,
    densityCaption:
      "What each setting sees: crowds of at least 5% of the people, and how many people are in none",
    densityRadius: "how near is near (radius, standard deviations)",
    densityUsers: "how many make a crowd",
    crowds: (count: number, text: string): string => (count === 1 ? "1 crowd" : `${text} crowds`),
    stray: (share: string): string => `${share} stray`,

    countFinding: {
      clear: (k: number, text: string, fixed: boolean): string =>
        fixed
          ? `${capital(countWord(k, text))} groups were set, and the data agree`
          : `There are ${countWord(k, text)} clear groups`,
      unclear: (k: number, text: string, _fixed: boolean, because: Because): string => {
        const groups = `${capital(countWord(k, text))} groups`;
        if (because === "looseGroup") return `${groups}, but not all of them stand apart`;
        if (because === "everyVector") return `${groups}: every combination of what is counted is one`;
        if (because === "unmeasured") return `${groups}, too small to say how clear they are`;
        return `There are groups, but no clear number of them: ${countWord(k, text)} is a choice`;
      },
      none: (): string => "There are no clear groups"
    },
    countBecause: {
      agreement: ({accepted, all, tighter, repeatable}: CountFigures): Words => [
        {strong: `${accepted} of ${all} indices`},
        ` accept this number. People within a group are ${tighter} closer together than if people without any groups were cut up in the same way, and two halves of the people, each grouped on its own, give nearly the same groups (prediction strength ${repeatable}; 0.8 is enough).`
      ],
      disagreement: ({accepted, all, enough}: CountFigures): Words => [
        enough === undefined
          ? `${accepted} of ${all} indices accept this number.`
          : `Only ${accepted} of ${all} indices accept this number; ${enough} would be enough.`
      ],
      looseGroup: ({accepted, all, loose}: CountFigures): Words => [
        `${accepted} of ${all} indices accept this number, but `,
        ...(loose === undefined
          ? ["a small group does not stand apart: "]
          : [
              {strong: within(loose.name)},
              ` has a silhouette of ${loose.silhouette} on average, and below 0.25 there is no substantial structure: `
            ]),
        "its people are hardly nearer to each other than to the next group. Read it as everybody who is in no other group, not as one kind of people."
      ],
      tinyGroup: ({accepted, all}: CountFigures): Words => [
        `${accepted} of ${all} indices accept this number, but the smallest group has less than 1% of the people.`
      ],
      notRepeatable: ({repeatable}: CountFigures): Words => [
        `Two halves of the people, each grouped on its own, do not give the same groups: the prediction strength is ${repeatable}, and 0.8 would be enough.`
      ],
      notTighter: ({tighter}: CountFigures): Words => [
        `People within a group are hardly closer together than if people without any groups were cut up in the same way (${tighter}). We cannot tell the groups from one crowd cut up.`
      ],
      tooFew: ({tighter}: CountFigures): Words => [
        `The groups are ${tighter} tighter than the same cut makes of people without any groups, but among so few people that can be chance. We cannot tell them from one crowd cut up.`
      ],
      everyVector: (): Words => [
        "Each group is one combination of what is counted: its people did exactly the same, so there is nothing left to measure."
      ],
      unmeasured: (): Words => [
        "There are so few different people that the same cut of people without any groups would leave nothing to measure. So there is nothing to compare these groups with."
      ],
      oneVector: (): Words => ["There is one group, so nothing was cut."]
    },
    countRival: (k: string, accepted: string): string => ` More of them, ${accepted}, accept ${k} groups.`,
    fewer: (k: string, names: readonly string[]): string =>
      ` With ${k} groups, ${list(names.map(within))} would be together.`,
    more: (k: string, name: string, parts: {readonly count: number; readonly text: string}): string =>
      ` With ${k}, ${within(name)} would be split in ${countWord(parts.count, parts.text)}.`,
    groupNumber: (serial: string): string => `group ${serial}`,
    treeTitle: "How the groups split",
    treeCaption:
      "Each column is a number of groups, each block one group, and the bands are the people who go from one to the next. Blocks have the colour of the group of the chosen column that most of their people belong to.",
    treeAlt: (ways: readonly string[]): string => `Groups from column to column. ${ways.join("; ")}.`,
    treeGroup: (serial: string, k: string): string => `group ${serial} of ${k}`,
    treeWay: (from: string, to: string, share: string): string =>
      `${share} of ${within(from)} are in ${within(to)}`,
    treeTable: "Who goes where, from one number of groups to the next",
    treeColumns: {from: "Of the people of", to: "are found in", share: "this share"},
    votesTable: (k: string): string => `What each index says of ${k} groups`,
    votesColumns: {
      index: "Index",
      names: "Likes best",
      value: "Here",
      best: "At its best",
      accepts: "Accepts"
    },
    indices: {
      silhouette: "Silhouette (higher is better)",
      calinskiHarabasz: "Calinski–Harabasz (higher is better)",
      daviesBouldin: "Davies–Bouldin (lower is better)",
      knee: "Knee of the spread (Kneedle)",
      gap: "Gap statistic (one standard error)",
      predictionStrength: "Prediction strength (0.8 or more)"
    } satisfies Record<Index, string>,
    yes: "yes",
    no: "no",
    /** How near its best an index accepts a number, and what was drawn at random; `auto`: the silhouette chose it. */
    votesNote: (
      drawn: Record<"sets" | "setUsers" | "splits" | "half", string | undefined>,
      auto: boolean
    ): string =>
      [
        "An index accepts a number that is nearly its best: a silhouette within 0.02 of it, Calinski–Harabasz and Davies–Bouldin within 15%, the knee with one group more or fewer.",
        ...(drawn.sets === undefined
          ? []
          : [`Gap: against ${drawn.sets} sets of at most ${drawn.setUsers} made-up people without groups.`]),
        `Prediction strength: the mean of ${drawn.splits} splits into two halves of at most ${drawn.half} people, drawn at random.`,
        ...(auto
          ? [
              "The number was chosen by its silhouette, and prediction strength had to be 0.8: their yes says nothing new."
            ]
          : [])
      ].join(" "),

    bordersNobody: "Nobody is near a border between two groups",
    bordersFew: (share: string): string => `Few people are near a border between two groups: ${share}`,
    bordersMany: (share: string): string =>
      `${capital(share)} of the people are near a border between two groups`,
    bordersWords: (mean: string): Words => [
      "The silhouette of a person says how much nearer they are to their own group than to the next one: 1 is as near as can be, at 0 they are on the border. Over all people the mean is ",
      {strong: mean},
      "."
    ],
    bordersBars: (minGroup: string, people: string): Words => [
      `Each bar is an equal part of a group, of at least ${minGroup} ${people}, those most at home first; its length is their silhouette.`
    ],
    bordersSampled: " There are so many different people that it was measured on a sample.",
    bordersGroup: (
      {mean, near}: {readonly mean: string; readonly near: string | undefined},
      resemble?: string
    ): string =>
      `${mean} on average, ${near === undefined ? "nobody" : near} near a border${resemble === undefined ? "" : `, mostly to ${within(resemble)}`}`,
    confused: {
      often: "Often confused with",
      sometimes: "Sometimes confused with",
      hardly: "Hardly ever confused"
    },
    confusedHardly: "Hardly anyone here could be taken for another group.",
    confusedWords: (near: string): string =>
      `${capital(near)} of them are near a border: another group would fit what they did nearly as well.`,
    confusedOthers: "Of those, so many resemble:",
    bordersAlt: (groups: readonly string[]): string => `Silhouettes. ${groups.join("; ")}.`,

    againFinding: (
      steady: number,
      all: number,
      text: {readonly steady: string; readonly all: string; readonly among: AgainAmong}
    ): string => {
      const where = {
        other: "in the other cohort",
        others: "in all other cohorts",
        each: "in each cohort",
        ways: "by every other way"
      }[text.among];
      if (steady === all) return `The same groups come back ${where}`;
      return steady === 0
        ? `No group comes back ${where}`
        : `${capital(countWord(steady, text.steady))} of ${countWord(all, text.all)} groups ${steady === 1 ? "comes" : "come"} back ${where}`;
    },
    againWords: [
      "Would we have found the same groups among other people, or by another way? Each time the people are grouped anew, in as many groups as ours but without our centres, and the group most like each of ours is looked for. Of the people who are in either, the figure is the share who are in both (Jaccard index): ",
      {strong: "from 75% on, a group has come back"},
      "."
    ] satisfies Words,
    /** What was done otherwise, and who does not come back then; `more`: in so many ways more. */
    againLost: (
      lost: readonly {readonly way: string; readonly groups: readonly NamedValue[]}[],
      more: string | undefined
    ): string => {
      const ways = lost.map(
        ({way, groups}) => `“${way}” (${list(groups.map(({name, value}) => `${within(name)} ${value}`))})`
      );
      return ` Not so: ${ways.join("; ")}${more === undefined ? "" : `; and ${more} more in the table`}.`;
    },
    againMap:
      "How much of each group comes back: people in common, and how far the centre of the group found lies from ours (standard deviations)",
    againGroups: "our groups",
    shifted: (distance: string): string => `centre off by ${distance}`,
    againTrust: (levels: readonly {readonly text: string; readonly names: readonly string[]}[]): string =>
      ` How well each group comes back in repeated samples of these people: ${levels
        .map(({text, names}) => `${list(names.map(within))} (${lower(text)})`)
        .join("; ")}.`,
    againTable: "What comes back, by what was done otherwise",
    againColumns: {way: "Done otherwise", agreement: "Agreement (adjusted Rand index)"},
    ways: {
      cohort: (cohort: string): string => `${capital(cohort)}, on its own`,
      log: "On a logarithmic scale",
      standard: "Without a logarithmic scale",
      nobodySetAside: "With nobody set aside",
      without: (label: string): string => `Without ${lower(label)}`
    },

    matchingFinding: (
      named: number,
      all: number,
      text: {readonly named: string; readonly all: string}
    ): string =>
      named === all
        ? all === 1
          ? "The group has a name, given for what its people did"
          : `${every(all, text.all)} groups have a name, given for what their people did`
        : named === 0
          ? `None of the ${countWord(all, text.all)} groups has a name yet`
          : `${capital(countWord(named, text.named))} of ${countWord(all, text.all)} groups ${named === 1 ? "has" : "have"} a name`,
    checkFinding: "A second program finds the same groups",
    checkMoved: "A second program finds slightly different groups",
    checkPinned: "A second program finds the same groups when people are grouped again",
    checkNone: "No independent check was possible",

    limits: {
      title: "What we would not conclude from this",
      kind: (window: string, people: string): string =>
        `That a persona is a kind of person. It is what ${people} did in their ${window}; the same person may do otherwise next week.`,
      cause: (outcomes: boolean): string =>
        outcomes
          ? "That doing what a persona does causes its outcome. Groups differ in many ways at once; only an experiment can tell."
          : "That doing what a persona does leads anywhere. Groups differ in many ways at once; only an experiment can tell.",
      /** Of the groups of a release, where the latest people tell no number. */
      pinned: (k: string): string =>
        `That there are exactly ${k} kinds of behaviour. That is how many the release has; the latest people do not show how many there are.`,
      /** Why not, as the verdict on the number of groups says; a rival is a number that more indices accept. */
      number: {
        oneCrowd: (k: string): string =>
          `That there are ${k} kinds of behaviour. We cannot tell the groups from one crowd cut up.`,
        notRepeatable: (k: string): string =>
          `That there are ${k} kinds of behaviour. Halves of the same people do not give the same groups.`,
        rival: (k: string, rival: string): string =>
          `That there are exactly ${k} kinds of behaviour. ${rival} would be at least as good a choice.`,
        disagreement: (k: string, accepted: string, all: string): string =>
          `That there are exactly ${k} kinds of behaviour. Only ${accepted} of ${all} indices accept that number.`,
        tinyGroup: (k: string): string =>
          `That there are exactly ${k} kinds of behaviour. One group is hardly anybody.`,
        everyVector: (k: string): string =>
          `That there are exactly ${k} kinds of behaviour. So many combinations of what is counted there are; counting one thing more would make more.`,
        unmeasured: (k: string): string =>
          `That there are exactly ${k} kinds of behaviour. There are too few different people to tell.`,
        looseGroup: (name: string | undefined): string =>
          `That ${name === undefined ? "each group" : within(name)} is one kind of people.`
      },
      shaky: (names: string): string =>
        `Much about ${within(names)}: in repeated samples of the same people, the group does not come back.`,
      absent: (people: string): string =>
        `Anything about ${people} who are not in the data: who left before they were counted, and who never came.`
    }
  },

  /** Headings of slides. */
  deck: {
    /** The fewest groups that are more than half; `names` is empty where they are many. */
    half: (
      names: readonly string[],
      {count, text, share}: {readonly count: number; readonly text: string; readonly share: string},
      people: string
    ): string => {
      const who = names.length > 0 ? `${list(names.map(within))}, ${share}` : share;
      return count === 1
        ? `More than half of the new ${people} are in one group: ${who}`
        : `${capital(countWord(count, text))} groups are more than half of the new ${people}: ${who}`;
    },
    /** For how many groups a team has ideas; `only` names the one where it is one of several. */
    team: (
      team: string,
      groups: {
        readonly some: number;
        readonly all: number;
        readonly texts: readonly [string, string];
        readonly only?: string;
      },
      share: string | undefined,
      people: string
    ): string => {
      const {some, all, texts, only} = groups;
      const whom =
        some === all
          ? all === 1
            ? "the one group"
            : `${lower(every(all, texts[1]))} groups`
          : `${countWord(some, texts[0])} of ${countWord(all, texts[1])} groups`;
      const reached = share === undefined ? "" : `, ${share} of the new ${people}`;
      return only === undefined
        ? `${capital(team)} has ideas for ${whom}${reached}`
        : `${capital(team)} has an idea for ${within(only)}${reached}`;
    }
  },

  /** What a cohort is where cohorts are the values of a column. */
  cohortOf: (column: string): string => `Everybody with the same ${spaced(column)}.`,

  glossary: {
    family: {
      term: "Family",
      text: "All personas of one product together; a family may be made of smaller ones."
    },
    persona: {
      term: "Persona",
      text: "A group of people who did similar things, with a name, a colour and a story that the data team wrote."
    },
    portrait: {
      term: "Portrait",
      text: "A flower drawn from what a group did: one petal per feature, and the longer the petal, the more of it."
    },
    trait: {
      term: "Trait",
      text: "What a persona's file says its people do of one feature: none, low, typical, high, very high, or a number."
    },
    feature: {term: "Feature", text: "One thing that people can do and that is counted for each of them."},
    cohort: {term: "Cohort", text: "Everybody who joined at the same time, in the same month for example."},
    window: {
      term: "Window",
      text: "The time after sign-up in which things are counted, the same for everybody."
    },
    share: {term: "Share", text: "How many of all new people are in a group, out of a hundred."},
    median: {
      term: "Median",
      text: "The value in the middle: half of the people did as much or more, half as much or less."
    },
    mean: {term: "Mean", text: "The average: all that a group did, divided by its people."},
    boxPlot: {
      term: "Box-plot",
      text: "A picture of a group's values: the box is its middle half, the thick line the median, the thin line the rest but for the few far out."
    },
    interval: {
      term: "95% interval",
      text: "Where a share may lie if these people are a sample of those to come; it is narrow where there are many."
    },
    chance: {
      term: "More than chance",
      text: "Said of a difference that would be rare if nothing had really changed."
    },
    typicalUser: {
      term: "Typical user",
      text: "The behaviour nearest to everyone in a group, shared by so many people that it tells of nobody (the medoid)."
    },
    setAside: {
      term: "Set aside",
      text: "People who did far more of something than nearly everyone; they are shown as a group of their own and do not shape the others."
    },
    ledger: {
      term: "Ledger",
      text: "The table that says of every row of data whether it was kept, and if not, why."
    },
    release: {
      term: "Release",
      text: "The grouping that was accepted and is kept, so that later cohorts meet the same groups."
    },
    cluster: {
      term: "Cluster",
      text: "A group that the data show by themselves: its people are closer to each other than to others."
    },
    kMeans: {
      term: "K-means",
      text: "The method that finds a given number of groups: each person belongs to the nearest centre, and each centre is the average of its people."
    },
    centre: {term: "Centre", text: "The average person of a group, from which distances are measured."},
    distance: {
      term: "Distance",
      text: "How far someone is from a centre over all features together; 1 is one standard deviation."
    },
    silhouette: {
      term: "Silhouette",
      text: "How much closer people are to their own group than to the next one: 1 is perfect, 0 is no structure."
    },
    inertia: {
      term: "Inertia",
      text: "How far people are from the centres of their groups, squared and added up."
    },
    stable: {
      term: "Found again",
      text: "Said of a group that also appears when the people of another cohort are grouped by themselves. It can be relied on more."
    },
    solid: {
      term: "Solid, wobbly",
      text: "How much of a group comes back on average in repeated samples of the same people. From 85% on it is very solid, from 75% solid, from 60% wobbly: who belongs is doubtful. Below that, do not rely on it."
    }
  },

  /** What is seen outside of the site: in wikis, in mails, in feed readers. */
  wiki: {
    asOf: (date: string): string => `data until ${date}`,
    stale: (days: number, text: string): string =>
      `The data are more than ${text} ${days === 1 ? "day" : "days"} old. Newer figures may exist: see the site.`,
    retired: (name: string, when?: string): string =>
      `${name} was retired${when === undefined ? "" : ` in ${when}`}`,
    gone: (name: string, when?: string): string =>
      `${name}: no longer shown${when === undefined ? "" : ` since ${when}`}`,
    retiredSee: (title: string): string => `See who is there now: ${title}`,
    notFound: "There is nothing at this address",
    feed: (title: string): string => `${title}: what changed`,
    /** What each wiki's administrator must allow, once. */
    allow: {
      confluenceCloud: (host: string): string =>
        `The picture needs nothing: the editor makes a picture and a link of the pasted lines, in some versions only the link. The frame needs an iframe or HTML macro from the Marketplace, with ${host} on its allow-list. A macro that takes nothing from other sites takes the text of the one file to send, which is offered below.`,
      confluenceDataCenter: (host: string): string =>
        `Switch the HTML macro on (it is off by default) and put ${host} on the allow-list.`,
      notion: (host: string): string =>
        `Nothing in Notion itself; it reads ${host} from outside, so the preview needs a site that is reachable there.`,
      sharePoint: (host: string): string =>
        `The picture needs nothing: paste the line into a Markdown web part. For the frame add ${host} under Site settings, HTML Field Security, so that the Embed web part accepts it.`,
      mediaWiki: (host: string): string =>
        `For the picture, name the address of ${host} in $wgAllowExternalImagesFrom, or set $wgAllowExternalImages. The frame needs $wgRawHtml, by which everybody who may edit can run code in the wiki: only where you trust them all. Or it needs the extension IframeTag with ${host} on its list: then paste the line without <html> and </html>.`,
      dokuWiki: (host: string): string =>
        `The picture needs nothing. The frame from ${host} is HTML: it needs the setting htmlok, in newer versions the plugin of that name, by which everybody who may edit can run code in the wiki: only where you trust them all. Elsewhere its line is shown as text.`,
      gitLab: (host: string): string =>
        `The picture needs nothing; if pictures go through a proxy, it must reach ${host}. The frame needs the feature flag allow_iframes_in_markdown, and ${host} on the list of sites that may be framed: without both, its line is a broken picture.`,
      gitHub: (host: string): string =>
        `Nothing; GitHub fetches pictures through its own proxy, which must reach ${host}.`,
      iframe: (host: string): string =>
        `If the page restricts what it may show (CSP), it must allow frames from ${host}.`,
      markdown: (host: string): string =>
        `If the page restricts what it may show (CSP), it must allow pictures from ${host}.`
    }
  },

  labels: (cohort: string | undefined, column?: string): Labels => ({
    skip: "Skip to content",
    pages: "Pages",
    family: "Family",
    features: "Features",
    cohorts: "Cohorts",
    method: "How we know",
    questions: "Questions?",
    mode: "Light or dark",
    modeSystem: "System",
    modeLight: "Light",
    modeDark: "Dark",

    inNumbers: "In numbers",
    nobody: "Nobody to show here.",
    nothing: "Nothing to show.",
    none: "none",
    numberOfGroups: "number of groups",

    notSeen: cohort === undefined ? "Not seen" : `Not seen in ${cohort}`,
    shares: "Shares",
    unnamed: "Not named yet",
    setAside: "Set aside",
    everybody: "The whole family",
    apart: "What sets them apart",
    everyFeature: "Every feature",
    flower: "How to read a flower",
    here: "Here",
    onward: "Go on",
    featuresAbout: "What they do, one thing at a time",
    cohortsAbout:
      column === undefined ? "What changes over time" : `How the groups differ by ${spaced(column)}`,
    methodAbout: "From rows to names, step by step",

    giveName: "Give this group a name",
    pasteYaml: "YAML to paste into a new file of personas/",
    typical: "A typical start",
    ideas: "What we could do",
    versus: "Next to everyone",
    overTime: column === undefined ? "Over time" : `By ${spaced(column)}`,
    outcomes: "What came of it",
    noCause: "This does not show that being in the group causes it.",
    wholeStory: "The whole story",
    ruleOfThumb: "A rule of thumb",
    otherPersonas: "Other personas",
    previous: "Previous",
    next: "Next",

    featuresTitle: "What they do, one thing at a time",
    allNumbers: "All numbers",
    didAny: "Who did it at all",
    cohortsTitle: "Cohort by cohort",
    cohortAgainst: "What they did, cohort against cohort",

    read: "What was read",
    counted: "What was counted",
    needed: "Is every feature needed?",
    crowds: "Can density see groups?",
    nearBorder: "Who is near a border?",
    comeBack: "Do the groups come back?",
    whoSetAside: "Who was set aside",
    howMany: "How many groups there are",
    howNamed: "How groups got their names",
    checked: "How it was checked",
    unseen: "What nobody can see",
    silhouette: "How clearly the groups stand apart",
    silhouetteAbout: "Mean silhouette of all people by number of groups: higher is clearer.",
    elbow: "How much the groups leave unexplained",
    elbowAbout: "Inertia by number of groups: an elbow shows where more groups stop helping.",

    compare: "Compare",
    compareWith: "Compare with …",
    compareAbout: "Any two personas, any two cohorts",
    comparePersonas: "Compare two personas",
    compareCohorts: "Compare two cohorts",
    sideBySide: "Side by side",
    sharesSideBySide: "The groups, side by side",

    which: "Which persona would this be?",
    whichAnswer: "This would be",
    whichWaiting: "The answer appears here as soon as a number is entered.",
    whichEntered: "Entered",
    whichClear: "Start again",
    whichDistance: "Distance to each group (0 is its average person)",
    whichAverage: "Next to the two nearest groups, on average",
    whichNeedsScript:
      "Working this out needs JavaScript, which is switched off here. The rules of thumb below get most people right.",
    whichNot:
      "One of the groups is too small for this: its middle would tell of few people. The rules of thumb below remain.",
    whichRules: "Rules of thumb",

    glossary: "Glossary",
    glossaryTitle: "Words, and what they mean here",
    search: "Search",
    searchTitle: "Everything, by name",
    searchHint: "A persona, a feature, a word …",
    searchNone: "Nothing by that name.",
    personas: "Personas",
    words: "Words",
    close: "Close",

    present: "Present",
    presentSlides: "Present as slides",
    presentThis: "As a slide",
    presentKeys:
      "Arrow keys turn the slides, F fills the screen, S opens the speaker notes, D changes light and dark, Esc shows all slides.",
    howLooked: "How we looked",
    changed: column === undefined ? "What changed" : `What differs by ${spaced(column)}`,
    howSure: "How sure we are",
    speakerNotes: "Speaker notes",
    nextSlide: "Next slide",
    lastSlide: "This is the last slide.",
    timeSoFar: "Time so far",
    putInWiki: "Put this in your wiki",
    wikiAbout:
      "Choose your wiki, copy the lines, paste them there. Addresses stay the same, so the wiki always shows the latest build.",
    wikiUnnamed:
      "A group without a name is shown here: these addresses may show other people after the next build, and last only until the group has a name.",
    wikiNoAddress:
      "Lines to paste need the address of this site, which the data team can add to its settings.",
    yourWiki: "Your wiki",
    copy: "Copy",
    copied: "Copied",
    forAdministrator: "For the administrator:",
    asPicture: "As a picture",
    asFrame: "Live, in a frame",
    frameAllowed:
      "Frames also need the data team, who add the wiki's own address to the settings of this site.",
    frameNobody:
      "No wiki may show frames of this site yet; pictures work. The data team lets one in with this line of the settings:",
    frameHeight: "Height of the frame that fits from 320 pixels of width on:",
    asFiles: "As files",
    filePicture: "Picture (SVG)",
    filePictureDark: "Picture for dark pages (SVG)",
    filePixels: "Picture (PNG)",
    fileWords: "In words (Markdown)",
    fileFigures: "Figures (JSON)",
    fileSingle: "One file to send, or to put into a folder (HTML)",
    inFull: "See it in full",
    things: {
      persona: "persona card",
      family: "all personas and their shares",
      feature: "box-plots by persona",
      pair: "comparison of two personas",
      cohorts: "comparison of two cohorts"
    }
  })
};

/** What a language must say. */
export type Language = typeof english;
