// What a persona's exact rule asks of a row. Also run by browsers: it imports types alone.
import type {Trait} from "./persona.js";

/** A closed range of one column. */
export interface Bounds {
  /** −1: no such column; nobody meets it. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the range of a trait, both ends widened by what rounding to a step such as 0.1 leaves. Level words other than
 * none are not exact: the reader refuses them, and here they meet nobody (NaN).
 */
export function boundsOf({value}: Trait): {from: number; to: number} {
  const slack = (x: number): number => (Number.isFinite(x) ? 1e-9 * Math.max(1, Math.abs(x)) : 0);
  if (value.kind === "range") return {from: value.from - slack(value.from), to: value.to + slack(value.to)};
  if (value.kind === "level" && value.level !== "none") return {from: Number.NaN, to: Number.NaN};
  const exact = value.kind === "number" ? value.value : 0;
  return {from: exact - slack(exact), to: exact + slack(exact)};
}

/** Tells whether row i of X (m×d, feature units) lies within all bounds, their ends included. */
export function isWithin(
  X: ArrayLike<number>,
  i: number,
  {columns: d, bounds}: {readonly columns: number; readonly bounds: readonly Bounds[]}
): boolean {
  return bounds.every(
    ({column, from, to}) => column >= 0 && X[i * d + column] >= from && X[i * d + column] <= to
  );
}
