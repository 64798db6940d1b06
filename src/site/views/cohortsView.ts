import {boxChart} from "../../charts/boxChart.js";
import {dataTable} from "../../charts/dataTable.js";
import {shareMultiples} from "../../charts/shareMultiples.js";
import {withShares} from "../../charts/withShares.js";
import {cohortPairPath} from "../../markup/comparePath.js";
import {renderWords} from "../../markup/markup.js";
import type {Report} from "../../report/report.js";

/** Arranges the cohorts page: shares in small multiples, the same as a table, features cohort against cohort. */
export function cohortsView(report: Report): object {
  const {cohorts, cohortWords, cohortBands, cohortTable, cohortBoxes, labels} = report;
  return {
    report,
    words: renderWords([...cohortWords, ...(cohortBands === undefined ? [] : [` ${cohortBands}`])]),
    multiples: cohorts.length > 0 && shareMultiples(report, withShares(report)),
    table: dataTable(cohortTable, labels, {sortable: true}),
    latest: latestComparison(report),
    ...cohortPairs(report),
    boxes: cohortBoxes.map((chart) => boxChart(chart, labels)),
    hasBoxes: cohortBoxes.length > 0
  };
}

// Every comparison by its later cohort, newest first.
function cohortPairs({comparisons, cohorts}: Report): object {
  const pairs = [...cohorts].reverse().flatMap(({id, label}) => {
    const links = comparisons
      .filter(({later}) => later.id === id)
      .map(({earlier}) => ({label: earlier.label, href: `./${cohortPairPath(id, earlier.id)}.html`}))
      .reverse();
    return links.length > 0 ? [{label, links}] : [];
  });
  return {pairs, hasPairs: pairs.length > 0};
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
