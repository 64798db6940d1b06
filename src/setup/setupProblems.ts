// What to say where the data do not show what a study needs: what is missing, what was seen, which flag answers.
import type {Problem} from "../problem.js";
import {findNearest} from "../sources/openFiles.js";
import {eventColumns, timeColumns} from "./findColumns.js";
import type {DataSet} from "./findDataSets.js";
import type {Given} from "./given.js";
import type {LookedAt} from "./profileColumns.js";

const NEEDS =
  "Kindred needs events (one row each: who, what, when) and users (one row each: who, and when they signed up; also those who never did anything)";

/** Says that there are no data at all. */
export function noData(root: string): Problem {
  return problem(
    root,
    "no data file lies here or in data/",
    `${NEEDS}. Put them here as CSV, TSV, NDJSON (each also .gz) or Parquet.`
  );
}

/** Says that no set looks like events: which half of an event each one lacks. */
export function noEvents(sets: readonly LookedAt[], given: Given): Problem {
  const asked = sets.find(
    (set) =>
      given.events !== undefined &&
      set.files.some(({path}) => path === given.events || set.globs.includes(given.events ?? ""))
  );
  for (const key of ["time", "event"] as const) {
    const set = asked ?? sets[0];
    const name = given[key];
    if (name !== undefined && sets.every(({columns}) => columns.every((column) => column.name !== name)))
      return missingColumn(set, key, name);
  }
  const set = asked ?? likeliest(sets);
  if (timeColumns(set.columns).length === 0)
    return problem(
      pathOf(set),
      "no column of any file holds the time of an event",
      `${seen(set)} A day number such as 3 is not a time. Is there a column such as "2026-03-31T17:05:00Z" or "2026-03-31"? Name it with --time.`
    );
  return problem(
    pathOf(set),
    "no column of any file looks like the kind of event",
    `${seen(set)} If one is, name it with --event.`
  );
}

/** Says that the events' users are in no file with one row each. */
export function noUsers(sets: readonly LookedAt[], events: LookedAt, given: Given): Problem {
  if (given.user !== undefined && events.columns.every(({name}) => name !== given.user))
    return missingColumn(events, "user", given.user);
  const others = sets.filter((set) => set !== events);
  const files =
    others.length === 0 ? "There is no other file." : `Looked at ${others.map(pathOf).join(", ")}.`;
  return problem(
    pathOf(events),
    "these events' users are in no file of users",
    `${NEEDS}. A first event is no sign-up: who signed up and did nothing would be missing, and everybody who was there before the data begin would look new. ${files} Write users.csv with a line such as u1,2026-03-31T17:05:00Z under user_id,signed_up_at; or name the files and columns: --users, --user, --signup.`
  );
}

/** Says that a set lacks a column, the one that was said or any that would do. */
export function missingColumn(
  set: LookedAt,
  flag: "signup" | "time" | "event" | "user" | "count" | "cohorts",
  said?: string
): Problem {
  const names = set.columns.map(({name}) => name);
  if (said !== undefined) {
    const near = findNearest(said, names);
    return problem(
      pathOf(set),
      `no column "${said}"`,
      `${near === undefined ? "" : `Did you mean "${near}"? `}${seen(set)}`
    );
  }
  const message = flag === "signup" ? "no column holds the moment of sign-up" : `no column holds the ${flag}`;
  return problem(pathOf(set), message, `${seen(set)} If one does, name it with --${flag}.`);
}

/** Says that a flag names no file. */
export function noSuchFile(flag: "users" | "events", said: string, paths: readonly string[]): Problem {
  const near = findNearest(said, paths);
  const mean = near === undefined ? "" : ` Did you mean "${near}"?`;
  return problem(
    said,
    `--${flag} names no data file of this folder`,
    `There are ${paths.join(", ") || "none"}.${mean}`
  );
}

function likeliest(sets: readonly LookedAt[]): LookedAt {
  const score = ({columns}: LookedAt): number =>
    (timeColumns(columns).length > 0 ? 2 : 0) + (eventColumns(columns).length > 0 ? 1 : 0);
  return [...sets].sort((a, b) => score(b) - score(a))[0];
}

function seen({columns}: LookedAt): string {
  return `Its columns are ${columns
    .slice(0, 40)
    .map(({name}) => JSON.stringify(name))
    .join(", ")}.`;
}

function pathOf({globs}: DataSet): string {
  return globs[0];
}

function problem(file: string, message: string, hint: string): Problem {
  return {severity: "error", file, message, hint};
}

/** Says that a flag is no window. */
export function noWindow(said: string): Problem {
  return problem("--window", `"${said}" is not a window`, 'Write "first 24 hours" or "first 7 days".');
}
