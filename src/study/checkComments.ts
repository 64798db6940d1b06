import {isMap, isPair, isScalar, visit} from "yaml";
import type {Problem} from "../problem.js";
import {problemAt, spanPlace, type YamlFile} from "./yamlFile.js";

/**
 * Returns a warning for each text that a # may have cut off: `The #1 fan` is "The" and a comment. Comments with a
 * space after # are taken for comments.
 */
export function checkComments(yaml: YamlFile): Problem[] {
  const problems: Problem[] = [];
  visit(yaml.document, {
    Scalar: (key, node, ancestors) => {
      const inPair = isPair(ancestors[ancestors.length - 1]) || isMap(ancestors[ancestors.length - 1]);
      if (
        key === "key" ||
        !inPair ||
        !isScalar(node) ||
        node.type !== "PLAIN" ||
        typeof node.value !== "string"
      )
        return;
      const [from, end] = node.range ?? [0, 0];
      const cut = /^[ \t]+#[^\s#].*/.exec(yaml.text.slice(end))?.[0].trimEnd();
      if (cut === undefined) return;
      const whole = yaml.text.slice(from, end) + cut;
      const say = {
        message: `"${cut.trimStart()}" is a comment, not part of the text`,
        hint: `Put the text in quotes: "${whole}"; or leave a space after # if a comment is meant.`
      };
      problems.push({
        ...problemAt(yaml, spanPlace(yaml, end + cut.indexOf("#"), end + cut.length), say),
        severity: "warning"
      });
    }
  });
  return problems;
}
