import {pairedRows} from "../charts/pairedRows.js";
import {withShares} from "../charts/withShares.js";
import type {Mode} from "../personas/siteColors.js";
import type {CohortComparisonReport, CohortReport} from "../report/compared.js";
import type {Report} from "../report/report.js";
import {labelColumn} from "./chartRows.js";
import {paintOf} from "./palette.js";
import {drawShareRows} from "./shareRows.js";
import {drawSheet, SHEET_PAD} from "./sheet.js";

const WIDTH = 760;

/** The two cohorts of a comparison, the earlier first; undefined where the report lacks one. */
export function cohortPair(
  {earlier, later}: CohortComparisonReport,
  {cohorts}: Report
): readonly [CohortReport, CohortReport] | undefined {
  const [before, after] = [earlier, later].map(({id}) => cohorts.find((cohort) => cohort.id === id));
  return before && after ? [before, after] : undefined;
}

/** Returns the shares of two cohorts in words. */
export function sharesWords(comparison: CohortComparisonReport, report: Report): string {
  const pair = cohortPair(comparison, report);
  const rows = pair ? pairedRows(pair, withShares(report)).rows : [];
  const told = rows.map(
    ({persona, shares}) =>
      `${persona.shortName}: ${shares.map(({label, share}) => `${label} ${share.text}`).join(", ")}`
  );
  return `${report.labels.sharesSideBySide}. ${told.join("; ")}.`;
}

/** Draws two cohorts side by side, 760 px wide: each persona's share with its interval. */
export function sharesImage(comparison: CohortComparisonReport, report: Report, mode: Mode): string {
  const pair = cohortPair(comparison, report);
  const rows = pair && pairedRows(pair, withShares(report));
  const paint = paintOf(report, mode);
  return drawSheet(
    {
      width: WIDTH,
      finding: comparison.finding,
      caption: comparison.about,
      alt: sharesWords(comparison, report),
      paint,
      draw: (pen, top) =>
        rows
          ? drawShareRows(pen, rows, {
              left: SHEET_PAD,
              right: WIDTH - SHEET_PAD,
              labelWidth: labelColumn(
                pen,
                rows.rows.map(({persona}) => persona.shortName),
                {size: 15, lines: 2, widths: [150, 260]}
              ),
              wordsWidth: 210,
              paint,
              size: 15,
              top,
              step: 54,
              language: report.language
            })
          : top
    },
    report
  );
}
