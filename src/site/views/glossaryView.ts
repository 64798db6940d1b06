import type {Report} from "../../report/report.js";

/** Arranges the glossary: each word with an anchor of its own. */
export function glossaryView(report: Report): object {
  return {report, terms: report.glossary};
}
