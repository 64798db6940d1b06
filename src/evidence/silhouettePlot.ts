import type {Labeling} from "../model/labeling.js";
import {EXACT_ROWS} from "../model/measuredRows.js";
import type {WeightedPoints} from "../model/model.js";
import {silhouettes} from "../model/silhouettes.js";

/** A silhouette below this is near a border: the next group is almost as near as the own one, or nearer. */
export const BORDER = 0.05;

/** Bars of a group, at most. */
const BARS = 40;

export interface SilhouetteGroup {
  readonly users: number;
  readonly mean: number;
  /** Mean silhouette of each equal part of the group's users, greatest first: the outline of the plot. */
  readonly bars: Float64Array;
  /** Share of the group's users near a border; those below 0 would be nearer to another group on average. */
  readonly nearBorder: number;
  readonly belowZero: number;
  /** Whom those near a border resemble: groups with their share of them, largest first, ties to the lower group. */
  readonly resemble: readonly {readonly group: number; readonly share: number}[];
}

export interface SilhouettePlot {
  /** In the order of the labeling's groups. A group without measured users has NaN and no bars. */
  readonly groups: readonly SilhouetteGroup[];
  readonly mean: number;
  readonly nearBorder: number;
  readonly border: number;
  /** Above 100,000 rows: the bars are of the 2,000 heaviest rows and of 2,000 drawn from the rest. */
  readonly sampled: boolean;
}

/** A row's users: those it stands for. */
interface Bit {
  readonly users: number;
  readonly value: number;
  readonly neighbour: number;
}

/**
 * Returns what a silhouette plot shows; no bar is of fewer than `minGroup` users but that of a group of fewer. With fewer
 * than two groups nothing is defined: NaN everywhere, no bars.
 */
export function silhouettePlot(
  points: WeightedPoints,
  labeling: Labeling,
  options: {readonly exactRows?: number; readonly minGroup?: number} = {}
): SilhouettePlot {
  const {exactRows = EXACT_ROWS, minGroup = 1} = options;
  const bits = Array.from({length: labeling.k}, (): Bit[] => []);
  const [{mean}] = silhouettes(points, [labeling], {
    exactRows,
    each: (row, _, silhouette, users) => bits[labeling.labels[row]].push({users, ...silhouette})
  });
  const groups = bits.map((group) => groupOf(Number.isNaN(mean) ? [] : group, minGroup));
  const total = groups.reduce((sum, {users}) => sum + users, 0);
  const near = groups.reduce((sum, {users, nearBorder}) => sum + (users > 0 ? users * nearBorder : 0), 0);
  return {groups, mean, nearBorder: near / total, border: BORDER, sampled: points.rows > exactRows};
}

function groupOf(bits: readonly Bit[], minGroup: number): SilhouetteGroup {
  const users = usersOf(bits);
  const near = bits.filter(({value}) => value < BORDER);
  const resemble = [...new Set(near.map(({neighbour}) => neighbour))]
    .map((group) => ({
      group,
      share: usersOf(near.filter(({neighbour}) => neighbour === group)) / usersOf(near)
    }))
    .sort((a, b) => b.share - a.share || a.group - b.group);
  return {
    users,
    mean: bits.reduce((sum, bit) => sum + bit.users * bit.value, 0) / users,
    bars: barsOf(bits, users, minGroup),
    nearBorder: usersOf(near) / users,
    belowZero: usersOf(bits.filter(({value}) => value < 0)) / users,
    resemble
  };
}

function usersOf(bits: readonly Bit[]): number {
  return bits.reduce((sum, {users}) => sum + users, 0);
}

// Means over equal parts of the users in descending order; a row's users can lie in several parts.
function barsOf(bits: readonly Bit[], users: number, minGroup: number): Float64Array {
  if (users === 0) return new Float64Array(0);
  const count = Math.max(1, Math.min(BARS, Math.floor(users / minGroup)));
  const bars = new Float64Array(count);
  const width = users / count;
  let n = 0;
  let room = width;
  for (const bit of [...bits].sort((a, b) => b.value - a.value)) {
    let left = bit.users;
    // The last bar takes what rounding leaves over.
    for (; left > room && n < count - 1; n++) {
      bars[n] += (room * bit.value) / width;
      left -= room;
      room = width;
    }
    bars[n] += (left * bit.value) / width;
    room -= left;
  }
  return bars;
}
