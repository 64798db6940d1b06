import type {Buffers} from "../buffers.js";
import {GAIN, type MoveKernels, SLACK} from "../kernels.js";
import type {Rows} from "./rows.js";

/** Returns what moves single rows of d columns. */
export function plainMoves(buffers: Buffers, {toCentroid, moveRow}: Rows, d: number): MoveKernels {
  const {X, C, w, upper, lower, labels, searched, sizes, sums} = buffers;
  const moveCentroid = (c: number): void => {
    for (let j = c * d; j < c * d + d; j++) C[j] = sums[j] / sizes[c];
  };
  // The cluster that row i is cheapest in; its own where none is cheaper, and where it is alone.
  const cheapest = (i: number, k: number): number => {
    const own = labels[i];
    if (!(w[i] < sizes[own])) return own;
    // What leaving saves, and what joining costs.
    const saved = (sizes[own] / (sizes[own] - w[i])) * toCentroid(X, i, own);
    let [to, least] = [own, saved * (1 - GAIN)];
    for (let c = 0; c < k; c++) {
      if (c === own || sizes[c] === 0) continue;
      const cost = (sizes[c] / (sizes[c] + w[i])) * toCentroid(X, i, c);
      if (!(cost < least)) continue;
      least = cost;
      to = c;
    }
    return to;
  };
  return {
    nearBorders: (k, rows) => {
      let smallest = Infinity;
      for (let c = 0; c < k; c++) if (sizes[c] > 0) smallest = Math.min(smallest, sizes[c]);
      let count = 0;
      for (let i = 0; i < rows; i++) {
        const size = sizes[labels[i]];
        if (!(w[i] > 0) || !(w[i] < size)) continue;
        const saved = (size / (size - w[i])) * upper[i] * upper[i];
        if ((smallest / (smallest + w[i])) * lower[i] * lower[i] < SLACK * saved) searched[count++] = i;
      }
      return count;
    },
    moveSearched: (k, count) => {
      let moved = 0;
      for (let n = 0; n < count; n++) {
        const i = searched[n];
        const own = labels[i];
        const to = cheapest(i, k);
        if (to === own) continue;
        moved++;
        moveRow(i, own, to);
        moveCentroid(own);
        moveCentroid(to);
      }
      return moved;
    }
  };
}
