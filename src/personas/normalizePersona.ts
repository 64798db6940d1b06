import {placeOf} from "../study/yamlFile.js";
import {listedFamilies, ONLY_FAMILY} from "./normalizeFamily.js";
import {parseColor} from "./parseColor.js";
import {parseTrait} from "./parseTrait.js";
import type {PersonaDefinition, Trait} from "./persona.js";
import type {PersonaFile} from "./personaFile.js";
import type {FamilyYaml} from "./personaSchema.js";

/** Returns the persona with defaults filled in; the file has passed every check. */
export function normalizePersona(
  {id, yaml, value, picture}: PersonaFile & Required<Pick<PersonaFile, "value">>,
  family: FamilyYaml
): PersonaDefinition {
  const color = parseColor(value.color);
  const traits = Object.entries(value.traits ?? {}).flatMap(([feature, written]): Trait[] => {
    const parsed = parseTrait(written);
    return "value" in parsed
      ? [{feature, value: parsed.value, place: placeOf(yaml, ["traits", feature])}]
      : [];
  });
  return {
    id,
    file: yaml.file,
    name: value.name,
    color: "color" in color ? color.color : "#808080",
    family: value.family ?? listedFamilies(family)[0]?.name ?? ONLY_FAMILY,
    tagline: value.tagline,
    match: value.match ?? "cluster",
    traits,
    description: value.description ?? "",
    ideas: Object.entries(value.ideas ?? {}).map(([team, text]) => ({team, text})),
    ...(picture && value.image ? {image: {...picture, alt: value.image.alt}} : {}),
    place: placeOf(yaml, ["name"])
  };
}
