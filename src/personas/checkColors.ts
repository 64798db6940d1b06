import type {Problem} from "../problem.js";
import {placeOf, problemAt} from "../study/yamlFile.js";
import {colorDistance, LEAST, relative, type Vision} from "./colorDistance.js";
import {freeColors} from "./freeColors.js";
import {parseColor} from "./parseColor.js";
import type {PersonaFile} from "./personaFile.js";

interface Colored {
  readonly file: PersonaFile;
  readonly color: string;
}

/**
 * Returns a warning for each two personas whose colours can be confused, by everybody or by people with one of three
 * kinds of colour blindness; equal colours are an error elsewhere. The place is the later file's, the other is named.
 */
export function checkColors(files: readonly PersonaFile[]): Problem[] {
  const colored = files.flatMap((file): Colored[] => {
    const parsed = file.parts.color === undefined ? {message: ""} : parseColor(file.parts.color);
    return "color" in parsed ? [{file, color: parsed.color}] : [];
  });
  const colors = colored.map(({color}) => color);
  return colored.flatMap((later, n) =>
    colored.slice(0, n).flatMap((earlier) => confusable(earlier, later, colors))
  );
}

function confusable(earlier: Colored, later: Colored, all: readonly string[]): Problem[] {
  if (earlier.color === later.color) return [];
  const distance = colorDistance(earlier.color, later.color);
  if (relative(distance) >= 1) return [];
  const {vision, difference} = distance;
  const at = placeOf(earlier.file.yaml, ["color"]);
  const name = earlier.file.parts.name ?? earlier.file.id;
  const better = freeColors(
    all.filter((color) => color !== later.color),
    1
  )[0];
  const message = `"${later.color}" and "${earlier.color}" of "${name}" look alike ${TO[vision]}`;
  const hint = `See ${at.file}:${at.line}:${at.column}. They differ by ${difference.toFixed(1)} (CIEDE2000); ${LEAST[vision]} is the least. A colour far from all others: "${better}".`;
  const place = placeOf(later.file.yaml, ["color"]);
  return [{...problemAt(later.file.yaml, place, {message, hint}), severity: "warning"}];
}

const TO: Readonly<Record<Vision, string>> = {
  usual: "to everybody",
  protanopia: "to people who do not see red (protanopia)",
  deuteranopia: "to people who do not see green (deuteranopia)",
  tritanopia: "to people who do not see blue (tritanopia)"
};
