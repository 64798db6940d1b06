// personas/snippets/<wiki>.<kind>.mustache: a company's own lines to paste, in place of ours.
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {distance} from "fastest-levenshtein";
import Mustache from "mustache";
import type {Problem} from "../problem.js";
import {builtInTemplates, SNIPPET_TAGS, type SnippetTemplates} from "./snippets.js";

/** Folder of the templates from the project root. */
export const SNIPPETS_FOLDER = "personas/snippets";

const ENDING = ".mustache";

/** Reads the templates, ours where the company has none; a template that is wrong is ours, with a problem. */
export function readSnippets(root: string): {
  readonly templates: SnippetTemplates;
  readonly problems: readonly Problem[];
} {
  const templates: Record<string, string> = {...builtInTemplates()};
  const problems: Problem[] = [];
  const folder = join(root, SNIPPETS_FOLDER);
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ENDING))
        .sort()
    : [];
  for (const name of names) {
    const text = readFileSync(join(folder, name), "utf8").replace(/^\uFEFF/, "");
    const found = checkTemplate(name, text, Object.keys(templates));
    problems.push(...found);
    if (found.length === 0) templates[name.slice(0, -ENDING.length)] = text;
  }
  return {templates, problems};
}

function checkTemplate(name: string, text: string, known: readonly string[]): Problem[] {
  const file = `${SNIPPETS_FOLDER}/${name}`;
  const id = name.slice(0, -ENDING.length);
  if (!known.includes(id)) {
    const hint = `Did you mean "${nearest(id, known)}${ENDING}"? There are: ${known.join(", ")}.`;
    return [{file, severity: "error", message: `there is no snippet "${id}"`, hint}];
  }
  try {
    return tagsOf(Mustache.parse(text)).flatMap(({tag, at}) => checkTag(tag, {file, text, at}));
  } catch (error) {
    const [, what = "it cannot be read", at = "0"] =
      /^(.*) at (\d+)$/.exec(String((error as Error).message)) ?? [];
    const hint = "Tags are {{title}} for texts and {{{frame}}} for addresses.";
    return [
      {
        ...placeAt(file, text, Number(at)),
        severity: "error",
        message: what.charAt(0).toLowerCase() + what.slice(1),
        hint,
        text
      }
    ];
  }
}

interface Tag {
  readonly tag: string;
  readonly at: number;
}

// mustache's tokens: kind, name, start, end, and for sections what is in them.
function tagsOf(tokens: readonly unknown[]): Tag[] {
  return tokens.flatMap((token) => {
    const [kind, tag, at, , inner] = token as [string, string, number, number, unknown[]?]; // as mustache documents them
    const own = ["name", "&", "{", "#", "^", ">"].includes(kind) ? [{tag, at}] : [];
    return [...own, ...(Array.isArray(inner) ? tagsOf(inner) : [])];
  });
}

function checkTag(
  tag: string,
  {file, text, at}: {readonly file: string; readonly text: string; readonly at: number}
): Problem[] {
  if (SNIPPET_TAGS.some((known) => known === tag)) return [];
  const hint = `Did you mean "${nearest(tag, SNIPPET_TAGS)}"? There are: ${SNIPPET_TAGS.join(", ")}.`;
  return [{...placeAt(file, text, at), severity: "error", message: `unknown tag "${tag}"`, hint, text}];
}

function placeAt(file: string, text: string, at: number): Pick<Problem, "file" | "line" | "column"> {
  const before = text.slice(0, at).split("\n");
  return {file, line: before.length, column: (before.at(-1) ?? "").length + 1};
}

function nearest(word: string, known: readonly string[]): string {
  return [...known].sort((a, b) => distance(word, a) - distance(word, b))[0];
}
