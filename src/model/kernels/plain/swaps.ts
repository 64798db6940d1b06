import type {Buffers} from "../buffers.js";
import type {SwapKernels} from "../kernels.js";
import type {Rows} from "./rows.js";

/** Returns what tries solutions that differ in one centroid; a room has so many numbers. */
export function plainSwaps(
  buffers: Buffers,
  {toRow, addRow, moveRow, put}: Rows,
  roomSize: number
): SwapKernels {
  const {
    w,
    upper,
    lower,
    gaps,
    labels,
    someNearest,
    someNext,
    someLabels,
    searched,
    missed,
    stoodNearest,
    stoodNext,
    stoodLabels,
    stoodErrors,
    rooms
  } = buffers;
  const distanceIn = (room: number, i: number): number => rooms[room * roomSize + i];
  return {
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
          lower[i] = upper[i];
          upper[i] = distance;
          moveRow(i, own, place);
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
      for (let i = 0; i < rows; i++) rooms[room * roomSize + i] = Math.sqrt(toRow(i, row));
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
    }
  };
}
