// The loops of k-means as they are meant: the oracle of the fast ones.
import {type Buffers, layOut, type Room, viewBuffers} from "./buffers.js";
import {GAIN, type KernelSpace, type Kernels, SLACK} from "./kernels.js";

/** Returns buffers in a memory of their own, and plain loops over them. */
export function plainKernels(room: Room): KernelSpace {
  const layout = layOut(room);
  const buffers = viewBuffers(new ArrayBuffer(layout.bytes), layout);
  return {buffers, kernels: kernelsOf(buffers, room)};
}

function kernelsOf(buffers: Buffers, {rows: most, columns: d}: Room): Kernels {
  const {X, w, C, upper, lower, gaps, labels, someX, someNearest, someNext, someLabels, searched} = buffers;
  const {spare, sizes, sums, half, risen, fallen, needed, missed} = buffers;
  const {stoodNearest, stoodNext, stoodLabels, stoodErrors} = buffers;
  const roomSize = most + (most % 2);
  const distanceIn = (room: number, i: number): number => buffers.rooms[room * roomSize + i];
  // Squares are added from the first column to the last, always.
  const toCentroid = (rows: Float64Array, i: number, c: number): number => {
    let sum = 0;
    for (let j = 0, a = placeOf(i, d); j < d; j++, a += 2) {
      const t = rows[a] - C[c * d + j];
      sum += t * t;
    }
    return sum;
  };
  const toRow = (i: number, row: number): number => {
    let sum = 0;
    for (let j = 0, a = placeOf(i, d), b = placeOf(row, d); j < d; j++, a += 2, b += 2) {
      const t = X[a] - X[b];
      sum += t * t;
    }
    return sum;
  };
  const addRow = (i: number, c: number, users: number): void => {
    sizes[c] += users;
    for (let j = 0, a = placeOf(i, d); j < d; j++, a += 2) sums[c * d + j] += users * X[a];
  };
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
  const put = (n: number, i: number): void => {
    for (let j = 0; j < d; j++) someX[placeOf(n, d) + 2 * j] = X[placeOf(i, d) + 2 * j];
    searched[n] = i;
  };
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
        const [own, label] = [labels[i], someLabels[n]];
        upper[i] = someNearest[n] - risen[label];
        lower[i] = someNext[n] + fallen[label];
        gaps[i] = lower[i] - upper[i];
        if (label === own) continue;
        changes++;
        labels[i] = label;
        addRow(i, own, -w[i]);
        addRow(i, label, w[i]);
      }
      return changes;
    },
    change: (rows, {out, last, place, room}) => {
      let count = 0;
      for (let i = 0; i < rows; i++) {
        const own = labels[i];
        if (own === out) {
          put(count++, i);
          continue;
        }
        if (own === last) labels[i] = place;
        if (room < 0) continue;
        const distance = distanceIn(room, i);
        if (distance >= lower[i]) continue;
        // The next may have been the centroid that went: then it is nearer than any is now, which a lower bound may be.
        if (distance >= upper[i]) lower[i] = distance;
        else {
          labels[i] = place;
          lower[i] = upper[i];
          upper[i] = distance;
          addRow(i, own, -w[i]);
          addRow(i, place, w[i]);
        }
        gaps[i] = lower[i] - upper[i];
      }
      return count;
    },
    place: (count) => {
      for (let n = 0; n < count; n++) {
        const i = searched[n];
        labels[i] = someLabels[n];
        upper[i] = someNearest[n];
        lower[i] = someNext[n];
        gaps[i] = lower[i] - upper[i];
        addRow(i, labels[i], w[i]);
      }
    },
    distances: (room, row, rows) => {
      for (let i = 0; i < rows; i++) buffers.rooms[room * roomSize + i] = Math.sqrt(toRow(i, row));
    },
    addErrors: (rows) => {
      let sum = 0;
      for (let i = 0; i < rows; i++) {
        sum += w[i] * stoodNearest[i] * stoodNearest[i];
        stoodErrors[i] = sum;
      }
      return sum;
    },
    swapCost: (room, rows) => {
      let cost = 0;
      for (let i = 0; i < rows; i++) {
        const s = distanceIn(room, i);
        const own = stoodNearest[i];
        if (s < own) cost += w[i] * s * s;
        else {
          const other = Math.min(s, stoodNext[i]);
          cost += w[i] * own * own;
          missed[stoodLabels[i]] += w[i] * (other * other - own * own);
        }
      }
      return cost;
    },
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
        labels[i] = to;
        addRow(i, own, -w[i]);
        addRow(i, to, w[i]);
        moveCentroid(own);
        moveCentroid(to);
      }
      return moved;
    },
    approach: (c, rows) => {
      for (let i = 0; i < rows; i++) upper[i] = Math.min(upper[i], toCentroid(X, i, c));
    },
    cumulate: (rows) => {
      let sum = 0;
      for (let i = 0; i < rows; i++) {
        sum += w[i] * upper[i];
        spare[i] = sum;
      }
    },
    costWith: (row, rows) => {
      let sum = 0;
      for (let i = 0; i < rows; i++) sum += w[i] * Math.min(upper[i], toRow(i, row));
      return sum;
    }
  };
}

/** Returns where the first coordinate of row i lies among rows in pairs; the others follow at every second place. */
export function placeOf(i: number, d: number): number {
  return (i >> 1) * 2 * d + (i & 1);
}
