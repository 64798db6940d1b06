import {isPair, isScalar, type Pair, type Scalar, visit} from "yaml";
import type {Problem} from "../problem.js";
import {problemAt, spanPlace, type YamlFile} from "./yamlFile.js";

/**
 * Returns a warning for each line inside a text of several lines that was meant as a key: YAML takes `  ideas:` for
 * words of the description above it, and nothing is missing. Such a line begins with one of the `known` keys; or, as the
 * text's first or last line, with any word that could be a key.
 */
export function checkSwallowed(yaml: YamlFile, known: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  visit(yaml.document, {
    Scalar: (key, node, ancestors) => {
      if (key === "key") return;
      const owner = ancestors.findLast((one) => isPair(one)) as Pair | undefined; // findLast found a pair
      for (const {from, to, word} of suspects(yaml, node, known)) {
        const message = `"${word}" is part of the text${ownerOf(owner)}, not a key`;
        const hint = `If it is a key, begin it in the column of its neighbours and write "${word}: " with a space; if it is text, put another word before it.`;
        problems.push({
          ...problemAt(yaml, spanPlace(yaml, from, to), {message, hint}),
          severity: "warning"
        });
      }
    }
  });
  return problems;
}

interface Suspect {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

function suspects({text}: YamlFile, node: Scalar, known: readonly string[]): Suspect[] {
  const [start, end] = node.range ?? [0, 0];
  const source = text.slice(start, end);
  if (!source.trimEnd().includes("\n")) return [];
  const lines = linesOf(source, start).slice(1);
  return lines.flatMap(({line, from}, n) => {
    const edge = node.type === "PLAIN" || n === 0 || n === lines.length - 1;
    const [, before = "", word, sign] = /^(\s*["']?)([a-z][\w-]*)(\s*[:=](?!\/\/)|\s|$)/.exec(line) ?? [];
    if (word === undefined || !isSuspect({word, colon: sign.endsWith(":"), edge}, {node, known})) return [];
    return [{from: from + before.length, to: from + before.length + word.length + 1, word}];
  });
}

// At the edge of a text any word with a colon; inside it, a known key with one. Without the colon only what is no word
// of prose: a key with an underscore, or any known key where a text that is not marked as such goes on.
function isSuspect(
  {word, colon, edge}: {word: string; colon: boolean; edge: boolean},
  {node, known}: {node: Scalar; known: readonly string[]}
): boolean {
  if (colon) return edge || known.includes(word);
  return edge && known.includes(word) && (node.type === "PLAIN" || word.includes("_"));
}

// Empty lines are left out: the first and the last line are those with words.
function linesOf(source: string, start: number): {line: string; from: number}[] {
  let from = start;
  return source.split("\n").flatMap((line, n) => {
    const here = from;
    from += line.length + 1;
    return n === 0 || line.trim() !== "" ? [{line, from: here}] : [];
  });
}

function ownerOf(pair: Pair | undefined): string {
  return pair && isScalar(pair.key) ? ` of "${String(pair.key.value)}"` : "";
}
