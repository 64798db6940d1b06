// A YAML file with the places of all its keys and values, so that each later check can point at what a person
// wrote: line, column and the whole span.
import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type ParsedNode
} from "yaml";
import type {Place, Problem} from "../problem.js";

/** The keys and list positions that lead to a value: `["traits", "videos_started"]`. */
export type YamlPath = readonly (string | number)[];

/** A parsed file; `document` may hold errors, which `readYaml` and `parseYaml` report as problems. */
export interface YamlFile {
  /** Path from the project root, with forward slashes. */
  readonly file: string;
  readonly text: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/** Returns the node at a path, or undefined. */
export function findNode({document}: YamlFile, path: YamlPath): Node | undefined {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) node = node.items.find((pair) => keyText(pair) === String(step))?.value;
    else if (isSeq(node)) node = node.items[Number(step)];
    else return undefined;
  }
  return (node ?? undefined) as Node | undefined; // parsed documents hold nodes only
}

/** Returns the place of a value; of its key where it has none or is a block of lines; else of its parent. */
export function placeOf(yaml: YamlFile, path: YamlPath): Place {
  const node = findNode(yaml, path);
  const range = isCollection(node) && !node.flow ? undefined : node?.range;
  if (range && range[1] > range[0] && !yaml.text.slice(range[0], range[1]).trimEnd().includes("\n"))
    return spanPlace(yaml, range[0], range[1]);
  return keyPlaceOf(yaml, path);
}

/** Returns the place of the last key of a path; of the nearest parent that is written; else of the file. */
export function keyPlaceOf(yaml: YamlFile, path: YamlPath): Place {
  if (path.length === 0) return {file: yaml.file};
  const parent = findNode(yaml, path.slice(0, -1));
  const last = path[path.length - 1];
  if (isMap(parent)) {
    // Of duplicate keys the last one counts, as in the value.
    const pair = parent.items.findLast((item) => keyText(item) === String(last));
    const range = (pair?.key as ParsedNode | undefined)?.range; // parsed pairs hold parsed keys
    if (range) return spanPlace(yaml, range[0], range[1]);
  }
  if (isSeq(parent)) {
    const range = (parent.items[Number(last)] as ParsedNode | undefined)?.range;
    if (range) return spanPlace(yaml, range[0], firstLineEnd(yaml.text, range[0], range[1]));
  }
  return keyPlaceOf(yaml, path.slice(0, -1));
}

/** Returns the text of a value as it is written, quotes and escapes resolved: `007` stays "007". */
export function writtenText(yaml: YamlFile, path: YamlPath): string | undefined {
  const node = findNode(yaml, path);
  if (!isScalar(node)) return undefined;
  return typeof node.value === "string" ? node.value : (node.source ?? String(node.value));
}

/** Returns the place of a span of the text, given by offsets from its start. */
export function spanPlace({file, lines}: Pick<YamlFile, "file" | "lines">, from: number, to: number): Place {
  const {line, col} = lines.linePos(from);
  return {file, line, column: col, length: Math.max(1, to - from)};
}

/** Returns an error about a place of this file, with the text that its frame shows. */
export function problemAt(yaml: YamlFile, place: Place, say: {message: string; hint: string}): Problem {
  return {...place, severity: "error", ...say, text: yaml.text};
}

function keyText({key}: Pair): string | undefined {
  return isScalar(key)
    ? typeof key.value === "string"
      ? key.value
      : (key.source ?? String(key.value))
    : undefined;
}

function firstLineEnd(text: string, from: number, to: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? to : Math.min(end, to);
}
