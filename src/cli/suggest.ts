// `kindred suggest`: a persona file for each group that has none. What is there stays as it is.
import {existsSync, mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {editorSchemas} from "../personas/editorSchemas.js";
import {readFamily} from "../personas/readFamily.js";
import {findPeople} from "../pipeline.js";
import {suggestPersonas} from "../setup/suggestPersonas.js";
import {openStageCache} from "../stageCache.js";
import {foldersOf} from "./folders.js";
import {printProblems} from "./printProblems.js";
import {printProgress} from "./progress.js";

const FAMILY = "personas/family.yaml";

/** Writes personas/<id>.yaml for each group without a persona, and personas/family.yaml where there is none. */
export async function suggest(options: {in: string}): Promise<void> {
  const {root, cache} = foldersOf(options);
  const {progress, end} = printProgress();
  const find = (): ReturnType<typeof findPeople> =>
    findPeople({root, cache: openStageCache(cache), progress});
  const {result} = await find().finally(end);
  const taken = filesOf(join(root, "personas")).map((name) => name.toLowerCase().replace(/\.ya?ml$/, ""));
  const hasFamily = existsSync(join(root, FAMILY));
  const {personas, family, tooFew} = suggestPersonas(result, {taken, hasFamily});
  if (personas.length > 0 && family !== undefined) write(root, FAMILY, family);
  for (const {path, text, name} of personas) write(root, path, text, name);
  const {study} = result;
  const schemas = editorSchemas(study, readFamily(root).family);
  for (const [path, text] of schemas)
    if (personas.length > 0 && !existsSync(join(root, path))) write(root, path, text);
  const {result: after, warnings} = await find().finally(end);
  printProblems(warnings);
  const {groups} = after.matching;
  const named = groups.filter(({persona}) => persona !== undefined).length;
  const few = tooFew === 0 ? "" : ` ${tooFew} of fewer than ${study.minGroup} ${study.people} got no file.`;
  const next =
    personas.length === 0
      ? "Nothing to suggest."
      : "Next: kindred dev to see them, and mend the words; kindred build for the site.";
  console.log(`${groups.length} groups, ${named} of them named.${few} ${next}`);
}

// "wx": a file that appeared meanwhile is somebody's work.
function write(root: string, path: string, text: string, name?: string): void {
  mkdirSync(dirname(join(root, path)), {recursive: true});
  writeFileSync(join(root, path), text, {flag: "wx"});
  console.log(`wrote ${path}${name === undefined ? "" : `: ${name}`}`);
}

function filesOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
