// Mustache says nothing about names that it does not know and fills in nothing; here they are mistakes, with their
// place inside the YAML text.
import Mustache from "mustache";
import type {Problem} from "../problem.js";
import {didYouMean} from "../study/didYouMean.js";
import {findNode, placeOf, problemAt, spanPlace, type YamlFile, type YamlPath} from "../study/yamlFile.js";
import {CONDITIONS} from "./placeholders.js";

/** A span of a template that is wrong, by offsets from its start. */
export interface TemplateMistake {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly hint: string;
}

/** Returns a problem for each wrong placeholder of the text at a path. */
export function checkPlaceholders(yaml: YamlFile, path: YamlPath, known: readonly string[]): Problem[] {
  const node = findNode(yaml, path);
  const template = (node as {value?: unknown} | undefined)?.value; // scalars have it
  if (typeof template !== "string") return [];
  return findTemplateMistakes(template, known).map(({from, to, message, hint}) => {
    const offset = offsetInFile(yaml, path, {template, from, to});
    const place = offset === undefined ? placeOf(yaml, path) : spanPlace(yaml, offset, offset + to - from);
    return problemAt(yaml, place, {message, hint});
  });
}

/** Returns what is wrong in a template; names are known or wrong, inside sections too. */
export function findTemplateMistakes(template: string, known: readonly string[]): TemplateMistake[] {
  try {
    return tokenMistakes(Mustache.parse(template) as Token[], known, template);
  } catch (error) {
    return [unclosed(template, error instanceof Error ? error.message : String(error))];
  }
}

/** As Mustache.parse gives it; its types leave out the inner tokens. */
type Token = [type: string, name: string, from: number, to: number, inner?: Token[] | string];

const NEVER_CLOSED = {message: "this placeholder is never closed", hint: "Close it with }}."};

function tokenMistakes(
  tokens: readonly Token[],
  known: readonly string[],
  template: string
): TemplateMistake[] {
  return tokens.flatMap(([type, name, from, to, inner]) => {
    // {{share} … {{count}} is read as one tag up to the next }}: the first was never closed.
    const runsOn = /[{}\n]/.test(name) && type !== "text" && type !== "!";
    const own = runsOn ? NEVER_CLOSED : tagMistake(type, name, known);
    const mistakes = own ? [{from, to, ...own, ...(runsOn ? tagAt(template, from) : {})}] : [];
    return Array.isArray(inner) ? [...mistakes, ...tokenMistakes(inner, known, template)] : mistakes;
  });
}

function tagMistake(
  type: string,
  name: string,
  known: readonly string[]
): {message: string; hint: string} | undefined {
  if (type === "text" || type === "!") return undefined;
  if (type === ">") return {message: `"{{>${name}}}" asks for another file`, hint: "Write its text here."};
  if (type === "=")
    return {message: "the braces of placeholders cannot be changed", hint: "Write {{share}}."};
  if (type === "&")
    return {message: `"${name}" must not be inserted raw`, hint: "Write {{" + name + "}} with two braces."};
  if (known.includes(name)) return undefined;
  if ((CONDITIONS as readonly string[]).includes(name)) {
    if (type === "#" || type === "^") return undefined;
    const hint = `Write {{#${name}}}, what is to be said then, and {{/${name}}}.`;
    return {message: `"${name}" is a condition and has no text`, hint};
  }
  return {message: `unknown placeholder "${name}"`, hint: unknownHint(name, known)};
}

// Of a feature that exists, only the figure is wrong: say which there are.
function unknownHint(name: string, known: readonly string[]): string {
  const [owner] = name.split(".");
  const figures = known.filter((one) => one.startsWith(`${owner}.`));
  return didYouMean(name, figures.length > 0 ? figures : known);
}

// Mustache names the place where it gave up; the place that people must mend is where the tag was opened.
function unclosed(template: string, message: string): TemplateMistake {
  const section = /^(Unclosed|Unopened) section "(.*)" at (\d+)$/s.exec(message);
  if (section?.[1] === "Unopened") {
    const at = Number(section[3]);
    return {
      ...tagAt(template, at),
      message: `"{{/${section[2]}}}" closes nothing`,
      hint: `Open it before: {{#${section[2]}}}.`
    };
  }
  if (section) {
    const opened = [...template.matchAll(/\{\{\s*[#^]\s*([^}\s]+)\s*\}\}/g)].findLast(
      ([, name]) => name === section[2]
    );
    const tag = tagAt(template, opened?.index ?? 0);
    return {
      ...tag,
      message: `the section "${section[2]}" is never closed`,
      hint: `Close it with {{/${section[2]}}}.`
    };
  }
  const at = /^Unclosed tag at/.test(message) ? unclosedTag(template) : template.indexOf("{{");
  const tag = tagAt(template, Math.max(0, at));
  if (/^Invalid tags/.test(message))
    return {...tag, message: "the braces of placeholders cannot be changed", hint: "Write {{share}}."};
  return {...tag, ...NEVER_CLOSED};
}

// The first {{ without }} before the next {{; the last {{ if all have one.
function unclosedTag(template: string): number {
  for (let at = template.indexOf("{{"); at >= 0; at = template.indexOf("{{", at + 2)) {
    const close = template.indexOf("}}", at);
    const next = template.indexOf("{{", at + 2);
    if (close < 0 || (next >= 0 && next < close)) return at;
  }
  return template.lastIndexOf("{{");
}

function tagAt(template: string, from: number): {from: number; to: number} {
  const end =
    /^\{\{[^\n}]*?(?:\}{1,3}|(?=\{\{)|$|(?=\n))/.exec(template.slice(from))?.[0].trimEnd().length ?? 1;
  return {from, to: from + end};
}

// A tag is written in the file as it stands in the text, so the nth of its kind there is the nth here. Tags that
// YAML folded over two lines or that hold escapes are not found.
function offsetInFile(
  yaml: YamlFile,
  path: YamlPath,
  {template, from, to}: {readonly template: string; readonly from: number; readonly to: number}
): number | undefined {
  const [start, end] = findNode(yaml, path)?.range ?? [0, 0];
  const tag = template.slice(from, to);
  if (tag === "") return undefined;
  let at = yaml.text.indexOf(tag, start);
  for (let here = template.indexOf(tag); here >= 0 && here < from; here = template.indexOf(tag, here + 1))
    at = yaml.text.indexOf(tag, at + 1);
  return at >= start && at < end ? at : undefined;
}
