import * as Plot from "@observablehq/plot";
import {formatShare} from "./formatShare.js";

/** A share in one cohort with its 95 % interval, all fractions. */
export interface SharePoint {
  readonly cohort: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Returns the marks of a share over cohorts: grid, axis in per cent, band of the intervals, line and dots; of cohorts that
 * are no time neither band nor line.
 */
export function shareMarks(
  points: readonly SharePoint[],
  {ticks, r, language, unordered}: {ticks: number; r: number; language: string; unordered: boolean}
): Plot.Markish[] {
  const interval = {x: "cohort", y1: "low", y2: "high"};
  const share = {x: "cohort", y: "value"};
  return [
    Plot.gridY({ticks, stroke: "var(--line)", strokeOpacity: 1}),
    Plot.axisY({ticks, tickSize: 0, label: null, tickFormat: formatShare(language)}),
    unordered ? null : Plot.areaY(points, {...interval, fill: "var(--p)", fillOpacity: 0.17}),
    Plot.ruleX(points, {
      ...interval,
      stroke: "var(--p)",
      strokeOpacity: unordered ? 0.7 : 0.45,
      strokeWidth: unordered ? 2.5 : 1
    }),
    unordered ? null : Plot.lineY(points, {...share, stroke: "var(--p)", strokeWidth: 2.5}),
    Plot.dot(points, {...share, fill: "var(--p)", stroke: "var(--page)", strokeWidth: 1.2, r})
  ];
}
