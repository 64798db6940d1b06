import {readFileSync} from "node:fs";
import {join} from "node:path";
import {LineCounter, parseDocument} from "yaml";
import type {Problem} from "../problem.js";
import {checkAliases} from "./checkAliases.js";
import {checkComments} from "./checkComments.js";
import {checkSyntax} from "./checkSyntax.js";
import type {YamlFile} from "./yamlFile.js";

/** A file and what is wrong with its YAML; `yaml` is absent where nothing can be said about its keys. */
export interface YamlRead {
  readonly yaml?: YamlFile;
  readonly problems: readonly Problem[];
}

/** Reads and parses a YAML file below the root; the caller makes sure that it exists. Text must be UTF-8. */
export function readYaml(root: string, file: string): YamlRead {
  try {
    const text = new TextDecoder("utf-8", {fatal: true}).decode(readFileSync(join(root, file)));
    return parseYaml(file, text);
  } catch (error) {
    if (!(error instanceof TypeError)) return {problems: [unreadable(file, error)]};
    const hint = 'Save it as UTF-8: most editors have "Save with encoding".';
    return {problems: [{file, severity: "error", message: "the file is not UTF-8 text", hint}]};
  }
}

/** Parses YAML. After mistakes that leave the structure clear (duplicate keys, tabs) `yaml` is given as well. */
export function parseYaml(file: string, text: string): YamlRead {
  const yaml = parsed(file, text);
  const problems = checkSyntax(yaml);
  if (problems.length === 0) {
    const aliases = checkAliases(yaml);
    return aliases.length > 0 ? {problems: aliases} : {yaml, problems: checkComments(yaml)};
  }
  const codes = new Set(yaml.document.errors.map(({code}) => code));
  const clear = [...codes].every((code) => code === "DUPLICATE_KEY" || code === "TAB_AS_INDENT");
  if (!clear || codes.size === 0) return {problems};
  // A tab counts as one space here, so that columns stay as they are in the file.
  const repaired = {...parsed(file, text.replaceAll("\t", " ")), text};
  if (repaired.document.errors.some(({code}) => code !== "DUPLICATE_KEY")) return {problems};
  const aliases = checkAliases(repaired);
  return aliases.length > 0 ? {problems: [...problems, ...aliases]} : {yaml: repaired, problems};
}

function parsed(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  // Not by the parser: after an error it loses count of lines.
  lines.addNewLine(0);
  for (const {index} of text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  return {file, text, lines, document: parseDocument(text, {prettyErrors: false})};
}

function unreadable(file: string, error: unknown): Problem {
  const reason = error instanceof Error ? error.message.replace(/,.*$/s, "") : String(error);
  return {
    file,
    severity: "error",
    message: `cannot read the file: ${reason}`,
    hint: "Check that it may be read."
  };
}
