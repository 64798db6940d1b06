import type {Report} from "../../report/report.js";
import {dataTable} from "../components/dataTable.js";
import {sweepChart} from "../components/sweepChart.js";
import {renderWords} from "../markup.js";

/** Arranges the method page: the story from the rows that were read to the names that people got. */
export function methodView(report: Report): object {
  const {ledger, counting, setAside, choice, matching, check, privacy} = report.method;
  const {labels} = report;
  return {
    report,
    ledger: {
      words: renderWords(ledger.words),
      tables: [ledger.users, ledger.events, ledger.otherEvents].flatMap((table) =>
        table ? [dataTable(table, labels)] : []
      )
    },
    counting: {words: renderWords(counting.words), table: dataTable(counting.features, labels)},
    setAside: renderWords(setAside.words),
    choice: {
      words: renderWords(choice.words),
      silhouette: sweepChart(choice.steps, "silhouette", {
        title: labels.silhouette,
        caption: labels.silhouetteAbout,
        axis: labels.numberOfGroups,
        alt: choice.silhouetteAlt
      }),
      elbow: sweepChart(choice.steps, "inertia", {
        title: labels.elbow,
        caption: labels.elbowAbout,
        axis: labels.numberOfGroups,
        alt: choice.elbowAlt
      }),
      table: dataTable(choice.table, labels),
      tableTitle: choice.table.caption
    },
    matching: {words: renderWords(matching.words), table: dataTable(matching.table, labels)},
    check: renderWords(check.words),
    privacy: renderWords(privacy.words)
  };
}
