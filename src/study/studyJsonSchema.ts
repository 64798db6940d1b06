import {type JsonSchema, jsonSchemaOf} from "./jsonSchema.js";
import {studySchema} from "./studySchema.js";

/** Returns the JSON Schema of data/study.yaml: it is the same for every study. */
export function studyJsonSchema(): JsonSchema {
  return jsonSchemaOf(studySchema, "A study: what Kindred reads and how it counts");
}
