// One team in one world for two years, and what came of it, counted against the truth.

import type {Grouped} from "../../src/groupPeople.js";
import type {Matching} from "../../src/personas/persona.js";
import {examplePersona} from "../personas/exampleModel.js";
import {accept, build, type Desk, type Told, told} from "./team.js";
import {FEATURES, type Happenings, MONTHS, type Month, type TrueGroup, type World} from "./world.js";

export interface Outcome {
  /** Users who were clustered and whose true group is recoverable: no other group's centre is nearer to them. */
  readonly recoverable: number;
  /** Of those, with the persona that their group has; in the month of a happening also its forebears', or none yet. */
  readonly right: number;
  /** Groups that had a name which in some month went to mostly other people: "7: b is f". */
  readonly jumps: readonly string[];
  /** Happenings told as what they are, in their month or the next. */
  readonly noticed: readonly (keyof Happenings)[];
  /** Tidings of a split, merge, death or birth in months without any: "9: split b". */
  readonly falseAlarms: readonly string[];
  /** Months in which nothing had happened in that month or the one before. */
  readonly quietMonths: number;
  /** Releases accepted. */
  readonly releases: number;
}

/** True groups that come out of a happening, and the personas whose people they were. */
const AFTER: Readonly<Record<keyof Happenings, {groups: readonly string[]; forebears: readonly string[]}>> = {
  split: {groups: ["b", "b2"], forebears: ["b"]},
  merge: {groups: ["cd"], forebears: ["c", "d"]},
  death: {groups: [], forebears: []},
  birth: {groups: ["f"], forebears: []}
};

/** The team accepts whenever something is told, and every three months in any case. */
const QUARTER = 3;

/** How a month's groups get their names: as the product does it unless told. */
export type Naming = (findings: Grouped) => Matching;

/** Lives through the world: names by true group are given at the beginning, later ones when the team sees the group. */
export async function liveThrough(world: World, naming: Naming = ({matching}) => matching): Promise<Outcome> {
  const first = world.month(0);
  const personas = first.groups.map(({id, center}) =>
    examplePersona(id, Object.fromEntries(FEATURES.map((feature, j) => [feature, center[j]])))
  );
  const names = new Map(first.groups.map(({id}) => [id, id]));
  let desk = await accept({personas}, first, 0, await build({personas}, first, 0), () => "nobody");
  const score = {recoverable: 0, right: 0, jumps: [] as string[], noticed: [] as (keyof Happenings)[]};
  const falseAlarms: string[] = [];
  let [quietMonths, releases] = [0, 1];
  for (let n = 1; n < MONTHS; n++) {
    const month = world.month(n);
    for (const kind of happeningsIn(world, n, 0)) for (const id of AFTER[kind].groups) names.delete(id);
    const built = await build(desk, month, n);
    const findings = {...built, matching: naming(built)};
    const news = told(findings);
    const lately = happeningsIn(world, n, 1);
    const counts = scoreMonth(findings, month, names);
    score.recoverable += counts.recoverable;
    score.right += counts.right;
    score.jumps.push(...counts.jumps.map((jump) => `${n}: ${jump}`));
    for (const kind of lately)
      if (!score.noticed.includes(kind) && isNoticed(kind, news, {findings, month})) score.noticed.push(kind);
    if (lately.length === 0) {
      quietMonths++;
      falseAlarms.push(...alarms(news).map((alarm) => `${n}: ${alarm}`));
    }
    const isTold = alarms(news).length > 0 || news.moved.length > 0;
    if (!isTold && n % QUARTER !== 0) continue;
    desk = await accept(desk, month, n, findings, (cluster) =>
      freshName(mostly(findings, month, cluster), names, n)
    );
    nameNew(desk, await build(desk, month, n), month, names);
    releases++;
  }
  return {...score, falseAlarms, quietMonths, releases};
}

function happeningsIn({happenings}: World, month: number, atMostAgo: number): (keyof Happenings)[] {
  return (Object.keys(happenings) as (keyof Happenings)[]).filter(
    (kind) => month >= happenings[kind] && month - happenings[kind] <= atMostAgo
  );
}

function alarms({split, merged, gone, born}: Told): string[] {
  return [
    ...split.map((id) => `split ${id}`),
    ...merged.map((id) => `merged ${id}`),
    ...gone.map((id) => `gone ${id}`),
    ...born.map((cluster) => `new ${cluster}`)
  ];
}

function isNoticed(
  kind: keyof Happenings,
  {split, merged, gone, born}: Told,
  {findings, month}: {findings: Grouped; month: Month}
): boolean {
  if (kind === "split") return split.includes("b");
  if (kind === "merge") return merged.includes("c") && merged.includes("d");
  if (kind === "death") return gone.includes("e");
  return born.some((cluster) => mostly(findings, month, cluster) === "f");
}

// True group that most of a cluster's people belong to.
function mostly({assignment}: Grouped, {groups, truth}: Month, cluster: number): string {
  const users = groups.map((_, g) =>
    truth.reduce((sum, by, row) => sum + (assignment.labels[row] === cluster ? by[g] : 0), 0)
  );
  return groups[users.indexOf(Math.max(...users))].id;
}

function freshName(group: string, names: ReadonlyMap<string, string>, month: number): string {
  return [...names.values()].includes(group) || group === "b" ? `${group}-${month}` : group;
}

// Groups that have no name yet get the one that their people have after acceptance.
function nameNew(desk: Desk, findings: Grouped, month: Month, names: Map<string, string>): void {
  for (const {cluster, persona} of findings.matching.groups) {
    const group = mostly(findings, month, cluster);
    if (!names.has(group) && persona !== undefined && desk.personas.some(({id}) => id === persona))
      names.set(group, persona);
  }
}

function scoreMonth(
  {assignment, matching}: Grouped,
  {groups, table, truth}: Month,
  names: ReadonlyMap<string, string>
): Pick<Outcome, "recoverable" | "right" | "jumps"> {
  let [recoverable, right] = [0, 0];
  const byGroup = groups.map(() => new Map<string, number>());
  for (let row = 0; row < table.rows; row++) {
    const label = assignment.labels[row];
    if (label < 0) continue;
    const g = nearest(groups, table.points[row * 2], table.points[row * 2 + 1]);
    const users = truth[row][g];
    const persona = matching.groups[label].persona;
    recoverable += users;
    if (isRight(groups[g].id, persona, names)) right += users;
    else byGroup[g].set(persona ?? "nobody", (byGroup[g].get(persona ?? "nobody") ?? 0) + users);
  }
  const jumps = groups.flatMap(({id}, g) =>
    [...byGroup[g]].flatMap(([persona, users]) =>
      persona !== "nobody" && users > truth.reduce((sum, by) => sum + by[g], 0) / 2
        ? [`${id} is ${persona}`]
        : []
    )
  );
  return {recoverable, right, jumps};
}

function isRight(group: string, persona: string | undefined, names: ReadonlyMap<string, string>): boolean {
  const name = names.get(group);
  if (name !== undefined) return persona === name;
  const after = Object.values(AFTER).find(({groups}) => groups.includes(group));
  return persona === undefined || (after?.forebears.includes(persona) ?? false);
}

function nearest(groups: readonly TrueGroup[], x: number, y: number): number {
  let best = 0;
  const distance = ({center}: TrueGroup): number => (center[0] - x) ** 2 + (center[1] - y) ** 2;
  for (let g = 1; g < groups.length; g++) if (distance(groups[g]) < distance(groups[best])) best = g;
  return best;
}
