// The rules of counting once more, one user after another in plain JavaScript, for the tests to compare with.
import type {EventReason, UserReason} from "../../src/features/counted.js";

export interface UserRow {
  readonly user: string;
  /** Milliseconds; undefined: a broken cell. */
  readonly signup: number | undefined;
  readonly plan: string;
  /** "1", "0" or "". */
  readonly paid: string;
}

export interface EventRow {
  readonly user: string;
  readonly event: string;
  readonly time: number | undefined;
  /** Undefined: broken. */
  readonly count: number | undefined;
  readonly id: string;
}

export interface PlainSettings {
  readonly windowMs: number;
  readonly dataEnds: number;
  /** Only users of this plan or better said, `undefined` for no filter. */
  readonly onlyPlan?: string;
  readonly byPlan: boolean;
  readonly useIds: boolean;
}

export interface PlainCount {
  /** "cohort|click,view,days,any" → users, yes, known. */
  readonly groups: Map<string, [number, number, number]>;
  readonly users: Record<UserReason, number>;
  readonly events: Record<EventReason, number>;
}

/** Counts clicks (sum), views (rows), days with either, and whether there was a view, of users in UTC. */
export function plainCount(
  userRows: readonly UserRow[],
  eventRows: readonly EventRow[],
  settings: PlainSettings
): PlainCount {
  const users: PlainCount["users"] = {
    kept: 0,
    brokenSignup: 0,
    missingValue: 0,
    duplicate: 0,
    filtered: 0,
    notYetObserved: 0,
    cohortNotComplete: 0
  };
  const kept = new Map<string, UserRow>();
  const named = new Set<string>();
  const readable = new Set<string>();
  for (const row of userRows) {
    if (row.user !== "") named.add(row.user);
    if (row.signup === undefined) users.brokenSignup++;
    else if (row.user === "" || (settings.byPlan && row.plan === "")) users.missingValue++;
    else if (readable.has(row.user)) users.duplicate++;
    else {
      readable.add(row.user);
      if (settings.onlyPlan !== undefined && row.plan !== settings.onlyPlan) users.filtered++;
      else if (row.signup + settings.windowMs > settings.dataEnds) users.notYetObserved++;
      else {
        users.kept++;
        kept.set(row.user, row);
      }
    }
  }
  const {events, counted} = sortEvents(eventRows, {kept, named, settings});
  return {groups: groupUsers([...kept.values()], counted, settings), users, events};
}

function sortEvents(
  rows: readonly EventRow[],
  {kept, named, settings}: {kept: Map<string, UserRow>; named: Set<string>; settings: PlainSettings}
): {events: PlainCount["events"]; counted: EventRow[]} {
  const events: PlainCount["events"] = {
    kept: 0,
    brokenTime: 0,
    brokenCount: 0,
    missingValue: 0,
    unknownUser: 0,
    userLeftOut: 0,
    beforeSignup: 0,
    afterWindow: 0,
    otherEvent: 0,
    duplicate: 0
  };
  const counted = new Map<string, EventRow>();
  for (const row of rows) {
    const reason = reasonOf(row, {kept, named, settings});
    if (reason !== "kept") {
      events[reason]++;
      continue;
    }
    const key = settings.useIds ? row.id : JSON.stringify([row.user, row.event, row.time, row.count]);
    if (counted.has(key)) events.duplicate++;
    else counted.set(key, row);
  }
  events.kept = counted.size;
  return {events, counted: [...counted.values()]};
}

function reasonOf(
  {user, event, time, count, id}: EventRow,
  {kept, named, settings}: {kept: Map<string, UserRow>; named: Set<string>; settings: PlainSettings}
): EventReason {
  if (time === undefined) return "brokenTime";
  if (count === undefined) return "brokenCount";
  if (user === "" || event === "" || (settings.useIds && id === "")) return "missingValue";
  if (!named.has(user)) return "unknownUser";
  const row = kept.get(user);
  if (row === undefined) return "userLeftOut";
  if (time < row.signup!) return "beforeSignup";
  if (time >= row.signup! + settings.windowMs) return "afterWindow";
  return event === "click" || event === "view" ? "kept" : "otherEvent";
}

function groupUsers(
  users: readonly UserRow[],
  events: readonly EventRow[],
  {byPlan}: PlainSettings
): PlainCount["groups"] {
  const groups: PlainCount["groups"] = new Map();
  for (const {user, plan, paid} of users) {
    const own = events.filter((event) => event.user === user);
    const happened = own.filter(({count}) => count! > 0);
    const total = (name: string): number =>
      own.filter(({event}) => event === name).reduce((sum, {count}) => sum + count!, 0);
    const days = new Set(happened.map(({time}) => Math.floor(time! / 86_400_000))).size;
    const any = happened.some(({event}) => event === "view") ? 1 : 0;
    const key = `${byPlan ? plan : "all"}|${[total("click"), total("view"), days, any].join(",")}`;
    const [n, yes, known] = groups.get(key) ?? [0, 0, 0];
    groups.set(key, [n + 1, yes + (paid === "1" ? 1 : 0), known + (paid === "" ? 0 : 1)]);
  }
  return groups;
}
