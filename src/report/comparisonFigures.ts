// The figures of two cohorts side by side, as numbers for programs and as tables for people.
import type {CohortComparison} from "../evidence/compareCohorts.js";
import type {FeatureDifference, ShareDifference, Tested} from "../evidence/comparePeople.js";
import type {CohortComparisonReport, GroupDifference} from "./compared.js";
import type {Context, Member} from "./context.js";
import type {Compared} from "./english.js";
import {memberFigures} from "./memberFigures.js";
import type {Table} from "./parts.js";

type Figures = CohortComparisonReport["figures"];

/** A group that is told, and by how much it differs. */
export interface Told {
  readonly member: Member;
  readonly difference: ShareDifference;
}

/** What the cohorts are called. */
/** Returns the shares of the groups as a table. */
export function groupsTable(
  {say, numbers}: Context,
  {mix}: CohortComparison,
  {names: {later, earlier, when}, groups}: {readonly names: Compared; readonly groups: Figures["groups"]}
): Table {
  return {
    caption: say.comparisonGroups(later, earlier, numbers.decimal(mix.cramersV, 2).text),
    columns: [
      {id: "group", label: say.numbers.group, numeric: false},
      {id: "earlier", label: earlier, numeric: true},
      {id: "later", label: later, numeric: true},
      {
        id: "difference",
        label: say.comparisonColumns[when === "beside" ? "beside" : "difference"],
        numeric: true
      },
      {id: "verdict", label: say.comparisonColumns.verdict, numeric: false}
    ],
    rows: groups.map(({name, earlier, later, difference}) => [
      name,
      earlier.text,
      later.text,
      difference?.text ?? say.notKnown,
      difference ? verdict(say, difference) : say.notKnown
    ])
  };
}

/** Returns the shares of the groups in both cohorts; without their difference where one of them is a bound. */
export function groupFigures(
  context: Context,
  {cohorts}: CohortComparison,
  told: readonly Told[]
): GroupDifference[] {
  return told.map(({member: {group, shortName}, difference}) => {
    const [before, after] = [cohorts.b, cohorts.a].map((cohort) => memberFigures(context, group, cohort));
    const open = before.showing === "shown" && after.showing === "shown";
    return {
      id: group.id,
      name: shortName,
      earlier: before.share,
      later: after.share,
      ...(open ? {difference: differenceFigure(context, difference)} : {})
    };
  });
}

// Sizes of Vargha & Delaney 2000, "A critique and improvement of the CL common language effect size statistics".
function amountText({say, numbers}: Context, {superiority, notable}: FeatureDifference): string {
  const off = Math.abs(superiority - 0.5);
  if (!notable && numbers.share(superiority).text === numbers.share(0.5).text) return say.amounts.alike();
  const more = superiority > 0.5;
  if (off < 0.06) return say.amounts.little(more);
  return off < 0.21 ? say.amounts.clear(more) : say.amounts.much(more);
}

function differenceFigure(
  {say, numbers}: Context,
  {share, interval: {low, high}, notable}: ShareDifference
): NonNullable<GroupDifference["difference"]> {
  const value = share.a - share.b;
  const [points, from, to] = [value, low, high].map((each) => numbers.points(each).text);
  return {value, text: say.range(points, from, to), low, high, notable};
}

/** Returns how much more the later cohort did of each feature. */
export function featureFigures(context: Context, {features}: CohortComparison): Figures["features"] {
  const {study, numbers} = context;
  return features.map((difference, j) => ({
    id: study.features[j].id,
    amount: amountText(context, difference),
    superiority: numbers.share(difference.superiority),
    notable: difference.notable
  }));
}

function verdict(say: Context["say"], {notable}: Pick<Tested, "notable">): string {
  return notable ? say.verdicts.notable : say.verdicts.chance;
}

/** Returns the same as a table. */
export function featuresTable({study, say}: Context, features: Figures["features"], names: Compared): Table {
  return {
    caption: say.comparisonFeatures(names.later, names.earlier),
    columns: [
      {id: "feature", label: say.countingColumns.feature, numeric: false},
      {id: "amount", label: say.comparisonColumns.amount, numeric: false},
      {id: "more", label: say.comparisonColumns.superiority, numeric: true},
      {id: "verdict", label: say.comparisonColumns.verdict, numeric: false}
    ],
    rows: features.map((difference, j) => [
      study.features[j].label,
      difference.amount,
      difference.superiority.text,
      verdict(say, difference)
    ])
  };
}
