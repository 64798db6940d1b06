// Can density see groups here? DBSCAN over a grid of settings, and what most of them say.
import {assign} from "../model/assign.js";
import {clusteredRows} from "../model/clusteredRows.js";
import type {Model, WeightedPoints} from "../model/model.js";
import {selectRows} from "../model/selectRows.js";
import {type DbscanStep, dbscanGrid} from "./dbscanGrid.js";
import {densityGrid} from "./densityGrid.js";
import {
  type Chosen,
  type CrowdSketch,
  crowdSketch,
  DENSITY_KINDS,
  type DensityKind,
  type DensityStep,
  densityStep,
  largestCluster
} from "./densityStep.js";
import type {KDistance} from "./kDistance.js";

/** What DBSCAN sees among the users who were clustered, in the space in which they were. */
export interface DensityStudy {
  readonly curve: KDistance;
  /** Ascending. */
  readonly eps: readonly number[];
  readonly minPts: readonly number[];
  /** One per setting: radii ascending, minPts descending. */
  readonly steps: readonly DensityStep[];
  /** Number of settings of each kind; together they are all. */
  readonly kinds: Readonly<Record<DensityKind, number>>;
  /** What most settings see; ties to the first in `DENSITY_KINDS`. */
  readonly kind: DensityKind;
  /** The setting of that kind nearest to the middle of the grid, with its largest cluster and its noise. */
  readonly typical: DensityStep & {readonly crowd?: CrowdSketch; readonly outside?: CrowdSketch};
  /** The setting that agrees best with the chosen groups; ties to the first. */
  readonly closest: DensityStep;
}

/**
 * Returns what DBSCAN sees over 7 radii × up to 5 minPts among the points' users (feature units) who belong to a cluster
 * of the model; undefined where they are fewer than two distinct vectors.
 */
export function density(
  points: WeightedPoints,
  model: Model,
  {
    excluded,
    progress
  }: {readonly excluded?: Uint8Array; readonly progress?: (done: number, of: number) => void} = {}
): DensityStudy | undefined {
  const {labels} = assign(model, points.X, points.rows, excluded);
  const {scaled, rows} = clusteredRows(points, model.scaler, labels);
  if (!variesIn(scaled)) return undefined;
  const chosen = {kept: selectRows(points, rows), labels: Int32Array.from(rows, (i) => labels[i])};
  const {eps, minPts, curve} = densityGrid(scaled);
  const steps: DensityStep[] = [];
  const sketches: Sketches[] = [];
  for (const step of dbscanGrid(scaled, {eps, minPts})) {
    steps.push(densityStep(step, chosen));
    sketches.push(sketchesOf(step, chosen));
    progress?.(steps.length, eps.length * minPts.length);
  }
  return {curve, eps, minPts, steps, ...conclude(steps, sketches, {eps, minPts})};
}

type Sketches = Pick<DensityStudy["typical"], "crowd" | "outside">;

function sketchesOf(step: DbscanStep, {kept}: Chosen): Sketches {
  const largest = largestCluster(step, kept.w);
  const outside = crowdSketch(step.labels, -1, kept);
  return {
    ...(largest < 0 ? {} : {crowd: crowdSketch(step.labels, largest, kept)}),
    ...(outside.users === 0 ? {} : {outside})
  };
}

function conclude(
  steps: readonly DensityStep[],
  sketches: readonly Sketches[],
  grid: Pick<DensityStudy, "eps" | "minPts">
): Pick<DensityStudy, "kinds" | "kind" | "typical" | "closest"> {
  const {kinds, kind} = countKinds(steps);
  const middle = nearestToMiddle(steps, {kind, ...grid});
  const closest = steps.reduce((best, step) => (step.agreement > best.agreement ? step : best));
  return {kinds, kind, typical: {...steps[middle], ...sketches[middle]}, closest};
}

function countKinds(steps: readonly DensityStep[]): Pick<DensityStudy, "kinds" | "kind"> {
  const count = (kind: DensityKind): number => steps.filter((step) => step.kind === kind).length;
  // Every kind is a key.
  const kinds = Object.fromEntries(DENSITY_KINDS.map((kind) => [kind, count(kind)])) as Record<
    DensityKind,
    number
  >;
  return {kinds, kind: DENSITY_KINDS.reduce((most, kind) => (kinds[kind] > kinds[most] ? kind : most))};
}

// Steps from the middle of both lists; ties to the first.
function nearestToMiddle(
  steps: readonly DensityStep[],
  {kind, eps, minPts}: Pick<DensityStudy, "kind" | "eps" | "minPts">
): number {
  const off = (list: readonly number[], value: number): number =>
    Math.abs(list.indexOf(value) - (list.length - 1) / 2);
  let best = -1;
  let least = Infinity;
  for (const [n, step] of steps.entries()) {
    const steps = off(eps, step.eps) + off(minPts, step.minPts);
    if (step.kind !== kind || steps >= least) continue;
    best = n;
    least = steps;
  }
  return best;
}

function variesIn({rows, columns: d, X}: WeightedPoints): boolean {
  return X.some((x, n) => n < rows * d && x !== X[n % d]);
}
