import type {Mode} from "../personas/siteColors.js";
import type {BoxChart} from "../report/parts.js";
import type {Report} from "../report/report.js";
import {drawBoxRows} from "./boxRows.js";
import {labelColumn} from "./chartRows.js";
import {paintOf} from "./palette.js";
import {drawSheet, SHEET_PAD} from "./sheet.js";

const WIDTH = 760;

/** Draws a chart of boxes, 760 px wide. */
export function boxImage(chart: BoxChart, report: Report, mode: Mode): string {
  const {finding, caption, alt} = chart;
  const paint = paintOf(report, mode);
  return drawSheet(
    {
      width: WIDTH,
      finding,
      caption,
      alt,
      paint,
      draw: (pen, top) =>
        drawBoxRows(pen, chart, {
          left: SHEET_PAD,
          right: WIDTH - SHEET_PAD - 14,
          labelWidth: labelColumn(
            pen,
            chart.boxes.map(({label}) => label),
            {size: 15, lines: 2, widths: [170, 270]}
          ),
          paint,
          size: 15,
          top,
          step: 42
        })
    },
    report
  );
}
