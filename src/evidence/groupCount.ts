// How many groups? The sweep fits each k and the model takes the one with the best mean silhouette, or the one that the
// study fixed. This study asks four questions of that k, in this order, and its answer is the verdict:
//   1. Are there groups at all? k groups must be tighter, against one group, than the same cut makes of users without
//      groups (gap statistic): by a tenth and by five standard deviations; else "none". And are they repeatable
//      (prediction strength of 0.8)? Else "unclear", and "none" if no k from two on is. A k that the study fixed may cut
//      up groups that are there: if another k is tighter and repeatable, it is "unclear". Where every group is one
//      vector, its users all alike, nothing is left to measure: "unclear".
//   2. Do the indices agree? At least four of six must accept k, and no other k may be accepted by more: else "unclear".
//      Where the study leaves k open, two of the six say nothing new: the silhouette chose k, and prediction strength
//      was asked. So two of the other four are asked for; three would be too many: the gap statistic's rule and the
//      knee miss fifteen groups that everybody sees (S1 of P. Fränti & O. Virmajoki 2006).
//   3. Does every group stand apart? A mean silhouette of 0.25 or less is "no substantial structure" (L. Kaufman &
//      P. Rousseeuw 1990, "Finding Groups in Data", of a whole division; here asked of each group): else "unclear".
//   4. Is every group large enough to speak of? If the smallest has less than 1 % of the users: "unclear".
// Otherwise "clear". An index names the k that it likes best and accepts a k that is nearly as good, because indices
// are shallow near their best: see `Vote`.
import type {Model} from "../model/model.js";
import {calinskiHarabasz} from "./calinskiHarabasz.js";
import {type CountStep, countAccepts, type NamedCounts, type Vote, votesFor} from "./countVotes.js";
import {daviesBouldin} from "./daviesBouldin.js";
import {type Gap, gapStatistic} from "./gapStatistic.js";
import {type PredictionStrength, predictionStrength, STRONG} from "./predictionStrength.js";
import type {Sweep} from "./sweepOf.js";

/** The rule's numbers. */
export const RULE = {
  excess: 0.1,
  deviations: 5,
  votes: 4,
  silhouette: 0.25,
  smallestShare: 0.01
} as const;

/** "clear": groups, and most indices accept k. "unclear": groups, but no clear k. "none": no clear groups. */
export type Verdict = "clear" | "unclear" | "none";

/**
 * The question that decided. `tooFew`: tighter, but within what chance makes of so few users; `unmeasured`: users without
 * groups, as few, would have none left to compare with; `everyVector`: each group is one vector.
 */
export type Because =
  | "agreement"
  | "oneVector"
  | "everyVector"
  | "unmeasured"
  | "notTighter"
  | "tooFew"
  | "notRepeatable"
  | "disagreement"
  | "looseGroup"
  | "tinyGroup";

/** A group of the model and its mean silhouette. */
export interface Loosest {
  readonly group: number;
  readonly silhouette: number;
}

export interface GroupCount {
  /** The k of the model, about which the verdict is. */
  readonly k: number;
  /** Whether the study fixed it: then the verdict is said, but decides nothing. */
  readonly fixed: boolean;
  readonly verdict: Verdict;
  /** Why: the first question that k failed. */
  readonly because: Because;
  /** Tighter than users without groups, in parts of the inertia: 1 − e^−excess; NaN where it could not be measured. */
  readonly tighter: number;
  readonly deviations: number;
  readonly repeatable: number;
  readonly smallestShare: number;
  /** The group of the model with the smallest mean silhouette; absent where none is defined. */
  readonly loosest?: Loosest;
  readonly votes: readonly Vote[];
  readonly accepted: number;
  /** Another k that more indices accept, if there is one: the most accepted, ties to the smaller. */
  readonly rival?: {readonly k: number; readonly accepted: number};
  readonly steps: readonly CountStep[];
  readonly gap?: Omit<Gap, "steps">;
  readonly strength: Omit<PredictionStrength, "steps">;
}

/** Returns the verdict on the number of groups of a model; see the top of this file. */
export function groupCount(
  model: Pick<Model, "k" | "chosenBy" | "clusterSilhouettes">,
  sweep: Sweep
): GroupCount {
  const {points, fits} = sweep;
  const gap = gapStatistic(points, fits);
  const strength = predictionStrength(points, fits);
  const users = points.w.reduce((sum, n) => sum + n, 0);
  const steps = fits.map((fit, n): CountStep => {
    const reference = gap?.steps.find(({k}) => k === fit.k);
    return {
      k: fit.k,
      inertia: fit.inertia,
      silhouette: fit.silhouette,
      calinskiHarabasz: calinskiHarabasz(points, fit),
      daviesBouldin: daviesBouldin(points, fit),
      gap: reference?.gap ?? NaN,
      gapError: reference?.error ?? NaN,
      predictionStrength: strength.steps[n].strength,
      smallestShare: Math.min(...fit.sizes) / users
    };
  });
  const {steps: gaps = [], ...gapRest} = gap ?? {};
  const {steps: _, ...strengthRest} = strength;
  const lead = gaps.find(({k}) => k === model.k);
  const loosest = loosestOf(model.clusterSilhouettes);
  const fixed = model.chosenBy === "fixed";
  const judged = judge(steps, {
    k: model.k,
    elsewhere: fixed && strength.steps.some(({k, strength}) => strength >= STRONG && isTighter(gaps, k)),
    gapK: gap?.k,
    strongK: strength.k,
    lead,
    ...(loosest && {loosest}),
    // Scaled columns have variance 1: as many times the users is the inertia of one group.
    nothing: users * points.columns * 1e-12
  });
  const rest = {fixed, steps, strength: strengthRest};
  return gap === undefined ? {...judged, ...rest} : {...judged, ...rest, gap: gapRest as Omit<Gap, "steps">};
}

interface Named extends NamedCounts {
  readonly k: number;
  readonly lead: {readonly excess: number; readonly deviations: number} | undefined;
  readonly loosest?: Loosest;
  /** Whether another k, not this one, is tighter and repeatable; unless told, not. */
  readonly elsewhere?: boolean;
  /** Up to this inertia there is none. */
  readonly nothing?: number;
}

function isTighter(gaps: Gap["steps"], at: number): boolean {
  return gaps.some(
    ({k, excess, deviations}) => k === at && excess >= RULE.excess && deviations >= RULE.deviations
  );
}

function loosestOf(silhouettes: Float64Array): Loosest | undefined {
  const defined = Array.from(silhouettes, (silhouette, group) => ({group, silhouette})).filter(
    ({silhouette}) => !Number.isNaN(silhouette)
  );
  return defined.sort((a, b) => a.silhouette - b.silhouette || a.group - b.group)[0];
}

/** Returns the verdict from the indices alone: `lead` is the gap's excess at k. */
export function judge(
  steps: readonly CountStep[],
  named: Named
): Omit<GroupCount, "fixed" | "steps" | "gap" | "strength"> {
  const {k, lead, loosest} = named;
  const at = steps.find((step) => step.k === k);
  if (at === undefined) throw new RangeError(`the sweep has no k = ${k}`);
  const votes = votesFor(k, steps, named);
  const accepted = countAccepts(votes);
  const others = steps.map((step) => ({k: step.k, accepted: countAccepts(votesFor(step.k, steps, named))}));
  const best = others.sort((a, b) => b.accepted - a.accepted || a.k - b.k)[0];
  const rival = best.accepted > accepted ? {rival: best} : {};
  return {
    k,
    ...(existence(at, steps[0].k, named) ?? agreement(at, {accepted, ...rival, ...(loosest && {loosest})})),
    tighter: lead === undefined ? NaN : 1 - Math.exp(-lead.excess),
    deviations: lead?.deviations ?? NaN,
    repeatable: at.predictionStrength,
    smallestShare: at.smallestShare,
    ...(loosest && {loosest}),
    votes,
    accepted,
    ...rival
  };
}

type Answer = Pick<GroupCount, "because" | "verdict">;

// Are there groups at all, and would other users have given these? Undefined: yes.
function existence(
  {k, inertia, predictionStrength}: CountStep,
  from: number,
  {lead, strongK, elsewhere = false, nothing = 0}: Named
): Answer | undefined {
  if (k === 1) return {verdict: "none", because: "oneVector"};
  if (inertia <= nothing) return {verdict: "unclear", because: "everyVector"};
  if (lead === undefined) return {verdict: "unclear", because: "unmeasured"};
  const repeatable = predictionStrength >= STRONG;
  if (lead.excess < RULE.excess || lead.deviations < RULE.deviations) {
    if (elsewhere) return {verdict: "unclear", because: repeatable ? "disagreement" : "notRepeatable"};
    return {verdict: "none", because: lead.excess < RULE.excess ? "notTighter" : "tooFew"};
  }
  if (repeatable) return undefined;
  // A sweep that begins later does not know whether fewer groups are repeatable.
  return {verdict: strongK < 2 && from <= 2 ? "none" : "unclear", because: "notRepeatable"};
}

// Do the indices agree, and is each group one to speak of?
function agreement(
  {smallestShare}: CountStep,
  {accepted, rival, loosest}: Pick<GroupCount, "accepted" | "rival" | "loosest">
): Answer {
  if (accepted < RULE.votes || rival) return {verdict: "unclear", because: "disagreement"};
  if (loosest && loosest.silhouette < RULE.silhouette) return {verdict: "unclear", because: "looseGroup"};
  if (smallestShare < RULE.smallestShare) return {verdict: "unclear", because: "tinyGroup"};
  return {verdict: "clear", because: "agreement"};
}
