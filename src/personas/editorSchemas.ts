// The JSON Schemas that lie beside the YAML so that editors help. They are committed, so they change only when
// somebody asks for it: `kindred schema` writes them, and `check` warns where they have grown old.
import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Problem} from "../problem.js";
import {formatJsonSchema} from "../study/jsonSchema.js";
import type {Study} from "../study/study.js";
import {studyJsonSchema} from "../study/studyJsonSchema.js";
import {listedFamilies} from "./normalizeFamily.js";
import {familyJsonSchema, lookJsonSchema, personaJsonSchema} from "./personaJsonSchema.js";
import type {FamilyYaml} from "./personaSchema.js";

/** Returns the texts of the schema files by path from the root; without a study, those that need none. */
export function editorSchemas(study?: Study, family: FamilyYaml = {}): ReadonlyMap<string, string> {
  const names = listedFamilies(family).map(({name}) => name);
  return new Map([
    ["data/study.schema.json", formatJsonSchema(studyJsonSchema())],
    ["personas/family.schema.json", formatJsonSchema(familyJsonSchema())],
    ["personas/look.schema.json", formatJsonSchema(lookJsonSchema())],
    ...(study
      ? [["personas/persona.schema.json", formatJsonSchema(personaJsonSchema(study, names))] as const]
      : [])
  ]);
}

/** Returns a warning for each schema file that is there and is not what `kindred schema` would write now. */
export function checkEditorSchemas(root: string, study: Study, family: FamilyYaml): Problem[] {
  return [...editorSchemas(study, family)]
    .filter(([path, text]) => {
      const file = join(root, path);
      return existsSync(file) && readFileSync(file, "utf8").replaceAll("\r\n", "\n") !== text;
    })
    .map(([file]) => ({
      file,
      severity: "warning",
      message: "editors read this schema, and it is out of date",
      hint: 'Run "kindred schema" and commit the file.'
    }));
}
