import {ENOUGH} from "../evidence/redundancy.js";
import {componentsReport} from "./componentsReport.js";
import type {Context} from "./context.js";
import type {MethodReport} from "./methodParts.js";

/** From this correlation on, two features are said to go together. */
const TOGETHER = 0.7;

/** Returns whether fewer features would tell people apart as well; undefined where there is only one that varies. */
export function neededReport(context: Context): MethodReport["needed"] {
  const {evidence, study, say, numbers} = context;
  const {columns, correlation, proposal} = evidence.redundancy;
  if (columns.length < 2) return undefined;
  const label = (column: number): string => study.features[column].label;
  const names = (list: readonly number[]): string => say.list(list.map((column) => `“${label(column)}”`));
  const pair = closestPair(correlation);
  const words = say.method;
  const share = numbers.share(proposal.explained).text;
  return {
    finding: words.neededFinding(proposal.columns.length, columns.length, {
      some: numbers.count(proposal.columns.length).text,
      all: numbers.count(columns.length).text
    }),
    words: [
      ...words.neededWords(names(proposal.columns), share, numbers.share(ENOUGH).text),
      ...(Math.abs(pair.r) >= TOGETHER
        ? [words.together(names([columns[pair.a], columns[pair.b]]), numbers.decimal(pair.r, 2).text)]
        : []),
      ...selectedWords(context)
    ],
    ...componentsReport(context),
    table: {
      caption: words.neededTable,
      columns: [
        {id: "features", label: words.neededColumns.count, numeric: true},
        {id: "which", label: words.neededColumns.which, numeric: false},
        {id: "explained", label: words.neededColumns.explained, numeric: true}
      ],
      rows: proposal.sizes.map((subset) => [
        numbers.count(subset.columns.length),
        say.list(subset.columns.map(label)),
        numbers.share(subset.explained)
      ])
    }
  };
}

// Whether the study leaves out what the proposal leaves out.
function selectedWords({evidence, study, say}: Context): string[] {
  const {columns, proposal} = evidence.redundancy;
  const words = say.method;
  if (study.select === "auto") return [words.neededAuto];
  if (study.select !== undefined) return [words.neededSelected];
  return proposal.columns.length === columns.length ? [] : [words.neededAll];
}

// The two features that go together most; ties to the first.
function closestPair(correlation: readonly (readonly number[])[]): {a: number; b: number; r: number} {
  let best = {a: 0, b: 1, r: 0};
  for (const [a, row] of correlation.entries())
    for (let b = a + 1; b < row.length; b++)
      if (Math.abs(row[b]) > Math.abs(best.r)) best = {a, b, r: row[b]};
  return best;
}
