// Addresses stand in wikis that nobody edits again. A release remembers which there were when it was accepted; without a
// release nothing was promised.
import type {Problem} from "../problem.js";
import {RELEASE_FILE, type Release, type Retired} from "./release.js";

/** Returns the path of a persona among all that can be put into a wiki. */
export function personaPath(id: string): string {
  return `personas/${id}`;
}

/** Whether a path is called by something that stays: groups without a name are called by their size, which changes. */
export function isLasting(path: string): boolean {
  return !/(?:^|\/|-vs-+)unnamed-\d+(?:$|-+vs-)/.test(path);
}

/** Returns a warning where a release is of before addresses were kept. */
export function checkPromised(release: Pick<Release, "addresses"> | undefined): Problem[] {
  if (!release || release.addresses !== undefined) return [];
  return [
    {
      file: RELEASE_FILE,
      severity: "warning",
      message:
        "the release keeps no addresses, so features and comparisons that go will leave wikis with nothing",
      hint: "Accept anew: kindred accept."
    }
  ];
}

/** Returns the paths that are there for good, of a release and of what went before it and may come back. */
export function promisedPaths(release: Pick<Release, "retired" | "addresses"> | undefined): string[] {
  return [...(release?.addresses ?? []), ...(release?.retired ?? []).map(({path}) => path)];
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
  const paths = [...new Set([...(release.addresses ?? []), ...named])].filter(isLasting);
  const now = paths.map((path) => ({path, cohort}));
  const before = new Map([...now, ...(release.retired ?? [])].map((entry) => [entry.path, entry]));
  for (const path of there) before.delete(path);
  return [...before.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
