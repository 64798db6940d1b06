import type {Buffers} from "../buffers.js";
import type {LloydKernels} from "../kernels.js";
import type {Rows} from "./rows.js";

/** Returns Lloyd's iteration with bounds. */
export function plainLloyd(buffers: Buffers, {toCentroid, addRow, moveRow, put}: Rows): LloydKernels {
  const {
    X,
    someX,
    w,
    upper,
    lower,
    gaps,
    labels,
    someNearest,
    someNext,
    someLabels,
    searched,
    half,
    risen,
    fallen,
    needed
  } = buffers;
  const findNearest = (
    rows: Float64Array,
    k: number,
    count: number,
    found: {readonly labels: Int32Array; readonly nearest: Float64Array; readonly next: Float64Array}
  ): void => {
    for (let n = 0; n < count; n++) {
      let [least, second, label] = [Infinity, Infinity, 0];
      for (let c = 0; c < k; c++) {
        const s = toCentroid(rows, n, c);
        if (s < least) {
          second = least;
          least = s;
          label = c;
        } else if (s < second) second = s;
      }
      found.labels[n] = label;
      found.nearest[n] = Math.sqrt(least);
      found.next[n] = Math.sqrt(second);
    }
  };
  return {
    nearest: (k, rows) => findNearest(X, k, rows, {labels, nearest: upper, next: lower}),
    nearestOfSome: (k, count) =>
      findNearest(someX, k, count, {labels: someLabels, nearest: someNearest, next: someNext}),
    beginGaps: (rows) => {
      for (let i = 0; i < rows; i++) gaps[i] = lower[i] - upper[i];
    },
    addUp: (rows) => {
      for (let i = 0; i < rows; i++) addRow(i, labels[i], w[i]);
    },
    inertia: (rows) => {
      let sum = 0;
      for (let i = 0; i < rows; i++) sum += w[i] * toCentroid(X, i, labels[i]);
      return sum;
    },
    search: (rows) => {
      let count = 0;
      for (let i = 0; i < rows; i++) {
        const own = labels[i];
        if (gaps[i] >= needed[own]) continue;
        const bound = Math.max(half[own], lower[i] - fallen[own]);
        if (upper[i] + risen[own] <= bound) continue;
        // Tighten the upper bound before searching all centroids.
        const distance = Math.sqrt(toCentroid(X, i, own));
        upper[i] = distance - risen[own];
        gaps[i] = lower[i] - upper[i];
        if (distance > bound) put(count++, i);
      }
      return count;
    },
    relabel: (count) => {
      let changes = 0;
      for (let n = 0; n < count; n++) {
        const i = searched[n];
        const label = someLabels[n];
        upper[i] = someNearest[n] - risen[label];
        lower[i] = someNext[n] + fallen[label];
        gaps[i] = lower[i] - upper[i];
        if (label === labels[i]) continue;
        changes++;
        moveRow(i, labels[i], label);
      }
      return changes;
    }
  };
}
