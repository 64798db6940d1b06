// Addresses stand in wikis that nobody edits again. A release remembers which there were when it was accepted; without a
// release nothing was promised.
import type {Release, Retired} from "./release.js";

/** Returns the path of a persona among all that can be put into a wiki. */
export function personaPath(id: string): string {
  return `personas/${id}`;
}

/**
 * Returns what a release promised and what is not `there` any more, by path: what went before it when it says, its own
 * things now, in `cohort`. What came back is not retired. A release of before addresses were kept promised its personas.
 */
export function findRetired(
  release: Pick<Release, "groups" | "retired" | "addresses"> | undefined,
  there: Iterable<string>,
  cohort: string
): Retired[] {
  if (!release) return [];
  const named = release.groups.flatMap(({persona}) => (persona === undefined ? [] : [personaPath(persona)]));
  const now = [...new Set([...(release.addresses ?? []), ...named])].map((path) => ({path, cohort}));
  const before = new Map([...now, ...(release.retired ?? [])].map((entry) => [entry.path, entry]));
  for (const path of there) before.delete(path);
  return [...before.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
