// What each of six indices says of a number of groups.
import {kneedle} from "./kneedle.js";
import {STRONG} from "./predictionStrength.js";

/** How near its best an index accepts a k: relative, and of the silhouette absolute. */
export const NEAR = {near: 0.15, nearSilhouette: 0.02} as const;

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

/** The numbers of groups that a reference and other users ask for. */
export interface NamedCounts {
  /** Of the gap statistic; undefined where it could not be measured. */
  readonly gapK: number | undefined;
  /** The largest that is repeatable; 1 if there is none. */
  readonly strongK: number;
}

/** Returns how many votes accept. */
export function countAccepts(votes: readonly Vote[]): number {
  return votes.filter(({accepts}) => accepts).length;
}

/** Returns what the indices say of k, one of the steps. */
export function votesFor(k: number, steps: readonly CountStep[], {gapK, strongK}: NamedCounts): Vote[] {
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
  const {near, nearSilhouette} = NEAR;
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
