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
    latest: latestComparison(report),
    boxes: cohortBoxes.map((chart) => boxChart(chart, labels)),
    hasBoxes: cohortBoxes.length > 0
  };
}

// The cohort that the site is about against the one before it.
function latestComparison({comparisons, cohort, previous, labels}: Report): object | false {
  const found = comparisons.find(({later, earlier}) => later.id === cohort.id && earlier.id === previous?.id);
  if (found === undefined) return false;
  return {
    finding: found.finding,
    words: renderWords(found.words),
    groups: dataTable(found.groups, labels),
    features: dataTable(found.features, labels)
  };
}
