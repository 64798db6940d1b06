// One function per human mistake in YAML: from what the parser says to what a person should know. Each returns
// undefined where it does not apply; the first that applies is shown.
import {visit} from "yaml";
import type {Finding, YamlError} from "./finding.js";
import {lineAt} from "./lineAt.js";
import {duplicateKey, indentation, missingBar, missingColon} from "./structureImprovers.js";
import type {YamlFile} from "./yamlFile.js";

type SyntaxImprover = (error: YamlError, yaml: YamlFile) => Finding | undefined;

/** In the order in which they are asked. */
export const syntaxImprovers: readonly SyntaxImprover[] = [
  tab,
  duplicateKey,
  runawayQuote,
  spaceAfterColon,
  openQuote,
  placeholderFirst,
  textAfterQuotes,
  colonInText,
  openBracket,
  missingBar,
  missingColon,
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

function spaceAfterColon({code, pos}: YamlError, {text}: YamlFile): Finding | undefined {
  if (code !== "MISSING_CHAR" && code !== "MULTILINE_IMPLICIT_KEY") return undefined;
  const found = /^([\w-]+):(\S[^\n]*)/.exec(text.slice(pos[0]));
  if (!found) return undefined;
  const [line, key, rest] = found;
  const hint = `Write "${key}: ${rest.trim()}".`;
  return {from: pos[0], to: pos[0] + line.trimEnd().length, message: `no space after "${key}:"`, hint};
}

// A quote that is not closed ends at the next one, lines below; what follows that one is the error.
function runawayQuote({pos, message}: YamlError, {document, text}: YamlFile): Finding | undefined {
  if (message.includes("quote")) return undefined; // never closed at all
  let found: Finding | undefined;
  visit(document, {
    Scalar: (_, node) => {
      const [from, end] = node.range ?? [0, 0];
      const runs = node.type?.startsWith("QUOTE") && text.slice(from, end).includes("\n");
      if (!runs || end > pos[0] || text.slice(end, pos[0]).includes("\n")) return;
      const hint = `Close it with ${text[from]} in its own line, or begin the text on the next line after "|".`;
      found = {
        from,
        to: lineAt(text, from).end,
        message: `this ${text[from]} is closed only lines below`,
        hint
      };
    }
  });
  return found;
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
