import {findAbove} from "../model/findAbove.js";
import type {WeightedPoints} from "../model/model.js";
import {selectRows} from "../model/selectRows.js";

/**
 * Returns so many users as their row indices, drawn at random without replacement and in random order; all of them if
 * there are not more. Each user is as likely as any other: rows come with the multivariate hypergeometric distribution.
 */
export function drawUsers({w}: WeightedPoints, size: number, random: () => number): Int32Array {
  const cumulated = new Float64Array(w.length);
  let users = 0;
  for (let i = 0; i < w.length; i++) cumulated[i] = users += w[i];
  const drawn = new Int32Array(Math.min(size, users));
  // Fisher & Yates's shuffle, of which only the places that were touched are written down.
  const moved = new Map<number, number>();
  for (let n = 0; n < drawn.length; n++) {
    const at = n + Math.floor(random() * (users - n));
    const user = moved.get(at) ?? at;
    moved.set(at, moved.get(n) ?? n);
    drawn[n] = findAbove(cumulated, user);
  }
  return drawn;
}

/** Returns the rows that were drawn, each with as many users as it was drawn times, in the order of the points. */
export function gatherUsers(points: WeightedPoints, drawn: Int32Array): WeightedPoints {
  const counts = new Map<number, number>();
  for (const i of drawn.slice().sort()) counts.set(i, (counts.get(i) ?? 0) + 1);
  return {...selectRows(points, [...counts.keys()]), w: Float64Array.from(counts.values())};
}
