// How many groups? The sweep fits each k and the model takes the one with the best mean silhouette, or the one that the
// study fixed. This study asks three questions of that k, in this order, and its answer is the verdict:
//   1. Are there groups at all? k groups must be tighter, against one group, than the same cut makes of users without
//      groups (gap statistic): by a tenth and by five standard deviations. And would other users have given them
//      (prediction strength of 0.8)? If no k of the sweep is repeatable, or k is not tighter: "none".
//   2. Do the indices agree? At least four of six must accept k: else "unclear".
//   3. Is every group large enough to speak of? If the smallest has less than 1 % of the users: "unclear".
// Otherwise "clear". An index names the k that it likes best and accepts a k that is nearly as good, because indices
// are shallow near their best: see `Vote`.
import type {Model} from "../model/model.js";
import {calinskiHarabasz} from "./calinskiHarabasz.js";
import {daviesBouldin} from "./daviesBouldin.js";
import {type Gap, gapStatistic} from "./gapStatistic.js";
import {kneedle} from "./kneedle.js";
import {type PredictionStrength, predictionStrength, STRONG} from "./predictionStrength.js";
import type {Sweep} from "./sweepOf.js";

/** The rule's numbers. */
export const RULE = {
  excess: 0.1,
  deviations: 5,
  votes: 4,
  smallestShare: 0.01,
  near: 0.15,
  nearSilhouette: 0.02
} as const;

export type Index =
  | "silhouette"
  | "calinskiHarabasz"
  | "daviesBouldin"
  | "knee"
  | "gap"
  | "predictionStrength";

/**
 * What one index says. It accepts k where: silhouette, within 0.02 of its best; Calinski–Harabasz and Davies–Bouldin,
 * within 15 % of their best; the knee, at most 1 beside it; gap, the k of the one-standard-error rule itself; prediction
 * strength, 0.8 or more.
 */
export interface Vote {
  readonly index: Index;
  /** The k it names; absent where it has none (no knee), 1 where it sees one group. */
  readonly names?: number;
  readonly accepts: boolean;
  /** Its value at k, and at the k it names; absent for the knee and where undefined. */
  readonly value?: number;
  readonly best?: number;
}

/** One k with every index; NaN where undefined. */
export interface CountStep {
  readonly k: number;
  readonly inertia: number;
  readonly silhouette: number;
  readonly calinskiHarabasz: number;
  readonly daviesBouldin: number;
  readonly gap: number;
  readonly gapError: number;
  readonly predictionStrength: number;
  readonly smallestShare: number;
}

/** "clear": groups, and most indices accept k. "unclear": groups, but no clear k. "none": no clear groups. */
export type Verdict = "clear" | "unclear" | "none";

export interface GroupCount {
  /** The k of the model, about which the verdict is. */
  readonly k: number;
  /** Whether the study fixed it: then the verdict is said, but decides nothing. */
  readonly fixed: boolean;
  readonly verdict: Verdict;
  /** Why: the first question that k failed. */
  readonly because: "agreement" | "oneVector" | "notTighter" | "notRepeatable" | "disagreement" | "tinyGroup";
  /** Tighter than users without groups, in parts of the inertia: 1 − e^−excess; NaN where it could not be measured. */
  readonly tighter: number;
  readonly deviations: number;
  readonly repeatable: number;
  readonly smallestShare: number;
  readonly votes: readonly Vote[];
  readonly accepted: number;
  /** Another k that more indices accept, if there is one: the most accepted, ties to the smaller. */
  readonly rival?: {readonly k: number; readonly accepted: number};
  readonly steps: readonly CountStep[];
  readonly gap?: Omit<Gap, "steps">;
  readonly strength: Omit<PredictionStrength, "steps">;
}

/** Returns the verdict on the number of groups of a model; see the top of this file. */
export function groupCount(model: Pick<Model, "k" | "chosenBy">, sweep: Sweep): GroupCount {
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
  const judged = judge(steps, {k: model.k, gapK: gap?.k, strongK: strength.k, lead});
  const rest = {fixed: model.chosenBy === "fixed", steps, strength: strengthRest};
  return gap === undefined ? {...judged, ...rest} : {...judged, ...rest, gap: gapRest as Omit<Gap, "steps">};
}

interface Named {
  readonly k: number;
  readonly gapK: number | undefined;
  readonly strongK: number;
  readonly lead: {readonly excess: number; readonly deviations: number} | undefined;
}

/** Returns the verdict from the indices alone: `lead` is the gap's excess at k. */
export function judge(
  steps: readonly CountStep[],
  named: Named
): Omit<GroupCount, "fixed" | "steps" | "gap" | "strength"> {
  const {k, lead, strongK} = named;
  const at = steps.find((step) => step.k === k);
  if (at === undefined) throw new RangeError(`the sweep has no k = ${k}`);
  const votes = votesFor(k, steps, named);
  const accepted = countAccepts(votes);
  const {because, verdict} = answer(at, {lead, strongK, accepted});
  const others = steps.map((step) => ({k: step.k, accepted: countAccepts(votesFor(step.k, steps, named))}));
  const rival = others.sort((a, b) => b.accepted - a.accepted || a.k - b.k)[0];
  return {
    k,
    verdict,
    because,
    tighter: lead === undefined ? NaN : 1 - Math.exp(-lead.excess),
    deviations: lead?.deviations ?? NaN,
    repeatable: at.predictionStrength,
    smallestShare: at.smallestShare,
    votes,
    accepted,
    ...(rival.accepted > accepted && {rival})
  };
}

function answer(
  {k, predictionStrength, smallestShare}: CountStep,
  {lead, strongK, accepted}: Pick<Named, "lead" | "strongK"> & {readonly accepted: number}
): Pick<GroupCount, "because" | "verdict"> {
  if (k === 1 || lead === undefined) return {verdict: "none", because: "oneVector"};
  const tighter = lead.excess >= RULE.excess && lead.deviations >= RULE.deviations;
  if (!tighter) return {verdict: "none", because: "notTighter"};
  if (strongK < 2) return {verdict: "none", because: "notRepeatable"};
  if (predictionStrength < STRONG) return {verdict: "unclear", because: "notRepeatable"};
  if (accepted < RULE.votes) return {verdict: "unclear", because: "disagreement"};
  if (smallestShare < RULE.smallestShare) return {verdict: "unclear", because: "tinyGroup"};
  return {verdict: "clear", because: "agreement"};
}

function countAccepts(votes: readonly Vote[]): number {
  return votes.filter(({accepts}) => accepts).length;
}

function votesFor(k: number, steps: readonly CountStep[], {gapK, strongK}: Named): Vote[] {
  const at = steps.find((step) => step.k === k)!;
  const [s, ch, db] = [
    bestStep(steps, ({silhouette}) => silhouette),
    bestStep(steps, ({calinskiHarabasz}) => calinskiHarabasz),
    bestStep(steps, ({daviesBouldin}) => -daviesBouldin)
  ];
  const knee = kneedle(
    steps.map((step) => step.k),
    steps.map(({inertia}) => inertia)
  );
  const kneeK = knee === undefined ? undefined : steps[knee].k;
  const {near, nearSilhouette} = RULE;
  return [
    vote("silhouette", at, s, (value, best) => value >= best - nearSilhouette),
    vote("calinskiHarabasz", at, ch, (value, best) => value >= best * (1 - near)),
    vote("daviesBouldin", at, db, (value, best) => value <= best * (1 + near)),
    {index: "knee", accepts: kneeK !== undefined && Math.abs(kneeK - k) <= 1, ...(kneeK && {names: kneeK})},
    {index: "gap", accepts: gapK === k, ...(gapK && {names: gapK}), ...finite("value", at.gap)},
    {
      index: "predictionStrength",
      accepts: at.predictionStrength >= STRONG,
      names: strongK,
      value: at.predictionStrength
    }
  ];
}

// The step of the greatest value; ties to the smaller k, undefined values never.
function bestStep(steps: readonly CountStep[], of: (step: CountStep) => number): CountStep | undefined {
  let best: CountStep | undefined;
  for (const step of steps) {
    if (!Number.isNaN(of(step)) && (best === undefined || of(step) > of(best))) best = step;
  }
  return best;
}

function vote(
  index: "silhouette" | "calinskiHarabasz" | "daviesBouldin",
  at: CountStep,
  best: CountStep | undefined,
  accepts: (value: number, best: number) => boolean
): Vote {
  if (best === undefined) return {index, accepts: false};
  return {
    index,
    names: best.k,
    accepts: accepts(at[index], best[index]),
    ...finite("value", at[index]),
    ...finite("best", best[index])
  };
}

function finite<Name extends string>(name: Name, value: number): {[name in Name]?: number} {
  return Number.isFinite(value) ? ({[name]: value} as {[name in Name]: number}) : {};
}
