import {mkdirSync, writeFileSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import {editorSchemas} from "../personas/editorSchemas.js";
import {readFamily} from "../personas/readFamily.js";
import {ProblemError} from "../problem.js";
import {readStudy} from "../study/readStudy.js";
import {foldersOf} from "./folders.js";
import {printProblems} from "./printProblems.js";

/** Writes the JSON Schemas for editors beside the YAML; a persona's needs a study without errors. */
export async function schema(options: {in: string}): Promise<void> {
  const {root} = foldersOf(options);
  const {study, problems} = readStudy(root);
  const {family, problems: inFamily} = readFamily(root);
  for (const [path, text] of editorSchemas(study, family)) {
    const file = join(root, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text);
    console.log(`wrote ${relative(process.cwd(), file)}`);
  }
  if (!study) throw new ProblemError(problems);
  printProblems(inFamily);
}
