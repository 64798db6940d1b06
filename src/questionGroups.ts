// The stage between groups and report: evidence. It questions the groups as they are shown, and costs more than making
// them, so it is kept.
import type {CohortPair} from "./evidence/compareCohorts.js";
import {type Evidence, gatherEvidence} from "./evidence/gatherEvidence.js";
import type {Grouped} from "./groupPeople.js";
import {cohortPairPath} from "./personas/comparePath.js";
import type {StageCache} from "./stageCache.js";

export interface QuestionOptions {
  readonly cache: StageCache;
  readonly progress: (stage: string, detail?: string) => void;
}

/** Returns what can be said for and against the groups. */
export async function questionGroups(
  {cache, progress}: QuestionOptions,
  {study, counted, model, assignment, ruleOf, excluded, selected, fitCohort, since, promised}: Grouped
): Promise<Evidence> {
  const {scaling, setAsideAbove, minGroup} = study;
  const {table} = counted;
  const settings = {
    scaling,
    excluded,
    ...(setAsideAbove === undefined ? {} : {setAsideAbove}),
    ...(selected && {columns: selected})
  };
  const fresh = since?.fresh ?? model;
  const pairs = promisedPairs(table.cohorts, promised);
  const values = [
    [scaling, setAsideAbove, minGroup, fitCohort, selected, fresh.k, fresh.chosenBy, table.cohorts.length],
    fresh.sweep.map(({k}) => k),
    ...[table.points, table.users, table.outcomeSums, table.outcomeUsers],
    ...[assignment.labels, ruleOf, excluded, model.centroids, fresh.centroids],
    pairs.flatMap(({a, b}) => [a, b])
  ];
  const {result, found} = await cache("question", {values, code: ["model", "evidence"]}, () => {
    const questioned = {table, model, fresh, assignment, ruleOf, settings, minGroup, promised: pairs};
    return gatherEvidence({...questioned, ...(fitCohort === undefined ? {} : {fitCohort})}, (asked) =>
      progress("questioning the groups", asked)
    );
  });
  if (found) progress("questioning the groups", "nothing changed, from the cache");
  return result;
}

// Both cohorts are still there.
function promisedPairs(cohorts: readonly string[], promised: readonly string[] = []): CohortPair[] {
  const paths = new Set(promised);
  return cohorts.flatMap((later, a) =>
    cohorts.slice(0, a).flatMap((earlier, b) => (paths.has(cohortPairPath(later, earlier)) ? [{a, b}] : []))
  );
}
