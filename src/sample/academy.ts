// A made-up ed-tech company: people sign up, do something on their first day or nothing, and some subscribe.
// The rows hold what real data hold: repeated, late, early and broken ones, unknown users, an unfinished month,
// a few absurdly active users.
import {createDraw, type Draw} from "./draw.js";
import {type FirstDay, frequency, kinds} from "./people.js";

export interface SampleSettings {
  readonly seed: number;
  /** Complete months. */
  readonly months: number;
  /** People per month, about. */
  readonly people: number;
}

/** A CSV file of the sample. */
export interface SampleFile {
  readonly name: string;
  readonly lines: readonly string[];
}

const DAY = 86_400;
/** São Paulo has kept UTC−3 without summer time since 2019. */
const OFFSET = -3 * 3600;
const FIRST_MONTH = {year: 2026, month: 1};
/** Local days that the data go on after the last complete month. */
const DAYS_AFTER = 8;
const EVENTS = [
  "exercise_submitted",
  "video_started",
  "video_finished",
  "study_plan_set_up",
  "essay_sent"
] as const;

interface Person {
  readonly id: string;
  /** Seconds since 1970, UTC. */
  readonly signup: number;
  readonly day: FirstDay;
  readonly subscribes: boolean;
}

interface Row {
  readonly user: string;
  readonly event: string;
  readonly time: number | string;
}

/** Returns the sample's files: users.csv and one events file a month; the same settings give the same lines. */
export function academy({seed, months, people}: SampleSettings): SampleFile[] {
  const draw = createDraw(seed);
  const starts = Array.from({length: months + 1}, (_, i) => monthStart(i));
  const ends = starts[months] + DAYS_AFTER * DAY;
  const users: string[] = ["user_id,signed_up_at,plan,platform,subscribed_30d"];
  const files: SampleFile[] = [];
  let serial = 0;
  for (let cohort = 0; cohort <= months; cohort++) {
    const from = starts[cohort];
    const to = cohort < months ? starts[cohort + 1] : ends;
    const size = Math.round((people + (draw.unit() - 0.5) * people * 0.1) * ((to - from) / (30.4 * DAY)));
    const rows: Row[] = [];
    for (let n = 0; n < size; n++) {
      const person = newPerson(draw, ++serial, {
        from,
        to,
        cohort: Math.min(cohort, months - 1),
        last: months - 1
      });
      users.push(userLine(draw, person, ends));
      rows.push(...eventsOf(draw, person).filter(({time}) => typeof time !== "number" || time < ends));
    }
    files.push({name: `events-${isoMonth(cohort)}.csv`, lines: eventLines(withMess(draw, rows, from))});
  }
  users.push(...messyUsers(users));
  return [{name: "users.csv", lines: users}, ...files];
}

function monthStart(offset: number): number {
  return Date.UTC(FIRST_MONTH.year, FIRST_MONTH.month - 1 + offset, 1) / 1000 - OFFSET;
}

function isoMonth(offset: number): string {
  return new Date(Date.UTC(FIRST_MONTH.year, FIRST_MONTH.month - 1 + offset, 1)).toISOString().slice(0, 7);
}

function newPerson(
  draw: Draw,
  serial: number,
  {from, to, cohort, last}: {from: number; to: number; cohort: number; last: number}
): Person {
  const kind = kinds[draw.weighted(kinds.map((kind) => frequency(kind, cohort, last)))];
  const day = kind.firstDay(draw);
  const absurd = draw.chance(0.0006);
  return {
    id: `u${String(serial).padStart(5, "0")}`,
    signup: from + Math.floor(eveningTime(draw, to - from)),
    day: absurd ? {...day, exercises: 150 + draw.below(400), videosStarted: 60 + draw.below(90)} : day,
    subscribes: draw.chance(kind.subscribes)
  };
}

// People sign up from seven in the morning to midnight, mostly in the evening.
function eveningTime(draw: Draw, seconds: number): number {
  const day = draw.below(Math.round(seconds / DAY));
  return day * DAY + 7 * 3600 + Math.max(draw.unit(), draw.unit()) * 17 * 3600;
}

function userLine(draw: Draw, {id, signup, subscribes}: Person, ends: number): string {
  const plan = draw.chance(0.15) ? "school" : "free";
  const platform = ["web", "android", "ios"][draw.weighted([45, 40, 15])];
  // Nobody knows yet whether those subscribe whose 30 days are not over.
  const outcome = signup + 30 * DAY > ends ? "" : subscribes ? "1" : "0";
  return `${id},${localTime(signup)},${plan},${platform},${outcome}`;
}

function eventsOf(draw: Draw, {id, signup, day}: Person): Row[] {
  const counts = [day.exercises, day.videosStarted, day.videosFinished, day.studyPlans, day.essays];
  // Up to three sittings on the first day; a sitting lasts up to fifty minutes.
  const sittings = [60 + draw.below(600), 3600 * (2 + draw.below(8)), 3600 * (11 + draw.below(11))];
  const sitting = (): number => sittings[draw.weighted([6, 2, 1])] + draw.below(3000);
  const rows = counts.flatMap((count, kind) =>
    Array.from({length: count}, () => ({user: id, event: EVENTS[kind], time: signup + sitting()}))
  );
  if (rows.length > 0 && draw.chance(0.12))
    rows.push({user: id, event: EVENTS[draw.below(3)], time: signup + DAY + draw.below(9 * DAY)});
  return rows;
}

// Each month's file has its share of rows that should not count.
function withMess(draw: Draw, rows: readonly Row[], from: number): Row[] {
  const broken = ["2026-13-02T10:00:00Z", "", "yesterday", "0000-00-00T00:00:00Z"];
  const messy = rows.flatMap((row): Row[] => {
    const roll = draw.unit();
    if (roll < 0.004) return [row, row];
    if (roll < 0.006) return [row, {...row, time: Number(row.time) - 3 * DAY}];
    if (roll < 0.0075) return [row, {...row, user: `t${draw.below(900) + 100}`}];
    if (roll < 0.0079) return [row, {...row, time: broken[draw.below(broken.length)]}];
    if (roll < 0.011) return [row, {...row, event: "settings_opened"}];
    return [row];
  });
  const order = (row: Row): number => (typeof row.time === "number" ? row.time : from);
  return messy
    .map((row, index) => ({row, index}))
    .sort((a, b) => order(a.row) - order(b.row) || a.index - b.index)
    .map(({row}) => row);
}

function messyUsers(users: readonly string[]): string[] {
  return [users[101], users[2002], "u99997,soon,free,web,", "u99998,2026-02-30T10:00:00-03:00,free,ios,"];
}

function eventLines(rows: readonly Row[]): string[] {
  const line = ({user, event, time}: Row): string =>
    `${user},${event},${typeof time === "number" ? `${new Date(time * 1000).toISOString().slice(0, 19)}Z` : time}`;
  return ["user_id,event,time", ...rows.map(line)];
}

function localTime(seconds: number): string {
  return `${new Date((seconds + OFFSET) * 1000).toISOString().slice(0, 19)}-03:00`;
}
