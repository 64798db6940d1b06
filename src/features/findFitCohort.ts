import {type Problem, ProblemError} from "../problem.js";
import type {Study} from "../study/study.js";
import type {Counted} from "./counted.js";

/** Returns the index of the cohort to cluster, or undefined for all of them; an unknown one is a problem. */
export function findFitCohort(study: Study, {cohorts}: Counted): number | undefined {
  const {fit} = study;
  if (fit.kind === "all") return undefined;
  if (fit.kind === "latest") return cohorts.length - 1;
  const index = cohorts.findIndex(({id}) => id === fit.cohort);
  if (index < 0)
    throw new ProblemError([
      unknownCohort(
        fit.cohort,
        cohorts.map(({id}) => id)
      )
    ]);
  return index;
}

function unknownCohort(id: string, known: readonly string[]): Problem {
  return {
    severity: "error",
    file: "data/study.yaml",
    message: `no complete cohort is called "${id}"`,
    hint: `Write one of these after "fit:": latest, all, ${known.map((name) => `"${name}"`).join(", ")}.`
  };
}
