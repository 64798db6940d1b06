// Two groups, or two cohorts, side by side: one chart per feature under a finding that names both.
import {type BoxRow, boxChart} from "./boxCharts.js";
import type {Context} from "./context.js";
import {activeShare, discreetShare, isFew} from "./discreet.js";
import type {BoxChart} from "./parts.js";
import type {Profile} from "./profile.js";

/** One of the two: a row of the charts, and its name in a sentence. */
export interface Side extends BoxRow {
  readonly name: string;
}

/** How two differ in a feature: by their medians, else by who did it at all; absent where neither can be told apart. */
export interface PairDifference {
  readonly kind: "median" | "any";
  readonly values: readonly [string, string];
}

export interface PairOptions {
  /** Features, by index. */
  readonly order: readonly number[];
  readonly others?: readonly BoxRow[];
  /** What the two are, if no groups: heads the column of their names. */
  readonly who?: string;
}

/** Returns one chart per feature of the order given, with the two sides above `others`, all on one scale. */
export function pairCharts(
  context: Context,
  [a, b]: readonly [Side, Side],
  {order, others = [], ...who}: PairOptions
): BoxChart[] {
  return order.map((feature) =>
    boxChart(context, feature, {
      rows: [a, b, ...others],
      finding: pairFinding(context, feature, [a, b]),
      ...who
    })
  );
}

/** Returns how two profiles differ in a feature, as it is told; undefined where no words would differ. */
export function pairDifference(
  context: Context,
  feature: number,
  [a, b]: readonly [Profile, Profile]
): PairDifference | undefined {
  const {numbers} = context;
  const [first, second] = [a, b].map((profile) => profile.features[feature]);
  if (!first.box || !second.box) return undefined;
  const medians = [numbers.amount(first.box.median).text, numbers.amount(second.box.median).text] as const;
  if (medians[0] !== medians[1]) return {kind: "median", values: medians};
  if (isHardly(context, a, feature) && isHardly(context, b, feature)) return undefined;
  const any = [activeShare(context, a, feature).text, activeShare(context, b, feature).text] as const;
  return any[0] === any[1] ? undefined : {kind: "any", values: any};
}

/** Of more than this share, even few are more than hardly anyone. */
const HARDLY = 0.05;

// Two bounds cannot be told apart.
function isHardly(context: Context, {features, users}: Profile, feature: number): boolean {
  const {active} = features[feature];
  return (active === 0 || isFew(context, active)) && discreetShare(context, active, users).value <= HARDLY;
}

function pairFinding(context: Context, feature: number, [a, b]: readonly [Side, Side]): string {
  const {study, say, numbers} = context;
  const {label} = study.features[feature];
  const box = a.profile.features[feature].box;
  if (!box || !b.profile.features[feature].box) return say.boxNobody(label);
  const found = pairDifference(context, feature, [a.profile, b.profile]);
  const hardly = [a, b].every(({profile}) => isHardly(context, profile, feature));
  if (!found && hardly) return say.pairHardly(label);
  if (!found) return say.pairAlike(label, numbers.amount(box.median).text);
  const [first, second] = [a.name, b.name].map((name, i) => ({name, value: found.values[i]}));
  return found.kind === "median" ? say.pairMedian(label, first, second) : say.pairAny(label, first, second);
}
