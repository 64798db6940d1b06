import {coreset} from "./coreset.js";
import type {WeightedPoints} from "./model.js";
import {reuse, type Workspace} from "./workspace.js";

// Where there are more rows, starts run on a coreset of about CORESET_ROWS.
const MANY_ROWS = 6000;
const CORESET_ROWS = 4000;

/** Returns how many rows the starts see at most: all, or fewer, those of a coreset. */
export function rowsOfStarts(rows: number): number {
  return rows <= MANY_ROWS ? rows : CORESET_ROWS;
}

/**
 * Does the work with all rows or, where they are many, with a coreset, in the memory of the workspace; afterwards it has
 * the points again.
 */
export function onFewRows<T>(
  points: WeightedPoints,
  {random, space}: {readonly random: () => number; readonly space: Workspace},
  work: (few: WeightedPoints, space: Workspace) => T
): T {
  const most = rowsOfStarts(points.rows);
  if (most === points.rows) return work(points, space);
  const few = coreset(points, most, random);
  const result = work(few, reuse(space, few));
  reuse(space, points);
  return result;
}
