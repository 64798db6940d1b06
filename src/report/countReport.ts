// For and against this number of groups: what six indices say, and what one group more or fewer would have given.
import type {Vote} from "../evidence/groupCount.js";
import type {Context} from "./context.js";
import {foundNames} from "./foundNames.js";
import type {MethodReport} from "./methodParts.js";
import type {Table, Words} from "./parts.js";

/** Returns the heading, the verdict in words, and the votes. */
export function countReport(context: Context): Pick<MethodReport["choice"], "finding" | "verdict" | "votes"> {
  const {evidence, say, numbers} = context;
  const {k, verdict, fixed} = evidence.found.count;
  return {
    finding: say.method.countFinding[verdict](k, numbers.count(k).text, fixed),
    verdict: [...verdictWords(context), ...neighbourWords(context)],
    votes: votesTable(context)
  };
}

function verdictWords({evidence, say, numbers}: Context): Words {
  const {count} = evidence.found;
  const words = say.method;
  const figure = (value: number): string => numbers.decimal(value, 2).text;
  const because = words.countBecause[count.because]({
    accepted: numbers.count(count.accepted).text,
    all: numbers.count(count.votes.length).text,
    tighter: Number.isNaN(count.tighter) ? say.notKnown : numbers.share(Math.max(0, count.tighter)).text,
    repeatable: Number.isNaN(count.repeatable) ? say.notKnown : figure(count.repeatable)
  });
  const rival =
    count.rival && count.verdict !== "none" ? [words.countRival(numbers.count(count.rival.k).text)] : [];
  return [...because, ...rival];
}

// One number fewer: which groups would be one. One more: which would be two.
function neighbourWords(context: Context): Words {
  const {evidence, say, numbers} = context;
  const {count, steps} = evidence.found;
  const found = foundNames(context);
  const name = (group: number): string => found(group).name;
  const fewer = steps.find(({to}) => to === count.k);
  const more = steps.find(({from}) => from === count.k);
  const together = fewer?.splits[0]?.into.map(name);
  const apart = more?.splits[0] && name(more.splits[0].group);
  return [
    ...(fewer && together ? [say.method.fewer(numbers.count(fewer.from).text, together)] : []),
    ...(more && apart ? [say.method.more(numbers.count(more.to).text, apart)] : [])
  ];
}

function votesTable({evidence, say, numbers}: Context): Table {
  const {count} = evidence.found;
  const words = say.method;
  const value = (vote: Vote, at: "value" | "best"): string =>
    vote[at] === undefined ? say.notKnown : numbers.decimal(vote[at], vote[at] >= 100 ? 0 : 2).text;
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
    ])
  };
}
