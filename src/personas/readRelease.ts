import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Problem} from "../problem.js";
import {checkYaml} from "../study/checkYaml.js";
import {parseYaml, readYaml} from "../study/readYaml.js";
import type {YamlFile} from "../study/yamlFile.js";
import {type DatedRelease, NOTES_FILE, RELEASE_FILE, type Release, type Retired} from "./release.js";
import {type ReleaseJson, releaseSchema} from "./releaseSchema.js";
import {personaPath} from "./retired.js";

/** The release, if there is one and it is whole; errors among `problems` say why not. */
export interface ReleaseRead {
  readonly release?: Release;
  readonly problems: readonly Problem[];
}

const HINT = "Take it back from the history of the project, or write a new one: kindred accept.";

/** Reads personas/release.json below the root; without the file nothing was accepted yet: no problem. */
export function readRelease(root: string): ReleaseRead {
  if (!existsSync(join(root, RELEASE_FILE))) return {problems: []};
  const conflict = unmerged(readFileSync(join(root, RELEASE_FILE), "utf8"));
  return conflict ? {problems: [conflict]} : checkRelease(readYaml(root, RELEASE_FILE));
}

/** Reads personas/RELEASES.md below the root; undefined where there is none. */
export function readNotes(root: string): string | undefined {
  const file = join(root, NOTES_FILE);
  return existsSync(file) ? readFileSync(file, "utf8").replace(/^\uFEFF/, "") : undefined;
}

/** Parses the text of release.json. JSON is YAML, so mistakes are shown as everywhere. */
export function parseRelease(text: string): ReleaseRead {
  const conflict = unmerged(text);
  return conflict ? {problems: [conflict]} : checkRelease(parseYaml(RELEASE_FILE, text));
}

function checkRelease({
  yaml,
  problems: syntax
}: {
  yaml?: YamlFile;
  problems: readonly Problem[];
}): ReleaseRead {
  if (!yaml || syntax.some(({severity}) => severity === "error")) return {problems: syntax.map(mended)};
  const {value, problems} = checkYaml(yaml, releaseSchema);
  if (value === undefined) return {problems: problems.map(mended)};
  const uneven = unevenGroup(value);
  if (uneven !== undefined) return {problems: [broken(uneven)]};
  return {release: normalizeRelease(value), problems: [...syntax, ...problems]};
}

// It is a file of ours: hints that tell how to write it by hand would mislead.
function mended(problem: Problem): Problem {
  return {...problem, hint: HINT};
}

function broken(message: string): Problem {
  return {file: RELEASE_FILE, severity: "error", message, hint: HINT};
}

// Before it is parsed: the markers would be told as mistakes of YAML.
function unmerged(text: string): Problem | undefined {
  return /^(<<<<<<<|=======|>>>>>>>)/m.test(text)
    ? broken("the file holds two versions that git could not merge")
    : undefined;
}

// Every group must have what the features promise, and no persona may have two groups.
function unevenGroup({features, groups}: ReleaseJson): string | undefined {
  const all = Object.keys(features);
  const used = all.filter((id) => !features[id].constant);
  const same = (values: object, ids: readonly string[]): boolean =>
    Object.keys(values).sort().join() === [...ids].sort().join();
  const n = groups.findIndex(({average, centroid}) => !same(average, all) || !same(centroid, used));
  if (n >= 0) return `group ${n + 1} does not have a value for every feature`;
  if (used.length === 0) return "no feature took part";
  const personas = groups.flatMap(({persona}) => persona ?? []);
  const twice = personas.find((id, i) => personas.indexOf(id) !== i);
  return twice === undefined ? undefined : `the persona "${twice}" has two groups`;
}

function normalizeRelease({release, ends, features, groups, ...rest}: ReleaseJson): Release {
  return {
    number: release,
    cohort: rest.cohort,
    ...(ends === undefined ? {} : {ends}),
    reason: rest.reason,
    window: rest.window,
    scaling: rest.scaling,
    users: rest.users,
    features: Object.entries(features).map(([id, {counts, mean, scale, constant, set_aside_above}]) => ({
      id,
      counts,
      mean,
      scale,
      constant: constant ?? false,
      ...(set_aside_above === undefined ? {} : {setAsideAbove: set_aside_above})
    })),
    groups: groups.map(({persona, since, releases, users, traits, average, spread, centroid}) => ({
      ...(persona === undefined ? {} : {persona}),
      since,
      releases,
      users,
      traits: traits ?? {},
      average,
      spread,
      centroid
    })),
    ...(rest.addresses === undefined ? {} : {addresses: rest.addresses}),
    ...(rest.earlier === undefined ? {} : {earlier: rest.earlier.map(dated)}),
    ...(rest.retired === undefined ? {} : {retired: retiredOf(rest.retired)}),
    place: {file: RELEASE_FILE}
  };
}

function dated({release, cohort, ends}: NonNullable<ReleaseJson["earlier"]>[number]): DatedRelease {
  return {number: release, cohort, ...(ends === undefined ? {} : {ends})};
}

// At first only personas were kept, by id.
function retiredOf(given: NonNullable<ReleaseJson["retired"]>): Retired[] {
  return Object.entries(given).map(([key, cohort]) => ({
    path: key.includes("/") ? key : personaPath(key),
    cohort
  }));
}
