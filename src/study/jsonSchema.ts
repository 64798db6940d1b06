import * as z from "zod";

/** A JSON Schema (draft 7, which editors know best), as plain JSON. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Returns the JSON Schema of a schema of ours: what may be written, before trimming and defaults. Checks in code that
 * have no pattern of their own are left to `kindred check`: an editor never underlines what the check accepts.
 */
export function jsonSchemaOf(schema: z.ZodType, title: string): JsonSchema {
  const made: JsonSchema = z.toJSONSchema(schema, {target: "draft-7", io: "input", override: tidy});
  const {$schema = DRAFT, ...rest} = made;
  return {$schema, title, ...rest};
}

/** Returns the text of the file that holds a JSON Schema. */
export function formatJsonSchema(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

const DRAFT = "http://json-schema.org/draft-07/schema#";

// Whole numbers carry the largest that the language can hold; it says nothing to people.
function tidy({jsonSchema}: {jsonSchema: JsonSchema}): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
