// Made-up people with three habits, the same on every run: watchers, drillers and idlers, in the shapes that data have.

/** One person; `day` is the day of sign-up since 1 January 2026. */
export interface Person {
  readonly id: string;
  readonly day: number;
  readonly habit: "watcher" | "driller" | "idler";
}

/** One thing that somebody did, `hours` after the sign-up. */
export interface Act {
  readonly id: string;
  readonly kind: string;
  readonly hours: number;
  /** Day of sign-up. */
  readonly day: number;
}

const HABITS = ["watcher", "driller", "idler"] as const;

/** Returns people who sign up evenly over some days, habits in turn. */
export function people(count: number, days: number): Person[] {
  return Array.from({length: count}, (_, i) => ({
    id: `p${i + 1}`,
    day: Math.floor((i * days) / count),
    habit: HABITS[i % 3]
  }));
}

/** Returns what they did: most in the first hours, a little up to 20 days later. */
export function acts(who: readonly Person[]): Act[] {
  return who.flatMap(({id, day, habit}, i) => {
    // A spread without a pattern that a grouping could take for groups of its own.
    const spread = (size: number, salt: number): number => ((Math.floor(i / 3) * salt) % 101) % size;
    const much = (salt: number): number => 6 + spread(4, salt) + spread(5, salt + 2) + spread(3, salt + 5);
    const [videos, exercises] =
      habit === "watcher"
        ? [much(7), spread(3, 11)]
        : habit === "driller"
          ? [spread(3, 13), much(17)]
          : [0, 0];
    const first = (kind: string, count: number): Act[] =>
      Array.from({length: count}, (_, n) => ({id, day, kind, hours: 1 + n}));
    const later = i % 4 === 0 ? [{id, day, kind: "video_started", hours: 24 * (2 + (i % 18))}] : [];
    return [...first("video_started", videos), ...first("exercise_submitted", exercises), ...later];
  });
}

/** Returns the moment so many hours after midnight of a day of 2026: "2026-01-03T05:00:00Z". */
export function momentOf(day: number, hours: number): string {
  return new Date(Date.UTC(2026, 0, 1) + (day * 24 + hours) * 3_600_000).toISOString().replace(".000Z", "Z");
}

/** Returns rows as CSV, quoted where needed. */
export function csv(rows: readonly (readonly (string | number)[])[], delimiter = ","): string {
  const cell = (value: string | number): string =>
    /["\n\r,;\t]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);
  return `${rows.map((row) => row.map(cell).join(delimiter)).join("\n")}\n`;
}

/** Users and events as most products export them. */
export function usualFiles(count = 360, days = 100): Record<string, string> {
  const who = people(count, days);
  const users = who.map(({id, day, habit}) => [
    id,
    momentOf(day, 0.5),
    habit === "idler" ? 0 : 1,
    day % 2 ? "Y" : "N"
  ]);
  const events = acts(who).map(({id, day, hours, kind}) => [id, kind, momentOf(day, 0.5 + hours)]);
  return {
    "users.csv": csv([["user_id", "signed_up_at", "subscribed_30d", "newsletter"], ...users]),
    "events.csv": csv([["user_id", "event", "time"], ...events])
  };
}
