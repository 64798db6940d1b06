import {findPeople} from "../pipeline.js";
import {type Problem, ProblemError} from "../problem.js";
import type {Findings} from "../report/context.js";
import {makeReport} from "../report/makeReport.js";
import {openStageCache} from "../stageCache.js";
import {explain} from "./explain.js";
import type {FailingState} from "./failingStates.js";
import {foldersOf} from "./folders.js";
import {githubAnnotations} from "./githubAnnotations.js";
import {printProblems} from "./printProblems.js";
import {problemsJson} from "./problemsJson.js";
import {printProgress} from "./progress.js";
import {stateProblems} from "./stateProblems.js";

/** What `check` is asked. */
export interface CheckOptions {
  readonly in: string;
  readonly format?: "text" | "json" | "github";
  /** Prints the method's story, too. */
  readonly explain?: boolean;
  /** Warnings fail as well. */
  readonly strict?: boolean;
  /** States of a persona since the release that fail as well. */
  readonly failOn?: readonly FailingState[];
}

/**
 * Reads and counts everything, fits the model, matches the personas; builds nothing. Text goes to stderr with a summary
 * on stdout; the other formats go to stdout whole. Exit code 1 where something must be mended.
 */
export async function check(options: CheckOptions): Promise<void> {
  const {root, cache} = foldersOf(options);
  const {progress, end} = printProgress();
  const {problems: found, findings} = await find({root, cache: openStageCache(cache), progress}).finally(end);
  const problems = findings ? [...found, ...stateProblems(findings, options.failOn ?? [])] : found;
  if (problems.some(({severity}) => severity === "error" || options.strict)) process.exitCode = 1;
  if (options.format === "json") process.stdout.write(problemsJson(problems));
  else if (options.format === "github") process.stdout.write(githubAnnotations(problems, {root}));
  else {
    printProblems(problems);
    if (findings && options.explain) console.log(`\n${explain(makeReport(findings))}\n`);
    if (findings) console.log(summary(findings));
  }
}

async function find(
  options: Parameters<typeof findPeople>[0]
): Promise<{problems: readonly Problem[]; findings?: Findings}> {
  try {
    const {result, warnings} = await findPeople(options);
    return {problems: warnings, findings: result};
  } catch (error) {
    if (error instanceof ProblemError) return {problems: error.problems};
    throw error;
  }
}

function summary({model, matching, counted, study}: Findings): string {
  const named = matching.groups.filter(({persona}) => persona !== undefined).length;
  const users = counted.cohorts.reduce((sum, cohort) => sum + cohort.users, 0);
  const n = counted.cohorts.length;
  const cohorts = n === 1 ? "one cohort" : `${n} cohorts`;
  return `${users} ${study.people} in ${cohorts}, ${model.k} groups, ${named} of them named, ${matching.absent.length} personas not seen.`;
}
