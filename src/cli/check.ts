import {findPeople, type PipelineOptions} from "../pipeline.js";
import {type Problem, ProblemError} from "../problem.js";
import {questionGroups} from "../questionGroups.js";
import type {People} from "../report/context.js";
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
  const stages = {root, cache: openStageCache(cache), progress};
  const {problems: found, people, story} = await find(stages, options).finally(end);
  const problems = people ? [...found, ...stateProblems(people, options.failOn ?? [])] : found;
  if (problems.some(({severity}) => severity === "error" || options.strict)) process.exitCode = 1;
  if (options.format === "json") process.stdout.write(problemsJson(problems));
  else if (options.format === "github") process.stdout.write(githubAnnotations(problems, {root}));
  else {
    printProblems(problems);
    if (story !== undefined) console.log(`\n${story}\n`);
    if (people) console.log(summary(people));
  }
}

async function find(
  stages: PipelineOptions,
  {explain: explains, format = "text"}: CheckOptions
): Promise<{problems: readonly Problem[]; people?: People; story?: string}> {
  try {
    const {result: people, warnings: problems} = await findPeople(stages);
    if (!explains || format !== "text") return {problems, people};
    const evidence = await questionGroups(stages, people);
    return {problems, people, story: explain(makeReport({...people, evidence}))};
  } catch (error) {
    if (error instanceof ProblemError) return {problems: error.problems};
    throw error;
  }
}

function summary({model, matching, counted, study}: People): string {
  const named = matching.groups.filter(({persona}) => persona !== undefined).length;
  const users = counted.cohorts.reduce((sum, cohort) => sum + cohort.users, 0);
  const n = counted.cohorts.length;
  const cohorts = n === 1 ? "one cohort" : `${n} cohorts`;
  return `${users} ${study.people} in ${cohorts}, ${model.k} groups, ${named} of them named, ${matching.absent.length} personas not seen.`;
}
