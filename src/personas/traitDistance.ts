import type {Model} from "../model/model.js";
import {scaleRows} from "../model/scaler.js";
import type {Levels} from "./levels.js";
import {LEVELS, type Trait, type TraitValue} from "./persona.js";

/** The space in which traits meet clusters: features and levels in the order of the model's columns. */
export interface TraitSpace {
  readonly model: Model;
  readonly features: readonly string[];
  readonly levels: Levels;
}

/**
 * Returns the distance of a cluster from the traits: root mean square over the traits given, in standard deviations
 * of the scaled space. Inside a range it is 0. Traits on features that the model left out do not count; Infinity
 * where none counts.
 */
export function traitDistance(space: TraitSpace, traits: readonly Trait[], cluster: number): number {
  let sum = 0;
  let count = 0;
  for (const {feature, value} of traits) {
    const gap = traitGap(space, {feature, value}, cluster);
    if (gap === undefined) continue;
    sum += gap * gap;
    count++;
  }
  return count === 0 ? Number.POSITIVE_INFINITY : Math.sqrt(sum / count);
}

/** Returns how far a cluster's centroid is from one trait; undefined where the model left the feature out. */
export function traitGap(
  {model, features, levels}: TraitSpace,
  {feature, value}: {readonly feature: string; readonly value: TraitValue},
  cluster: number
): number | undefined {
  const column = features.indexOf(feature);
  const {used} = model.scaler;
  const position = used.indexOf(column);
  if (column < 0 || position < 0) return undefined;
  const at = model.centroids[cluster * used.length + position];
  const [from, to] = bounds(value, levels[column]).map((units) => scaleValue(model, column, units));
  return Math.max(0, from - at, at - to);
}

/** Returns a value of one used column (feature units) in the scaled space. */
export function scaleValue({scaler, columns}: Model, column: number, units: number): number {
  const row = new Float64Array(columns);
  // The logarithm of nothing less than −1 exists; an open range reaches to its limit.
  row[column] = scaler.kind === "log" ? Math.max(-1, units) : units;
  return scaleRows(scaler, row, 1)[scaler.used.indexOf(column)];
}

function bounds(value: TraitValue, levels: readonly number[]): [from: number, to: number] {
  if (value.kind === "range") return [value.from, value.to];
  const units = value.kind === "number" ? value.value : levels[LEVELS.indexOf(value.level)];
  return [units, units];
}
