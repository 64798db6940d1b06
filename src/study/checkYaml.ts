// Checks a YAML file against a zod schema. The schema says what is allowed and describes it in words; the improvers
// turn what zod found into one problem per human mistake. Schemas have no transforms and no defaults, so that JSON
// Schema for editors comes from the same source; normalising is the next step of each reader.
import * as z from "zod";
import type {Problem} from "../problem.js";
import {findLikely} from "./didYouMean.js";
import {descriptionAt, knownKeys, schemaAt} from "./schemaAt.js";
import {type Issue, type Mistake, schemaImprovers} from "./schemaImprovers.js";
import {keyPlaceOf, problemAt, type YamlFile, type YamlPath} from "./yamlFile.js";

/** What a file holds: all of it if it is valid, and the top-level keys that are valid on their own. */
export interface Checked<T> {
  readonly value?: T;
  readonly parts: Partial<T>;
  /** Top-level keys that are given but are not in `parts`, or that a misspelt key was meant to be. */
  readonly doubtful: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Checks the whole file and returns every mistake: one problem each, at the guilty key or value. */
export function checkYaml<S extends z.ZodObject>(yaml: YamlFile, schema: S): Checked<z.output<S>> {
  const raw: unknown = yaml.document.toJS() ?? {};
  const result = schema.safeParse(raw);
  if (result.success) return {value: result.data, parts: result.data, doubtful: new Set(), problems: []};
  const issues = result.error.issues.flatMap((issue) => mostSpecific(issue, [], raw));
  const unknown = issues.flatMap((issue) => unknownKeys(issue, yaml, schema, raw));
  const missing = new Set(unknown.map(({meant}) => meant));
  const others = issues
    .filter(({code, path}) => code !== "unrecognized_keys" && !missing.has(JSON.stringify(path)))
    .map((issue) =>
      improve({
        issue,
        yaml,
        path: issue.path,
        value: valueAt(raw, issue.path),
        description: descriptionAt(schema, issue.path)
      })
    );
  const meant = unknown.flatMap(({meant}) =>
    meant === undefined ? [] : (JSON.parse(meant) as string[]).slice(0, 1)
  );
  const doubtful = new Set([...issues.flatMap(({path}) => path.slice(0, 1).map(String)), ...meant]);
  return {
    parts: validParts(raw, schema),
    doubtful,
    problems: [...unknown.map(({problem}) => problem), ...others]
  };
}

// Of a union, the issues of the alternative that was meant: the one whose kind of value fits, with fewest issues.
function mostSpecific(issue: z.core.$ZodIssue, prefix: YamlPath, raw: unknown): Issue[] {
  const path = [...prefix, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  if (issue.code !== "invalid_union") return [{...issue, path}];
  const fitting = issue.errors.filter((errors) =>
    errors.every((error) => error.path.length > 0 || !["invalid_type", "invalid_value"].includes(error.code))
  );
  fitting.sort((a, b) => a.length - b.length);
  if (fitting.length === 0) return [{...issue, path}];
  return fitting[0].flatMap((inner) => mostSpecific(inner, path, raw));
}

interface UnknownKey {
  readonly problem: Problem;
  /** Path of the key that was meant, as JSON: it is not also missing. */
  readonly meant: string | undefined;
}

function unknownKeys(issue: Issue, yaml: YamlFile, schema: z.ZodObject, raw: unknown): UnknownKey[] {
  if (issue.code !== "unrecognized_keys") return [];
  const {keys} = issue as unknown as z.core.$ZodIssueUnrecognizedKeys; // the code says so
  const given = Object.keys((valueAt(raw, issue.path) ?? {}) as object);
  const known = knownKeys(schemaAt(schema, issue.path));
  const free = known.filter((key) => !given.includes(key));
  return keys.map((key) => {
    const likely = findLikely(key, free);
    const twin = likely ?? elsewhere(key, known);
    const path = [...issue.path, key];
    const otherwise =
      twin === undefined
        ? `Known keys here: ${known.join(", ")}.`
        : `"${twin}" is given already: remove one.`;
    const hint = likely === undefined ? otherwise : `Did you mean "${likely}"?`;
    const meant = likely === undefined ? undefined : JSON.stringify([...issue.path, likely]);
    return {problem: problemAt(yaml, keyPlaceOf(yaml, path), {message: `unknown key "${key}"`, hint}), meant};
  });
}

// A second spelling of a key that is there already: "colour" beside "color".
function elsewhere(key: string, known: readonly string[]): string | undefined {
  return key.length > 3 ? findLikely(key, known) : undefined;
}

function improve(mistake: Mistake): Problem {
  for (const improver of schemaImprovers) {
    const finding = improver(mistake);
    if (finding) return problemAt(mistake.yaml, finding.place, finding);
  }
  const place = keyPlaceOf(mistake.yaml, mistake.path);
  const hint = mistake.description ?? "Compare it with the examples in the documentation.";
  return problemAt(mistake.yaml, place, {
    message: mistake.issue.message.replace(/^./, (c) => c.toLowerCase()),
    hint
  });
}

function validParts<S extends z.ZodObject>(raw: unknown, schema: S): Partial<z.output<S>> {
  const parts: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(schema.shape)) {
    const result = z.safeParse(inner, valueAt(raw, [key]));
    if (result.success && result.data !== undefined) parts[key] = result.data;
  }
  return parts as Partial<z.output<S>>; // each key was checked by its own schema
}

/** Returns the value at a path of plain objects and lists, or undefined. */
function valueAt(raw: unknown, path: YamlPath): unknown {
  let value = raw;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step]; // an own property of an object
  }
  return value;
}
