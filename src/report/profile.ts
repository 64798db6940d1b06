// What one group did, feature by feature, among the users of the fit cohort: the numbers behind every sentence.
import type {FrequencyTable} from "../features/frequencyTable.js";
import {type BoxStats, boxStats} from "../model/boxStats.js";
import type {Group} from "./groups.js";

/** One feature of one group. */
export interface FeatureProfile {
  /** Absent where fewer than min_group users are in the group. */
  readonly box?: BoxStats;
  readonly mean: number;
  /** Users with a value above 0, and their share. */
  readonly active: number;
  readonly any: number;
  /** All who did it have 1: the mean is the share. */
  readonly ones?: true;
  /** How the share may be told where its digits would tell of few: as "about", or not at all; absent: as it is. */
  readonly told?: "about" | "nothing";
}

/** One group, or everyone. */
export interface Profile {
  readonly users: number;
  /** Steps to which shares of these people are rounded, so that they do not tell how many they are; absent: exact. */
  readonly grain?: number;
  /** In the table's order of features. */
  readonly features: readonly FeatureProfile[];
}

/** Returns the profile of some rows of the table under the given users per row; all rows if none are given. */
export function makeProfile(
  table: FrequencyTable,
  weights: Float64Array,
  {rows, minGroup}: {rows?: Group["rows"]; minGroup: number}
): Profile {
  const d = table.features.length;
  const chosen = rows ?? Int32Array.from(weights, (_, i) => i);
  const w = Float64Array.from(chosen, (i) => weights[i]);
  const users = w.reduce((sum, weight) => sum + weight, 0);
  const features = table.features.map((_, j): FeatureProfile => {
    const values = Float64Array.from(chosen, (i) => table.points[i * d + j]);
    let sum = 0;
    let active = 0;
    for (let i = 0; i < w.length; i++) {
      sum += w[i] * values[i];
      if (values[i] > 0) active += w[i];
    }
    const [mean, any] = users > 0 ? [sum / users, active / users] : [0, 0];
    const box = boxStats(values, w, {minGroup});
    const ones = active > 0 && sum === active;
    return {...(box && {box}), mean, active, any, ...(ones && {ones})};
  });
  return {users, features};
}
