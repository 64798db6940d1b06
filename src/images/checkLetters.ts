// Words in pictures are outlines of our own faces, so that they look the same everywhere. What those lack is said, not
// hidden.
import type {PersonaFile} from "../personas/personaFile.js";
import type {Problem} from "../problem.js";
import type {Feature} from "../study/study.js";
import {placeOf, problemAt} from "../study/yamlFile.js";
import {lackingIn} from "./faces.js";

/** Characters that a message names. */
const NAMED = 5;
const HINT =
  "Inter and Fraunces have Latin, Greek and Cyrillic letters; pages show all others, too. Write it in those letters where pictures matter.";

/** Returns a warning for each name, tagline and label with characters that pictures show as dots. */
export function checkLetters(files: readonly PersonaFile[], features: readonly Feature[]): Problem[] {
  const personas = files.flatMap(({yaml, parts}) =>
    (["name", "tagline", "family"] as const).flatMap((key): Problem[] => {
      const message = messageOf(parts[key]);
      return message === undefined
        ? []
        : [{...problemAt(yaml, placeOf(yaml, [key]), {message, hint: HINT}), severity: "warning"}];
    })
  );
  const labels = features.flatMap(({label}): Problem[] => {
    const message = messageOf(label);
    return message === undefined
      ? []
      : [{file: "data/study.yaml", severity: "warning", message: `label "${label}": ${message}`, hint: HINT}];
  });
  return [...personas, ...labels];
}

function messageOf(text: string | undefined): string | undefined {
  const lacking = text === undefined ? [] : lackingIn(text);
  if (lacking.length === 0) return undefined;
  const named = lacking.slice(0, NAMED).map((character) => `"${character}" (${codeOf(character)})`);
  const more = lacking.length > NAMED ? ` and ${lacking.length - NAMED} more` : "";
  return `pictures cannot show ${named.join(", ")}${more}: a dot stands there`;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
