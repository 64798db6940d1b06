// Checks one persona against the study: its traits, colour, family and placeholders. Works on the keys that are
// valid on their own, so that one mistake does not hide another.
import type {Place, Problem} from "../problem.js";
import {checkSwallowed} from "../study/checkSwallowed.js";
import {didYouMean} from "../study/didYouMean.js";
import type {Study} from "../study/study.js";
import {findNode, keyPlaceOf, placeOf, problemAt, type YamlFile} from "../study/yamlFile.js";
import {checkPlaceholders} from "./checkPlaceholders.js";
import {listedFamilies} from "./normalizeFamily.js";
import {parseColor} from "./parseColor.js";
import {parseTrait} from "./parseTrait.js";
import type {PersonaFile} from "./personaFile.js";
import {type FamilyYaml, personaSchema} from "./personaSchema.js";
import {knownPlaceholders} from "./placeholders.js";

/** Returns what is wrong in one persona's file beyond its schema. */
export function checkPersona(file: PersonaFile, study: Study, family: FamilyYaml): Problem[] {
  return [
    ...checkColor(file),
    ...checkFamilyName(file, family),
    ...checkKind(file, study),
    ...checkTraits(file, study),
    ...checkTexts(file, study),
    ...checkSwallowed(file.yaml, [...Object.keys(personaSchema.shape), ...study.features.map(({id}) => id)])
  ];
}

function checkColor({yaml, parts: {color}}: PersonaFile): Problem[] {
  if (color === undefined) return [];
  const parsed = parseColor(color);
  return "color" in parsed ? [] : [problemAt(yaml, placeOf(yaml, ["color"]), parsed)];
}

function checkFamilyName({yaml, parts}: PersonaFile, family: FamilyYaml): Problem[] {
  const names = listedFamilies(family).map(({name}) => name);
  if (names.length === 0) return [];
  if (parts.family === undefined) {
    if (names.length === 1 || findNode(yaml, ["family"])) return [];
    return [
      problemAt(
        yaml,
        {file: yaml.file},
        {message: 'missing key "family"', hint: `Add one of ${names.join(", ")}.`}
      )
    ];
  }
  if (names.includes(parts.family)) return [];
  const say = {message: `unknown family "${parts.family}"`, hint: didYouMean(parts.family, names)};
  return [problemAt(yaml, placeOf(yaml, ["family"]), say)];
}

// What each kind of persona asks of its traits.
function checkKind({yaml, doubtful, parts: {match = "cluster"}}: PersonaFile, study: Study): Problem[] {
  const written = findNode(yaml, ["traits"]) !== undefined;
  const empty = Object.keys(writtenTraits(yaml)).length === 0;
  const at = (place: Place, message: string, hint: string): Problem[] => [
    problemAt(yaml, place, {message, hint})
  ];
  if (match === "outliers") {
    if (written)
      return at(
        keyPlaceOf(yaml, ["traits"]),
        "outliers have no traits",
        "Remove traits: who is set aside is said in data/study.yaml."
      );
    if (study.setAsideAbove !== undefined) return [];
    const [problem] = at(
      placeOf(yaml, ["match"]),
      "nobody is set aside in this study",
      'Write outliers: "top 1%" in data/study.yaml.'
    );
    return [{...problem, severity: "warning"}];
  }
  if (!empty || doubtful.has("traits")) return [];
  const example = `Add traits: {${study.features[0]?.id ?? "feature"}: ${match === "rule" ? "none" : "high"}}.`;
  const purpose =
    match === "rule" ? "a rule needs traits to test" : "nothing says whom this persona describes";
  return at(written ? keyPlaceOf(yaml, ["traits"]) : {file: yaml.file}, purpose, example);
}

function checkTraits({yaml, parts}: PersonaFile, {features}: Study): Problem[] {
  const known = features.map(({id}) => id);
  return Object.entries(writtenTraits(yaml)).flatMap(([feature, written]): Problem[] => {
    const path = ["traits", feature];
    if (!known.includes(feature)) {
      const say = {message: `unknown feature "${feature}"`, hint: didYouMean(feature, known)};
      return [problemAt(yaml, keyPlaceOf(yaml, path), say)];
    }
    if (typeof written !== "string" && typeof written !== "number") return []; // the schema's matter
    const parsed = parseTrait(written);
    if ("message" in parsed) return [problemAt(yaml, placeOf(yaml, path), parsed)];
    const {value} = parsed;
    if (parts.match !== "rule" || value.kind !== "level" || value.level === "none") return [];
    const hint = 'A rule is exact: write none, a number such as 3, or a range such as "1..".';
    return [problemAt(yaml, placeOf(yaml, path), {message: `"${value.level}" is not exact`, hint})];
  });
}

function checkTexts({yaml, parts}: PersonaFile, study: Study): Problem[] {
  const known = knownPlaceholders(study);
  const teams = Object.keys(parts.ideas ?? {});
  const plain = (["name", "tagline"] as const).filter((key) => parts[key]?.includes("{{"));
  const hint = "Placeholders are for description and ideas.";
  return [
    ...plain.map((key) =>
      problemAt(yaml, placeOf(yaml, [key]), {message: `a placeholder in "${key}"`, hint})
    ),
    ...checkPlaceholders(yaml, ["description"], known),
    ...teams.flatMap((team) => checkPlaceholders(yaml, ["ideas", team], known))
  ];
}

// As they stand in the file, so that one broken trait does not hide the others.
function writtenTraits({document}: YamlFile): Record<string, unknown> {
  const {traits} = (document.toJS() ?? {}) as {traits?: unknown}; // the file is keys and values
  return typeof traits === "object" && traits !== null && !Array.isArray(traits) ? {...traits} : {};
}
