// What became of the groups of a release. Users of two cohorts are different people, so groups are compared by models:
// the same people (the latest cohort) are placed by the released model and by the new one, and cross-classified.
// After MONIC (Spiliopoulou et al. 2006) and clusTransition (survival 0.7, split 0.3). All thresholds are here.
import {assign} from "../model/assign.js";
import {contingency, margins} from "../model/contingency.js";
import type {Placing, WeightedPoints} from "../model/model.js";
import {withoutLimits} from "../model/withoutLimits.js";
import {type Shift, shiftsOf} from "./shifts.js";

/** From this share of a group's people on, a new group holds the group whole: it survived there, or merged into it. */
export const SURVIVES = 0.7;
/** From this share of a group's people on, a new group is a part of it, provided that most in it are the group's. */
export const PART = 0.3;
/**
 * Below this part of its released share, a group without a successor has gone rather than merged. Two groups that meet
 * half-way leave half of their people on either side of the old border, or less where they drifted before: so it is well under a half.
 */
export const FADED = 0.2;
/** From this move of the centre on, root mean square in standard deviations, a group has moved … */
export const MOVED = 0.25;
/** … where the move is also more than so many standard errors, that is, more than who happened to sign up. */
export const MOVED_ERRORS = 4;
/** From this move on, the people at the new place are others: the group has gone, and a new one has come. */
export const FAR = 1;
/** Farther than this no part of a group that split can be: where one part stays near, another may go twice as far. */
export const FAR_PART = 2;
/** Of several clusters, one is still the group if it has moved less than this part of what parts the next from it. */
export const STAYS = 0.5;

export type GroupState = "kept" | "moved" | "split" | "merged" | "gone";

/** What became of one group of the release. */
export interface GroupLife {
  readonly state: GroupState;
  /** Clusters of the new model where its people are, most people first; none if it has gone. */
  readonly heirs: readonly number[];
  /** Groups of the release (indices) with which it merged. */
  readonly mergedWith: readonly number[];
  /** Where its centre went, to the first heir; absent if it has gone. */
  readonly shift?: Shift;
}

export interface Lifecycle {
  /** In the order of the released model. */
  readonly groups: readonly GroupLife[];
  /** Clusters of the new model that no released group lives on in. */
  readonly born: readonly number[];
}

/** What is compared. */
export interface Compared {
  readonly released: Placing;
  readonly fresh: Placing;
  /** Users per released group when it was released, and of the whole cohort then. */
  readonly releasedUsers: {readonly groups: readonly number[]; readonly all: number};
  /** The people of now, feature units. */
  readonly points: WeightedPoints;
  readonly excluded?: Uint8Array;
}

/** Returns what became of each group of the release among the people of now; the same input gives the same answer. */
export function lifecycle(compared: Compared): Lifecycle {
  const crossed = crossClassify(compared);
  const lives = crossed.groups.map((_, a) => successionOf(crossed, a));
  const groups = lives.map((life, a): GroupLife => {
    const [heir] = life.heirs;
    const mergedWith = life.heirs.length === 1 ? partners(lives, a, heir) : [];
    const state = stateOf(crossed, a, life, mergedWith);
    const shift = heir === undefined ? undefined : crossed.shift(a, heir);
    return {
      state,
      heirs: life.heirs,
      mergedWith: state === "merged" ? mergedWith : [],
      ...(shift ? {shift} : {})
    };
  });
  const inherited = new Set(groups.flatMap(({heirs}) => heirs));
  const born = Array.from({length: compared.fresh.k}, (_, c) => c).filter((c) => !inherited.has(c));
  return {groups, born};
}

interface Crossed {
  readonly kb: number;
  /** Per released group: its people now (share of all), and its share then. */
  readonly groups: readonly {readonly now: number; readonly before: number}[];
  /** Users in released group a and new cluster c, as a share of a's and of c's people. */
  readonly forward: (a: number, c: number) => number;
  readonly back: (a: number, c: number) => number;
  /** Share of all people in new cluster c. */
  readonly share: (c: number) => number;
  readonly shift: (a: number, c: number) => Shift;
}

function crossClassify({released, fresh, releasedUsers, points, excluded}: Compared): Crossed {
  const before = assign(withoutLimits(released), points.X, points.rows, excluded).labels;
  const after = assign(fresh, points.X, points.rows, excluded).labels;
  const [ka, kb] = [released.k, fresh.k];
  const shared = contingency(before, after, {w: points.w, ka, kb});
  const {rows, columns} = margins(shared, ka, kb);
  const all = points.w.reduce((sum, users) => sum + users, 0);
  const part = (users: number, of: number): number => (of > 0 ? users / of : 0);
  return {
    kb,
    groups: Array.from({length: ka}, (_, a) => ({
      now: part(rows[a], all),
      before: part(releasedUsers.groups[a], releasedUsers.all)
    })),
    forward: (a, c) => part(shared[a * kb + c], rows[a]),
    back: (a, c) => part(shared[a * kb + c], columns[c]),
    share: (c) => part(columns[c], all),
    shift: shiftsOf(released, {points, labels: after, k: kb, releasedUsers: releasedUsers.groups})
  };
}

interface Succession {
  readonly heirs: readonly number[];
  /** It has a cluster in which most people are its own. */
  readonly owns: boolean;
}

const GONE: Succession = {heirs: [], owns: false};

// Where the people of group a are now.
function successionOf(crossed: Crossed, a: number): Succession {
  const {kb, forward, back, shift, groups} = crossed;
  const clusters = Array.from({length: kb}, (_, c) => c);
  const mine = clusters.filter((c) => back(a, c) > 0.5);
  const nearest = mine.reduce<number | undefined>(
    (best, c) => (best === undefined || shift(a, c).distance < shift(a, best).distance ? c : best),
    undefined
  );
  const isNear = nearest !== undefined && shift(a, nearest).distance < FAR;
  const own = mine.filter(
    (c) => isNear && (c === nearest || (forward(a, c) >= PART && shift(a, c).distance < FAR_PART))
  );
  if (own.length > 0) return {heirs: withoutNewcomers(crossed, a, own), owns: true};
  const {now, before} = groups[a];
  if (now < FADED * before || mine.length > 0) return GONE;
  const into = clusters.reduce((best, c) => (forward(a, c) > forward(a, best) ? c : best), 0);
  return forward(a, into) >= SURVIVES ? {heirs: [into], owns: false} : GONE;
}

// Several clusters lie where one group was. If one is far nearer to its old centre than the others, and has not moved or the
// others are about as many people as have come on top, the nearest is the group, and the others are new. Else it has split.
function withoutNewcomers(
  {groups, share, shift, forward}: Crossed,
  a: number,
  own: readonly number[]
): number[] {
  const [first, ...others] = [...own].sort((b, c) => shift(a, b).distance - shift(a, c).distance || b - c);
  const added = groups[a].now - groups[a].before;
  const inOthers = others.reduce((sum, c) => sum + share(c), 0);
  const way = shift(a, first).distance;
  const nearer = others.every((c) => way < STAYS * shift(a, c).distance);
  if (nearer && (added > inOthers / 2 || way < STAYS * MOVED)) return [first];
  return [...own].sort((b, c) => forward(a, c) - forward(a, b) || b - c);
}

function partners(lives: readonly Succession[], a: number, heir: number): number[] {
  return lives.flatMap(({heirs}, b) => (b !== a && heirs.length === 1 && heirs[0] === heir ? [b] : []));
}

function stateOf(
  crossed: Crossed,
  a: number,
  {heirs, owns}: Succession,
  mergedWith: readonly number[]
): GroupState {
  const [heir] = heirs;
  if (heir === undefined) return "gone";
  if (heirs.length > 1) return "split";
  if (!owns) return "merged";
  const {distance, error} = crossed.shift(a, heir);
  const moved = distance >= MOVED && distance >= MOVED_ERRORS * error;
  // A small group that joins a large one leaves the large one what and where it was.
  if (mergedWith.length > 0 && (moved || jaccard(crossed, a, heir) < SURVIVES)) return "merged";
  return moved ? "moved" : "kept";
}

function jaccard({forward, back}: Crossed, a: number, c: number): number {
  const [f, b] = [forward(a, c), back(a, c)];
  return f > 0 && b > 0 ? 1 / (1 / f + 1 / b - 1) : 0;
}
