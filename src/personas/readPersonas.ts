// Reads personas/: one YAML file per persona, family.yaml and look.yaml. All mistakes of all files come back at once; names,
// colours and kinds that must be unique are checked across files at the end.
import {existsSync, readdirSync} from "node:fs";
import {join} from "node:path";
import type {Problem} from "../problem.js";
import {atNewPlaces} from "../study/atNewPlaces.js";
import {checkYaml} from "../study/checkYaml.js";
import {readYaml} from "../study/readYaml.js";
import type {Study} from "../study/study.js";
import {checkColors} from "./checkColors.js";
import {checkPersona} from "./checkPersona.js";
import {checkPersonas} from "./checkPersonas.js";
import {checkEditorSchemas} from "./editorSchemas.js";
import {normalizeFamily} from "./normalizeFamily.js";
import {normalizePersona} from "./normalizePersona.js";
import type {Definitions} from "./persona.js";
import type {PersonaFile} from "./personaFile.js";
import {personaSchema} from "./personaSchema.js";
import {PERSONAS_FOLDER, readFamily} from "./readFamily.js";
import {LOOK_FILE, readLook} from "./readLook.js";
import {readOwnPicture} from "./readOwnFile.js";

/** The personas, unless an error must be mended first; `problems` may hold warnings beside them. */
export interface PersonasRead {
  readonly definitions?: Definitions;
  /** Every file whose YAML could be read: later checks point into it. */
  readonly files: readonly PersonaFile[];
  readonly problems: readonly Problem[];
}

/** Reads and checks personas/ below the root; without any file there, nobody is described yet: no problem. */
export function readPersonas(root: string, study: Study): PersonasRead {
  const folder = join(root, PERSONAS_FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const problems: Problem[] = names.filter((name) => /\.yml$/i.test(name)).map(otherEnding);
  const {family, problems: familyProblems} = readFamily(root);
  const {look, problems: lookProblems} = readLook(root);
  problems.push(...familyProblems, ...lookProblems);
  const files: PersonaFile[] = [];
  for (const name of names.filter(
    (name) => name.endsWith(".yaml") && !OTHERS.includes(name) && !name.startsWith(".")
  )) {
    const read = readPersona(root, name);
    problems.push(...read.problems);
    if (read.file) files.push(read.file);
  }
  for (const file of files) problems.push(...checkPersona(file, study, family));
  problems.push(...checkPersonas(files), ...checkColors(files), ...checkEditorSchemas(root, study, family));
  if (problems.some(({severity}) => severity === "error")) return {files, problems};
  const personas = files.flatMap(({value, ...file}) =>
    value ? [normalizePersona({...file, value}, family)] : []
  );
  const definitions = {family: normalizeFamily(family, study, personas), personas, ...(look && {look})};
  return {definitions, files, problems};
}

/** Files that describe nobody. */
const OTHERS: readonly string[] = ["family.yaml", LOOK_FILE];

/** Bytes of a persona's picture: every reader of its page loads them. */
const LARGEST = 500_000;

function readPersona(root: string, name: string): {file?: PersonaFile; problems: readonly Problem[]} {
  const id = name.slice(0, -".yaml".length);
  const path = `${PERSONAS_FOLDER}/${name}`;
  const {yaml, problems: syntax} = readYaml(root, path);
  if (!yaml) return {problems: [...idProblems(id, path), ...syntax]};
  const {value, parts, doubtful, problems} = checkYaml(yaml, personaSchema);
  const image =
    parts.image &&
    readOwnPicture({
      ...{root, yaml, at: ["image", "file"], written: parts.image.file},
      ...{kinds: ["svg", "png", "jpg", "webp"], most: LARGEST}
    });
  const picture = image && "found" in image ? image.found : undefined;
  const wrong = image && "problem" in image ? [image.problem] : [];
  const file = {id, yaml, parts, doubtful, ...(value && {value}), ...(picture && {picture})};
  const found = [...atNewPlaces(syntax, problems), ...wrong];
  return {file, problems: [...idProblems(id, path), ...syntax, ...found]};
}

// The site has pages of these names, or gives them to groups without a persona.
const TAKEN = /^(index|everyone|off-the-chart|unnamed-\d+)$/;

function idProblems(id: string, file: string): Problem[] {
  const better = id
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[-0-9]+|-+$/g, "");
  if (TAKEN.test(id))
    return [
      {
        file,
        severity: "error",
        message: `"${id}" is a name of the site's own`,
        hint: `Rename the file, to the-${id}.yaml say.`
      }
    ];
  if (/^[a-z][a-z0-9-]*$/.test(id)) return [];
  const hint = `The file name is the persona's address: small letters, digits and -. Rename it to ${better || "the-planner"}.yaml.`;
  return [{file, severity: "error", message: `"${id}" cannot be an address`, hint}];
}

function otherEnding(name: string): Problem {
  const hint = `Rename it to ${name.replace(/\.yml$/i, ".yaml")}: other files are not read.`;
  return {
    file: `${PERSONAS_FOLDER}/${name}`,
    severity: "error",
    message: "the file does not end in .yaml",
    hint
  };
}
