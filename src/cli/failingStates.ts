/** States that `check --fail-on` knows. */
export const FAILING_STATES = ["gone", "moved", "split", "merged", "new", "unnamed"] as const;
export type FailingState = (typeof FAILING_STATES)[number];
