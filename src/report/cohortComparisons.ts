// Two cohorts side by side, told honestly: what differs by more than chance, by how much, and what does not.

import type {CohortComparison} from "../evidence/compareCohorts.js";
import type {ShareDifference} from "../evidence/comparePeople.js";
import {weightsOf} from "../features/frequencyTable.js";
import {siteColors} from "../personas/look.js";
import {NEUTRAL} from "./boxCharts.js";
import type {CohortComparisonReport} from "./compared.js";
import {featureFigures, featuresTable, groupFigures, groupsTable, type Told} from "./comparisonFigures.js";
import type {Context, Member} from "./context.js";
import type {Compared} from "./english.js";
import {memberFigures} from "./memberFigures.js";
import {pairCharts, type Side} from "./pairCharts.js";
import type {BoxChart, Shades} from "./parts.js";
import {makeProfile, type Profile} from "./profile.js";
import {papersOf, shadesOf} from "./shades.js";

/** Returns the comparisons of cohorts, later against earlier, in the evidence's order. */
export function cohortComparisons(context: Context): CohortComparisonReport[] {
  const profiles = cohortProfiles(context);
  return context.evidence.cohorts.map((comparison) => comparisonReport(context, comparison, profiles));
}

/** Returns what everyone of each cohort did. */
export function cohortProfiles({counted, table, study}: Context): Profile[] {
  return counted.cohorts.map((_, cohort) =>
    makeProfile(table, weightsOf(table, cohort), {minGroup: study.minGroup})
  );
}

/** Returns the member's difference between two cohorts; undefined where they were not compared, or the member is merged. */
export function differenceOf(
  context: Context,
  member: Member,
  {a, b}: {readonly a: number; readonly b: number}
): ShareDifference | undefined {
  const slot = slotOf(context, member);
  const pair = context.evidence.cohorts.find(({cohorts}) => cohorts.a === a && cohorts.b === b);
  return slot === undefined ? undefined : pair?.groups[slot];
}

/** Returns the place of a member among the groups that the evidence compares; undefined for merged ones. */
export function slotOf({model, definitions}: Context, {group}: Member): number | undefined {
  if (group.cluster !== undefined) return group.cluster;
  if (group.match === "outliers") return model.k;
  const rule = group.match === "rule" ? definitions.personas.findIndex(({id}) => id === group.id) : -1;
  return rule < 0 ? undefined : model.k + 1 + rule;
}

function comparisonReport(
  context: Context,
  comparison: CohortComparison,
  profiles: readonly Profile[]
): CohortComparisonReport {
  const {say, numbers, counted, cohortNames} = context;
  const [later, earlier] = [comparison.cohorts.a, comparison.cohorts.b].map((cohort) => ({
    id: counted.cohorts[cohort].id,
    label: cohortNames[cohort].full
  }));
  const names = {later: later.label, earlier: earlier.label, when: whenOf(context, comparison)};
  const told = membersTold(context, comparison);
  const groups = groupFigures(context, comparison, told);
  const features = featureFigures(context, comparison);
  const {cramersV, notable} = comparison.mix;
  return {
    later,
    earlier,
    different: comparison.different,
    title: say.comparisonTitle(later.label, earlier.label),
    finding: say.comparisonFinding(names, findingOf(context, comparison, told)),
    words: say.comparisonWords({
      size: sizeOf(cramersV),
      tests: numbers.count(comparison.tests).text,
      notable
    }),
    moved: movedTitle(context, comparison.cohorts, {told, names}) ?? say.labels(undefined).sharesSideBySide,
    about: say.sharesAbout(earlier.label, later.label),
    groups: groupsTable(context, comparison, {names, groups}),
    features: featuresTable(context, features, names),
    figures: {groups, features},
    boxes: cohortCharts(context, comparison, profiles)
  };
}

function whenOf({counted, study}: Context, {cohorts}: CohortComparison): Compared["when"] {
  if (study.cohorts.by === "column" || study.cohorts.by === "none") return "beside";
  return cohorts.a === counted.cohorts.length - 1 ? "since" : "between";
}

function cohortCharts(
  context: Context,
  {cohorts: {a, b}}: CohortComparison,
  profiles: readonly Profile[]
): BoxChart[] {
  const side = (cohort: number, shades: Shades): Side => {
    const {full} = context.cohortNames[cohort];
    return {
      id: context.counted.cohorts[cohort].id,
      label: full,
      name: full,
      shades,
      profile: profiles[cohort]
    };
  };
  const order = context.study.features.map((_, j) => j);
  const {look} = context.definitions;
  // The later cohort has the site's colour; the earlier one is grey.
  const later = shadesOf(siteColors(look, "light").accent, papersOf(look));
  return pairCharts(context, [side(b, NEUTRAL), side(a, later)], {order, who: context.say.cohortColumn});
}

function membersTold(context: Context, {groups}: CohortComparison): Told[] {
  return context.members.flatMap((member) => {
    const slot = slotOf(context, member);
    return slot === undefined || member.group.rows.length === 0 ? [] : [{member, difference: groups[slot]}];
  });
}

// Whose share differs most; undefined where a share may not be told, which could be it.
function movedTitle(
  context: Context,
  {a, b}: CohortComparison["cohorts"],
  {told, names}: {readonly told: readonly Told[]; readonly names: Compared}
): string | undefined {
  const {titles} = context.say;
  const rows = told.map(({member, difference: {share}}) => {
    const [after, before] = [a, b].map((cohort) => memberFigures(context, member.group, cohort));
    const open = before.showing === "shown" && after.showing === "shown";
    return {name: member.name, before, after, open, by: Math.abs(share.a - share.b)};
  });
  if (rows.length === 0 || rows.some(({open}) => !open)) return undefined;
  const most = rows.reduce((best, row) => (row.by > best.by ? row : best));
  const [from, to] = [most.before.share.text, most.after.share.text];
  if (names.when === "beside") {
    const [one, other] = [names.earlier, names.later].map((name, i) => ({name, value: [from, to][i]}));
    return from === to ? titles.same : titles.differs(most.name, one, other);
  }
  return from === to ? titles.still : titles.moved(most.name, from, to);
}

function findingOf(
  {study}: Context,
  {features, different}: CohortComparison,
  told: readonly Told[]
): {more: string[]; less: string[]; features: string[]; different: boolean} {
  const notable = told.filter(({difference}) => difference.notable);
  const names = (sign: 1 | -1): string[] =>
    notable.filter(({difference: {h}}) => h * sign > 0).map(({member}) => member.name);
  return {
    more: names(1),
    less: names(-1),
    features: study.features.filter((_, j) => features[j].notable).map(({label}) => label),
    different
  };
}

// Cohen's conventions for w, of which Cramér's V is a bound (1988).
function sizeOf(v: number): "tiny" | "small" | "medium" | "large" {
  if (v < 0.1) return "tiny";
  if (v < 0.3) return "small";
  return v < 0.5 ? "medium" : "large";
}
