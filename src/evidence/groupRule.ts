// A rule of thumb for a group: at most three conditions that find most of its people and few others. Searched, not
// guessed: all pairs of conditions that are worth it, and the best triples from them.
import type {WeightedPoints} from "../model/model.js";

/** "At least 3 videos": one column, in its unit. */
export interface Condition {
  readonly column: number;
  readonly kind: "atLeast" | "atMost";
  readonly value: number;
}

/** Conditions that all have to hold; by column. */
export interface GroupRule {
  readonly conditions: readonly Condition[];
  /** Share of the group's users that it finds. */
  readonly coverage: number;
  /** Share of the group's users among those it finds. */
  readonly precision: number;
}

const MOST_CONDITIONS = 3;
/** Another condition must make the rule better by this much (F₁), or it is not worth reading. */
const WORTH = 0.02;
/** Rules that are taken further at each length. */
const BEAM = 24;
/** Limits tried per column: of more values, those at even steps of the users. */
const LIMITS = 24;

interface Candidate {
  readonly conditions: readonly Condition[];
  readonly found: Uint8Array;
  readonly score: number;
}

/**
 * Returns the rule with the greatest F₁, the harmonic mean of coverage and precision, among those tried (beam search);
 * shorter rules first, then lower columns. `member` is 1 for the rows of the group. Undefined for a group without users,
 * where everybody is in it (no rule is needed), and where no condition is worth saying.
 */
export function groupRule(points: WeightedPoints, member: Uint8Array): GroupRule | undefined {
  const {rows, w} = points;
  let [mine, users] = [0, 0];
  for (let i = 0; i < rows; i++) {
    users += w[i];
    if (member[i]) mine += w[i];
  }
  if (mine === 0 || mine === users) return undefined;
  const single = candidateConditions(points).map((condition) => ({
    condition,
    holds: rowsOf(points, condition)
  }));
  let beam: Candidate[] = [{conditions: [], found: new Uint8Array(rows).fill(1), score: 0}];
  let best = beam[0];
  for (let length = 1; length <= MOST_CONDITIONS; length++) {
    const longer = beam.flatMap((rule) =>
      single
        .filter(({condition}) => extend(rule.conditions, condition))
        .map(({condition, holds}): Candidate => {
          const found = holds.map((one, i) => one & rule.found[i]);
          return {
            conditions: [...rule.conditions, condition],
            found,
            score: scoreOf(found, {w, member, mine})
          };
        })
    );
    beam = longer.sort((a, b) => b.score - a.score).slice(0, BEAM);
    if (beam.length > 0 && beam[0].score > best.score + WORTH) best = beam[0];
  }
  if (best.conditions.length === 0) return undefined;
  return {conditions: sorted(best.conditions), ...qualityOf(best.found, {w, member, mine})};
}

// Conditions come in the order of columns, so that no set of them is tried twice; of one column at most a range.
function extend(conditions: readonly Condition[], {column, kind}: Condition): boolean {
  const last = conditions[conditions.length - 1];
  if (last === undefined || column > last.column) return true;
  return column === last.column && last.kind === "atLeast" && kind === "atMost";
}

function candidateConditions({rows, columns: d, X, w}: WeightedPoints): Condition[] {
  return Array.from({length: d}, (_, column) => {
    const users = new Map<number, number>();
    for (let i = 0; i < rows; i++) {
      const value = X[i * d + column];
      if (w[i] > 0) users.set(value, (users.get(value) ?? 0) + w[i]);
    }
    const limits = limitsOf([...users].sort(([a], [b]) => a - b));
    return [
      ...limits.slice(1).map((value): Condition => ({column, kind: "atLeast", value})),
      ...limits.slice(0, -1).map((value): Condition => ({column, kind: "atMost", value}))
    ];
  }).flat();
}

// All values if they are few; else the first, and those at which the next even step of the users is reached.
function limitsOf(values: readonly (readonly [number, number])[]): number[] {
  if (values.length <= LIMITS) return values.map(([value]) => value);
  const all = values.reduce((sum, [, users]) => sum + users, 0);
  let [below, step] = [0, 0];
  return values.flatMap(([value, users]) => {
    const reached = Math.floor((below / all) * LIMITS);
    below += users;
    if (reached < step) return [];
    step = reached + 1;
    return [value];
  });
}

function rowsOf({rows, columns: d, X}: WeightedPoints, {column, kind, value}: Condition): Uint8Array {
  const holds = new Uint8Array(rows);
  for (let i = 0; i < rows; i++) {
    const x = X[i * d + column];
    holds[i] = Number(kind === "atLeast" ? x >= value : x <= value);
  }
  return holds;
}

interface Sample {
  readonly w: Float64Array;
  readonly member: Uint8Array;
  readonly mine: number;
}

function qualityOf(found: Uint8Array, {w, member, mine}: Sample): {coverage: number; precision: number} {
  let [all, own] = [0, 0];
  for (let i = 0; i < w.length; i++) {
    if (!found[i]) continue;
    all += w[i];
    if (member[i]) own += w[i];
  }
  return {coverage: own / mine, precision: all > 0 ? own / all : 0};
}

function scoreOf(found: Uint8Array, sample: Sample): number {
  const {coverage, precision} = qualityOf(found, sample);
  return coverage + precision > 0 ? (2 * coverage * precision) / (coverage + precision) : 0;
}

function sorted(conditions: readonly Condition[]): Condition[] {
  return [...conditions].sort((a, b) => a.column - b.column || (a.kind === "atLeast" ? -1 : 1));
}
