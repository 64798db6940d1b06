import type {WeightedPoints} from "./model.js";

// Weights are rounded to this step, a power of two: sums of them are exact, so an emptied cluster has exactly 0.
const STEP = 1 / 1024;

/**
 * Returns at most `size` rows with new weights that stand for all of them in k-means: a lightweight coreset (Bachem,
 * Lucic & Krause 2018). A row is drawn by half its share of the users and half its share of the squared distances to
 * the mean, and weighs the more the less likely it was. Drawn systematically: equal steps from one random offset, so
 * that neighbours in the table's order are spread evenly.
 */
export function coreset(points: WeightedPoints, size: number, random: () => number): WeightedPoints {
  const {rows: m, columns: d, X, w} = points;
  const chance = drawingShares(points);
  const rows: number[] = [];
  const weights: number[] = [];
  let at = random() / size;
  let sum = 0;
  for (let i = 0; i < m; i++) {
    sum += chance[i];
    let times = 0;
    for (; at < sum; at += 1 / size) times++;
    const weight = Math.round((times * w[i]) / (size * chance[i]) / STEP) * STEP;
    if (times === 0 || weight === 0) continue;
    rows.push(i);
    weights.push(weight);
  }
  const drawn = new Float64Array(rows.length * d);
  for (const [n, i] of rows.entries()) drawn.set(X.subarray(i * d, i * d + d), n * d);
  return {rows: rows.length, columns: d, X: drawn, w: Float64Array.from(weights)};
}

// m: adds up to 1.
function drawingShares({rows: m, columns: d, X, w}: WeightedPoints): Float64Array {
  const users = w.reduce((sum, n) => sum + n, 0);
  const mean = new Float64Array(d);
  for (let i = 0; i < m; i++) for (let j = 0; j < d; j++) mean[j] += (w[i] * X[i * d + j]) / users;
  const share = new Float64Array(m);
  let spread = 0;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < d; j++) share[i] += w[i] * (X[i * d + j] - mean[j]) ** 2;
    spread += share[i];
  }
  return share.map((s, i) => (w[i] / users + (spread > 0 ? s / spread : w[i] / users)) / 2);
}
