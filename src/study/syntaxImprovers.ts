// One function per human mistake in YAML: from what the parser says to what a person should know. Each returns
// undefined where it does not apply; the first that applies is shown.
import {visit} from "yaml";
import type {YamlFile} from "./yamlFile.js";

/** What the parser says: `pos` are offsets from the start of the text. */
export interface YamlError {
  readonly code: string;
  readonly pos: readonly [number, number];
  readonly message: string;
}

/** What to show: the span by offsets, and the words of a Problem. */
export interface Finding {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly hint: string;
}

type SyntaxImprover = (error: YamlError, yaml: YamlFile) => Finding | undefined;

/** In the order in which they are asked. */
export const syntaxImprovers: readonly SyntaxImprover[] = [
  tab,
  duplicateKey,
  spaceAfterColon,
  openQuote,
  placeholderFirst,
  textAfterQuotes,
  colonInText,
  openBracket,
  indentation,
  star,
  reservedCharacter,
  exclamation,
  severalDocuments
];

function tab({code, pos}: YamlError, {text}: YamlFile): Finding | undefined {
  if (code !== "TAB_AS_INDENT") return undefined;
  const {start} = lineAt(text, pos[0]);
  const from = text.indexOf("\t", start);
  const to = from + (/^\t+/.exec(text.slice(from))?.[0].length ?? 1);
  return {from, to, message: "a tab in the indentation", hint: "Use spaces: two for each level."};
}

function duplicateKey({code, pos}: YamlError, {text, lines}: YamlFile): Finding | undefined {
  if (code !== "DUPLICATE_KEY") return undefined;
  const key = /^(?:"[^"]*"|'[^']*'|[^:\n]*)/.exec(text.slice(pos[0]))?.[0].trimEnd() ?? "";
  const before = text.slice(0, pos[0]);
  const indent = pos[0] - lineAt(text, pos[0]).start;
  const earlier = before.split("\n").findLastIndex((line) => line.slice(indent).startsWith(`${key}:`)) + 1;
  const first =
    earlier > 0 && earlier < lines.linePos(pos[0]).line ? `It is also on line ${earlier}: keep` : "Keep";
  return {
    from: pos[0],
    to: pos[0] + key.length,
    message: `"${key}" is given twice`,
    hint: `${first} one of them.`
  };
}

function spaceAfterColon({code, pos}: YamlError, {text}: YamlFile): Finding | undefined {
  if (code !== "MISSING_CHAR" && code !== "MULTILINE_IMPLICIT_KEY") return undefined;
  const found = /^([\w-]+):(\S[^\n]*)/.exec(text.slice(pos[0]));
  if (!found) return undefined;
  const [line, key, rest] = found;
  const hint = `Write "${key}: ${rest.trim()}".`;
  return {from: pos[0], to: pos[0] + line.trimEnd().length, message: `no space after "${key}:"`, hint};
}

function openQuote({code, message, pos}: YamlError, {document, text}: YamlFile): Finding | undefined {
  if (code !== "MISSING_CHAR" || !message.includes("quote")) return undefined;
  let from = pos[0];
  visit(document, {
    Scalar: (_, node) => {
      if (node.type?.startsWith("QUOTE") && node.range && node.range[0] < pos[0]) from = node.range[0];
    }
  });
  const quote = text[from];
  return {
    from,
    to: lineAt(text, from).end,
    message: `this ${quote} is never closed`,
    hint: `Close it with ${quote}.`
  };
}

function placeholderFirst({pos}: YamlError, {text}: YamlFile): Finding | undefined {
  const {start, line, end} = lineAt(text, pos[0]);
  const found = /:\s+(\{\{)/.exec(line);
  if (!found) return undefined;
  const hint = 'Put the whole text in quotes, or begin it on the next line after "|".';
  const from = start + found.index + found[0].length - 2;
  return {from, to: end, message: "text that begins with {{ needs quotes", hint};
}

function textAfterQuotes({code, pos}: YamlError, {text}: YamlFile): Finding | undefined {
  if (code !== "UNEXPECTED_TOKEN") return undefined;
  const {end} = lineAt(text, pos[0]);
  if (!/["']\s*$/.test(text.slice(0, pos[0]))) return undefined;
  const hint = "Put the whole text in quotes, and write inner quotes of the other kind.";
  return {from: pos[0], to: end, message: "text after the closing quote", hint};
}

function colonInText({code, pos}: YamlError, {text}: YamlFile): Finding | undefined {
  if (code !== "BLOCK_AS_IMPLICIT_KEY") return undefined;
  const {line, start, end} = lineAt(text, pos[0]);
  const found = /^\s*(?:- )?[\w"'-]+: +(.*: .*|.*:)$/.exec(line.trimEnd());
  if (!found || found[1].endsWith("|")) return undefined;
  const from = start + line.indexOf(found[1], line.indexOf(": ") + 1);
  const hint = `Put the text in quotes: "${found[1].replaceAll('"', "'")}".`;
  return {from, to: end, message: 'text that contains ": " needs quotes', hint};
}

function openBracket({message, pos}: YamlError, {text}: YamlFile): Finding | undefined {
  const kind = /Flow (sequence|map)/i.exec(message)?.[1].toLowerCase();
  if (!kind) return undefined;
  const [open, close] = kind === "map" ? ["{", "}"] : ["[", "]"];
  const from = Math.max(0, text.lastIndexOf(open, pos[0]));
  return {
    from,
    to: lineAt(text, from).end,
    message: `this ${open} is never closed`,
    hint: `Close it with ${close}.`
  };
}

function indentation({code, pos}: YamlError, {text}: YamlFile): Finding | undefined {
  if (!["BLOCK_AS_IMPLICIT_KEY", "MULTILINE_IMPLICIT_KEY", "BAD_INDENT"].includes(code)) return undefined;
  const here = lineAt(text, pos[0]);
  // A value that goes on in the next line means that the next line is too far to the right.
  const blamed = code === "BAD_INDENT" ? here : lineAt(text, Math.min(text.length, here.end + 1));
  const content = blamed.line.trim();
  const from = blamed.start + blamed.line.indexOf(content);
  const hint = "Keys of one level begin in the same column; a level below begins two spaces further right.";
  return {from, to: from + content.length, message: "this line is indented unlike its neighbours", hint};
}

function reservedCharacter({code, pos}: YamlError, {text}: YamlFile): Finding | undefined {
  if (code !== "BAD_SCALAR_START") return undefined;
  const rest = text.slice(pos[0], lineAt(text, pos[0]).end).trimEnd();
  const hint = `Put the text in quotes: "${rest.replaceAll('"', "'")}".`;
  return {
    from: pos[0],
    to: pos[0] + rest.length,
    message: `text that begins with ${rest[0]} needs quotes`,
    hint
  };
}

function star({code, pos}: YamlError, {text}: YamlFile): Finding | undefined {
  if (code !== "UNEXPECTED_TOKEN") return undefined;
  const {start, line, end} = lineAt(text, pos[0]);
  const found = /(?:: +|- +)(\*.*)$/.exec(line.trimEnd());
  if (!found) return undefined;
  const hint = `Put the text in quotes: "${found[1].replaceAll('"', "'")}".`;
  return {
    from: start + line.indexOf(found[1]),
    to: end,
    message: "text that begins with * needs quotes",
    hint
  };
}

function exclamation({code, pos}: YamlError, {text}: YamlFile): Finding | undefined {
  if (code !== "TAG_RESOLVE_FAILED") return undefined;
  const rest = text.slice(pos[0], lineAt(text, pos[0]).end).trimEnd();
  const hint = `Put the text in quotes: "${rest}".`;
  return {from: pos[0], to: pos[0] + rest.length, message: "text that begins with ! needs quotes", hint};
}

function severalDocuments({code, pos}: YamlError): Finding | undefined {
  if (code !== "MULTIPLE_DOCS") return undefined;
  const hint = 'Remove the line "---", or put what follows into a file of its own.';
  return {from: pos[0], to: pos[0] + 3, message: 'a second document begins after "---"', hint};
}

function lineAt(text: string, offset: number): {start: number; end: number; line: string} {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const next = text.indexOf("\n", start);
  const end = next < 0 ? text.length : next;
  return {start, end, line: text.slice(start, end)};
}
