// Which persona describes which cluster: the assignment with the least sum of distances (Kuhn 1955, Munkres 1957).
// Cluster indices play no part: the next cohort's clusters come in another order.
import munkres from "munkres";
import type {Model} from "../model/model.js";
import type {Levels} from "./levels.js";
import type {Definitions, MatchedGroup, Matching, PersonaDefinition} from "./persona.js";
import {traitDistance} from "./traitDistance.js";

export interface MatchSettings {
  /** Feature ids in the order of the model's columns. */
  readonly features: readonly string[];
  readonly levels: Levels;
  /** Greatest distance at which a persona may meet a cluster; `GATE` unless told. */
  readonly gate?: number;
  /** Clusters that inherit a persona's released people, by persona id: it meets one of them or none. */
  readonly heirs?: ReadonlyMap<string, readonly number[]>;
}

/**
 * One standard deviation: the traits describe the cluster's average worse than that on average over the traits, and
 * the persona would be no nearer than people who differ by chance from everybody's mean.
 */
export const GATE = 1;

/**
 * Matches personas of kind cluster with clusters: the least sum of distances, where a persona left over costs the
 * gate. So none meets a cluster beyond the gate, and one that fits nothing well does not push another from its
 * cluster. Ties go to the first by persona id and cluster. Distances count to nine digits.
 * Personas with heirs come first and stay with the people of their release: a nearer cluster of other people does not
 * tempt them, nor does one of theirs beyond the gate get them. The others meet the clusters that are left.
 */
export function matchPersonas(model: Model, definitions: Definitions, settings: MatchSettings): Matching {
  const {gate = GATE} = settings;
  const personas = definitions.personas.filter(({match}) => match === "cluster");
  const byId = [...personas].sort((a, b) => (a.id < b.id ? -1 : 1));
  const distances = byId.map(({traits}) =>
    Array.from({length: model.k}, (_, cluster) => traitDistance({...settings, model}, traits, cluster))
  );
  const met = assignBound(distances, byId, {...settings, k: model.k, gate}); // persona → cluster or −1
  const groups = Array.from({length: model.k}, (_, cluster): MatchedGroup => {
    const p = met.indexOf(cluster);
    if (p >= 0) return {cluster, persona: byId[p].id, distance: distances[p][cluster]};
    return {cluster, distance: Number.NaN, ...nearestOf(byId, distances, cluster)};
  });
  const found = new Set(groups.map(({persona}) => persona));
  return {groups, absent: personas.map(({id}) => id).filter((id) => !found.has(id)), gate};
}

// Heirs first, then everybody else among the clusters that are left.
function assignBound(
  distances: readonly (readonly number[])[],
  personas: readonly PersonaDefinition[],
  {heirs, k, gate}: {heirs?: MatchSettings["heirs"]; k: number; gate: number}
): number[] {
  if (heirs === undefined) return assignment(distances, k, gate);
  const allowed = personas.map(({id}) => heirs.get(id));
  const keep = (row: readonly number[], open: (cluster: number) => boolean): number[] =>
    row.map((distance, cluster) => (open(cluster) ? distance : Number.POSITIVE_INFINITY));
  const bound = assignment(
    distances.map((row, p) => keep(row, (cluster) => allowed[p]?.includes(cluster) ?? false)),
    k,
    gate
  );
  const free = assignment(
    distances.map((row, p) => keep(row, (cluster) => allowed[p] === undefined && !bound.includes(cluster))),
    k,
    gate
  );
  return bound.map((cluster, p) => (cluster >= 0 ? cluster : free[p]));
}

// Each persona may stay alone in a column of its own at the cost of the gate. Whole numbers make the comparison of
// sums exact, and so the result the same on every machine.
function assignment(distances: readonly (readonly number[])[], k: number, gate: number): number[] {
  const n = distances.length;
  const met = new Array<number>(n).fill(-1);
  if (n === 0 || k === 0) return met;
  const whole = (distance: number): number => Math.round(distance * 1e9);
  const alone = whole(gate);
  const forbidden = (alone + 1) * (n + 1);
  const costs = distances.map((row, p) => [
    ...row.map((distance) => (distance <= gate ? whole(distance) : forbidden)),
    ...Array.from({length: n}, (_, q) => (p === q ? alone : forbidden))
  ]);
  for (const [p, c] of munkres(costs)) if (c < k && costs[p][c] < forbidden) met[p] = c;
  return met;
}

function nearestOf(
  personas: readonly PersonaDefinition[],
  distances: readonly (readonly number[])[],
  cluster: number
): Pick<MatchedGroup, "nearest"> {
  let best = -1;
  for (let p = 0; p < personas.length; p++)
    if (
      Number.isFinite(distances[p][cluster]) &&
      (best < 0 || distances[p][cluster] < distances[best][cluster])
    )
      best = p;
  return best < 0 ? {} : {nearest: {persona: personas[best].id, distance: distances[best][cluster]}};
}
