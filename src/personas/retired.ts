import type {PersonaDefinition} from "./persona.js";
import type {Release, RetiredPersona} from "./release.js";

/**
 * Returns the personas that a release knows and that have no file any more, by id: those that went before it when it
 * says, those of its own groups now, in `cohort`. A persona that came back is not retired.
 */
export function findRetired(
  release: Pick<Release, "groups" | "retired"> | undefined,
  personas: readonly Pick<PersonaDefinition, "id">[],
  cohort: string
): RetiredPersona[] {
  if (!release) return [];
  const there = new Set(personas.map(({id}) => id));
  const now = release.groups.flatMap(({persona}) => (persona === undefined ? [] : [{persona, cohort}]));
  const before = new Map([...now, ...(release.retired ?? [])].map((entry) => [entry.persona, entry]));
  return [...before.values()]
    .filter(({persona}) => !there.has(persona))
    .sort((a, b) => (a.persona < b.persona ? -1 : 1));
}
