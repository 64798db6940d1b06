import {boxChart} from "../../charts/boxChart.js";
import {dataTable} from "../../charts/dataTable.js";
import {didAnyBars} from "../../charts/didAnyBars.js";
import {distributionChart} from "../../charts/distributionChart.js";
import type {Markup} from "../../markup/markup.js";
import type {Report} from "../../report/report.js";

/** Arranges the features page: per feature who does it, how much, and how everyone is spread; all numbers at the end. */
export function featuresView(report: Report, panel: (path: string) => Markup): object {
  const {features, numbers, downloads, labels} = report;
  return {
    report,
    features: features.map(({id, label, boxes, didAny, didAnyFinding, distribution}, i) => ({
      id,
      label,
      boxes: boxChart(boxes, labels, {heading: 2, brief: i > 0}),
      didAny: didAny.length > 0 && {
        title: didAnyFinding,
        bars: didAnyBars(didAny).markup
      },
      distribution: distributionChart(distribution, labels),
      wiki: panel(`features/${id}`)
    })),
    aside: report.asideNote ?? "",
    severalFeatures: features.length > 1,
    numbers: dataTable(numbers, labels, {sortable: true}),
    downloads: downloads.map(({path, label}) => ({href: `./${path}`, label}))
  };
}
