// Two years of a made-up product: groups of people whose habits drift, whose shares change, and to whom things happen.
// Who belongs to whom is known here and told to nobody: each month's people are a frequency table, and beside it the
// number of users per row and true group.
import type {FrequencyTable} from "../../src/features/frequencyTable.js";
import {randomStream} from "../../src/model/random.js";

export const MONTHS = 24;
export const FEATURES = ["practised", "watched"] as const;

/** Things that happen, each in one month from which on they are so. */
export interface Happenings {
  /** Half of "b" takes to other habits: its people are then "b" and "b2", both away from where "b" was. */
  readonly split: number;
  /** "c" and "d" come to do the same, in the middle between them. */
  readonly merge: number;
  /** Nobody of "e" signs up any more. */
  readonly death: number;
  /** "f" signs up for the first time. */
  readonly birth: number;
}

export interface World {
  readonly happenings: Happenings;
  readonly month: (month: number) => Month;
}

/** A group that is there in a month: its centre, in feature units. */
export interface TrueGroup {
  readonly id: string;
  readonly center: readonly [number, number];
  readonly share: number;
}

export interface Month {
  readonly groups: readonly TrueGroup[];
  readonly table: FrequencyTable;
  /** Per row: users of each true group, in the order of `groups`. */
  readonly truth: readonly Float64Array[];
}

export interface WorldSettings {
  readonly users: number;
  /** Standard deviation of habits within a group, feature units. */
  readonly spread: number;
  /** Farthest that a centre drifts from its beginning, feature units. */
  readonly drift: number;
}

const HOMES: Readonly<Record<string, readonly [number, number]>> = {
  a: [6, 6],
  b: [24, 7],
  c: [6, 24],
  d: [23, 27],
  e: [43, 7],
  f: [42, 26]
};
/** How far the parts of "b" go from where it was, to either side. */
const APART = 5.5;

/** Makes the world of a seed: the same seed, the same people. */
export function makeWorld(seed: number, settings: WorldSettings): World {
  const random = randomStream(seed);
  const happenings = drawHappenings(random);
  const phases = Object.fromEntries(Object.keys(HOMES).map((id) => [id, [random(), random(), random()]]));
  const trends = Object.fromEntries(Object.keys(HOMES).map((id) => [id, [random(), random(), random()]]));
  const months = Array.from({length: MONTHS}, (_, month) => {
    const groups = groupsOf(month, {happenings, phases, trends, drift: settings.drift});
    return {groups, ...signUps(groups, settings, random)};
  });
  return {happenings, month: (month) => months[month]};
}

// One each in four months at least three apart, from the fourth month to the last but two.
function drawHappenings(random: () => number): Happenings {
  const order = ["split", "merge", "death", "birth"] as const;
  const shuffled = order
    .map((kind) => ({kind, at: random()}))
    .sort((a, b) => a.at - b.at)
    .map(({kind}) => kind);
  const months = shuffled.map((kind, n) => [kind, 3 + n * 5 + Math.floor(random() * 3)] as const);
  return Object.fromEntries(months) as Record<(typeof order)[number], number>; // all four are in it
}

function groupsOf(
  month: number,
  {
    happenings: {split, merge, death, birth},
    phases,
    trends,
    drift
  }: {
    happenings: Happenings;
    phases: Record<string, number[]>;
    trends: Record<string, number[]>;
    drift: number;
  }
): TrueGroup[] {
  const place = (id: string): [number, number] => drifted(HOMES[id], phases[id], month, drift);
  const weight = (id: string): number => changing(trends[id], month);
  const [b, c, d] = [place("b"), place("c"), place("d")];
  const groups: {id: string; center: [number, number]; weight: number}[] = [
    {id: "a", center: place("a"), weight: weight("a")}
  ];
  if (month < split) groups.push({id: "b", center: b, weight: weight("b")});
  else
    groups.push(
      {id: "b", center: [b[0] - APART, b[1]], weight: weight("b") / 2},
      {id: "b2", center: [b[0] + APART, b[1]], weight: weight("b") / 2}
    );
  if (month < merge)
    groups.push({id: "c", center: c, weight: weight("c")}, {id: "d", center: d, weight: weight("d")});
  else
    groups.push({
      id: "cd",
      center: [(c[0] + d[0]) / 2, (c[1] + d[1]) / 2],
      weight: weight("c") + weight("d")
    });
  if (month < death) groups.push({id: "e", center: place("e"), weight: weight("e")});
  if (month >= birth) groups.push({id: "f", center: place("f"), weight: 0.8 * weight("f")});
  const all = groups.reduce((sum, {weight}) => sum + weight, 0);
  return groups.map(({id, center, weight}) => ({id, center, share: weight / all}));
}

// A slow swing that begins at home and goes at most `drift` away.
function drifted(
  [x, y]: readonly [number, number],
  [p, q, r]: readonly number[],
  month: number,
  drift: number
): [number, number] {
  const way = drift * Math.sin(((0.5 + p) * Math.PI * month) / MONTHS);
  return [x + way * Math.cos(2 * Math.PI * q), y + way * Math.sin(2 * Math.PI * r)];
}

// Between 0.6 and 1.6 of the usual, up or down over the two years.
function changing([p, q, r]: readonly number[], month: number): number {
  return Math.exp(0.47 * Math.sin(2 * Math.PI * (p + ((0.3 + 0.7 * q) * month) / MONTHS))) * (0.9 + 0.2 * r);
}

function signUps(
  groups: readonly TrueGroup[],
  {users, spread}: WorldSettings,
  random: () => number
): Pick<Month, "table" | "truth"> {
  const rows = new Map<string, {values: number[]; by: Float64Array}>();
  for (let n = 0; n < users; n++) {
    const group = pick(groups, random());
    const values = groups[group].center.map((x) => Math.max(0, Math.round(x + spread * normal(random))));
    const key = values.join();
    const row = rows.get(key) ?? {values, by: new Float64Array(groups.length)};
    rows.set(key, row);
    row.by[group]++;
  }
  const sorted = [...rows.values()].sort((a, b) => a.values[0] - b.values[0] || a.values[1] - b.values[1]);
  const table = {
    features: [...FEATURES],
    cohorts: ["now"],
    outcomes: [],
    rows: sorted.length,
    points: Float64Array.from(sorted.flatMap(({values}) => values)),
    users: Float64Array.from(sorted, ({by}) => by.reduce((sum, users) => sum + users, 0)),
    outcomeSums: new Float64Array(),
    outcomeUsers: new Float64Array()
  };
  return {table, truth: sorted.map(({by}) => by)};
}

function pick(groups: readonly TrueGroup[], at: number): number {
  let left = at;
  for (const [n, {share}] of groups.entries()) {
    left -= share;
    if (left < 0) return n;
  }
  return groups.length - 1;
}

// Box & Muller 1958.
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
