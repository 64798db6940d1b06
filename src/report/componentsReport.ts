// The principal components in figures: how much each explains, what it is made of, and which features go together.
import {ENOUGH} from "../evidence/redundancy.js";
import type {Context} from "./context.js";
import {isSpread} from "./isSpread.js";
import type {BarList, MethodReport} from "./methodParts.js";
import type {Figure, Table} from "./parts.js";

type Components = Pick<NonNullable<MethodReport["needed"]>, "explained" | "loadings" | "correlation">;

/** Returns what a statistician would ask of the components; tables hide features in which only a few people differ. */
export function componentsReport(context: Context): Components {
  return {
    explained: explainedBars(context),
    loadings: loadingsTable(context),
    correlation: correlationTable(context)
  };
}

function explainedBars({evidence, say, numbers}: Context): BarList {
  const {ratios} = evidence.redundancy.components;
  const words = say.method;
  const sums = ratios.map((_, n) => ratios.slice(0, n + 1).reduce((sum, ratio) => sum + ratio, 0));
  const enough = sums.findIndex((sum) => sum >= ENOUGH - 1e-12);
  const few = enough < 0 ? ratios.length : enough + 1;
  return {
    title: words.componentsTitle(few, numbers.count(few).text, numbers.share(sums[few - 1]).text),
    caption: words.componentsCaption,
    bars: ratios.map((share, n) => ({
      label: words.component(numbers.count(n + 1).text),
      text: numbers.share(share).text,
      share
    }))
  };
}

function loadingsTable(context: Context): Table {
  const {evidence, say, numbers} = context;
  const {columns, components} = evidence.redundancy;
  const words = say.method;
  return {
    caption: words.loadingsTable,
    columns: [
      {id: "feature", label: say.countingColumns.feature, numeric: false},
      ...components.ratios.map((_, n) => ({
        id: `component-${n + 1}`,
        label: words.component(numbers.count(n + 1).text),
        numeric: true
      }))
    ],
    rows: columns.map((column, at) => [
      context.study.features[column].label,
      ...components.loadings.map((loading) => figureOf(context, loading[at], [column]))
    ])
  };
}

function correlationTable(context: Context): Table {
  const {evidence, say, study} = context;
  const {columns, correlation} = evidence.redundancy;
  const label = (column: number): string => study.features[column].label;
  return {
    caption: say.method.correlationTable,
    columns: [
      {id: "feature", label: say.countingColumns.feature, numeric: false},
      ...columns.map((column) => ({id: study.features[column].id, label: label(column), numeric: true}))
    ],
    rows: columns.map((column, a) => [
      label(column),
      ...columns.map((other, b) => figureOf(context, correlation[a][b], [column, other]))
    ])
  };
}

function figureOf(context: Context, value: number, columns: readonly number[]): Figure | string {
  const {say, numbers} = context;
  if (!columns.every((column) => isSpread(context, column))) return say.notKnown;
  // No more than the words say.
  return numbers.decimal(Math.round(value * 100) / 100, 2);
}
