import type {Report} from "../report/report.js";

/** Returns of whom and of when a picture is: "The Lumen family · June 2026 · data until July 1, 2026". */
export function stampOf({title, cohort, wiki}: Report): string {
  return [title, cohort.label, ...(wiki.asOf ? [wiki.asOf.text] : [])].join(" · ");
}
