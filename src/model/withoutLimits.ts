import type {Placing} from "./model.js";

/**
 * Returns the model without limits, so that nobody is set aside: where its groups are compared with later ones, people
 * who go beyond what was usual then count as the group that they are nearest to.
 */
export function withoutLimits<M extends Placing>(model: M): M {
  return {...model, thresholds: new Float64Array(model.thresholds.length).fill(Infinity)};
}
