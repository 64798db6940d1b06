import type {PersonaReport, Report} from "./report.js";

/** Returns all who have a page of their own: personas in the report's order, then those set aside. */
export function withPages({
  personas,
  offTheChart
}: Pick<Report, "personas" | "offTheChart">): PersonaReport[] {
  return [...personas, ...(offTheChart ? [offTheChart] : [])];
}
