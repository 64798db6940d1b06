// One function per human mistake in keys and values: from what zod found to what a person should know. Each returns
// undefined where it does not apply; the first that applies is shown. The schema's descriptions are the last hint.
import {isMap, isScalar} from "yaml";
import type * as z from "zod";
import type {Place} from "../problem.js";
import {findLikely} from "./didYouMean.js";
import {
  findNode,
  keyPlaceOf,
  placeOf,
  spanPlace,
  writtenText,
  type YamlFile,
  type YamlPath
} from "./yamlFile.js";

/** One finding of zod, with its path from the root of the file. */
export type Issue = Omit<z.core.$ZodIssue, "path"> & {readonly path: YamlPath; readonly code: string};

/** One mistake: what zod found, and the value at its path. */
export interface Mistake {
  readonly issue: Issue;
  readonly yaml: YamlFile;
  readonly path: YamlPath;
  readonly value: unknown;
  /** What the schema says about the path in words. */
  readonly description: string | undefined;
}

interface Finding {
  readonly place: Place;
  readonly message: string;
  readonly hint: string;
}

type SchemaImprover = (mistake: Mistake) => Finding | undefined;

/** In the order in which they are asked. */
export const schemaImprovers: readonly SchemaImprover[] = [
  ownWords,
  missingKey,
  swallowedByComment,
  noValue,
  numberInQuotes,
  yesOrNo,
  spaceAfterColon,
  textNotQuoted,
  listForOne,
  oneForList,
  wordNotAllowed,
  badKey,
  outOfLimits,
  wrongKind
];

// Checks of ours carry their words: {message, hint}.
function ownWords({issue, yaml, path}: Mistake): Finding | undefined {
  const params = (issue as {params?: {hint?: string}}).params; // custom issues carry what the schema gave
  if (issue.code !== "custom" || params?.hint === undefined) return undefined;
  return {place: placeOf(yaml, path), message: issue.message, hint: params.hint};
}

function missingKey({yaml, path, value, description}: Mistake): Finding | undefined {
  if (value !== undefined || findNode(yaml, path)) return undefined;
  const key = String(path[path.length - 1]);
  const hint = description ? `Add "${key}". ${description}` : `Add "${key}".`;
  return {place: keyPlaceOf(yaml, path.slice(0, -1)), message: `missing key "${key}"${under(path)}`, hint};
}

function swallowedByComment({yaml, path, value}: Mistake): Finding | undefined {
  if (value !== null) return undefined;
  const key = keyPlaceOf(yaml, path);
  if (key.line === undefined) return undefined;
  const line = yaml.text.split("\n")[key.line - 1] ?? "";
  const found = /:\s+(#\S.*)$/.exec(line.trimEnd());
  if (!found) return undefined;
  const from = yaml.lines.lineStarts[key.line - 1] + line.indexOf(found[1]);
  const hint = `In YAML # begins a comment. Put it in quotes: "${found[1].trimEnd()}".`;
  const place = spanPlace(yaml, from, from + found[1].length);
  return {place, message: `${name(path)} has no value: "${found[1]}" is a comment`, hint};
}

function noValue({yaml, path, value, description}: Mistake): Finding | undefined {
  if (value !== null) return undefined;
  return {
    place: keyPlaceOf(yaml, path),
    message: `${name(path)} has no value`,
    hint: description ?? "Give it one."
  };
}

function numberInQuotes({issue, yaml, path, value}: Mistake): Finding | undefined {
  if (typeof value !== "string" || !/^\s*-?\d+(\.\d+)?\s*$/.test(value) || !expects(issue).has("number"))
    return undefined;
  const hint = `Remove the quotes: ${value.trim()}.`;
  const quoted = yaml.text[offsetOf(yaml, path)] === '"' || yaml.text[offsetOf(yaml, path)] === "'";
  if (!quoted) return undefined;
  return {place: placeOf(yaml, path), message: `"${value}" is text, not a number`, hint};
}

function yesOrNo({issue, yaml, path, value}: Mistake): Finding | undefined {
  if (!expects(issue).has("boolean") || typeof value !== "string") return undefined;
  const word = value.trim().toLowerCase();
  const meant = ["yes", "y", "on", "true"].includes(word)
    ? "true"
    : ["no", "n", "off", "false"].includes(word)
      ? "false"
      : "";
  if (!meant) return undefined;
  const hint = `Write ${path[path.length - 1]}: ${meant}.`;
  return {place: placeOf(yaml, path), message: `"${value}" is text, not true or false`, hint};
}

function spaceAfterColon({issue, yaml, path, value}: Mistake): Finding | undefined {
  const wanted = expects(issue);
  if (typeof value !== "string" || !(wanted.has("object") || wanted.has("record"))) return undefined;
  const found = /^([\w-]+):(\S.*)$/.exec(value.split(/\s/)[0]);
  if (!found) return undefined;
  const hint = `Write "${found[1]}: ${found[2]}".`;
  return {place: placeOf(yaml, path), message: `no space after "${found[1]}:"`, hint};
}

function textNotQuoted({issue, yaml, path, value, description}: Mistake): Finding | undefined {
  if ((typeof value !== "number" && typeof value !== "boolean") || !expects(issue).has("string"))
    return undefined;
  if (expects(issue).has("number")) return undefined;
  const written = writtenText(yaml, path) ?? String(value);
  const kind = typeof value === "number" ? "a number" : "a yes-or-no value";
  return {
    place: placeOf(yaml, path),
    message: `${written} is ${kind}, not text`,
    hint: `Put it in quotes: "${written}". ${description ?? ""}`.trimEnd()
  };
}

function listForOne({issue, yaml, path, value, description}: Mistake): Finding | undefined {
  if (!Array.isArray(value) || (issue.code !== "invalid_type" && issue.code !== "invalid_union"))
    return undefined;
  if (expects(issue).has("object") || expects(issue).has("record")) return undefined;
  const hint =
    value.length === 1
      ? `Write it without the list: ${String(value[0])}.`
      : (description ?? "Give one value.");
  return {place: placeOf(yaml, path), message: `${name(path)} is a list, and should be one value`, hint};
}

function oneForList({issue, yaml, path, value}: Mistake): Finding | undefined {
  if (!expects(issue).has("array") || typeof value === "object") return undefined;
  const hint = `Write it in brackets: [${String(value)}].`;
  return {place: placeOf(yaml, path), message: `${name(path)} should be a list`, hint};
}

function wordNotAllowed({issue, yaml, path, value, description}: Mistake): Finding | undefined {
  const words = allowedWords(issue);
  if (words.length === 0 || typeof value === "object") return undefined;
  const likely = findLikely(String(value), words);
  const hint =
    likely === undefined ? (description ?? `Allowed: ${words.join(", ")}.`) : `Did you mean "${likely}"?`;
  const written = writtenText(yaml, path) ?? String(value);
  return {place: placeOf(yaml, path), message: `"${written}" is not allowed for ${name(path)}`, hint};
}

function badKey({issue, yaml, path}: Mistake): Finding | undefined {
  if (issue.code !== "invalid_key") return undefined;
  const key = String(path[path.length - 1]);
  const better = key
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "");
  const rule = "It begins with a small letter, then small letters, digits and _.";
  const hint = better && better !== key ? `Did you mean "${better}"? ${rule}` : rule;
  return {place: keyPlaceOf(yaml, path), message: `"${key}" cannot be a key${under(path)}`, hint};
}

function outOfLimits({issue, yaml, path, value, description}: Mistake): Finding | undefined {
  if (issue.code !== "too_small" && issue.code !== "too_big") return undefined;
  const {minimum, maximum, inclusive} = issue as {minimum?: number; maximum?: number; inclusive?: boolean}; // the codes say so
  const empty = value === "" || (Array.isArray(value) && value.length === 0);
  const over = inclusive === false ? `not less than ${maximum}` : `more than ${maximum}`;
  const below = inclusive === false ? `not more than ${minimum}` : `less than ${minimum}`;
  const limit = minimum === undefined ? over : below;
  const message = empty ? `${name(path)} is empty` : `${name(path)} is ${limit}`;
  return {place: placeOf(yaml, path), message, hint: description ?? "Change it."};
}

function wrongKind({issue, yaml, path, value, description}: Mistake): Finding | undefined {
  const node = findNode(yaml, path);
  const is = isMap(node)
    ? "keys and values"
    : isScalar(node)
      ? `"${writtenText(yaml, path)}"`
      : kindOf(value);
  const wanted = [...expects(issue)].map((kind) => KINDS[kind] ?? kind).join(" or ");
  if (!wanted) return undefined;
  const lines = isMap(node) && !node.flow && wanted === KINDS.string;
  const bar = `For a text with colons write "${path[path.length - 1]}: |" and the text below it.`;
  const message = `${name(path)} is ${is}, and should be ${wanted}`;
  return {place: placeOf(yaml, path), message, hint: lines ? bar : (description ?? "Change it.")};
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "keys and values",
  record: "keys and values"
};

// The kinds of value that would have been right; of a union, those of all alternatives.
function expects(issue: Issue): Set<string> {
  const union = (issue as unknown as {errors?: Issue[][]}).errors; // only unions have it
  if (issue.code === "invalid_union" && union)
    return new Set(union.flat().flatMap((inner) => [...expects(inner)]));
  const {expected} = issue as {expected?: string}; // only invalid_type has it
  return new Set(expected === undefined ? [] : [expected]);
}

function allowedWords(issue: Issue): string[] {
  const {values, errors} = issue as unknown as {values?: unknown[]; errors?: Issue[][]}; // by code
  if (issue.code === "invalid_union" && errors) return errors.flat().flatMap(allowedWords);
  return issue.code === "invalid_value" && values ? values.map(String) : [];
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "a list" : typeof value;
}

function name(path: YamlPath): string {
  const last = path[path.length - 1];
  return typeof last === "number"
    ? `entry ${last + 1} of "${path[path.length - 2] ?? "the list"}"`
    : `"${last}"`;
}

function under(path: YamlPath): string {
  const parents = path.slice(0, -1).filter((step) => typeof step === "string");
  return parents.length > 0 ? ` in "${parents.join(".")}"` : "";
}

function offsetOf(yaml: YamlFile, path: YamlPath): number {
  return findNode(yaml, path)?.range?.[0] ?? 0;
}
