import {type Assignment, type Placing, SET_ASIDE} from "./model.js";
import {kindOf} from "./prepare.js";
import {scaleRows} from "./scaler.js";
import {squaredDistance} from "./squaredDistance.js";

/**
 * Returns where each row (m×d, feature units, of any cohort) belongs under a fitted model: `excluded` rows first, then
 * those above a threshold, else the nearest centroid, ties to the lower index. Values are finite, as in fitting.
 */
export function assign(model: Placing, X: Float64Array, rows: number, excluded?: Uint8Array): Assignment {
  const scaled = scaleRows(model.scaler, X, rows);
  const u = model.scaler.used.length;
  const labels = new Int32Array(rows);
  const distances = new Float64Array(rows).fill(NaN);
  const runnersUp = new Int32Array(rows).fill(-1);
  const runnerUpDistances = new Float64Array(rows).fill(NaN);
  for (let i = 0; i < rows; i++) {
    labels[i] = kindOf(X, i, model.thresholds, excluded);
    if (labels[i] <= SET_ASIDE) continue;
    const {nearest, distance, next, nextDistance} = twoNearest(scaled, i * u, model);
    labels[i] = nearest;
    distances[i] = Math.sqrt(distance / u);
    if (next < 0) continue;
    runnersUp[i] = next;
    runnerUpDistances[i] = Math.sqrt(nextDistance / u);
  }
  return {labels, distances, runnersUp, runnerUpDistances};
}

// Squared distances of the row that begins at X[a] to the two nearest centroids; ties to the lower index.
function twoNearest(X: Float64Array, a: number, {centroids, k, scaler}: Omit<Placing, "thresholds">) {
  const u = scaler.used.length;
  let nearest = -1;
  let next = -1;
  let distance = Infinity;
  let nextDistance = Infinity;
  for (let c = 0; c < k; c++) {
    const s = squaredDistance(X, a, centroids, c * u, u);
    if (s < distance) {
      next = nearest;
      nextDistance = distance;
      nearest = c;
      distance = s;
    } else if (s < nextDistance) {
      next = c;
      nextDistance = s;
    }
  }
  return {nearest, distance, next, nextDistance};
}
