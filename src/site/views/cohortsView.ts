import {boxCharts} from "../../charts/boxChart.js";
import {dataTable} from "../../charts/dataTable.js";
import {shareMultiples} from "../../charts/shareMultiples.js";
import {topicAbove} from "../../charts/topicAbove.js";
import {withShares} from "../../charts/withShares.js";
import {renderWords} from "../../markup/markup.js";
import {cohortPairPath} from "../../personas/comparePath.js";
import type {Report} from "../../report/report.js";

/** Arranges the cohorts page: shares in small multiples, the same as a table, features cohort against cohort. */
export function cohortsView(report: Report): object {
  const {cohorts, cohortWords, cohortBands, cohortTable, cohortBoxes, labels} = report;
  return {
    report,
    words: renderWords([...cohortWords, ...(cohortBands === undefined ? [] : [` ${cohortBands}`])]),
    multiples: cohorts.length > 0 && shareMultiples(report, withShares(report)),
    table: dataTable(cohortTable, labels, {sortable: true, links: rowLinks(report)}),
    sharesTopic: topicAbove({topic: labels.shares, title: report.titles.shares}),
    latest: latestComparison(report),
    ...cohortPairs(report),
    boxes: boxCharts(cohortBoxes, labels),
    hasBoxes: cohortBoxes.length > 0
  };
}

// Each cohort's row leads to its comparison with the one before.
function rowLinks({cohortTable, comparisons, cohorts}: Report): (string | undefined)[] {
  return cohortTable.rows.map(([name]) => {
    const at = cohorts.findIndex(({label}) => label === name);
    const found = comparisons.find(
      ({later, earlier}) => later.id === cohorts[at]?.id && earlier.id === cohorts[at - 1]?.id
    );
    return found && `./${cohortPairPath(found.later.id, found.earlier.id)}.html`;
  });
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
    href: `./${cohortPairPath(found.later.id, found.earlier.id)}.html`,
    finding: found.finding,
    moved: found.moved,
    pair: found.title,
    words: renderWords(found.words),
    groups: dataTable(found.groups, labels),
    features: dataTable(found.features, labels)
  };
}
