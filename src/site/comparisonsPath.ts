import type {Report} from "../report/report.js";

/** Anchors of the search page, where it lists all comparisons of personas, and of cohorts. */
export const COMPARISONS = {personas: "compare-personas", cohorts: "compare-cohorts"} as const;

/** Returns where comparisons are listed, from the site's root; undefined where there are none. */
export function comparisonsPath({pairs, comparisons}: Report): string | undefined {
  if (pairs.length > 0) return `search.html#${COMPARISONS.personas}`;
  return comparisons.length > 0 ? `search.html#${COMPARISONS.cohorts}` : undefined;
}
