import {resolve} from "node:path";
import {type Assignments, writeAssignments} from "../features/writeAssignments.js";
import {EXCLUDED, SET_ASIDE} from "../model/model.js";
import {findPeople} from "../pipeline.js";
import {type Problem, ProblemError} from "../problem.js";
import type {People} from "../report/context.js";
import {openStageCache} from "../stageCache.js";
import {foldersOf} from "./folders.js";
import {printProblems} from "./printProblems.js";
import {printProgress} from "./progress.js";

/** Writes who is which persona to the file that the user asked for, and nowhere else. */
export async function assign(options: {in: string; out: string}): Promise<void> {
  const {root, cache, dist} = foldersOf(options.in === undefined ? {in: "."} : {in: options.in});
  const output = resolve(options.out);
  if (output.startsWith(`${dist}/`)) throw new ProblemError([inSite(options.out)]);
  const {progress, end} = printProgress();
  const {result, warnings} = await findPeople({root, cache: openStageCache(cache), progress});
  progress("writing");
  const users = await writeAssignments(result.study, {vectors: vectorsOf(result), output});
  end();
  printProblems(warnings);
  console.log(
    `${users} ${result.study.people} in ${options.out}. The file names people: keep it out of the site.`
  );
}

// Per distinct vector: the persona's id, "unnamed-…" of a cluster without one, or what else took its people.
function vectorsOf({counted, assignment, matching, definitions, ruleOf}: People): Assignments {
  const clusterNames = namesOfClusters(matching);
  const outliers = definitions.personas.find(({match}) => match === "outliers")?.id ?? "off-the-chart";
  const nameOf = (label: number, row: number): string => {
    if (label === SET_ASIDE) return outliers;
    if (label === EXCLUDED) return definitions.personas[ruleOf[row]].id;
    return clusterNames[label];
  };
  return {
    points: counted.table.points,
    labels: Array.from(assignment.labels, nameOf),
    distances: assignment.distances,
    runnersUp: Array.from(assignment.runnersUp, (cluster) => clusterNames[cluster] ?? ""),
    runnerUpDistances: assignment.runnerUpDistances
  };
}

function namesOfClusters({groups}: People["matching"]): string[] {
  let unnamed = 0;
  return groups.map(({persona}) => persona ?? `unnamed-${++unnamed}`);
}

function inSite(file: string): Problem {
  return {
    severity: "error",
    file,
    message: "this file would lie in the site, and it names people",
    hint: "Choose a file outside the site's folder."
  };
}
