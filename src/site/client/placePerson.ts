// Places one person as the study places everyone: the same `assign`, the same rules first, in the reader's browser.
import {assign} from "../../model/assign.js";
import {SET_ASIDE} from "../../model/model.js";
import {scaleRows} from "../../model/scaler.js";
import {squaredDistance} from "../../model/squaredDistance.js";
import {isWithin} from "../../personas/ruleBounds.js";
import {placingOf} from "../../report/publicModel.js";
import type {WhichReport} from "../../report/whichReport.js";

/** Where somebody belongs: by a rule (its index), set aside for some features, or in the group of a candidate. */
export type Place =
  | {readonly kind: "rule"; readonly rule: number}
  | {readonly kind: "aside"; readonly features: readonly number[]}
  | {
      readonly kind: "group";
      readonly nearest: number;
      /** −1 where there is one group only. */
      readonly second: number;
      /** To every candidate's centre, as the model measures. */
      readonly distances: readonly number[];
      /** Feature that speaks most for the nearest against the second. */
      readonly telling: number;
    };

/** Returns the place of someone with these values, one per feature, in feature units; finite. */
export function placePerson({model, rules}: WhichReport, values: readonly number[]): Place {
  const X = Float64Array.from(values);
  const rule = rules.findIndex(({bounds}) => meets(X, bounds));
  if (rule >= 0) return {kind: "rule", rule};
  const placing = placingOf(model);
  const {labels, runnersUp} = assign(placing, X, 1);
  if (labels[0] === SET_ASIDE) return {kind: "aside", features: above(values, placing.thresholds)};
  const [nearest, second] = [labels[0], runnersUp[0]];
  const scaled = scaleRows(placing.scaler, X, 1);
  const u = scaled.length;
  const distances = Array.from({length: model.k}, (_, c) =>
    Math.sqrt(squaredDistance(scaled, 0, placing.centroids, c * u, u) / u)
  );
  const gain = (n: number): number => {
    const off = (c: number): number => (scaled[n] - placing.centroids[c * u + n]) ** 2;
    return second < 0 ? -off(nearest) : off(second) - off(nearest);
  };
  const telling = model.used.reduce(
    (best, j, n) => (gain(n) > gain(model.used.indexOf(best)) ? j : best),
    model.used[0]
  );
  return {kind: "group", nearest, second, distances, telling};
}

function meets(X: Float64Array, bounds: WhichReport["rules"][number]["bounds"]): boolean {
  const ranges = bounds.map(({column, from, to}) => ({
    column,
    from: from ?? Number.NEGATIVE_INFINITY,
    to: to ?? Number.POSITIVE_INFINITY
  }));
  return isWithin(X, 0, {columns: X.length, bounds: ranges});
}

function above(values: readonly number[], thresholds: Float64Array): number[] {
  return values.flatMap((value, j) => (value > thresholds[j] ? [j] : []));
}
