// Which number of groups to choose where there were groups before. Silhouettes of neighbouring numbers are often nearly
// equal, and which is greater is then chance; and a silhouette looks at everybody at once, so it may overlook that one
// group has come apart. The earlier groups decide both.
import {assign} from "./assign.js";
import {clusteredRows} from "./clusteredRows.js";
import {contingency} from "./contingency.js";
import type {Clustering} from "./kmeans.js";
import type {KeepChoice, SweepStep, WeightedPoints} from "./model.js";
import {regrouped} from "./regrouped.js";
import {spreads} from "./spreads.js";
import {withoutLimits} from "./withoutLimits.js";

/** From this many times its earlier spread on, a group no longer holds the same kind of people only. */
export const LOOSE = 1.3;

/**
 * Returns the step of the sweep with the greatest silhouette after both prices are paid, that of regrouping people and
 * that of groups that hold people of several kinds; ties to the best step, then to the smaller k.
 * `kept` are the clustered rows in feature units, in the order of the clusterings' labels.
 */
export function keptStep(
  sweep: readonly SweepStep[],
  best: number,
  {
    clusterings,
    kept,
    keep
  }: {
    readonly clusterings: readonly Pick<Clustering, "k" | "labels">[];
    readonly kept: WeightedPoints;
    readonly keep: KeepChoice;
  }
): number {
  const {model, price, loosePrice} = keep;
  const before = assign(withoutLimits(model), kept.X, kept.rows).labels;
  const {scaled, rows} = clusteredRows(kept, model.scaler, before);
  const worth = sweep.map(({silhouette}, step) => {
    const {labels, k} = clusterings[step];
    const moved = regrouped({w: kept.w, before, after: labels, ka: model.k, kb: k});
    const loose = loosened(scaled, {
      before: Int32Array.from(rows, (i) => before[i]),
      after: Int32Array.from(rows, (i) => labels[i]),
      earlier: model.spreads,
      k
    });
    return silhouette - price * moved - loosePrice * loose;
  });
  return worth.reduce((chosen, value, step) => (value > worth[chosen] ? step : chosen), best);
}

/**
 * Returns the share of the users who are in a group wider than `LOOSE` times the earlier group that most of its people
 * belong to (ties to the lower index); 0 without users.
 */
export function loosened(
  scaled: WeightedPoints,
  {
    before,
    after,
    earlier,
    k
  }: {
    readonly before: Int32Array;
    readonly after: Int32Array;
    readonly earlier: Float64Array;
    readonly k: number;
  }
): number {
  const ka = earlier.length;
  const shared = contingency(after, before, {w: scaled.w, ka: k, kb: ka});
  const wide = spreads(scaled, after, k);
  let [loose, all] = [0, 0];
  for (let c = 0; c < k; c++) {
    const users = shared.subarray(c * ka, c * ka + ka);
    const own = users.reduce((most, n, a) => (n > users[most] ? a : most), 0);
    const size = users.reduce((sum, n) => sum + n, 0);
    all += size;
    if (wide[c] > LOOSE * earlier[own]) loose += size;
  }
  return all > 0 ? loose / all : 0;
}
