import munkres from "munkres";
import {contingency} from "./contingency.js";

/** Two labelings of the same rows; negative labels count nowhere. */
export interface Labelings {
  readonly w: Float64Array;
  readonly before: Int32Array;
  readonly after: Int32Array;
  readonly ka: number;
  readonly kb: number;
}

/**
 * Returns the share of the users who change groups from one labeling to the other, groups renamed so that it is least
 * (assignment: Kuhn 1955, Munkres 1957); 0 where nobody has a group in both.
 */
export function regrouped({w, before, after, ka, kb}: Labelings): number {
  const shared = contingency(before, after, {w, ka, kb});
  const all = shared.reduce((sum, users) => sum + users, 0);
  if (all === 0) return 0;
  const most = Math.max(...shared);
  // Square, since a group without a partner keeps nobody.
  const size = Math.max(ka, kb);
  const users = (a: number, b: number): number => (a < ka && b < kb ? shared[a * kb + b] : 0);
  const costs = Array.from({length: size}, (_, a) =>
    Array.from({length: size}, (_, b) => most - users(a, b))
  );
  return 1 - munkres(costs).reduce((kept, [a, b]) => kept + users(a, b), 0) / all;
}
