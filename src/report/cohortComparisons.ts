// Two cohorts side by side, told honestly: what differs by more than chance, by how much, and what does not.

import type {CohortComparison} from "../evidence/compareCohorts.js";
import type {FeatureDifference, ShareDifference, Tested} from "../evidence/comparePeople.js";
import {weightsOf} from "../features/frequencyTable.js";
import {siteColors} from "../personas/look.js";
import {NEUTRAL} from "./boxCharts.js";
import type {CohortComparisonReport} from "./compared.js";
import type {Context, Member} from "./context.js";
import {memberFigures} from "./memberFigures.js";
import {pairCharts, type Side} from "./pairCharts.js";
import type {BoxChart, Shades, Table} from "./parts.js";
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
  const names = {later: later.label, earlier: earlier.label};
  const told = membersTold(context, comparison);
  const {cramersV, notable} = comparison.mix;
  return {
    later,
    earlier,
    different: comparison.different,
    finding: say.comparisonFinding(names, findingOf(context, comparison, told)),
    words: say.comparisonWords({
      v: numbers.decimal(cramersV, 2).text,
      size: say.effectSizes[sizeOf(cramersV)],
      tests: numbers.count(comparison.tests).text,
      notable
    }),
    groups: groupsTable(context, comparison, {names, told}),
    features: featuresTable(context, comparison.features, names),
    boxes: cohortCharts(context, comparison, profiles)
  };
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
  return pairCharts(context, [side(b, NEUTRAL), side(a, later)], {order});
}

interface Told {
  readonly member: Member;
  readonly difference: ShareDifference;
}

function membersTold(context: Context, {groups}: CohortComparison): Told[] {
  return context.members.flatMap((member) => {
    const slot = slotOf(context, member);
    return slot === undefined || member.group.rows.length === 0 ? [] : [{member, difference: groups[slot]}];
  });
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

interface Names {
  readonly later: string;
  readonly earlier: string;
}

function groupsTable(
  context: Context,
  {cohorts}: CohortComparison,
  {names: {later, earlier}, told}: {readonly names: Names; readonly told: readonly Told[]}
): Table {
  const {say} = context;
  return {
    caption: say.comparisonGroups(later, earlier),
    columns: [
      {id: "group", label: say.numbers.group, numeric: false},
      {id: "earlier", label: earlier, numeric: true},
      {id: "later", label: later, numeric: true},
      {id: "difference", label: say.comparisonColumns.difference, numeric: true},
      {id: "verdict", label: say.comparisonColumns.verdict, numeric: false}
    ],
    rows: told.map(({member, difference}) => {
      const [before, after] = [cohorts.b, cohorts.a].map((cohort) =>
        memberFigures(context, member.group, cohort)
      );
      const open = before.showing === "shown" && after.showing === "shown";
      return [
        member.shortName,
        before.share.text,
        after.share.text,
        open ? pointsText(context, difference) : say.notKnown,
        open ? verdict(context, difference) : say.notKnown
      ];
    })
  };
}

function pointsText({say, numbers}: Context, {share, interval}: ShareDifference): string {
  const [points, low, high] = [share.a - share.b, interval.low, interval.high].map(
    (value) => numbers.points(value).text
  );
  return say.range(points, low, high);
}

function verdict({say}: Context, {notable}: Tested): string {
  return notable ? say.verdicts.notable : say.verdicts.chance;
}

function featuresTable(context: Context, features: readonly FeatureDifference[], names: Names): Table {
  const {study, say, numbers} = context;
  return {
    caption: say.comparisonFeatures(names.later, names.earlier),
    columns: [
      {id: "feature", label: say.countingColumns.feature, numeric: false},
      {id: "more", label: say.comparisonColumns.superiority(names.later, names.earlier), numeric: true},
      {id: "verdict", label: say.comparisonColumns.verdict, numeric: false}
    ],
    rows: features.map((difference, j) => [
      study.features[j].label,
      numbers.share(difference.superiority).text,
      verdict(context, difference)
    ])
  };
}
