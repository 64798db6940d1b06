// Persona files for the groups that have none: everything that figures can say, and TODO where only people can write.
import {stringify} from "yaml";
import {freeColors} from "../personas/freeColors.js";
import {matchPersonas} from "../personas/matchPersonas.js";
import {parseTrait} from "../personas/parseTrait.js";
import type {PersonaDefinition, Trait} from "../personas/persona.js";
import {suggestTraits} from "../personas/suggestYaml.js";
import type {People} from "../report/context.js";
import type {Language} from "../report/english.js";
import {type Group, makeGroups} from "../report/groups.js";
import {inLanguage} from "../report/inLanguage.js";
import {languageOf} from "../report/language.js";
import {numbersOf} from "../report/numbers.js";
import {plainName} from "./columnNames.js";
import {type DescribedGroup, describeGroup} from "./describeGroup.js";
import {descriptionOf, nameOf, taglineOf, thingsOf} from "./groupWords.js";

/** A file to write, by its path from the root. */
export interface SuggestedFile {
  readonly path: string;
  readonly text: string;
  readonly name: string;
}

/** What is suggested. */
export interface Suggestion {
  readonly personas: readonly SuggestedFile[];
  /** personas/family.yaml, where there is none. */
  readonly family?: string;
  /** Groups of fewer than min_group people: nothing is written of so few. */
  readonly tooFew: number;
}

type ClusterGroup = Group & {readonly cluster: number};
type Traits = Readonly<Record<string, string | number>>;

/** What is known besides the findings. */
export interface SuggestOptions {
  /** Ids that files in personas/ have, whether they can be read or not. */
  readonly taken: readonly string[];
  readonly hasFamily: boolean;
}

/**
 * Suggests a persona for each cluster without one. Traits are words, unless words of two groups could be mistaken for
 * each other: then numbers. With the files written, each of the clusters meets its own.
 */
export function suggestPersonas(given: People, {taken, hasFamily}: SuggestOptions): Suggestion {
  // Plurals that were made are those of the language.
  const say = languageOf(given.definitions.family.language);
  const findings = {...given, study: inLanguage(given, say, numbersOf(say)).study};
  const unnamed = makeGroups(findings).filter(
    (group): group is ClusterGroup => group.state === "unnamed" && group.cluster !== undefined
  );
  const {study, model} = findings;
  const large = unnamed.filter(({cluster}) => model.sizes[cluster] >= study.minGroup);
  const clusters = large.map(({cluster}) => cluster);
  const traits = traitsOf(findings, clusters);
  const groups = large.map((group) => describeGroup(findings, group, traits.get(group.cluster) ?? {}));
  const personas = renderFiles(findings, groups, {traits, taken, hasFamily});
  const family = hasFamily ? undefined : renderFamily(findings, groups);
  return {personas, tooFew: unnamed.length - large.length, ...(family === undefined ? {} : {family})};
}

function renderFiles(
  findings: People,
  groups: readonly DescribedGroup[],
  {traits, taken, hasFamily}: SuggestOptions & {readonly traits: ReadonlyMap<number, Traits>}
): SuggestedFile[] {
  const {study, definitions, fitCohort} = findings;
  const names = namesOf(findings, groups);
  const ids = idsOf(names, taken);
  const used = definitions.personas.map(({color}) => color);
  const colors = freeColors(used, groups.length);
  const things = thingsOf(study.features);
  const say = languageOf(definitions.family.language);
  const compared = fitCohort !== undefined && fitCohort > 0;
  return groups.map((group, n) => {
    const text = renderPersona({
      name: names[n],
      color: colors[n],
      family: familyOf(findings, group, hasFamily),
      tagline: taglineOf(group, things, say),
      traits: traits.get(group.cluster) ?? {},
      description: descriptionOf(group, study.outcomes, {compared, say})
    });
    return {path: `personas/${ids[n]}.yaml`, name: names[n], text};
  });
}

// In words first. Where a cluster would not meet its own words, all of the clusters in question get numbers.
function traitsOf(findings: People, clusters: readonly number[]): Map<number, Traits> {
  const {model, levels, study, definitions} = findings;
  const of = (cluster: number, exact: boolean): Traits =>
    suggestTraits({model, levels, features: study.features, cluster}, {exact});
  const exact = new Set<number>();
  for (;;) {
    const traits = new Map(clusters.map((cluster) => [cluster, of(cluster, exact.has(cluster))] as const));
    const made = clusters.map((cluster) => definitionOf(cluster, traits.get(cluster) ?? {}));
    const all = {...definitions, personas: [...definitions.personas, ...made]};
    const {groups} = matchPersonas(model, all, {features: study.features.map(({id}) => id), levels});
    const doubtful = clusters.filter(
      (cluster) =>
        groups[cluster].persona !== idOf(cluster) ||
        clusters.some((other) => other !== cluster && sameTraits(traits, cluster, other))
    );
    if (doubtful.every((cluster) => exact.has(cluster))) return traits;
    for (const cluster of doubtful) exact.add(cluster);
  }
}

// Ids that no file can have.
function idOf(cluster: number): string {
  return `~ ${cluster}`;
}

function sameTraits(traits: ReadonlyMap<number, Traits>, a: number, b: number): boolean {
  return JSON.stringify(traits.get(a)) === JSON.stringify(traits.get(b));
}

function definitionOf(cluster: number, traits: Traits): PersonaDefinition {
  const id = idOf(cluster);
  const place = {file: id};
  const parsed = Object.entries(traits).flatMap(([feature, written]): Trait[] => {
    const trait = parseTrait(written);
    return "value" in trait ? [{feature, value: trait.value, place}] : [];
  });
  return {
    id,
    file: id,
    name: id,
    color: "#808080",
    family: "",
    tagline: "",
    match: "cluster",
    traits: parsed,
    description: "",
    ideas: [],
    place
  };
}

// Two words of a group, more where that is not enough to tell it from another; at last a number.
function namesOf({definitions, study}: People, groups: readonly DescribedGroup[]): string[] {
  const things = thingsOf(study.features);
  const words = {things, say: languageOf(definitions.family.language)};
  const taken = new Set(definitions.personas.map(({name}) => key(name)));
  return groups.map((group) => {
    const most = Math.max(2, group.telling.length);
    const tries = Array.from({length: most - 1}, (_, n) => nameOf(group, words, n + 2));
    const others = groups.filter((other) => other !== group);
    const name =
      tries.find(
        (one, n) =>
          !taken.has(key(one)) && others.every((other) => key(nameOf(other, words, n + 2)) !== key(one))
      ) ??
      tries.find((one) => !taken.has(key(one))) ??
      numbered(tries[0], taken);
    taken.add(key(name));
    return name;
  });
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  for (let n = 2; ; n++) if (!taken.has(key(`${name} (${n})`))) return `${name} (${n})`;
}

function key(name: string): string {
  return name.toLowerCase();
}

// The file name is the persona's address and never changes: long names are cut between words.
function idsOf(names: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken);
  return names.map((name) => {
    const words = plainName(name)
      .replace(/[^a-z0-9_]/g, "")
      .replace(/^[^a-z]+/, "")
      .split("_")
      .filter((word) => word !== "");
    let base = words[0] ?? "group";
    for (const word of words.slice(1))
      if (`${base}-${word}`.length <= 40) base = `${base}-${word}`;
      else break;
    let id = base;
    for (let n = 2; used.has(id) || /^(index|everyone|off-the-chart|unnamed-\d+|family)$/.test(id); n++)
      id = `${base}-${n}`;
    used.add(id);
    return id;
  });
}

function familiesOf({definitions}: People): Language["found"]["busier"][] {
  const {quieter, busier} = languageOf(definitions.family.language).found;
  return [quieter, busier];
}

function familyOf(findings: People, {busy}: DescribedGroup, hasFamily: boolean): string {
  const {name} = familiesOf(findings)[busy ? 1 : 0];
  const listed = findings.definitions.family.families.map(({name}) => name);
  if (!hasFamily || listed.length === 0 || listed.includes(name)) return name;
  return listed[0];
}

// Families that personas name already stay; of ours those that are used.
function renderFamily(findings: People, groups: readonly DescribedGroup[]): string {
  const {families, title, language} = findings.definitions.family;
  const ours = familiesOf(findings).filter(
    ({name}, n) =>
      groups.some(({busy}) => busy === (n === 1)) && families.every((family) => family.name !== name)
  );
  return `${[
    "# yaml-language-server: $schema=family.schema.json",
    "# The family of personas. TODO: give it a title, and its parts names that mean something to you; then change",
    "# the family in the personas' files, too.",
    yamlOf({title, language, families: [...families, ...ours]})
  ].join("\n")}\n`;
}

function renderPersona(
  persona: {traits: Traits; description: string} & Readonly<
    Record<"name" | "color" | "family" | "tagline", string>
  >
): string {
  const {name, color, family, tagline, traits, description} = persona;
  return [
    "# yaml-language-server: $schema=persona.schema.json",
    "# A group that Kindred found. Written by `kindred suggest`: the figures are right, the words are nobody's yet.",
    "# TODO: a name that people will remember; this one only says what they do.",
    yamlOf({name, color, family}),
    "# TODO: one line that everybody understands.",
    yamlOf({tagline}),
    "# What makes it this persona: by these Kindred knows the group again next month.",
    yamlOf({traits}),
    "# TODO: who they are, in your words. What is in double braces is filled in from the data.",
    yamlOf({description: `${description}\n`}),
    "# TODO: what each team could do for them.",
    "# ideas:",
    "#   product: Put one exercise after the second video."
  ]
    .join("\n")
    .replace(/\n*$/, "\n");
}

function yamlOf(value: unknown): string {
  return stringify(value, {lineWidth: 0}).trimEnd();
}
