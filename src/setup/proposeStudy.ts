// From a folder of data to what a study could say: sets and columns, window, cohorts, features, outcomes. The data
// decide; names break ties; whatever a person has said already stands.
import {join} from "node:path";
import type {Problem} from "../problem.js";
import {Connection} from "../sources/connection.js";
import {globFiles} from "../sources/globFiles.js";
import {findReadingProblems} from "../sources/readingProblems.js";
import {type DataSet, findDataFiles, findDataSets} from "./findDataSets.js";
import {findRoles, isNamed, type Roles} from "./findRoles.js";
import type {Given} from "./given.js";
import {type Activity, lookAtActivity} from "./lookAtActivity.js";
import {cohortColumns, signupMonths} from "./lookAtCohorts.js";
import {type LookedAt, profileColumns} from "./profileColumns.js";
import {CALENDAR, type ProposedCohorts, proposeCohorts} from "./proposeCohorts.js";
import {type ProposedFeatures, proposeFeatures} from "./proposeFeatures.js";
import {type ProposedOutcomes, proposeOutcomes} from "./proposeOutcomes.js";
import {isWindow, type ProposedWindow, proposeWindow} from "./proposeWindow.js";
import {missingColumn, noData, noSuchFile, noWindow} from "./setupProblems.js";

/** A study that the data suggest, with what each choice rests on. */
export interface Proposal {
  readonly roles: Roles;
  readonly activity: Activity;
  readonly window: ProposedWindow;
  readonly cohorts: ProposedCohorts;
  readonly features: ProposedFeatures;
  readonly outcomes: ProposedOutcomes;
  /** Sets that play no part. */
  readonly unused: readonly DataSet[];
}

/** Looks at the data of a folder; without a proposal, the problems say what is missing. */
export async function proposeStudy(
  root: string,
  given: Given
): Promise<{proposal?: Proposal; problems: readonly Problem[]}> {
  const lying = findDataFiles(root);
  const said = (["users", "events"] as const).flatMap((flag) => {
    const glob = given[flag];
    return glob === undefined ? [] : [{flag, glob, found: globFiles(root, glob)}];
  });
  const missing = said
    .filter(({found}) => found.length === 0)
    .map(({flag, glob}) => noSuchFile(flag, glob, lying));
  if (given.window !== undefined && !isWindow(given.window)) missing.push(noWindow(given.window));
  if (missing.length > 0) return {problems: missing};
  const paths = [...new Set([...lying, ...said.flatMap(({found}) => found)])];
  if (paths.length === 0) return {problems: [noData(".")]};
  const connection = await Connection.open({timeZone: "UTC", files: paths.map((path) => join(root, path))});
  try {
    return await propose(connection, root, {paths, given});
  } finally {
    connection.close();
  }
}

async function propose(
  connection: Connection,
  root: string,
  {paths, given}: {paths: readonly string[]; given: Given}
): Promise<{proposal?: Proposal; problems: readonly Problem[]}> {
  const {sets, problems} = await findDataSets(connection, root, paths);
  const saidSets = mergeSaid(root, sets, given);
  if (saidSets.length === 0) return {problems: problems.length > 0 ? problems : [noData(".")]};
  try {
    const found = await proposeFromSets(connection, saidSets, given);
    return found.proposal ? found : {problems: [...found.problems, ...problems]};
  } catch (reason) {
    // An error of the database may be a broken file, which is theirs to mend: only reading it tells.
    const broken = await findReadingProblems(
      connection,
      saidSets.flatMap(({files}) => files)
    );
    if (broken.length > 0) return {problems: [...broken, ...problems]};
    throw reason;
  }
}

async function proposeFromSets(
  connection: Connection,
  sets: readonly DataSet[],
  given: Given
): Promise<{proposal?: Proposal; problems: readonly Problem[]}> {
  const looked: LookedAt[] = [];
  for (const set of sets) looked.push({...set, columns: await profileColumns(connection, set.files)});
  const {roles, problems} = await findRoles(connection, looked, given);
  if (!roles) return {problems};
  const {cohorts} = given;
  const isColumn = roles.users.columns.some(({name}) => name === cohorts);
  if (cohorts !== undefined && !CALENDAR.includes(cohorts) && !isColumn)
    return {problems: [missingColumn(roles.users, "cohorts", cohorts)]};
  const unused = sets.filter(({globs}) => globs !== roles.users.globs && globs !== roles.events.globs);
  return {proposal: {...(await proposeFrom(connection, roles, given)), unused}, problems: []};
}

// A pattern that was said makes one set of its files, whatever their names.
function mergeSaid(root: string, sets: readonly DataSet[], given: Given): DataSet[] {
  let merged = [...sets];
  for (const glob of [given.users, given.events].flatMap((glob) => glob ?? [])) {
    if (merged.some((set) => isNamed(set, glob) && set.globs.length === 1 && set.globs[0] === glob)) continue;
    const paths = globFiles(root, glob);
    const files = merged.flatMap((set) => set.files).filter(({path}) => paths.includes(path));
    if (files.length === 0) continue;
    merged = [
      ...merged.map((set) => ({...set, files: set.files.filter((file) => !files.includes(file))})),
      {globs: [glob.replace(/^\.\//, "")], files}
    ];
    merged = merged.filter((set) => set.files.length > 0);
  }
  return merged;
}

async function proposeFrom(
  connection: Connection,
  roles: Roles,
  given: Given
): Promise<Omit<Proposal, "unused">> {
  const activity = await lookAtActivity(connection, roles);
  const window = proposeWindow(activity, {
    dates: roles.time.midnights,
    timedSignups: !roles.signup.midnights,
    ...(given.window === undefined ? {} : {said: given.window})
  });
  const months = await signupMonths(connection);
  const columns = await cohortColumns(connection, roles);
  const cohorts = proposeCohorts({
    months,
    columns,
    windowHours: window.hours,
    ...(activity.ends === undefined ? {} : {ends: activity.ends}),
    ...(given.cohorts === undefined ? {} : {said: given.cohorts})
  });
  const features = proposeFeatures(activity, {window, ...(roles.count ? {count: roles.count.name} : {})});
  const outcomes = proposeOutcomes(roles, {
    cohort: cohorts.column,
    taken: features.features.map(({id}) => id)
  });
  return {roles, activity, window, cohorts, features, outcomes};
}
