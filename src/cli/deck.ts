import {existsSync, renameSync, rmSync, statSync, writeFileSync} from "node:fs";
import {dirname, extname, join, relative, resolve} from "node:path";
import {makeSlides} from "../deck/makeSlides.js";
import {makePptx} from "../deck/pptx/makePptx.js";
import {findReport} from "../pipeline.js";
import {type Problem, ProblemError} from "../problem.js";
import {openStageCache} from "../stageCache.js";
import {foldersOf} from "./folders.js";
import {printProblems} from "./printProblems.js";
import {printProgress} from "./progress.js";

/** Writes the slides as PowerPoint; the file of before stays until the new one is whole. */
export async function deck(options: {in: string; out?: string}): Promise<void> {
  const began = performance.now();
  const {root, cache} = foldersOf({in: options.in});
  const file = options.out === undefined ? join(root, "kindred.pptx") : resolve(options.out);
  const problem = checkOutput(file, options.out ?? "kindred.pptx");
  if (problem) throw new ProblemError([problem]);
  const {progress, end} = printProgress();
  try {
    const {result: report, warnings} = await findReport({root, cache: openStageCache(cache), progress});
    const slides = makeSlides(report);
    const bytes = await makePptx(slides, report, (done) => progress("drawing the slides", done));
    writeWhole(file, bytes, options.out ?? "kindred.pptx");
    end();
    printProblems(warnings);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`${slides.length} slides in ${relative(process.cwd(), file)}, ${seconds} s.`);
  } finally {
    end();
  }
}

function checkOutput(file: string, asked: string): Problem | undefined {
  const problem = {severity: "error", file: asked} as const;
  if (existsSync(file) && statSync(file).isDirectory())
    return {
      ...problem,
      message: "this is a folder",
      hint: `Say a file in it: --out ${join(asked, "kindred.pptx")}`
    };
  if (extname(file).toLowerCase() !== ".pptx")
    return {
      ...problem,
      message: "PowerPoint opens no file of this name",
      hint: `Let it end in .pptx: --out ${asked}.pptx`
    };
  if (!existsSync(dirname(file)))
    return {
      ...problem,
      message: "the folder of this file does not exist",
      hint: "Make it first, or choose another with --out."
    };
  return undefined;
}

function writeWhole(file: string, bytes: Uint8Array, asked: string): void {
  const fresh = `${file}.${process.pid}`;
  try {
    writeFileSync(fresh, bytes);
    renameSync(fresh, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    const hint = "Is it open in another program, or the folder not yours? Choose another file with --out.";
    throw new ProblemError([
      {severity: "error", file: asked, message: `cannot be written: ${error.message}`, hint}
    ]);
  } finally {
    rmSync(fresh, {force: true});
  }
}
