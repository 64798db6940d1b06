// Kindred on one screen: how product events become pages about people. Data flows down; every stage is a folder.
import {type Evidence, gatherEvidence, type Questioned} from "./evidence/gatherEvidence.js";
import {selectColumns} from "./evidence/selectColumns.js";
import type {Counted} from "./features/counted.js";
import {countFeatures} from "./features/countFeatures.js";
import {countingInputs} from "./features/countingInputs.js";
import {findFitCohort} from "./features/findFitCohort.js";
import {weightsOf} from "./features/frequencyTable.js";
import {assign} from "./model/assign.js";
import {fitModel} from "./model/fitModel.js";
import type {Model, WeightedPoints} from "./model/model.js";
import {UnfitError} from "./model/unfitError.js";
import {excludeRows} from "./personas/excludeRows.js";
import {levelsOf} from "./personas/levels.js";
import {matchPersonas} from "./personas/matchPersonas.js";
import {readPersonas} from "./personas/readPersonas.js";
import {failOnErrors, type Problem, ProblemError, rethrowWith} from "./problem.js";
import {checkDefinitions} from "./report/checkDefinitions.js";
import type {Findings} from "./report/context.js";
import {makeReport} from "./report/makeReport.js";
import {unfitProblem} from "./report/unfitProblem.js";
import {type RenderedSite, renderPages} from "./site/renderPages.js";
import type {StageCache} from "./stageCache.js";
import {readStudy} from "./study/readStudy.js";
import type {Study} from "./study/study.js";

export interface PipelineOptions {
  /** Folder that holds data/ and personas/. */
  readonly root: string;
  /** Results of the two slow stages, counting and fitting. */
  readonly cache: StageCache;
  /** Told what is being done, stage by stage. */
  readonly progress: (stage: string, detail?: string) => void;
}

/** What a way through the stages gives, with what a person may want to mend; errors are thrown as `ProblemError`. */
export interface Found<T> {
  readonly result: T;
  readonly warnings: readonly Problem[];
}

/** The whole way: from a folder of data and YAML to the site's pages, in words. */
export async function makeSite(options: PipelineOptions): Promise<Found<RenderedSite>> {
  const {result, warnings} = await findPeople(options);
  options.progress("writing the report");
  const report = makeReport(result);
  options.progress("drawing the pages");
  return {result: renderPages(report), warnings};
}

/** From a folder of data and YAML to groups of people with their personas. */
export async function findPeople(options: PipelineOptions): Promise<Found<Findings>> {
  // study, personas: what people wrote
  const {study, problems: inStudy} = readStudy(options.root);
  if (!study) throw new ProblemError(inStudy);
  const {definitions, files, problems: inPersonas} = readPersonas(options.root, study);
  const written = failOnErrors([...inStudy, ...inPersonas]);
  if (!definitions) throw new ProblemError(inPersonas);

  // sources → features: events become the frequency table; no user leaves here
  const counted = await count(options, study);
  const {table} = counted;
  const fitCohort = findFitCohort(study, counted);

  // model: personas with an exact rule take their people out, the others are clustered
  const {excluded, ruleOf, problems: inRules} = excludeRows(table, definitions);
  const {rows, points: X} = table;
  const points = {rows, columns: table.features.length, X, w: weightsOf(table, fitCohort)};
  const model = await group(options, {study, points, excluded}).catch((error: unknown) =>
    rethrowWith([...written, ...counted.warnings, ...inRules], error)
  );
  const assignment = assign(model, X, rows, excluded);

  // personas: names meet clusters
  const levels = levelsOf(table, fitCohort);
  const matching = matchPersonas(model, definitions, {features: table.features, levels});

  // evidence: everything that questions the groups
  const evidence = await question(options, study, {table, model, assignment, ruleOf, excluded, fitCohort});

  const found = {study, definitions, counted, model, assignment, levels, matching, ruleOf, evidence};
  const result: Findings = fitCohort === undefined ? found : {...found, fitCohort};
  // What people wrote, held against what was found.
  const against = checkDefinitions(files, result);
  return {result, warnings: [...written, ...counted.warnings, ...inRules, ...against]};
}

async function count({cache, progress}: PipelineOptions, study: Study): Promise<Counted> {
  const inputs = {...countingInputs(study), code: ["problem.ts", "study", "sources", "features"]};
  const {result, found} = await cache("count", inputs, () =>
    countFeatures(study, {progress: (text) => progress("counting", text)})
  );
  progress("counting", found ? "nothing changed, from the cache" : `${result.table.rows} distinct vectors`);
  return result;
}

async function group(
  {cache, progress}: PipelineOptions,
  {study, points, excluded}: {study: Study; points: WeightedPoints; excluded: Uint8Array}
): Promise<Model> {
  const {scaling, k, setAsideAbove} = study;
  const settings = {
    scaling,
    k: k.kind === "fixed" ? {fixed: k.k} : {from: k.from, to: k.to},
    excluded,
    ...(setAsideAbove === undefined ? {} : {setAsideAbove})
  };
  const columns = sayingWhy(study, () => selectColumns(study, points, settings));
  const all = {...settings, ...(columns && {columns})};
  const values = [points.X, points.w, points.columns, {...all, excluded: 0}, excluded];
  const {result, found} = await cache("fit", {values, code: ["model"]}, () =>
    sayingWhy(study, () =>
      fitModel(points, {
        ...all,
        progress: ({k, done, of}) => progress("grouping", `${k} groups (${done} of ${of})`)
      })
    )
  );
  progress("grouping", found ? "nothing changed, from the cache" : `${result.k} groups`);
  return result;
}

function sayingWhy<T>(study: Study, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw error instanceof UnfitError ? new ProblemError([unfitProblem(error.unfit, study)]) : error;
  }
}

type Groups = Pick<Questioned, "table" | "model" | "assignment" | "ruleOf"> & {
  readonly excluded: Uint8Array;
  readonly fitCohort: number | undefined;
};

async function question(
  {cache, progress}: PipelineOptions,
  {scaling, setAsideAbove, minGroup}: Study,
  {excluded, fitCohort, ...groups}: Groups
): Promise<Evidence> {
  const settings = {scaling, excluded, ...(setAsideAbove === undefined ? {} : {setAsideAbove})};
  const {points, users, outcomeSums, outcomeUsers} = groups.table;
  const {labels} = groups.assignment;
  const told = [scaling, setAsideAbove, minGroup, fitCohort];
  const values = [
    points,
    users,
    outcomeSums,
    outcomeUsers,
    labels,
    groups.ruleOf,
    groups.model.centroids,
    told
  ];
  const {result, found} = await cache("question", {values, code: ["model", "evidence"]}, () => {
    progress("questioning the groups");
    return gatherEvidence({...groups, settings, minGroup, ...(fitCohort === undefined ? {} : {fitCohort})});
  });
  if (found) progress("questioning the groups", "nothing changed, from the cache");
  return result;
}
