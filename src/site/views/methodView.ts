import type {Report} from "../../report/report.js";
import {dataTable} from "../components/dataTable.js";
import {sweepChart} from "../components/sweepChart.js";
import {renderWords} from "../markup.js";

/** Arranges the method page: the story from the rows that were read to the names that people got. */
export function methodView(report: Report): object {
  const {ledger, counting, setAside, choice, matching, check, privacy} = report.method;
  return {
    report,
    ledger: {
      words: renderWords(ledger.words),
      tables: [ledger.users, ledger.events, ledger.otherEvents].flatMap((table) =>
        table ? [dataTable(table)] : []
      )
    },
    counting: {words: renderWords(counting.words), table: dataTable(counting.features)},
    setAside: renderWords(setAside.words),
    choice: {
      words: renderWords(choice.words),
      silhouette: sweepChart(choice.steps, "silhouette", {
        title: "How clearly the groups stand apart",
        caption: "Mean silhouette of all people by number of groups: higher is clearer.",
        alt: choice.silhouetteAlt
      }),
      elbow: sweepChart(choice.steps, "inertia", {
        title: "How much the groups leave unexplained",
        caption: "Inertia by number of groups: an elbow shows where more groups stop helping.",
        alt: choice.elbowAlt
      }),
      table: dataTable(choice.table)
    },
    matching: {words: renderWords(matching.words), table: dataTable(matching.table)},
    check: renderWords(check.words),
    privacy: renderWords(privacy.words)
  };
}
