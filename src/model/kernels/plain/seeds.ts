import type {Buffers} from "../buffers.js";
import type {SeedKernels} from "../kernels.js";
import type {Rows} from "./rows.js";

/** Returns what chooses first centroids. */
export function plainSeeds(buffers: Buffers, {toCentroid, toRow}: Rows): SeedKernels {
  const {X, w, upper, spare} = buffers;
  return {
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
