import {type Alias, visit} from "yaml";
import type {Problem} from "../problem.js";
import {problemAt, spanPlace, type YamlFile} from "./yamlFile.js";

/**
 * Returns a problem if an alias (`*a`) cannot become its value: before its anchor, inside itself, or of aliases of
 * aliases without end. After it a file has values, which later checks rely on.
 */
export function checkAliases(yaml: YamlFile): Problem[] {
  try {
    yaml.document.toJS();
    return [];
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error; // what the parser throws for aliases
    const alias = firstAlias(yaml);
    const [from, to] = alias?.range ?? [0, 1];
    const message = `"${yaml.text.slice(from, to)}" does not stand for anything before it`;
    const hint = "Write the value itself here; as text it needs quotes.";
    return [problemAt(yaml, spanPlace(yaml, from, to), {message, hint})];
  }
}

// Of those that resolve to nothing the first, else the first of all.
function firstAlias({document}: YamlFile): Alias | undefined {
  const aliases: Alias[] = [];
  visit(document, {Alias: (_, node) => void aliases.push(node)});
  return aliases.find((alias) => alias.resolve(document) === undefined) ?? aliases[0];
}
