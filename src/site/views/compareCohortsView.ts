import {boxCharts} from "../../charts/boxChart.js";
import {dataTable} from "../../charts/dataTable.js";
import {pairedShares} from "../../charts/pairedShares.js";
import {topicAbove} from "../../charts/topicAbove.js";
import {withShares} from "../../charts/withShares.js";
import {renderWords} from "../../markup/markup.js";
import type {CohortComparisonReport} from "../../report/compared.js";
import type {Report} from "../../report/report.js";

/** Arranges two cohorts side by side: the finding, shares with intervals, the same as tables, then box-plots. */
export function compareCohortsView(comparison: CohortComparisonReport, report: Report): object {
  const {finding, words, moved, about, groups, features, boxes, earlier, later} = comparison;
  const {labels, cohorts} = report;
  const pair = [earlier, later].flatMap(({id}) => cohorts.filter((cohort) => cohort.id === id));
  const [before, after] = pair;
  return {
    report,
    title: finding,
    kicker: labels.compareCohorts,
    words: renderWords(words),
    shares: pair.length === 2 && {
      topic: topicAbove({topic: labels.sharesSideBySide, title: moved}).markup,
      title: moved,
      about,
      chart: pairedShares([before, after], withShares(report), report)
    },
    tables: [groups, features].map((table) => dataTable(table, labels)),
    boxesTitle: labels.cohortAgainst,
    boxes: boxCharts(boxes, labels),
    hasBoxes: boxes.length > 0
  };
}
