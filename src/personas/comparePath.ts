// Addresses of comparisons are permanent: they depend on the two ids alone, not on their order in the report.
import {createHash} from "node:crypto";

/** Returns the page path of two personas: "compare/planner-vs-sampler". */
export function personaPairPath(a: string, b: string): string {
  return pathOf([a, b]);
}

/** Returns the page path of two cohorts: "compare/2026-05-vs-2026-06". */
export function cohortPairPath(a: string, b: string): string {
  return pathOf([a, b].map(cohortSlug));
}

// Whatever the column of cohorts holds. What is not a date gets a hash: so no two, and no persona, share an address.
function cohortSlug(id: string): string {
  if (/^\d[\d-]*$/.test(id)) return id;
  const words = id
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
  return `${words || "cohort"}-${createHash("sha256").update(id).digest("hex").slice(0, 8)}`;
}

// An id may itself hold "-vs-": then the word between is set farther apart, so that no two pairs share an address.
function pathOf(ids: readonly string[]): string {
  let between = "-vs-";
  while (ids.some((id) => id.includes(between))) between = `-${between}-`;
  return `compare/${[...ids].sort().join(between)}`;
}
