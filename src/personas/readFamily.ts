import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Problem} from "../problem.js";
import {atNewPlaces} from "../study/atNewPlaces.js";
import {checkSwallowed} from "../study/checkSwallowed.js";
import {checkYaml} from "../study/checkYaml.js";
import {readYaml} from "../study/readYaml.js";
import {keysWithin} from "../study/schemaAt.js";
import {checkFamily} from "./normalizeFamily.js";
import {type FamilyYaml, familySchema} from "./personaSchema.js";

/** Folder of the personas from the project root. */
export const PERSONAS_FOLDER = "personas";
/** What is said of the family and of the site. */
export const FAMILY_FILE = `${PERSONAS_FOLDER}/family.yaml`;

/** A valid family, or what of it is valid. */
export interface FamilyRead {
  readonly family: FamilyYaml;
  readonly problems: readonly Problem[];
}

/** Reads and checks personas/family.yaml below the root; an absent file is a family without words: no problem. */
export function readFamily(root: string): FamilyRead {
  const file = FAMILY_FILE;
  if (!existsSync(join(root, file))) return {family: {}, problems: []};
  const {yaml, problems: syntax} = readYaml(root, file);
  if (!yaml) return {family: {}, problems: syntax};
  const {parts, problems} = checkYaml(yaml, familySchema);
  const swallowed = checkSwallowed(yaml, keysWithin(familySchema));
  return {
    family: parts,
    problems: [...syntax, ...atNewPlaces(syntax, problems), ...swallowed, ...checkFamily(parts, yaml)]
  };
}
