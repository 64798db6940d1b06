// Every sentence that Kindred writes, in English. A language is one file of sentences, as long as they are: adding one
// is writing such a file of type Language, from which the compiler lets nothing be left out. Numbers arrive formatted;
// names, labels, units and verbs are the team's own, in the language of the site.
import type {DensityKind} from "../evidence/densityStep.js";
import type {Index} from "../evidence/groupCount.js";
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

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
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
}

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
  /** "Jun", "Jun 26": a month or a day on an axis. */
  axisDate: (date: string, year?: string): string => (year === undefined ? date : `${date} ${year.slice(2)}`),

  /** A cohort of a time, or of a column's value. */
  kicker: (
    cohort: string | {readonly column: string; readonly cohort: string} | undefined,
    window: string,
    count: string,
    people: string
  ): string => {
    const joined = cohort ? `Who joined in ${cohort}` : "Everyone who joined";
    const who = typeof cohort === "object" ? `${capital(spaced(cohort.column))}: ${cohort.cohort}` : joined;
    return `${who} · ${window} · ${count} ${people}`;
  },
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
  ledeChange: (name: string, up: boolean, share: string, people: string, change: string): Words => [
    {strong: name},
    ` is ${up ? "growing" : "shrinking"}: ${share} of new ${people}, `,
    {strong: change},
    ". "
  ],
  ledeNoChange: (previous: string): Words => [
    `No group changed by more than chance would explain since ${previous}. `
  ],
  ledeFirst: "There is no earlier cohort to compare with. ",
  ledeLargest: (name: string, share: string, people: string): Words => [
    {strong: name},
    ` is the largest group, ${share} of new ${people}. `
  ],
  ledeSmallChanges: (previous: string): Words => [`Changes since ${previous} are smaller than one point. `],

  changeSame: (previous: string): string => `as in ${previous}`,
  /** points: at least one, rounded. */
  changeText: (points: string, one: boolean, up: boolean, previous: string, notable: boolean): string =>
    `${points} ${one ? "point" : "points"} ${up ? "more" : "less"} than in ${previous}, ${
      notable ? "more than chance would explain" : "which chance could explain"
    }`,
  changeShort: (points: string, one: boolean, previous: string): string =>
    `${points} ${one ? "point" : "points"} since ${previous}`,
  changeUnder: (up: boolean, previous: string, notable: boolean): string =>
    `less than one point ${up ? "more" : "less"} than in ${previous}, ${
      notable ? "yet more than chance would explain" : "which chance could explain"
    }`,
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
  boxAlt: (label: string, boxes: readonly string[]): string =>
    `Box-plots. ${label} per person: ${boxes.join("; ")}.`,
  boxNobody: (label: string): string => `${label}: too few people to draw`,
  most: (
    label: string,
    first: readonly string[],
    value: string,
    next?: {name: string; value: string}
  ): string =>
    `${label}: most by ${list(first.map(within))} (median ${value}${first.length > 1 ? " each" : ""})${
      next ? `, then ${within(next.name)} (${next.value})` : ""
    }`,
  rare: (label: string, who: string, share: string): string =>
    `${label}: not usual in any group, likeliest in ${within(who)} (${share})`,
  alike: (label: string, value: string): string => `${label}: a median of ${value} in every group`,
  nobody: (label: string): string => `${label}: nobody did it`,
  versusMedian: (label: string, mine: string, everyone: string, more: boolean): string =>
    `${more ? "More" : "Fewer"} ${lower(label)} than everyone: ${mine} against ${everyone}`,
  versusAny: (label: string, mine: string, everyone: string): string =>
    `${label}: ${mine} did any; of everyone, ${everyone}`,
  versusNone: (label: string, everyone: string): string => `${label}: none did any; of everyone, ${everyone}`,
  versusAlike: (label: string, value: string): string => `${label}: a median of ${value}, as everyone`,
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
      lowShare === highShare ? `${lowShare} did any in every cohort` : `${lowShare} to ${highShare} did any`;
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
      ? `About as common in ${last} as in ${first}: ${lastShare}`
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
  /** `known`: of how many, where that is told. */
  outcomeOf: (share: string, known?: string): string =>
    `${share} of ${known === undefined ? "those" : `the ${known}`} for whom it is known`,

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
    "A rule of thumb: they ",
    {strong: conditions},
    `. It finds ${coverage} of them; ${exact ? "nobody" : others} of those it finds ${exact ? "is" : "are"} someone else.`
  ],
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

  comparisonFinding: (
    {later, earlier}: {readonly later: string; readonly earlier: string},
    found: {
      readonly more: readonly string[];
      readonly less: readonly string[];
      readonly features: readonly string[];
      readonly different: boolean;
    }
  ): string => {
    if (!found.different) return `${capital(later)} is like ${earlier}: nothing differs by more than chance`;
    const {more, less, features} = found;
    const parts = [
      ...(more.length > 0 ? [`more of ${list(more.map(within))}`] : []),
      ...(less.length > 0 ? [`less of ${list(less.map(within))}`] : [])
    ];
    if (parts.length > 0) return `${capital(later)} has ${parts.join(", ")} than ${earlier}`;
    return features.length > 0
      ? `${capital(later)} has the same groups as ${earlier}, but differs in ${list(features.map(lower))}`
      : `${capital(later)} differs from ${earlier} only in the mix of groups as a whole`;
  },
  comparisonWords: (test: {
    readonly v: string;
    readonly size: string;
    readonly tests: string;
    readonly notable: boolean;
  }): Words => [
    "Taken together, the shares of the groups differ ",
    {strong: test.notable ? "by more than chance would explain" : "no more than chance would explain"},
    ` (Cramér's V ${test.v}, ${test.size}). All ${test.tests} comparisons of the two cohorts are judged together, so that trying often does not find something by accident: of those called more than chance, one in twenty may be wrong.`
  ],
  effectSizes: {
    tiny: "hardly a difference",
    small: "a small difference",
    medium: "a clear difference",
    large: "a large difference"
  },
  comparisonGroups: (later: string, earlier: string): string => `Groups, ${later} against ${earlier}`,
  comparisonFeatures: (later: string, earlier: string): string =>
    `What they did, ${later} against ${earlier}`,
  comparisonColumns: {
    difference: "Points more (95% interval)",
    verdict: "Judgement",
    superiority: (later: string, earlier: string): string =>
      `How often someone of ${later} did more than someone of ${earlier}`
  },
  verdicts: {notable: "more than chance", chance: "could be chance"},
  range: (value: string, low: string, high: string): string => `${value} (${low} to ${high})`,

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
        kind === "median" ? ` (a median of ${a} against ${b})` : ` (${a} did any, against ${b})`
      ]
    ),
    "."
  ],
  pairSame: ["In the middle of the two groups, nothing that we count sets them apart."] as Words,
  pairMedian: (label: string, a: NamedValue, b: NamedValue): string =>
    `${label}: a median of ${a.value} for ${within(a.name)}, of ${b.value} for ${within(b.name)}`,
  pairAny: (label: string, a: NamedValue, b: NamedValue): string =>
    `${label}, done at all: ${within(a.name)} ${a.value}, ${within(b.name)} ${b.value}`,
  pairAlike: (label: string, value: string): string => `${label}: a median of ${value} for both`,

  whichLede: (window: string): string =>
    `Say what somebody did in the ${window}, and see whose group that would be. The answer is worked out here, in the browser; nothing is sent anywhere.`,
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

  howMatched: (distance: string, gate: string): string =>
    `This group answers the description at a distance of ${distance}. A persona is refused beyond ${gate}; 1 is one standard deviation.`,
  howRule: "These people meet the persona's rule exactly. They were taken out before the groups were formed.",
  howSetAside: (quantile: string, people: string): string =>
    `These ${people} did more of something than ${quantile} of everyone. They are set aside so that a handful cannot bend the groups, and shown here so that nobody is lost.`,
  howUnnamed: "The data show this group, and no persona describes it yet. The data team can name it.",
  howUnnamedNear: (name: string, distance: string, gate: string): string =>
    `The data show this group, and no persona describes it yet. The nearest is ${within(name)}, at a distance of ${distance}; a persona is refused beyond ${gate}.`,
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
      : `${capital(countWord(count, text))} cohorts of ${people}, each placed in the same groups: those of ${release ?? cohort ?? "the latest one"}. Bands and ranges are 95% intervals. Where two ranges do not touch, the difference is more than chance.`
  ],
  cohortTable: "Share of each group by cohort",
  cohortColumn: "Cohort",
  usersColumn: (people: string): string => capital(people),

  numbersCaption: (cohort: string, window: string): string => `What each group did, ${cohort}, ${window}`,
  numbers: {group: "Group", people: "People", share: "Share", mean: "mean", median: "median", any: "did any"},
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
    any: "Did any",
    everyoneAny: "Everyone: did any"
  },
  personaCohortsCaption: (name: string): string => `The share of ${within(name)} by cohort`,
  personaCohorts: {low: "95% interval, from", high: "to"},
  personaOutcomesCaption: (name: string): string => `What came of ${within(name)}`,
  personaOutcomes: {outcome: "Outcome", mine: "Share", everyone: "Everyone", versus: "Difference"},
  personaFeaturesDownload: (format: string): string => `What they did (${format})`,
  personaCohortsDownload: (format: string): string => `Their share by cohort (${format})`,
  numbersDownload: "The numbers of all groups and features (CSV)",
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
    ...(read.ends === undefined ? [] : [`The data end on ${read.ends}. `]),
    "Tables on this page say what became of every row."
  ],
  total: "All rows",

  countingWords: (features: string, window: string, zone: string): Words => [
    `For each person we count ${features} in the `,
    {strong: window},
    ` after sign-up. Days and months are those of ${zone.replaceAll("_", " ")}.`
  ],
  things: (count: number, text: string): string => `${text} ${count === 1 ? "thing" : "things"}`,
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
    ` ${capital(list(labels.map((label) => `“${label}”`)))} told nobody apart (all the same), so ${
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
    ` was the only choice to try. Their silhouette is ${silhouette}.`
  ],
  choiceFixed: (k: string, why: string, silhouette: string): Words => [
    {strong: `${k} groups`},
    ` was set by the data team: “${why}”. Their silhouette is ${silhouette}: 1 is perfect, 0 is no structure.`
  ],
  choiceCoreset: (some: string, all: string): string =>
    ` There are ${all} different combinations of counts. So the search for each number of groups began on about ${some} of them, weighted to stand for all, and its best answers were then settled on everybody.`,
  choiceSampled:
    " The silhouette was measured on a sample of the combinations: the table gives the interval in which that of everybody lies, 95 times in 100.",
  choiceTable: "Each number of groups that was tried",
  choiceColumns: {
    k: "Groups",
    inertia: "Spread within groups (inertia)",
    silhouette: "Silhouette",
    smallest: "Smallest group",
    starts: "Starts of k-means"
  },
  withInterval: (value: string, low: string, high: string): string =>
    `${value} (95% interval: ${low} to ${high})`,
  elbowAlt: (steps: readonly string[]): string =>
    `Line. Spread within groups by number of groups: ${steps.join("; ")}.`,
  silhouetteAlt: (steps: readonly string[]): string =>
    `Line. Silhouette by number of groups: ${steps.join("; ")}.`,

  matchingWords: (gate: string): Words => [
    "Groups and personas were brought together by what the persona's file says people do, never by order or number: the assignment with the smallest total distance. Beyond a distance of ",
    {strong: gate},
    " (1 is one standard deviation) we do not guess a name."
  ],
  matchingTable: "Which persona met which group",
  matchingColumns: {group: "Group", people: "People", distance: "Distance"},

  checkWords: (users: string, iterations: string, shift: string): Words => [
    "A second program (ml-kmeans) started from our groups, on ",
    {strong: `${users} people`},
    `, one by one. It stopped after ${iterations}; no centre moved by more than ${shift} standard deviations.`
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
    kept: (release: string): string => `The same kind of people as in ${release}, at the same place.`,
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
    unchanged: (release: string, groups: string): string =>
      `The groups themselves stay: all ${groups} are the same kinds of people as in ${release}.`,
    better: (
      release: string,
      {groups, regrouped}: {readonly groups: string; readonly regrouped: string}
    ): string =>
      `The groups shown are those of ${release}. Grouped anew, people would fall into ${groups} groups that fit them clearly better; ${regrouped} of them would change groups. The data team can look at those groups and accept them.`,
    changesTitle: "What changed",
    releasesTitle: "Releases",
    releasesLink: "Every release",
    choiceKept: (
      k: string,
      silhouette: string,
      {best, bestSilhouette, release}: Record<"best" | "bestSilhouette" | "release", string>
    ): Words => [
      {strong: `${k} groups`},
      ` with a silhouette of ${silhouette}: they hold together the people who belonged together in ${release}. ${best} groups have a silhouette of ${bestSilhouette}, and would regroup more people or mix different ones.`
    ],
    choicePinned: (k: string, silhouette: string, release: string): Words => [
      {strong: `${k} groups`},
      ` are those of ${release}, and people are placed in them. Among the people of now their silhouette is ${silhouette}.`
    ],
    choiceAnew: " For comparison, the people of now were grouped anew. ",
    checkPinned: "The groups are those of the release: nothing was grouped, so there is nothing to check.",
    trust: {
      high: "Very solid",
      solid: "Solid",
      doubtful: "Wobbly: who belongs is doubtful",
      none: "Do not rely on it"
    },
    trustHow: (percent: string): string =>
      ` Drawn again and again from the same people, the group comes back with ${percent} of its members on average.`,
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
    neededAll: " All of them take part in the grouping; the study could select fewer.",
    neededSelected: " The study selects which of them take part in the grouping.",
    neededTable: "The best set of each size",
    neededColumns: {count: "Features", which: "Which", explained: "Differences explained"},

    asideFinding: (share: string, people: string): string =>
      `${capital(share)} of the ${people} did far more than the rest, and are shown apart`,
    asideNobody: "Nobody is set aside",
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
    densitySeen: (settings: string, seen: string): string => `${settings} see ${seen}`,
    densityWords: (found: {
      readonly settings: string;
      readonly seen: string;
      readonly agreement: string;
    }): Words => [
      "DBSCAN joins people who do nearly the same, and leaves out whoever is far from everybody. Of ",
      {strong: `${found.settings} settings`},
      `, ${found.seen}. The setting that comes nearest to our groups agrees with them at ${found.agreement} (adjusted Rand index: 1 is the same, 0 is chance). Where habits shade into each other there is no empty space to find; then borders are drawn, and it is said who is near one.`
    ],
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
      unclear: (k: number, text: string): string =>
        `There are groups, but no clear number of them: ${countWord(k, text)} is a choice`,
      none: (): string => "There are no clear groups"
    },
    countBecause: {
      agreement: ({accepted, all, tighter, repeatable}: CountFigures): Words => [
        {strong: `${accepted} of ${all} indices`},
        ` accept this number. The groups are ${tighter} tighter than the same cut makes of people without groups, and other people would have given the same ones (prediction strength ${repeatable}; 0.8 is enough).`
      ],
      disagreement: ({accepted, all}: CountFigures): Words => [
        `Only ${accepted} of ${all} indices accept this number, so another number would be as good a choice.`
      ],
      tinyGroup: ({accepted, all}: CountFigures): Words => [
        `${accepted} of ${all} indices accept this number, but the smallest group has less than 1% of the people.`
      ],
      notRepeatable: ({repeatable}: CountFigures): Words => [
        `Other people would not have given the same groups: the prediction strength is ${repeatable}, and 0.8 would be enough.`
      ],
      notTighter: ({tighter}: CountFigures): Words => [
        `The groups are hardly tighter than the same cut makes of people without any groups (${tighter}). They cut up one crowd: people near a border are as like those beyond it as those on their own side.`
      ],
      oneVector: (): Words => ["There is nothing to cut: one group, or one kind of behaviour."]
    },
    countRival: (k: string): string => ` More indices accept ${k} groups.`,
    fewer: (k: string, names: readonly string[]): string =>
      ` With ${k} groups, ${list(names.map(within))} would be together.`,
    more: (k: string, name: string): string => ` With ${k}, ${within(name)} would be parted in two.`,
    groupNumber: (serial: string): string => `group ${serial}`,
    treeTitle: "Who parts from whom",
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

    bordersNobody: "Nobody is near a border between two groups",
    bordersFew: (share: string): string => `Few people are near a border between two groups: ${share}`,
    bordersMany: (share: string): string =>
      `${capital(share)} of the people are near a border between two groups`,
    bordersWords: (mean: string, minGroup: string, people: string): Words => [
      `Each bar is an equal part of a group, of at least ${minGroup} ${people}, those most at home first. `,
      "Its length says how much nearer these people are to their own group than to the next one: 1 is as near as can be, at 0 they are on the border. Over all people the mean is ",
      {strong: mean},
      "."
    ],
    bordersSampled: " There are so many different people that the bars are drawn from a sample.",
    bordersGroup: (
      {mean, near}: {readonly mean: string; readonly near: string | undefined},
      resemble?: string
    ): string =>
      `${mean} on average, ${near === undefined ? "nobody" : near} near a border${resemble === undefined ? "" : `, mostly to ${within(resemble)}`}`,
    confusedWords: (near: string): string =>
      `${capital(near)} of them are near a border: another group would fit what they did nearly as well. Of those, so many resemble:`,
    bordersAlt: (groups: readonly string[]): string => `Silhouettes. ${groups.join("; ")}.`,

    againFinding: (
      steady: number,
      all: number,
      text: {readonly steady: string; readonly all: string; readonly cohorts: boolean}
    ): string => {
      const where = text.cohorts ? "in every other cohort" : "by every other way";
      if (steady === all) return `The same groups come back ${where}`;
      return steady === 0
        ? `No group comes back ${where}`
        : `${capital(countWord(steady, text.steady))} of ${countWord(all, text.all)} groups ${steady === 1 ? "comes" : "come"} back ${where}`;
    },
    againWords: [
      "Would we have found the same groups among other people, or by another way? Each time the people are grouped anew, without a look at our groups, and the group most like each of ours is looked for. The figure is the share of people that both have in common (Jaccard index): ",
      {strong: "from 75% on, a group has come back"},
      "."
    ] satisfies Words,
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
        : `${capital(countWord(named, text.named))} of ${countWord(all, text.all)} groups ${named === 1 ? "has" : "have"} a name`,
    checkFinding: "A second program finds the same groups",
    checkPinned: "The groups are those of the release",
    checkNone: "No independent check was possible",

    limits: {
      title: "What we would not conclude from this",
      kind: (window: string, people: string): string =>
        `That a persona is a kind of person. It is what ${people} did in their ${window}; the same person may do otherwise next week.`,
      cause: (outcomes: boolean): string =>
        outcomes
          ? "That doing what a persona does causes its outcome. Groups differ in many ways at once; only an experiment can tell."
          : "That doing what a persona does leads anywhere. Groups differ in many ways at once; only an experiment can tell.",
      number: (k: string, verdict: "unclear" | "none"): string =>
        verdict === "none"
          ? `That there are ${k} kinds of behaviour. The groups are a way to cut up one crowd.`
          : `That there are exactly ${k} kinds of behaviour. Another number would be as good a choice.`,
      shaky: (names: string): string =>
        `Much about ${within(names)}: drawn again from the same people, the group does not come back.`,
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
      text: "A group that also appears when other cohorts are grouped on their own can be relied on more."
    }
  },

  /** What is seen outside of the site: in wikis, in mails, in feed readers. */
  wiki: {
    asOf: (date: string): string => `data until ${date}`,
    stale: (days: string): string =>
      `The data are more than ${days} days old. Newer figures may exist: see the site.`,
    retired: (name: string, when?: string): string =>
      `${name} was retired${when === undefined ? "" : ` in ${when}`}`,
    gone: (name: string, when?: string): string =>
      `${name}: no longer shown${when === undefined ? "" : ` since ${when}`}`,
    retiredSee: (title: string): string => `See who is there now: ${title}`,
    feed: (title: string): string => `${title}: what changed`,
    /** What each wiki's administrator must allow, once. */
    allow: {
      confluenceCloud: (host: string): string =>
        `Install an iframe or HTML macro from the Marketplace and put ${host} on its allow-list.`,
      confluenceDataCenter: (host: string): string =>
        `Switch the HTML macro on (it is off by default) and put ${host} on the allow-list.`,
      notion: (host: string): string =>
        `Nothing in Notion itself; it reads ${host} from outside, so the preview needs a site that is reachable there.`,
      sharePoint: (host: string): string =>
        `Add ${host} under Site settings, HTML Field Security, so that the Embed web part accepts it.`,
      mediaWiki: (host: string): string =>
        `Name ${host} in $wgAllowExternalImagesFrom for the picture; the frame needs $wgRawHtml or an extension for frames.`,
      dokuWiki: (host: string): string =>
        `The picture needs nothing; a frame from ${host} needs a plugin for frames or for HTML.`,
      gitLab: (host: string): string =>
        `The picture needs nothing; if assets go through a proxy, it must reach ${host}.`,
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
    noCause: "This does not show that one thing causes the other.",
    wholeStory: "The whole story",
    confused: "Often confused with",
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
    compareCohorts: "Compare two cohorts",
    sideBySide: "Side by side",
    sharesSideBySide: "The groups, side by side",
    sharesAbout: "Share of each group in both cohorts; the line is the 95% interval.",
    wholePortrait: "The whole portrait",

    which: "Which persona would this be?",
    whichAnswer: "This would be",
    whichEntered: "Entered",
    whichClear: "Start again",
    whichDistance: "Distance to each group",
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
      "Arrow keys turn the slides, F fills the screen, S opens the speaker notes, Esc shows all slides.",
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
    wikiNoAddress:
      "Lines to paste need the address of this site, which the data team can add to its settings.",
    yourWiki: "Your wiki",
    copy: "Copy",
    copied: "Copied",
    forAdministrator: "For the administrator:",
    frameAllowed:
      "Frames also need the data team, who add the wiki's own address to the settings of this site.",
    frameHeight: "Height of the frame that fits from 320 pixels of width on:",
    asFiles: "As files",
    filePicture: "Picture (SVG)",
    filePictureDark: "Picture for dark pages (SVG)",
    filePixels: "Picture (PNG)",
    fileWords: "In words (Markdown)",
    fileFigures: "Figures (JSON)",
    fileSingle: "One file to send, or to put into a folder (HTML)",
    inFull: "See it in full"
  })
};

/** What a language must say. */
export type Language = typeof english;
