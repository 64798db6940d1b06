// When the data end. The latest event is a bad answer: one clock that runs ahead would make cohorts complete that
// are not. The last day on which a group of events arrived is a better one.

/** Rows of known users on a day of UTC: its number since 1970, how many, and the last moment in microseconds. */
export interface EventDay {
  readonly day: number;
  readonly rows: number;
  readonly last: number;
}

/**
 * Returns the moment of the last event on the last day that has at least `minRows` events, in microseconds; of all
 * events where no day has so many; undefined without events.
 */
export function dataEnds(days: readonly EventDay[], minRows: number): number | undefined {
  const busy = days.filter(({rows}) => rows >= minRows);
  const ends = (busy.length > 0 ? busy : days).map(({last}) => last);
  return ends.length === 0 ? undefined : ends.reduce((a, b) => Math.max(a, b));
}
