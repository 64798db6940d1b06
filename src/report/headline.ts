// What a reader takes home in ten seconds.
import {type Context, clusteredMembers, type Member} from "./context.js";
import {discreetCount, isFew} from "./discreet.js";
import {memberFigures} from "./memberFigures.js";
import {UNDESCRIBED} from "./mergeUnnamed.js";
import type {Words} from "./parts.js";
import type {PersonaReport, Report} from "./report.js";
import {cohortUsers, columnOf, shownCohorts} from "./shares.js";

/** Changes told in the lede, most people first. */
const TOLD = 2;
/** From this share on, doing nothing is the second sentence. */
const TELLING = 0.08;

/** Returns the kicker, headline and lede of the home page; changes by member id. A fitted model has groups. */
export function headlineOf(
  context: Context,
  changes: ReadonlyMap<string, PersonaReport["change"]>
): Pick<Report, "kicker" | "kickerAll" | "headline" | "lede"> {
  const {study, say, numbers, everyone, cohortNames, fitCohort} = context;
  const whole = fitCohort === undefined || study.cohorts.by === "none";
  const cohort = whole ? undefined : cohortNames[fitCohort].full;
  const members = clusteredMembers(context);
  // Those not yet described count as the groups that they are, seen by readers or not.
  const described = members.filter(({group}) => group.id !== UNDESCRIBED).length;
  const count = described + (context.definitions.family.hidesUnnamed ? unnamedGroups(context) : 0);
  // What the method page does not conclude, the headline must not.
  const kinds = context.evidence.found.count.verdict === "clear" ? say.kinds : say.sorted;
  const users = discreetCount(context, everyone.users).text;
  const column = columnOf(study);
  const kicker =
    column !== undefined && cohort !== undefined
      ? say.kickerColumn({column, cohort}, study.window.text, users, study.people)
      : say.kicker(cohort, study.window.text, users, study.people);
  return {
    kicker,
    kickerAll: kickerAll(context) ?? kicker,
    headline: `${kinds(count, numbers.count(count).text, study.people)} ${secondSentence(context, members)}`,
    lede: ledeOf(context, members, changes)
  };
}

// Everybody of the cohorts of which something is shown; undefined where there is one.
function kickerAll(context: Context): string | undefined {
  const {say, study, numbers} = context;
  const shown = shownCohorts(context);
  if (shown.length < 2) return undefined;
  const users = shown.reduce((sum, cohort) => sum + cohortUsers(context, cohort), 0);
  const cohorts = {count: shown.length, text: numbers.count(shown.length).text};
  return say.kickerAll(cohorts, study.window.text, numbers.count(users).text, study.people);
}

function unnamedGroups({matching}: Context): number {
  return matching.groups.filter(({persona}) => persona === undefined).length;
}

function secondSentence(context: Context, [largest]: readonly Member[]): string {
  const {study, say, table, weights, everyone} = context;
  const d = table.features.length;
  const nothing = weights.findIndex((_, i) =>
    table.points.subarray(i * d, (i + 1) * d).every((value) => value === 0)
  );
  const users = nothing < 0 ? 0 : weights[nothing];
  if (users >= study.minGroup && users >= TELLING * everyone.users)
    return say.didNothing(users / everyone.users);
  return say.largest(largest.name, shareText(context, largest));
}

function shareText(context: Context, {group}: Member): string {
  return memberFigures(context, group, context.fitCohort).share.text;
}

function ledeOf(
  context: Context,
  members: readonly Member[],
  changes: ReadonlyMap<string, PersonaReport["change"]>
): Words {
  const {say, study, counted, fitCohort, cohortNames} = context;
  const [largest] = members;
  const opening = say.ledeLargest(largest.name, shareText(context, largest), study.people);
  // Values of a column do not follow each other.
  if (columnOf(study) !== undefined) return opening;
  if (fitCohort === undefined || fitCohort === 0)
    return [...opening, ...(fitCohort === 0 && study.cohorts.by !== "none" ? [say.ledeFirst] : [])];
  const notable = members.flatMap((member) => {
    const change = changes.get(member.group.id);
    return change?.notable ? [{member, change}] : [];
  });
  const told = notable.filter(({change}) => change.direction !== "same").slice(0, TOLD);
  const previous = cohortNames[fitCohort - 1].brief;
  if (told.length === 0 && isFew(context, counted.cohorts[fitCohort - 1].users))
    return [...opening, say.ledeFew(previous)];
  if (told.length === 0)
    return [
      ...opening,
      ...(notable.length > 0 ? say.ledeSmallChanges(previous) : say.ledeNoChange(previous))
    ];
  const sentences = told.flatMap(({member, change}) =>
    say.ledeChange(
      member.name,
      change.direction === "up",
      shareText(context, member),
      study.people,
      change.amount
    )
  );
  return [...sentences, ...say.ledeNotable(told.length === 1)];
}
