// Who splits from whom when there is one group more (clustree: L. Zappia & A. Oshlack 2018), and so what the
// neighbouring k would have given.
import {contingency, margins} from "../model/contingency.js";
import type {SweepFit} from "./sweepOf.js";

/** Users who are in group `from` of k and in group `to` of the next k. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly users: number;
  /** Of the users of `from`, and of those of `to`. */
  readonly shareOfFrom: number;
  readonly shareOfTo: number;
}

/** From one k of a sweep to the next. */
export interface Step {
  readonly from: number;
  readonly to: number;
  /** By `from`, then by `to`; only those with users. */
  readonly flows: readonly Flow[];
  /** Groups of `from` of which two or more groups of `to` hold at least a fifth each. */
  readonly splits: readonly {readonly group: number; readonly into: readonly number[]}[];
  /** Groups of `to` that hold at least a fifth of the users of two or more groups of `from`. */
  readonly merges: readonly {readonly group: number; readonly of: readonly number[]}[];
  /** Share of all users who stay in their group's largest part. */
  readonly stay: number;
}

/** Share of a group that is a part of it, not a fringe. */
export const PART = 0.2;

/** Returns the steps of a sweep, k ascending; groups are places in each fit's own order. Without users: no flows. */
export function splits(fits: readonly SweepFit[], w: Float64Array): Step[] {
  return fits.slice(1).map((fit, n) => stepBetween(fits[n], fit, w));
}

/** Returns the flows between two divisions of the same rows, of any two numbers of groups. */
export function stepBetween(
  a: Pick<SweepFit, "k" | "labels">,
  b: Pick<SweepFit, "k" | "labels">,
  w: Float64Array
): Step {
  const users = contingency(a.labels, b.labels, {w, ka: a.k, kb: b.k});
  const {rows: from, columns: to} = margins(users, a.k, b.k);
  const flows: Flow[] = [];
  for (const [n, count] of users.entries()) {
    if (count === 0) continue;
    const [f, t] = [Math.floor(n / b.k), n % b.k];
    flows.push({from: f, to: t, users: count, shareOfFrom: count / from[f], shareOfTo: count / to[t]});
  }
  const total = w.reduce((sum, n) => sum + n, 0);
  const largest = Array.from(from, (_, f) =>
    Math.max(0, ...flows.filter((flow) => flow.from === f).map((flow) => flow.users))
  );
  return {
    from: a.k,
    to: b.k,
    flows,
    ...partings(flows),
    stay: largest.reduce((sum, n) => sum + n, 0) / total
  };
}

function partings(flows: readonly Flow[]): Pick<Step, "splits" | "merges"> {
  const parts = flows.filter(({shareOfFrom}) => shareOfFrom >= PART);
  const groups = (side: "from" | "to"): number[] =>
    [...new Set(parts.map((flow) => flow[side]))].sort((a, b) => a - b);
  return {
    splits: groups("from")
      .map((group) => ({group, into: parts.filter(({from}) => from === group).map(({to}) => to)}))
      .filter(({into}) => into.length > 1),
    merges: groups("to")
      .map((group) => ({group, of: parts.filter(({to}) => to === group).map(({from}) => from)}))
      .filter(({of}) => of.length > 1)
  };
}
