// Who keeps a name. What a persona's file says is primary, and people should not lose their name to chance: so a
// persona whose traits are as they were at the release belongs to the groups that its released people live on in, and
// meets one of those or none. It is free again where its traits have been edited since, or where its people have gone.
import type {Problem} from "../problem.js";
import {formatTrait} from "./formatTrait.js";
import type {Definitions, Matching, PersonaDefinition} from "./persona.js";
import type {Release, ReleasedGroup} from "./release.js";

/**
 * Returns for each persona that is bound by the release the clusters that inherit its people; `heirs` gives those of
 * a released group (an index), none if it has gone.
 */
export function inheritance(
  release: Release,
  {personas}: Definitions,
  heirs: (group: number) => readonly number[]
): Map<string, readonly number[]> {
  const bound = new Map<string, readonly number[]>();
  for (const [index, group] of release.groups.entries()) {
    const persona = personas.find(({id}) => id === group.persona);
    if (persona === undefined || persona.match !== "cluster" || !sameTraits(persona, group)) continue;
    const clusters = heirs(index);
    if (clusters.length > 0) bound.set(persona.id, clusters);
  }
  return bound;
}

function sameTraits({traits}: PersonaDefinition, {traits: then}: ReleasedGroup): boolean {
  return (
    traits.length === Object.keys(then).length &&
    traits.every(({feature, value}) => then[feature] === formatTrait(value))
  );
}

/**
 * Returns a warning for each bound persona whose traits and people disagree: its people are beyond the gate, so that it
 * meets nobody; or its traits, left alone, would choose others (`alone` is the matching by traits only).
 */
export function inheritanceProblems(
  {personas}: Definitions,
  bound: ReadonlyMap<string, readonly number[]>,
  {matching, alone}: {readonly matching: Matching; readonly alone: Matching}
): Problem[] {
  return personas.flatMap((persona) => {
    const heirs = bound.get(persona.id);
    if (heirs === undefined) return [];
    const met = matching.groups.find((group) => group.persona === persona.id);
    const wanted = alone.groups.find((group) => group.persona === persona.id);
    if (met === undefined) return taken(matching, heirs) ? [] : [refused(persona, matching.gate)];
    if (wanted === undefined || wanted.cluster === met.cluster || heirs.includes(wanted.cluster)) return [];
    return [disagreement(persona, met.distance, wanted.distance)];
  });
}

// Two personas merged, and the other one has the group.
function taken({groups}: Matching, heirs: readonly number[]): boolean {
  return heirs.every((cluster) => groups[cluster].persona !== undefined);
}

function refused({name, place}: PersonaDefinition, gate: number): Problem {
  return {
    ...place,
    severity: "warning",
    message: `the people who were "${name}" no longer answer its traits`,
    hint: `They are more than ${gate} standard deviation away and have no name now. Mend the traits, then accept: kindred accept.`
  };
}

function disagreement({name, place}: PersonaDefinition, own: number, other: number): Problem {
  return {
    ...place,
    severity: "warning",
    message: `the traits of "${name}" now describe other people than its own`,
    hint: `It stays with its people (distance ${own.toFixed(2)}; the others ${other.toFixed(2)}). Mend the traits, or change them on purpose to let it go.`
  };
}
