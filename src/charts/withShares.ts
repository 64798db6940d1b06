import type {PersonaReport, Report} from "../report/report.js";
import {withPages} from "../report/withPages.js";

/** Returns all parts of the 100 %: personas, those set aside, and those who are not yet described. */
export function withShares(report: Report): PersonaReport[] {
  const {undescribed} = report;
  return [...withPages(report), ...(undescribed ? [undescribed] : [])];
}
