// JSON Schemas for editors. That of a persona knows the study: its features, families and placeholders, so that an
// editor completes them and underlines any other.
import {colorsNamed} from "culori";
import {type JsonSchema, jsonSchemaOf} from "../study/jsonSchema.js";
import type {Feature, Study} from "../study/study.js";
import {lookSchema} from "./lookSchema.js";
import {LEVELS, type Level} from "./persona.js";
import {familySchema, personaSchema} from "./personaSchema.js";
import {knownPlaceholders} from "./placeholders.js";

/** Returns the JSON Schema of personas/family.yaml: it is the same for every study. */
export function familyJsonSchema(): JsonSchema {
  return jsonSchemaOf(familySchema, "A family: title, language, and what readers may see");
}

/** Returns the JSON Schema of personas/look.yaml: it is the same for every study. */
export function lookJsonSchema(): JsonSchema {
  return jsonSchemaOf(lookSchema, "A look: a company's own colours, fonts and logo");
}

/** Returns the JSON Schema of a persona of this study; `families` are the names that family.yaml lists, or none. */
export function personaJsonSchema(
  study: Pick<Study, "features" | "outcomes" | "people">,
  families: readonly string[]
): JsonSchema {
  const schema = jsonSchemaOf(personaSchema, "A persona: who these people are, in words and traits");
  const {name, color, family, tagline, image, match, traits, description, ideas} = properties(schema);
  const placeholders = `Placeholders: ${knownPlaceholders(study)
    .map((one) => `{{${one}}}`)
    .join(" ")}`;
  return {
    ...schema,
    properties: {
      name,
      color: {...color, ...COLOR},
      family: families.length > 0 ? {...family, enum: [...families]} : family,
      tagline,
      image,
      match,
      traits: traitsSchema(traits, study),
      description: {...description, description: `${description.description} ${placeholders}`},
      ideas: {...ideas, additionalProperties: {...teamOf(ideas), description: placeholders}}
    }
  };
}

function traitsSchema(
  traits: JsonSchema,
  {features, people}: Pick<Study, "features" | "people">
): JsonSchema {
  return {
    type: "object",
    description: traits.description ?? "",
    properties: Object.fromEntries(features.map((feature) => [feature.id, traitSchema(feature, people)])),
    additionalProperties: false
  };
}

function traitSchema({label, unit: [, many]}: Feature, people: string): JsonSchema {
  const levels = LEVELS.map((level) => ({const: level, description: meaning(level, {many, people})}));
  const number = {type: "number" as const, description: `A number of ${many}, such as 3.`};
  const range = {
    type: "string" as const,
    pattern: WRITTEN,
    description: `A range of ${many}, such as "3..8".`
  };
  const description = `${label}, in ${many} per person: none, low, typical, high, very high; a number such as 3; or a range such as "3..8", "3..", "..8".`;
  return {description, anyOf: [...levels, number, range]};
}

const PERCENTILES: Readonly<Record<Exclude<Level, "none">, string>> = {
  low: "25th percentile: one in four has no more",
  typical: "median: half have no more",
  high: "75th percentile: three in four have no more",
  "very high": "95th percentile: one in twenty has more"
};

function meaning(level: Level, {many, people}: {many: string; people: string}): string {
  return level === "none"
    ? `No ${many} at all.`
    : `Of the ${people} with any ${many}, the ${PERCENTILES[level]}.`;
}

// What parseTrait reads: level words in any case, with space, _ or -; numbers; ranges with one end or both.
const NUMBER = "-?(\\d+(\\.\\d+)?|\\.\\d+)";
const WORDS = LEVELS.map((level) =>
  level.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`).replace(" ", "[\\s_-]+")
).join("|");
const WRITTEN = `^\\s*(${WORDS}|${NUMBER}|${NUMBER}\\s*\\.\\.\\s*(${NUMBER})?|\\.\\.\\s*${NUMBER})\\s*$`;

// Names are offered for completion; with capitals or spaces around them they are left to the check.
const COLOR: JsonSchema = {
  anyOf: [
    {type: "string", pattern: "^\\s*#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\\s*$"},
    {type: "string", enum: Object.keys(colorsNamed).filter((name) => name !== "transparent")},
    {type: "string", pattern: "^\\s*[a-z]*([A-Z][a-zA-Z]*|\\s)\\s*$"}
  ]
};

function teamOf({additionalProperties}: JsonSchema): JsonSchema {
  return typeof additionalProperties === "object" ? additionalProperties : {};
}

// personaSchema is an object, and each property a schema of keys and values.
function properties(schema: JsonSchema): Record<keyof typeof personaSchema.shape, JsonSchema> {
  return schema.properties as Record<keyof typeof personaSchema.shape, JsonSchema>;
}
