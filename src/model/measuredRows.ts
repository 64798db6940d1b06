// Which rows a silhouette measures, and whom each stands for: all of them, or of very many a sample.
import {randomStream} from "./random.js";

/** Most rows that are all measured against each other, and otherwise: heaviest rows, and draws from the rest. */
export const EXACT_ROWS = 100_000;
export const HEAVIEST = 2000;
export const DRAWS = 2000;

/** How very many rows are sampled. */
export interface Sampling {
  readonly exactRows?: number;
  readonly heaviest?: number;
  readonly draws?: number;
}

/** Rows to measure, each with the users it stands for: its own, or `step` users if it was drawn. */
export interface Plan {
  readonly rows: readonly {readonly row: number; readonly share: number; readonly drawn: boolean}[];
  readonly step: number;
}

/**
 * Returns all rows with their own users; of very many the heaviest, and the rest by equal steps through its users from one
 * random offset (systematic sampling in proportion to the users; ties of weight to the lower row).
 */
export function planRows(w: Float64Array, options: Sampling): Plan {
  const {exactRows = EXACT_ROWS, heaviest = HEAVIEST, draws = DRAWS} = options;
  const everyone = Array.from(w, (share, row) => ({row, share, drawn: false}));
  if (w.length <= exactRows) return {rows: everyone, step: 0};
  everyone.sort((a, b) => b.share - a.share || a.row - b.row);
  const rest = everyone.splice(heaviest).sort((a, b) => a.row - b.row);
  const step = rest.reduce((sum, {share}) => sum + share, 0) / draws;
  let at = randomStream(rest.length)() * step;
  let sum = 0;
  for (const {row, share} of rest) {
    sum += share;
    for (; at < sum; at += step) everyone.push({row, share: step, drawn: true});
  }
  return {rows: everyone, step};
}
