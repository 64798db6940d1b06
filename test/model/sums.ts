import {inPieces, type Shareable} from "../../src/model/sharing.js";
import {timesEach} from "./timesEach.js";

// A job for each factor: the sum of what five pieces are with it.
export function* sumsOf(factors: readonly number[], seen: number[] = []): Shareable<number[]> {
  const sums: number[] = [];
  for (const factor of factors) {
    const before = (n: number): void => void seen.push(n);
    const pieces = yield* inPieces({begin: timesEach, input: factor, count: 5, before});
    sums.push(pieces.reduce((sum, piece) => sum + piece, 0));
  }
  return sums;
}
