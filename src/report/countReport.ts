// For and against this number of groups: what six indices say, and what one group more or fewer would have given.
import type {Vote} from "../evidence/countVotes.js";
import {REFERENCE} from "../evidence/gapStatistic.js";
import {RULE} from "../evidence/groupCount.js";
import {SPLITS, STRONG} from "../evidence/predictionStrength.js";
import type {Step} from "../evidence/splits.js";
import {type Context, foundModel} from "./context.js";
import {isFew} from "./discreet.js";
import type {CountFigures} from "./english.js";
import {foundNames} from "./foundNames.js";
import type {MethodReport} from "./methodParts.js";
import type {Table, Words} from "./parts.js";
import {shortOf} from "./shortOf.js";

/** A group of one number of groups would be with another where half of its people are. */
const HALF = 0.5;

/** Returns the heading, the verdict in words, and the votes. */
export function countReport(context: Context): Pick<MethodReport["choice"], "finding" | "verdict" | "votes"> {
  const {evidence, say, numbers} = context;
  const {k, verdict, fixed, because} = evidence.found.count;
  return {
    finding: say.method.countFinding[verdict](k, numbers.count(k).text, fixed, because),
    verdict: [...verdictWords(context), ...neighbourWords(context)],
    votes: votesTable(context)
  };
}

function verdictWords(context: Context): Words {
  const {evidence, say, numbers} = context;
  const {because, rival, verdict} = evidence.found.count;
  const words = say.method;
  const {k, accepted} = rival ?? {};
  return [
    ...words.countBecause[because](figuresOf(context)),
    ...(k !== undefined && accepted !== undefined && verdict !== "none"
      ? [words.countRival(numbers.count(k).text, numbers.count(accepted).text)]
      : [])
  ];
}

function figuresOf(context: Context): CountFigures {
  const {evidence, say, numbers} = context;
  const {accepted, votes, tighter, repeatable, loosest} = evidence.found.count;
  const loose = loosest && looseName(context, loosest.group);
  const figure = (value: number, threshold: number): string =>
    numbers.decimal(shortOf(value, threshold, 2), 2).text;
  return {
    accepted: numbers.count(accepted).text,
    all: numbers.count(votes.length).text,
    tighter: Number.isNaN(tighter) ? say.notKnown : numbers.share(Math.max(0, tighter)).text,
    repeatable: Number.isNaN(repeatable) ? say.notKnown : figure(repeatable, STRONG),
    ...(accepted < RULE.votes && {enough: numbers.count(RULE.votes).text}),
    ...(loosest && loose && {loose: {name: loose, silhouette: figure(loosest.silhouette, RULE.silhouette)}})
  };
}

/** Returns the name of a group that the latest people fall into; undefined where it has few. */
export function looseName(context: Context, group: number): string | undefined {
  return isFew(context, foundModel(context).sizes[group]) ? undefined : foundNames(context)(group).name;
}

// One number fewer: which groups would be one. One more: which would be parted. Of several the largest is told.
function neighbourWords(context: Context): Words {
  const {evidence, say, numbers} = context;
  const {count, steps} = evidence.found;
  const found = foundNames(context);
  const name = (group: number): string => found(group).name;
  const fewer = steps.find(({to}) => to === count.k);
  const more = steps.find(({from}) => from === count.k);
  const [together] = fewer ? bySize(fewer).filter(({into}) => into.length > 1) : [];
  const [apart] = more ? splitsBySize(more) : [];
  const parts = apart && {count: apart.into.length, text: numbers.count(apart.into.length).text};
  return [
    ...(fewer && together ? [say.method.fewer(numbers.count(fewer.from).text, together.into.map(name))] : []),
    ...(more && apart && parts
      ? [say.method.more(numbers.count(more.to).text, name(apart.group), parts)]
      : [])
  ];
}

type Split = Step["splits"][number];

function splitsBySize({splits, flows}: Step): Split[] {
  const users = ({group}: Split): number =>
    flows.reduce((sum, flow) => (flow.from === group ? sum + flow.users : sum), 0);
  return [...splits].sort((a, b) => users(b) - users(a) || a.group - b.group);
}

// Only with the parts of which half come from the group: the rest were elsewhere.
function bySize(step: Step): Split[] {
  const half = ({group}: Split, part: number): boolean =>
    step.flows.some(({from, to, shareOfTo}) => from === group && to === part && shareOfTo >= HALF);
  return splitsBySize(step).map((split) => ({
    ...split,
    into: split.into.filter((part) => half(split, part))
  }));
}

function votesTable(context: Context): Table {
  const {evidence, say, numbers} = context;
  const {count} = evidence.found;
  const words = say.method;
  const short = (vote: Vote, at: "value" | "best"): number =>
    vote.index === "predictionStrength" ? shortOf(vote[at] ?? NaN, STRONG, 2) : (vote[at] ?? NaN);
  const value = (vote: Vote, at: "value" | "best"): string =>
    vote[at] === undefined ? say.notKnown : numbers.decimal(short(vote, at), vote[at] >= 100 ? 0 : 2).text;
  return {
    caption: words.votesTable(numbers.count(count.k).text),
    columns: [
      {id: "index", label: words.votesColumns.index, numeric: false},
      {id: "names", label: words.votesColumns.names, numeric: true},
      {id: "value", label: words.votesColumns.value, numeric: true},
      {id: "best", label: words.votesColumns.best, numeric: true},
      {id: "accepts", label: words.votesColumns.accepts, numeric: false}
    ],
    rows: count.votes.map((vote) => [
      words.indices[vote.index],
      vote.names === undefined ? say.notKnown : numbers.count(vote.names).text,
      value(vote, "value"),
      value(vote, "best"),
      vote.accepts ? words.yes : words.no
    ]),
    note: votesNote(context)
  };
}

function votesNote({evidence, say, numbers}: Context): string {
  const {gap, strength, fixed} = evidence.found.count;
  const text = (value: number): string => numbers.count(value).text;
  // Exact numbers of those who were grouped would tell how few were not.
  return say.method.votesNote(
    {
      sets: gap && text(gap.sets),
      setUsers: gap && text(REFERENCE.users),
      splits: text(strength.splits),
      half: text(SPLITS.half)
    },
    !fixed
  );
}
