// Which set holds the users and which their events. Names only rank the candidates: what decides is that the one
// column's values, each once, are those that the other repeats.
import type {Problem} from "../problem.js";
import {textSql} from "../sources/cellSql.js";
import type {Connection} from "../sources/connection.js";
import {scanSql} from "../sources/scanSql.js";
import {nameScore, plainName, USER_NAMES} from "./columnNames.js";
import {
  countColumn,
  eventColumns,
  eventIdColumn,
  signupColumns,
  timeColumns,
  userColumns
} from "./findColumns.js";
import type {DataSet} from "./findDataSets.js";
import type {Given} from "./given.js";
import {type ColumnProfile, type LookedAt, sampleSql} from "./profileColumns.js";
import {missingColumn, noEvents, noUsers} from "./setupProblems.js";

/** Which sets and columns mean what. */
export interface Roles {
  readonly users: LookedAt;
  readonly events: LookedAt;
  /** In the events' files. */
  readonly user: string;
  /** In the users' files. */
  readonly userId: string;
  readonly event: ColumnProfile;
  readonly time: ColumnProfile;
  readonly signup: ColumnProfile;
  readonly count?: ColumnProfile;
  readonly id?: ColumnProfile;
}

/** Finds the roles; what nothing in the data decides is a problem that says what is missing. */
export async function findRoles(
  connection: Connection,
  sets: readonly LookedAt[],
  given: Given
): Promise<{roles?: Roles; problems: Problem[]}> {
  const eventSets = sets.flatMap((set) => eventsOf(set, given) ?? []);
  if (eventSets.length === 0) return {problems: [noEvents(sets, given)]};
  const pairs: Pair[] = [];
  for (const events of eventSets)
    for (const users of sets.filter(
      (set) => set !== events.set && (!given.users || isNamed(set, given.users))
    ))
      pairs.push(...(await pairsOf(connection, users, events, given)));
  const best = pairs.sort(
    (a, b) => b.score - a.score || b.events.set.columns[0].rows - a.events.set.columns[0].rows
  )[0];
  if (!best) return {problems: [noUsers(sets, eventSets[0].set, given)]};
  return rolesOf(best, given);
}

function rolesOf(
  {users, events: {set, time, kinds}, user, userId}: Pair,
  given: Given
): {roles?: Roles; problems: Problem[]} {
  const signup = chosen(users, signupColumns(users.columns), given.signup);
  if (!signup) return {problems: [missingColumn(users, "signup", given.signup)]};
  const event = kinds.find(({name}) => name !== user);
  if (!event) return {problems: [missingColumn(set, "event", given.event)]};
  const counts = [countColumn(set.columns)].flatMap((column) => column ?? []);
  const count = chosen(set, counts, given.count);
  if (given.count !== undefined && !count) return {problems: [missingColumn(set, "count", given.count)]};
  const taken = [user, event.name, time.name, count?.name];
  const id = eventIdColumn(set.columns.filter(({name}) => !taken.includes(name)));
  const more = {...(count ? {count} : {}), ...(id ? {id} : {})};
  return {roles: {users, events: set, user, userId, event, time, signup, ...more}, problems: []};
}

interface EventsSet {
  readonly set: LookedAt;
  readonly time: ColumnProfile;
  /** Columns that could be the kind of event; one of them may be the user. */
  readonly kinds: readonly ColumnProfile[];
}

interface Pair {
  readonly users: LookedAt;
  readonly events: EventsSet;
  readonly user: string;
  readonly userId: string;
  readonly score: number;
}

function eventsOf(set: LookedAt, given: Given): EventsSet | undefined {
  if (given.events !== undefined && !isNamed(set, given.events)) return undefined;
  const time = chosen(set, timeColumns(set.columns), given.time);
  if (!time) return undefined;
  const taken = [given.user, given.count, time.name];
  const found = eventColumns(set.columns).filter(({name}) => !taken.includes(name));
  const kinds = given.event === undefined ? found : set.columns.filter(({name}) => name === given.event);
  return kinds.length > 0 ? {set, time, kinds} : undefined;
}

/** Tells whether a set is the one that a flag names, by its pattern or by one of its files. */
export function isNamed({globs, files}: DataSet, name: string): boolean {
  const plain = name.replace(/^\.\//, "");
  return globs.includes(plain) || files.some(({path}) => path === plain);
}

// What was said counts, if it is there.
function chosen(
  {columns}: LookedAt,
  found: readonly ColumnProfile[],
  said: string | undefined
): ColumnProfile | undefined {
  return said === undefined ? found[0] : columns.find(({name}) => name === said);
}

/** Most pairs of columns that are compared: a reading of the users' files each. */
const COMPARED = 4;

async function pairsOf(
  connection: Connection,
  users: LookedAt,
  events: EventsSet,
  given: Given
): Promise<Pair[]> {
  const others = events.set.columns.filter(({name}) => name !== given.event && name !== events.time.name);
  const said = events.set.columns.filter(({name}) => name === given.user);
  const inEvents = given.user === undefined ? userColumns(others, {unique: false}) : said;
  const inUsers = userColumns(users.columns, {unique: true});
  const pairs: Pair[] = [];
  for (const {name: user} of inEvents.slice(0, COMPARED))
    for (const {name: userId} of inUsers.slice(0, COMPARED)) {
      const shares = await compare(connection, {users, userId, events: events.set, user});
      if (shares.known < MOSTLY_KNOWN) continue;
      pairs.push({users, events, user, userId, score: scoreOf(user, userId, shares)});
    }
  return pairs;
}

/** From this share of the events' users on, a column of the other file is the same users'. */
const MOSTLY_KNOWN = 0.5;

// How many of the users have events tells ids from small numbers that happen to be among the ids.
function scoreOf(user: string, userId: string, {known, covered}: {known: number; covered: number}): number {
  const names = nameScore(user, USER_NAMES) + nameScore(userId, USER_NAMES);
  const same = plainName(user) === plainName(userId) ? 2 : 0;
  return names + same + 4 * covered + known;
}

// Which share of the events' users is in the users' file, and which share of that file has events (in the sample).
async function compare(
  connection: Connection,
  {users, userId, events, user}: {users: DataSet; userId: string; events: DataSet; user: string}
): Promise<{known: number; covered: number}> {
  const all = scanSql(users.files, {id: {column: userId, sql: textSql}});
  const some = sampleSql(events.files, {id: {column: user, sql: textSql}});
  const [row] = await connection.rows<{known: number; seen: number; ids: number}>(
    `WITH people AS (SELECT DISTINCT id FROM (${all}) WHERE id IS NOT NULL),
      seen AS (SELECT DISTINCT id FROM (${some}) WHERE id IS NOT NULL)
    SELECT (SELECT count(*) FROM seen)::DOUBLE AS seen, (SELECT count(*) FROM people)::DOUBLE AS ids,
      (SELECT count(*) FROM seen SEMI JOIN people USING (id))::DOUBLE AS known`
  );
  return {known: row.known / Math.max(1, row.seen), covered: row.known / Math.max(1, row.ids)};
}
