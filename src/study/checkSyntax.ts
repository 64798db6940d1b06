// What is wrong with YAML as such. The parser's own words suit programmers; each improver below knows one mistake
// that people make. An error that no improver knows keeps the parser's words.
import {isAlias, isCollection, isMap, isScalar, type Node, visit} from "yaml";
import type {Problem} from "../problem.js";
import type {Finding, YamlError} from "./finding.js";
import {syntaxImprovers} from "./syntaxImprovers.js";
import {problemAt, spanPlace, type YamlFile} from "./yamlFile.js";

/** Returns a problem for each mistake in the YAML itself, at most one per line; none if the file is well formed. */
export function checkSyntax(yaml: YamlFile): Problem[] {
  const errors: readonly YamlError[] = [...yaml.document.errors, ...yaml.document.warnings];
  const findings = firstOfEach(withoutConsequences(errors, yaml).map((error) => improve(error, yaml)));
  // Where the structure is broken, aliases and keys are only consequences.
  if (errors.length === 0) findings.push(...strangeNodes(yaml), ...notKeys(yaml));
  const seen = new Set<number | undefined>();
  return findings
    .map(({from, to, ...say}) => problemAt(yaml, spanPlace(yaml, from, oneLine(yaml.text, from, to)), say))
    .filter(({line}) => !seen.has(line) && seen.add(line));
}

// Lines around a tab seem to be indented wrongly; they are not. After a text that is not closed the parser is lost: what
// it says of later tokens, or of the next line's rest, is no mistake of its own.
function withoutConsequences(errors: readonly YamlError[], {lines}: YamlFile): readonly YamlError[] {
  const tab = errors.some(({code}) => code === "TAB_AS_INDENT");
  const line = ({pos}: YamlError): number => lines.linePos(pos[0]).line;
  return errors.filter((error, n) => {
    if (tab && ["BAD_INDENT", "BLOCK_AS_IMPLICIT_KEY", "MULTILINE_IMPLICIT_KEY"].includes(error.code))
      return false;
    if (n === 0 || error.code !== "UNEXPECTED_TOKEN") return true;
    return !error.message.includes("in YAML stream") && line(error) > line(errors[n - 1]) + 1;
  });
}

// Of what may be consequences only the first is kept, and that only where no plain mistake stands before it.
function firstOfEach(findings: readonly Finding[]): Finding[] {
  const [first] = findings.filter(({consequence}) => consequence);
  const plain = findings.filter(({consequence}) => !consequence);
  const before = plain.every(({from}) => first !== undefined && first.from < from);
  return findings.filter((one) => !one.consequence || (before && one === first));
}

function improve(error: YamlError, yaml: YamlFile): Finding {
  for (const improver of syntaxImprovers) {
    const finding = improver(error, yaml);
    if (finding) return finding;
  }
  const message = error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/\.$/, "");
  const hint = "Check this line and the one before it.";
  return {from: error.pos[0], to: error.pos[1], message, hint, consequence: true};
}

// Valid YAML that nobody means: *bold* is a reference, {{share}} a map as a key.
function strangeNodes({document, text}: YamlFile): Finding[] {
  const findings: Finding[] = [];
  const add = (node: Node, message: string): void => {
    const [from, to] = node.range ?? [0, 1];
    findings.push({from, to, message, hint: quoteHint});
  };
  visit(document, {
    Alias: (_, node) => {
      if (node.resolve(document) === undefined) add(node, `"${text.slice(...span(node))}" begins with *`);
    },
    Pair: (_, {key}) => {
      if (isCollection(key)) findings.push(braces(key, text));
      if (isAlias(key)) add(key, "a key cannot begin with *");
    }
  });
  return findings;
}

// {{share}} alone is a map whose only key is a map.
function braces(key: Node, text: string): Finding {
  const [from, to] = span(key);
  const double = text[from - 1] === "{";
  const message = `text that begins with ${double ? "{{" : "{"} needs quotes`;
  return {from: double ? from - 1 : from, to: double ? to + 1 : to, message, hint: quoteHint};
}

// The whole file must be keys and values.
function notKeys({document, text}: YamlFile): Finding[] {
  const {contents} = document;
  if (isMap(contents)) return [];
  if (contents === null || (isScalar(contents) && contents.value === null))
    return [
      {
        from: 0,
        to: 1,
        message: "the file is empty",
        hint: 'Write keys and values such as "name: The Planner".'
      }
    ];
  const [from, to] = span(contents);
  const line = text.slice(from, oneLine(text, from, to));
  const missing = /^([\w-]+):(\S.*)$/.exec(line);
  if (missing)
    return [
      {from, to, message: `no space after "${missing[1]}:"`, hint: `Write "${missing[1]}: ${missing[2]}".`}
    ];
  const message = `the file is ${isScalar(contents) ? "one text" : "a list"}, not keys and values`;
  return [{from, to, message, hint: 'Write each line as "key: value".'}];
}

const quoteHint = 'Put the whole text in quotes, or begin it on the next line after "|".';

function span(node: Node): [number, number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 1];
}

function oneLine(text: string, from: number, to: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? to : Math.max(from, Math.min(to, end));
}
