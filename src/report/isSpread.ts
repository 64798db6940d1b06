import type {Context} from "./context.js";
import {isFew} from "./discreet.js";

/**
 * Returns whether a feature differs among enough people to be told of: where all but a few did the same of it, what goes
 * together with it is what those few did.
 */
export function isSpread(context: Context, column: number): boolean {
  const {table, weights} = context;
  const users = new Map<number, number>();
  let all = 0;
  for (let i = 0; i < table.rows; i++) {
    const value = table.points[i * table.features.length + column];
    users.set(value, (users.get(value) ?? 0) + weights[i]);
    all += weights[i];
  }
  return !isFew(context, all - Math.max(...users.values()));
}
