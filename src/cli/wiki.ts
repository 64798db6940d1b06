import {existsSync, readdirSync} from "node:fs";
import {relative, resolve} from "node:path";
import {drawPixels} from "../drawPixels.js";
import {canFrame, DIALECTS, type DialectName} from "../embed/dialects.js";
import {wikiPages} from "../embed/wikiPages.js";
import {findReport} from "../pipeline.js";
import {type Problem, ProblemError} from "../problem.js";
import {openStageCache} from "../stageCache.js";
import {foldersOf} from "./folders.js";
import {printProblems} from "./printProblems.js";
import {printProgress} from "./progress.js";
import {storeFiles} from "./storeFiles.js";

export interface WikiCommand {
  readonly in: string;
  readonly for: DialectName;
  readonly as: "picture" | "frame";
  readonly out: string;
}

/** Names of what this command writes: in a folder of others nothing may be removed. */
const OURS = /^(?:family|(?:personas|features|compare)_.+)\.(?:xml|wiki|md|txt|png)$/;

/** Writes a page of a wiki for each persona, feature, comparison and the family; the folder then holds these and no others. */
export async function wiki(options: WikiCommand): Promise<void> {
  const {root, cache} = foldersOf(options);
  if (options.as === "frame" && !canFrame(options.for)) throw new ProblemError([noFrame(options.for)]);
  const out = resolve(options.out);
  if (existsSync(out) && !readdirSync(out).every((name) => OURS.test(name)))
    throw new ProblemError([notOurs(out)]);
  const {progress, end} = printProgress();
  const stages = openStageCache(cache);
  const {result: report, warnings} = await findReport({root, cache: stages, progress}).finally(end);
  if (options.as === "frame" && report.wiki.url === undefined) throw new ProblemError([nowhere()]);
  const files = await wikiPages(report, {
    dialect: options.for,
    shown: options.as,
    drawPixels: drawPixels(stages)
  });
  storeFiles(files, out);
  printProblems(warnings);
  const pages = [...files.keys()].filter((name) => !name.endsWith(".png")).length;
  console.log(`${pages} pages for ${options.for} in ${relative(process.cwd(), out) || "."}`);
}

function notOurs(out: string): Problem {
  return {
    severity: "error",
    file: out,
    message: "this folder holds files that are not pages of ours",
    hint: "Choose another folder with --out: what is in it is replaced."
  };
}

function noFrame(dialect: DialectName): Problem {
  const able = (Object.keys(DIALECTS) as DialectName[]).filter(canFrame).join(", ");
  return {
    severity: "error",
    file: "--as frame",
    message: `${dialect} has no mark for frames`,
    hint: `Write pages with pictures, --as picture, or for one of these wikis: ${able}.`
  };
}

function nowhere(): Problem {
  return {
    severity: "error",
    file: "personas/family.yaml",
    message: "a frame needs the site's address, and nobody has said it",
    hint: "Add site: {url: https://personas.lumen.example}, or write pages with pictures: --as picture."
  };
}
