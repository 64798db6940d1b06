import * as z from "zod";
import type {YamlPath} from "./yamlFile.js";

/**
 * Returns the schema of a path, optional wrappers removed; of a union, the first alternative that has the path.
 * Undefined where the schema does not know the path.
 */
export function schemaAt(schema: z.core.$ZodType, path: YamlPath): z.ZodType | undefined {
  const bare = withoutOptional(schema);
  if (path.length === 0) return bare;
  const [step, ...rest] = path;
  if (bare instanceof z.ZodUnion) {
    for (const option of bare.options) {
      const found = schemaAt(option, path);
      if (found) return found;
    }
    return undefined;
  }
  const inner = innerSchema(bare, step);
  return inner && schemaAt(inner, rest);
}

/** Returns what the schema says about a path in words: the hint where a message has nothing better. */
export function descriptionAt(schema: z.core.$ZodType, path: YamlPath): string | undefined {
  const parent = schemaAt(schema, path.slice(0, -1));
  const inner = path.length === 0 ? schema : parent && innerSchema(parent, path[path.length - 1]);
  const outer = inner as z.ZodType | undefined; // all are classic
  return outer?.description ?? schemaAt(schema, path)?.description;
}

/** Returns the keys that a schema knows: of a union, those of its first alternative that has keys. */
export function knownKeys(schema: z.ZodType | undefined): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodUnion)
    return (
      schema.options.map((option) => knownKeys(withoutOptional(option))).find((keys) => keys.length > 0) ?? []
    );
  return [];
}

/** Returns all keys that a schema knows at any depth, each once. */
export function keysWithin(schema: z.core.$ZodType): string[] {
  const bare = withoutOptional(schema);
  const inner = (schemas: readonly z.core.$ZodType[]): string[] => schemas.flatMap(keysWithin);
  if (bare instanceof z.ZodObject)
    return [...new Set([...Object.keys(bare.shape), ...inner(Object.values(bare.shape))])];
  if (bare instanceof z.ZodRecord) return inner([bare.valueType]);
  if (bare instanceof z.ZodArray) return inner([bare.element]);
  return bare instanceof z.ZodUnion ? [...new Set(inner(bare.options))] : [];
}

function innerSchema(schema: z.ZodType, step: string | number): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject)
    return Object.hasOwn(schema.shape, step) ? schema.shape[step] : undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  return undefined;
}

function withoutOptional(schema: z.core.$ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? withoutOptional(schema.unwrap()) : (schema as z.ZodType); // all are classic
}
