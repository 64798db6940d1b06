// Kindred on one screen: how product events become pages about people. Data flows down; every stage is a folder.
import {PRESENTATION, presentationFiles} from "./deck/presentationFiles.js";
import {drawPixels} from "./drawPixels.js";
import {type EmbedTools, embedFiles} from "./embed/embedFiles.js";
import {familyTags} from "./embed/familyTags.js";
import {hostFiles} from "./embed/hostFiles.js";
import {readSnippets} from "./embed/readSnippets.js";
import {siteFiles} from "./embed/siteFiles.js";
import type {Counted} from "./features/counted.js";
import {countFeatures} from "./features/countFeatures.js";
import {countingInputs} from "./features/countingInputs.js";
import {findFitCohort} from "./features/findFitCohort.js";
import {type Grouped, groupPeople} from "./groupPeople.js";
import {checkLetters} from "./images/checkLetters.js";
import {type Assets, joinAssets} from "./markup/assets.js";
import {modeFiles} from "./markup/modes.js";
import {ownFiles} from "./markup/ownFiles.js";
import {datedReleases} from "./personas/makeRelease.js";
import {FAMILY_FILE} from "./personas/readFamily.js";
import {readPersonas} from "./personas/readPersonas.js";
import {readNotes, readRelease} from "./personas/readRelease.js";
import {checkPromised, findRetired, promisedPaths} from "./personas/retired.js";
import {NO_ADDRESS} from "./personas/sitePlace.js";
import {failOnErrors, type Problem, ProblemError, rethrowWith} from "./problem.js";
import {questionGroups} from "./questionGroups.js";
import {checkDefinitions} from "./report/checkDefinitions.js";
import {makeReport} from "./report/makeReport.js";
import type {Report} from "./report/report.js";
import {embedStyles} from "./site/embedStyles.js";
import {type RenderedPages, type RenderedSite, renderPages} from "./site/renderPages.js";
import type {StageCache} from "./stageCache.js";
import {readStudy} from "./study/readStudy.js";
import type {Study} from "./study/study.js";

export interface PipelineOptions {
  /** Folder that holds data/ and personas/. */
  readonly root: string;
  /** Results of the slow stages, counting and grouping. */
  readonly cache: StageCache;
  /** Told what is being done, stage by stage, and of long ones which share is done, 0 … 1. */
  readonly progress: (stage: string, detail?: string, done?: number) => void;
  /** New groups are to be accepted: they are shown whatever the study says, and a release that is broken stops nobody. */
  readonly accepting?: true;
}

/** What a way through the stages gives, with what a person may want to mend; errors are thrown as `ProblemError`. */
export interface Found<T> {
  readonly result: T;
  readonly warnings: readonly Problem[];
}

/** Pages that are there, and what leaves the site under names that stay, which can be drawn while pages are built. */
export interface BegunSite extends RenderedPages {
  /** `between` is awaited between two things; where it throws, the rest is left. */
  readonly drawAssets: (between?: () => Promise<void>) => Promise<Assets>;
}

/** The whole way: from a folder of data and YAML to the site's pages and files. */
export async function makeSite(options: PipelineOptions): Promise<Found<RenderedSite>> {
  const {result, warnings} = await beginSite(options);
  const {pages, files, drawAssets} = result;
  return {result: {pages, files, assets: await drawAssets()}, warnings};
}

/** The same up to the pages. */
export async function beginSite(options: PipelineOptions): Promise<Found<BegunSite>> {
  const {result: report, warnings} = await findReport(options);
  options.progress("drawing the pages");
  const {templates, problems} = readSnippets(options.root);
  failOnErrors(problems);
  const pages = renderPages(report, templates);
  const drawAssets: BegunSite["drawAssets"] = (between) =>
    assetsOf(report, [...pages.pages.keys()], {...options, between});
  return {result: {...pages, drawAssets}, warnings: [...warnings, ...addressMissing(report, warnings)]};
}

// Only who publishes needs an address: checks and slides go without.
function addressMissing({wiki}: Report, told: readonly Problem[]): Problem[] {
  if (wiki.url !== undefined || told.some(({message}) => message === NO_ADDRESS)) return [];
  const hint =
    "Add site: {url: https://personas.lumen.example} with the address at which people will open the site.";
  return [{file: FAMILY_FILE, severity: "warning", message: NO_ADDRESS, hint}];
}

// What leaves the site, under names that stay: files that Framework does not touch.
async function assetsOf(
  report: Report,
  pages: readonly string[],
  {cache, progress, between}: PipelineOptions & Pick<EmbedTools, "between">
): Promise<Assets> {
  progress("drawing the pictures");
  const embeds = await embedFiles(report, {styles: embedStyles(), drawPixels: drawPixels(cache), between});
  const slides = presentationFiles(report, (linked) => familyTags(linked, report));
  const html = pages.map((page) => `${page}.html`);
  const own = ownFiles(report);
  const hosted = hostFiles(report, [...html, ...embeds.keys(), ...slides.keys(), ...own.keys()]);
  return joinAssets(embeds, slides, own, modeFiles(), siteFiles(report, [...pages, PRESENTATION]), hosted);
}

/** From a folder of data and YAML to the report: all that is shown, in words. */
export async function findReport(options: PipelineOptions): Promise<Found<Report>> {
  const {result, warnings} = await findPeople(options);
  return {result: await reportPeople(options, result), warnings};
}

/** From groups of people to the report. */
export async function reportPeople(options: PipelineOptions, people: Grouped): Promise<Report> {
  // evidence: everything that questions the groups
  const evidence = await questionGroups(options, people);
  options.progress("writing the report");
  return makeReport({...people, evidence});
}

/** From a folder of data and YAML to groups of people with their personas. */
export async function findPeople(options: PipelineOptions): Promise<Found<Grouped>> {
  // study, personas: what people wrote
  const {study, problems: inStudy} = readStudy(options.root);
  if (!study) throw new ProblemError(inStudy);
  const {definitions, files, problems: inPersonas} = readPersonas(options.root, study);
  const written = failOnErrors([...inStudy, ...inPersonas]);
  if (!definitions) throw new ProblemError(inPersonas);

  // sources → features: events become the frequency table; no user leaves here
  const counted = await count(options, study);
  const fitCohort = findFitCohort(study, counted);

  // model → personas: people are grouped, as released or anew, and names meet groups
  const {accepting, ...rest} = options;
  const {release, problems: inRelease} = readRelease(options.root);
  if (!accepting) failOnErrors(inRelease);
  const shown = accepting ? "refit" : (study.model ?? "pinned");
  const grouping = {
    study,
    definitions,
    counted,
    fitCohort,
    release,
    shown: release ? shown : "refit"
  } as const;
  const {result: grouped, warnings} = await groupPeople({...rest, judges: !accepting}, grouping).catch(
    (error: unknown) => rethrowWith([...written, ...counted.warnings], error)
  );

  const notes = readNotes(options.root);
  const latest = fitCohort === undefined ? "all" : counted.cohorts[fitCohort].id;
  // What is still there is known when everything has its address.
  const retired = findRetired(release, [], latest);
  const promised = promisedPaths(release);
  const accepted = release ? datedReleases(release) : [];
  const result = {...grouped, retired, promised, accepted, ...(notes === undefined ? {} : {notes})};

  // What people wrote, held against what was found.
  const against = checkDefinitions(files, result);
  const unreleased = study.model === "pinned" && !release && !accepting ? [nothingToPin()] : [];
  const unkept = accepting ? [] : checkPromised(release);
  const letters = checkLetters(files, study.features);
  return {
    result,
    warnings: [...written, ...counted.warnings, ...warnings, ...unreleased, ...unkept, ...against, ...letters]
  };
}

async function count({cache, progress}: PipelineOptions, study: Study): Promise<Counted> {
  const inputs = {...countingInputs(study), code: ["problem.ts", "study", "sources", "features"]};
  const {result, found} = await cache("count", inputs, () =>
    countFeatures(study, {progress: (text) => progress("counting", text)})
  );
  progress("counting", found ? "nothing changed, from the cache" : `${result.table.rows} distinct vectors`);
  return result;
}

function nothingToPin(): Problem {
  return {
    file: "data/study.yaml",
    severity: "warning",
    message: '"model: pinned" shows what was accepted, and nothing was accepted yet',
    hint: "New groups are shown until then. Accept them: kindred accept."
  };
}
