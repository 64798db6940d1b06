import type {Report} from "../../report/report.js";
import {boxChart} from "../components/boxChart.js";
import {dataTable} from "../components/dataTable.js";
import {shareMultiples} from "../components/shareMultiples.js";
import {renderWords} from "../markup.js";
import {withShares} from "../withShares.js";

/** Arranges the cohorts page: shares in small multiples, the same as a table, features cohort against cohort. */
export function cohortsView(report: Report): object {
  const {cohorts, cohortWords, cohortTable, cohortBoxes, labels} = report;
  return {
    report,
    words: renderWords(cohortWords),
    multiples: cohorts.length > 0 && shareMultiples(report, withShares(report)),
    table: dataTable(cohortTable, labels),
    boxes: cohortBoxes.map((chart) => boxChart(chart, labels)),
    hasBoxes: cohortBoxes.length > 0
  };
}
