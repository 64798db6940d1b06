// Shares of groups and how they changed, with what chance could explain.
import {differenceInterval} from "../model/differenceInterval.js";
import {type Proportion, wilson} from "../model/wilson.js";
import type {Study} from "../study/study.js";
import {differenceOf} from "./cohortComparisons.js";
import type {CohortReport} from "./compared.js";
import type {Context, Member} from "./context.js";
import {isFew} from "./discreet.js";
import {trendTable} from "./drawnTables.js";
import {usersOf} from "./groups.js";
import {pinnedRelease} from "./lifeReport.js";
import {memberFigures} from "./memberFigures.js";
import type {Trend, TrendPoint, Words} from "./parts.js";
import type {PersonaReport} from "./report.js";
import type {Showing} from "./suppress.js";

/** Returns the number of users of a cohort (an index). */
export function cohortUsers({counted}: Context, cohort: number): number {
  return counted.cohorts[cohort].users;
}

/** Returns the indices of the cohorts of at least min_group users: of smaller ones nothing is shown. */
export function shownCohorts(context: Context): number[] {
  return context.counted.cohorts.flatMap(({users}, cohort) =>
    users === 0 || isFew(context, users) ? [] : [cohort]
  );
}

/** Returns the member's share of the fit cohort with its 95 % interval (Wilson 1927). */
export function shareOf(context: Context, {group, profile}: Member): NonNullable<PersonaReport["share"]> {
  const {share, users, showing} = memberFigures(context, group, context.fitCohort);
  return {
    ...share,
    users,
    interval: intervalText(context, profile.users, {whole: context.everyone.users, showing})
  };
}

function intervalText(
  context: Context,
  part: number,
  {whole, showing}: {readonly whole: number; readonly showing: Showing}
): string {
  const {numbers, say, study} = context;
  if (showing === "withheld") return say.withheld(numbers.count(study.minGroup).text, study.people);
  if (isFew(context, part)) return say.tooFew(numbers.count(study.minGroup).text, study.people);
  const {low, high} = wilson(part, whole);
  return say.interval(numbers.share(low).text, numbers.share(high).text);
}

/** Returns the column whose values the cohorts are; undefined where they are times. */
export function columnOf({cohorts}: Study): string | undefined {
  return cohorts.by === "column" ? cohorts.column : undefined;
}

/**
 * Returns how the share changed since the cohort before; undefined where there is none, where few were in it, and where
 * cohorts are no time.
 */
export function changeOf(context: Context, member: Member): PersonaReport["change"] {
  const {say, numbers, table, fitCohort, cohortNames, study} = context;
  if (columnOf(study) !== undefined) return undefined;
  if (fitCohort === undefined || fitCohort === 0) return undefined;
  const previous = cohortNames[fitCohort - 1].brief;
  const [now, before] = [fitCohort, fitCohort - 1].map((cohort) => ({
    successes: usersOf(member.group, table, cohort),
    n: cohortUsers(context, cohort)
  }));
  if (now.n === 0 || before.n === 0 || isFew(context, before.n)) return undefined;
  if (isFew(context, now.successes) || isFew(context, before.successes)) return undefined;
  const withheld = [fitCohort, fitCohort - 1].some(
    (cohort) => memberFigures(context, member.group, cohort).showing === "withheld"
  );
  if (withheld) return undefined;
  const difference = now.successes / now.n - before.successes / before.n;
  const notable = isNotable(context, member, {now, before});
  const points = Math.round(Math.abs(difference) * 100);
  const same = say.changeSame(previous);
  if (points === 0)
    return {
      direction: "same",
      text: notable ? say.changeUnder(difference > 0, previous) : same,
      amount: same,
      short: same,
      notable
    };
  const text = numbers.count(points).text;
  const amount = say.changeAmount(text, points === 1, difference > 0, previous);
  return {
    direction: difference > 0 ? "up" : "down",
    text: say.changeText(amount, notable),
    amount,
    short: say.changeShort(text, points === 1, previous),
    notable
  };
}

// Judged with all differences of the two cohorts; one that was not among them, by its own interval.
function isNotable(
  context: Context,
  member: Member,
  {now, before}: {readonly now: Proportion; readonly before: Proportion}
): boolean {
  const {fitCohort = 0} = context;
  const difference = differenceOf(context, member, {a: fitCohort, b: fitCohort - 1});
  if (difference) return difference.notable;
  const {low, high} = differenceInterval(now, before);
  return low > 0 || high < 0;
}

// Of cohorts that do not follow each other: where the share is largest, and where least.
function spreadOf(context: Context, member: Member, column: string): Trend {
  const {say, study} = context;
  const shown = shownCohorts(context);
  const cohortNames = shown.map((cohort) => context.cohortNames[cohort]);
  const points = shown.map((cohort) => cohortShare(context, member, cohort));
  const named = points.map(({share}, i) => ({name: cohortNames[i].brief, value: share.text, share}));
  const finding = say.spreadFinding(named.sort((a, b) => b.share.value - a.share.value));
  return {
    finding,
    caption: say.spreadCaption(study.people, column),
    points,
    unordered: true,
    alt: say.spreadAlt(
      member.name,
      column,
      points.map(({share}, i) => `${cohortNames[i].full} ${share.text}`)
    ),
    table: trendTable(context, points.map(withInterval(context, member, shown)), {
      caption: finding,
      names: cohortNames.map(({full}) => full)
    })
  };
}

/** Returns the member's share of every cohort, oldest first; undefined for a single cohort. */
export function trendOf(context: Context, member: Member): Trend | undefined {
  const {say, study} = context;
  const shown = shownCohorts(context);
  if (shown.length < 2) return undefined;
  const column = columnOf(study);
  if (column !== undefined) return spreadOf(context, member, column);
  const cohortNames = shown.map((cohort) => context.cohortNames[cohort]);
  const points = shown.map((cohort) => cohortShare(context, member, cohort));
  const [first, last] = [points[0], points[points.length - 1]];
  const grew = grewOf(context, member, points);
  const names = [cohortNames[0].brief, cohortNames[cohortNames.length - 1].brief] as const;
  const finding = say.trendFinding(...names, first.share.text, last.share.text, grew);
  return {
    finding,
    caption: say.trendCaption(study.people),
    points,
    alt: say.trendAlt(
      member.name,
      points.map(({share}, i) => `${cohortNames[i].full} ${share.text}`)
    ),
    table: trendTable(context, points.map(withInterval(context, member, shown)), {
      caption: finding,
      names: cohortNames.map(({full}) => full)
    })
  };
}

// The interval that is drawn, in words; of a share that is not told there is none.
function withInterval(
  context: Context,
  {group}: Member,
  cohorts: readonly number[]
): (point: TrendPoint, i: number) => TrendPoint & {readonly interval: string} {
  const {say, numbers} = context;
  return (point, i) => {
    const {showing} = memberFigures(context, group, cohorts[i]);
    const [low, high] = [point.low, point.high].map((end) => numbers.share(end).text);
    return {...point, interval: showing === "withheld" ? say.notKnown : say.binRange(low, high)};
  };
}

// From the first cohort to the last: judged as every change is. What readers do not know exactly is judged by the
// intervals that they see.
function grewOf(context: Context, member: Member, points: readonly TrendPoint[]): -1 | 0 | 1 {
  const [first, last] = [points[0], points[points.length - 1]];
  const shown = shownCohorts(context);
  const [b, a] = [shown[0], shown[shown.length - 1]];
  const open = [a, b].every((cohort) => memberFigures(context, member.group, cohort).showing === "shown");
  const difference = open ? differenceOf(context, member, {a, b}) : undefined;
  if (difference) return difference.notable ? (difference.share.a > difference.share.b ? 1 : -1) : 0;
  return last.low > first.high ? 1 : last.high < first.low ? -1 : 0;
}

/** Returns the member's share of a cohort (an index) with its interval. */
export function cohortShare(context: Context, {group}: Member, cohort: number): TrendPoint {
  const {table, counted, study, cohortNames} = context;
  const of = cohortUsers(context, cohort);
  const users = usersOf(group, table, cohort);
  // Few are drawn as anything from nobody to min_group.
  const few = isFew(context, users);
  const {share, users: count, showing} = memberFigures(context, group, cohort);
  const named = {cohort: counted.cohorts[cohort].id, label: cohortNames[cohort].axis, share, users: count};
  // An interval as wide as if the estimate were the figure; around nothing known, all of it.
  if (showing === "withheld" && count.value === 0) return {...named, low: 0, high: 1};
  if (showing === "withheld") return {...named, ...wilson(count.value, of)};
  return {
    ...named,
    low: wilson(few ? 0 : users, of).low,
    high: wilson(few ? Math.min(study.minGroup, of) : users, of).high
  };
}

/** Returns the cohorts of at least min_group users with the share of every member in each. */
export function cohortReports(context: Context): CohortReport[] {
  const {counted, cohortNames, members, numbers, table} = context;
  return shownCohorts(context).map((cohort) => ({
    id: counted.cohorts[cohort].id,
    label: cohortNames[cohort].full,
    axis: cohortNames[cohort].axis,
    ...endsOf(counted.cohorts[cohort].to),
    users: numbers.count(counted.cohorts[cohort].users),
    shares: members
      .filter(({group}) => group.rows.length > 0)
      .map((member) => {
        const {share, low, high} = cohortShare(context, member, cohort);
        const users = usersOf(member.group, table, cohort);
        const {showing} = memberFigures(context, member.group, cohort);
        const interval = intervalText(context, users, {whole: cohortUsers(context, cohort), showing});
        return {id: member.group.id, share, low, high, interval};
      })
  }));
}

/** Returns what the cohorts are and whose groups they are placed in. */
export function cohortWords(context: Context): Words {
  const {say, study, numbers, fitCohort, cohortNames} = context;
  const {length} = shownCohorts(context);
  const named = study.fit.kind !== "latest" || columnOf(study) !== undefined;
  const cohort = fitCohort === undefined ? say.stays.everyCohort : cohortNames[fitCohort].full;
  return say.cohortWords(study.people, length, numbers.count(length).text, {
    release: pinnedRelease(context),
    cohort: named ? cohort : undefined
  });
}

function endsOf(to: string | undefined): {ends?: string} {
  return to === undefined ? {} : {ends: to};
}
