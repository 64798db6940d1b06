// What may stand in double braces in a persona's texts. One list for the check before the build and for filling in.
import type {Study} from "../study/study.js";

/** Placeholders of every study. */
export const GENERAL_PLACEHOLDERS = [
  "share",
  "count",
  "change",
  "cohort",
  "window",
  "people",
  "name"
] as const;

/** What follows a feature's id: `{{videos.median}}`; any is the share of people who did it at all. */
export const FEATURE_PLACEHOLDERS = ["median", "mean", "any", "q1", "q3"] as const;

/** Returns all placeholders that a study knows, the general ones first. */
export function knownPlaceholders({features, outcomes}: Pick<Study, "features" | "outcomes">): string[] {
  return [
    ...GENERAL_PLACEHOLDERS,
    ...features.flatMap(({id}) => FEATURE_PLACEHOLDERS.map((figure) => `${id}.${figure}`)),
    ...outcomes.map(({id}) => `${id}.rate`)
  ];
}

/**
 * What only a section can ask: `{{#change.up}}…{{/change.up}}`; up and down by a point or more, notable where chance
 * would not explain it.
 */
export const CONDITIONS = ["change.up", "change.down", "change.notable"] as const;
