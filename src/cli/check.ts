import {findPeople} from "../pipeline.js";
import {openStageCache} from "../stageCache.js";
import {foldersOf} from "./folders.js";
import {printProblems} from "./printProblems.js";
import {printProgress} from "./progress.js";

/** Reads and counts everything, fits the model, matches the personas; builds nothing. */
export async function check(options: {in: string}): Promise<void> {
  const {root, cache} = foldersOf(options);
  const {progress, end} = printProgress();
  const {result, warnings} = await findPeople({root, cache: openStageCache(cache), progress});
  end();
  printProblems(warnings);
  const {model, matching, counted, study} = result;
  const named = matching.groups.filter(({persona}) => persona !== undefined).length;
  const users = counted.cohorts.reduce((sum, cohort) => sum + cohort.users, 0);
  console.log(
    `${users} ${study.people} in ${counted.cohorts.length} cohorts, ${model.k} groups, ${named} of them named, ${matching.absent.length} personas not seen.`
  );
}
