// Mistakes in the shape of the file: keys, colons, indentation. After one of them the parser may say much; see
// checkSyntax for what is left out.
import type {Finding, YamlError} from "./finding.js";
import {lineAt} from "./lineAt.js";
import type {YamlFile} from "./yamlFile.js";

/** A key that is there twice, or seems so since the key above it holds nothing. */
export function duplicateKey({code, pos}: YamlError, {text, lines}: YamlFile): Finding | undefined {
  if (code !== "DUPLICATE_KEY") return undefined;
  // After a key without a value the parser names the end of its line.
  const from = pos[0] + (/^\s*/.exec(text.slice(pos[0]))?.[0].length ?? 0);
  const empty = keyWithoutLines(text, from);
  if (empty) return empty;
  const key = /^(?:"[^"]*"|'[^']*'|[^:\n]*)/.exec(text.slice(from))?.[0].trimEnd() ?? "";
  const indent = from - lineAt(text, from).start;
  const before = text.slice(0, from).split("\n");
  const earlier = before.findLastIndex((line) => line.slice(indent).startsWith(`${key}:`)) + 1;
  const known = earlier > 0 && earlier < lines.linePos(from).line;
  const hint = `${known ? `It is also on line ${earlier}: keep` : "Keep"} one of them.`;
  return {from, to: from + key.length, message: `"${key}" is given twice`, hint};
}

// Keys that are there twice because the key above them, which should hold them, has moved to their column.
function keyWithoutLines(text: string, from: number): Finding | undefined {
  let {start} = lineAt(text, from);
  const indent = text.slice(start, from);
  while (start > 0) {
    const above = lineAt(text, start - 1);
    start = above.start;
    if (!above.line.startsWith(indent) || /^[\s-]/.test(above.line.slice(indent.length))) return undefined;
    const content = above.line.trim();
    if (!/^[\w-]+:$/.test(content)) continue;
    const hint = "Indent the lines that belong to it two spaces further than the key itself.";
    const at = above.start + indent.length;
    return {from: at, to: at + content.length, message: `nothing is indented below "${content}"`, hint};
  }
  return undefined;
}

const STRUCTURE = ["BLOCK_AS_IMPLICIT_KEY", "MULTILINE_IMPLICIT_KEY", "MISSING_CHAR", "BAD_INDENT"];

/** A text that begins on the line after its key, and in which YAML finds something like a key. */
export function missingBar({code, pos}: YamlError, {text}: YamlFile): Finding | undefined {
  if (!STRUCTURE.includes(code)) return undefined;
  const {line, start} = lineAt(text, pos[0]);
  const above = lineAt(text, Math.max(0, start - 1));
  const key = /^\s*(?:- )?([\w-]+):\s*$/.exec(above.line)?.[1];
  if (key === undefined || !/^\s*[^\sa-z"'\-[{]/.test(line)) return undefined;
  const from = above.start + above.line.indexOf(key);
  const hint = `Write "${key}: |" and leave the text on the lines below.`;
  return {from, to: from + key.length + 1, message: `a text of several lines begins below "${key}:"`, hint};
}

/** A key without its colon, or with = for it. */
export function missingColon({code, pos}: YamlError, {text}: YamlFile): Finding | undefined {
  if (!STRUCTURE.includes(code)) return undefined;
  const {line, start, end} = lineAt(text, pos[0]);
  const found = /^(\s*(?:- )?)([a-z][\w-]*)(?:(\s*=\s*)|\s+|$)(.*)$/.exec(line.trimEnd());
  if (!found || /:(\s|$)/.test(line)) return undefined;
  const [, before, key, sign, rest] = found;
  const message = sign === undefined ? `no colon after "${key}"` : `"=" where a colon belongs`;
  return {from: start + before.length, to: end, message, hint: `Write "${`${key}: ${rest}`.trimEnd()}".`};
}

/** A line in the wrong column; may be what follows from another mistake. */
export function indentation({code, pos}: YamlError, {text}: YamlFile): Finding | undefined {
  if (!["BLOCK_AS_IMPLICIT_KEY", "MULTILINE_IMPLICIT_KEY", "BAD_INDENT"].includes(code)) return undefined;
  const here = lineAt(text, text[pos[0]] === "\n" ? pos[0] + 1 : pos[0]);
  // A value that goes on in the next line means that the next line is too far to the right.
  const blamed = code === "BAD_INDENT" ? here : lineAt(text, Math.min(text.length, here.end + 1));
  const content = blamed.line.trim();
  const from = blamed.start + blamed.line.indexOf(content);
  const hint = "Keys of one level begin in the same column; a level below begins two spaces further right.";
  const message = "this line is indented unlike its neighbours";
  return {from, to: from + content.length, message, hint, consequence: true};
}
