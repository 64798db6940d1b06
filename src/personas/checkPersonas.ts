// What only shows across files: names, colours and kinds that must be unique.
import type {Problem} from "../problem.js";
import {placeOf, problemAt, type YamlPath} from "../study/yamlFile.js";
import {parseColor} from "./parseColor.js";
import type {PersonaFile} from "./personaFile.js";

/** Returns a problem for each file that repeats what an earlier file has; each names the other place. */
export function checkPersonas(files: readonly PersonaFile[]): Problem[] {
  return [
    ...repeated(files, ["name"], nameKey, (first) => ({
      message: "another persona has this name",
      hint: `See ${first}: give one of them another name.`
    })),
    ...repeated(files, ["color"], colorKey, (first) => ({
      message: "another persona has this colour",
      hint: `See ${first}: each persona is known by its own colour.`
    })),
    ...repeated(
      files,
      ["match"],
      ({parts}) => (parts.match === "outliers" ? "outliers" : undefined),
      (first) => ({
        message: "another persona stands for those set aside",
        hint: `See ${first}: only one can. Give one of them traits instead.`
      })
    )
  ];
}

function repeated(
  files: readonly PersonaFile[],
  path: YamlPath,
  key: (file: PersonaFile) => string | undefined,
  say: (first: string) => {message: string; hint: string}
): Problem[] {
  const seen = new Map<string, PersonaFile>();
  return files.flatMap((file) => {
    const is = key(file);
    if (is === undefined) return [];
    const first = seen.get(is);
    if (!first) {
      seen.set(is, file);
      return [];
    }
    const {file: name, line, column} = placeOf(first.yaml, path);
    return [problemAt(file.yaml, placeOf(file.yaml, path), say(`${name}:${line}:${column}`))];
  });
}

// "The Planner" and "planner" would look alike on charts, "O Planejador" and "Planejador", too.
function nameKey({parts: {name}}: PersonaFile): string | undefined {
  return name
    ?.toLowerCase()
    .replace(/^(the|an?|os?|as)\s+/, "")
    .replace(/\s+/g, " ");
}

function colorKey({parts: {color}}: PersonaFile): string | undefined {
  const parsed = color === undefined ? undefined : parseColor(color);
  return parsed && "color" in parsed ? parsed.color : undefined;
}
