import {barList} from "../../charts/barList.js";
import {borderChart} from "../../charts/borderChart.js";
import {dataTable} from "../../charts/dataTable.js";
import {groupTree} from "../../charts/groupTree.js";
import {heatMap} from "../../charts/heatMap.js";
import {sweepChart} from "../../charts/sweepChart.js";
import {type Markup, markup, renderWords} from "../../markup/markup.js";
import type {Table} from "../../report/parts.js";
import type {Report} from "../../report/report.js";
import {type StoryStep, storyOf} from "../../report/story.js";

/** What stands below the words of a step. */
interface Parts {
  readonly charts?: readonly Markup[];
  /** To be read with the words. */
  readonly shown?: readonly Table[];
  /** One click away. */
  readonly numbers?: readonly (Table | undefined)[];
  /** Whether the releases are linked. */
  readonly notes?: boolean;
}

/** Arranges the method page: the story from the rows that were read to what nobody should conclude. */
export function methodView(report: Report): object {
  return {
    report,
    steps: storyOf(report).map((step) => stepView(report, step)),
    limits: report.method.limits,
    download: report.methodDownload && {
      href: `./${report.methodDownload.path}`,
      label: report.methodDownload.label
    }
  };
}

function stepView(report: Report, {id, topic, finding, paragraphs, drawn}: StoryStep): object {
  const {labels} = report;
  const {charts = [], shown = [], numbers = [], notes = false} = partsOf(report, id);
  const tables = numbers.flatMap((table) => (table ? [dataTable(table, labels)] : []));
  return {
    topic,
    finding,
    words: [...paragraphs, ...(drawn ? [drawn] : [])].map(renderWords),
    shown: shown.map((table) => dataTable(table, labels)),
    charts,
    numbers: tables.length > 0 && {tables},
    notes
  };
}

function partsOf(report: Report, id: StoryStep["id"]): Parts {
  const {ledger, counting, needed, setAside, density, choice, borders, again, matching} = report.method;
  const parts: Partial<Record<StoryStep["id"], Parts>> = {
    ledger: {numbers: [ledger.users, ledger.events, ledger.otherEvents]},
    counting: {shown: [counting.features]},
    needed: {
      charts: needed ? [barList(needed.explained)] : [],
      numbers: [needed?.table, needed?.loadings, needed?.correlation]
    },
    setAside: {charts: setAside.above ? [barList(setAside.above)] : [], numbers: [setAside.did]},
    density: {charts: density ? [heatMap(density.map)] : []},
    choice: {
      charts: [
        ...(choice.tree ? [groupTree(choice.tree, report.labels.numberOfGroups)] : []),
        sweepCharts(report)
      ],
      numbers: [choice.votes, choice.table, choice.tree?.table]
    },
    borders: {charts: borders ? [borderChart(borders.groups, borders.alt)] : []},
    again: {charts: again ? [heatMap(again.map)] : [], numbers: [again?.table]},
    matching: {numbers: [matching.table], notes: report.releases !== undefined}
  };
  return parts[id] ?? {};
}

function sweepCharts({labels, method: {choice}}: Report): Markup {
  const silhouette = sweepChart(choice.steps, "silhouette", {
    topic: labels.silhouette,
    title: choice.silhouetteFinding,
    caption: labels.silhouetteAbout,
    axis: labels.numberOfGroups,
    alt: choice.silhouetteAlt
  });
  const elbow = sweepChart(choice.steps, "inertia", {
    topic: labels.elbow,
    title: choice.elbowFinding,
    caption: labels.elbowAbout,
    axis: labels.numberOfGroups,
    alt: choice.elbowAlt
  });
  return markup`<div class="pair">${silhouette}${elbow}</div>`;
}
