import type {PersonaFile} from "../../src/personas/personaFile.js";
import {readPersonas} from "../../src/personas/readPersonas.js";
import type {Problem} from "../../src/problem.js";
import type {Study} from "../../src/study/study.js";
import {exampleStudy} from "./exampleStudy.js";
import {withFiles} from "./withFiles.js";

/** Reads personas written as YAML by id. */
export function personaFiles(
  texts: Readonly<Record<string, string>>,
  study: Study = exampleStudy()
): {files: readonly PersonaFile[]; problems: readonly Problem[]} {
  const files = Object.entries(texts).map(([id, text]) => [`personas/${id}.yaml`, text] as const);
  return withFiles(Object.fromEntries(files), (root) => readPersonas(root, study));
}

/** Returns a persona's YAML with the keys given. */
export function personaText(keys: Readonly<Record<string, string>>): string {
  const all = {name: "The Planner", color: '"#2f6f9f"', tagline: "Plans", traits: "{videos: high}", ...keys};
  return Object.entries(all)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");
}
