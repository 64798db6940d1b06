import type {PersonaReport, Report} from "../report/report.js";

/** Returns all parts of the 100 %: personas, those set aside, and those who are not yet described. */
export function withShares({personas, offTheChart, undescribed}: Report): PersonaReport[] {
  return [...personas, ...(offTheChart ? [offTheChart] : []), ...(undescribed ? [undescribed] : [])];
}
