import type {MethodReport, Report, Step, Table, Words} from "../../report/report.js";
import {borderChart} from "../components/borderChart.js";
import {dataTable} from "../components/dataTable.js";
import {heatMap} from "../components/heatMap.js";
import {sweepChart} from "../components/sweepChart.js";
import {type Markup, markup, renderWords} from "../markup.js";

interface StepView {
  readonly topic: string;
  readonly finding: string;
  /** Paragraphs. */
  readonly words: readonly Markup[];
  readonly charts: readonly Markup[];
  /** Numbers are one click away. */
  readonly numbers: {readonly tables: readonly Markup[]} | false;
  /** To be read with the words. */
  readonly shown: readonly Markup[];
  readonly notes: boolean;
}

interface Parts {
  readonly charts?: readonly Markup[];
  readonly numbers?: readonly (Table | undefined)[];
  readonly shown?: readonly Table[];
  readonly notes?: boolean;
}

/** Arranges the method page: the story from the rows that were read to what nobody should conclude. */
export function methodView(report: Report): object {
  const {method, labels, releases} = report;
  const {ledger, counting, needed, setAside, density, choice, borders, again, matching, check, privacy} =
    method;
  const view = (topic: string, step: Step | undefined, parts: Parts = {}): StepView[] =>
    step === undefined ? [] : [stepView(report, topic, step, parts)];
  return {
    report,
    steps: [
      ...view(labels.read, ledger, {numbers: [ledger.users, ledger.events, ledger.otherEvents]}),
      ...view(labels.counted, counting, {shown: [counting.features]}),
      ...view(labels.needed, needed, {numbers: [needed?.table]}),
      ...view(labels.whoSetAside, setAside),
      ...view(labels.crowds, density, {charts: density ? [heatMap(density.map)] : []}),
      ...view(labels.howMany, choiceStep(choice), {
        charts: [sweepCharts(report)],
        numbers: [choice.votes, choice.table]
      }),
      ...view(labels.nearBorder, borders, {
        charts: borders ? [borderChart(borders.groups, borders.alt)] : []
      }),
      ...view(labels.comeBack, again, {numbers: [again?.table]}),
      ...view(labels.howNamed, matching, {numbers: [matching.table], notes: releases !== undefined}),
      ...view(labels.checked, check),
      ...view("", privacy)
    ],
    limits: method.limits
  };
}

function stepView(
  {labels}: Report,
  topic: string,
  {finding, words, more}: Step & {readonly more?: Words},
  {charts = [], numbers = [], shown = [], notes = false}: Parts
): StepView {
  const tables = numbers.flatMap((table) => (table ? [dataTable(table, labels)] : []));
  return {
    topic,
    finding,
    words: [words, ...(more ? [more] : [])].map(renderWords),
    charts,
    numbers: tables.length > 0 && {tables},
    shown: shown.map((table) => dataTable(table, labels)),
    notes
  };
}

// The verdict first, then how it came about.
function choiceStep({finding, words, verdict}: MethodReport["choice"]): Step & {readonly more: Words} {
  return {finding, words: verdict, more: words};
}

function sweepCharts({labels, method: {choice}}: Report): Markup {
  const silhouette = sweepChart(choice.steps, "silhouette", {
    title: labels.silhouette,
    caption: labels.silhouetteAbout,
    axis: labels.numberOfGroups,
    alt: choice.silhouetteAlt
  });
  const elbow = sweepChart(choice.steps, "inertia", {
    title: labels.elbow,
    caption: labels.elbowAbout,
    axis: labels.numberOfGroups,
    alt: choice.elbowAlt
  });
  return markup`<div class="pair">${silhouette}${elbow}</div>`;
}
