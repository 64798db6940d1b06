import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import {matchPersonas} from "../../src/personas/matchPersonas.js";
import {readPersonas} from "../../src/personas/readPersonas.js";
import {formatProblems} from "../../src/problem.js";
import type {Findings} from "../../src/report/context.js";
import {type Suggestion, suggestPersonas} from "../../src/setup/suggestPersonas.js";
import {DRILLER, type ExampleRow, exampleFindings, FEATURES, WATCHER} from "../report/exampleFindings.js";
import {englishWords, textsWith} from "../site/englishWords.js";
import {withFolder} from "./withFolder.js";

const suggest = (findings: Findings, taken: readonly string[] = [], hasFamily = false): Suggestion =>
  suggestPersonas(findings, {taken, hasFamily});

const filesOf = ({personas, family}: Suggestion): Record<string, string> => ({
  ...Object.fromEntries(personas.map(({path, text}) => [path, text])),
  ...(family === undefined ? {} : {"personas/family.yaml": family})
});

/** Reads the files as a build does and lets them meet the groups; none may have a problem. */
const matched = (findings: Findings, files: Record<string, string>): Promise<(string | undefined)[]> =>
  withFolder(files, async (root) => {
    const {definitions, problems} = readPersonas(root, findings.study);
    expect(formatProblems(problems)).toBe("");
    if (!definitions) return [];
    const {levels, counted} = findings;
    return matchPersonas(findings.model, definitions, {features: counted.table.features, levels}).groups.map(
      ({persona}) => persona
    );
  });

describe("suggestPersonas(findings, options)", () => {
  const findings = exampleFindings({personas: []});

  test("makes names from traits, addresses from names, and families from what is done more or less", () => {
    const {personas, family} = suggest(findings);
    // Clusters by size: 100 who hardly do anything, 60 with 7 videos, 36 with 11 exercises.
    expect(personas.map(({name, path}) => [name, path])).toEqual([
      ["Hardly anything that we count", "personas/hardly-anything-that-we-count.yaml"],
      ["Many videos, hardly any exercises", "personas/many-videos-hardly-any-exercises.yaml"],
      ["Many exercises, hardly any videos", "personas/many-exercises-hardly-any-videos.yaml"]
    ]);
    expect(parse(family ?? "")).toMatchObject({
      title: "The Lumen family",
      families: [{name: "Onlookers"}, {name: "Quieter"}, {name: "Busier"}]
    });
  });

  test("gives each group a file that reads well and meets it", async () => {
    const suggestion = suggest(findings);
    expect(suggestion.personas[1]?.text).toBe(`# yaml-language-server: $schema=persona.schema.json
# A group that Kindred found. Written by \`kindred suggest\`: the figures are right, the words are nobody's yet.
# TODO: a name that people will remember; this one only says what they do.
name: Many videos, hardly any exercises
color: "#0aa1c2"
family: Busier
# TODO: one line that everybody understands.
tagline: More videos than usual
# What makes it this persona: by these Kindred knows the group again next month.
traits:
  exercises: none
  videos: high
# TODO: who they are, in your words. What is in double braces is filled in from the data.
description: |
  **{{share}}** of new {{people}} are in this group.{{#change}} Their share is {{change}}.{{/change}}
  In the {{window}}, half of them start {{videos.median}} videos or more and {{exercises.any}} submit
  at least one exercise.

  Subscribed: {{subscribed.rate}}.
# TODO: what each team could do for them.
# ideas:
#   product: Put one exercise after the second video.
`);
    expect(await matched(findings, filesOf(suggestion))).toEqual([
      "hardly-anything-that-we-count",
      "many-videos-hardly-any-exercises",
      "many-exercises-hardly-any-videos"
    ]);
  });

  test("writes in the language of the family", async () => {
    const units = ["exercício", "vídeo"];
    const features = FEATURES.map((feature, i) => ({
      ...feature,
      unit: [units[i], "?"] as const,
      pluralMade: true as const,
      verb: ["enviar", "iniciar"][i]
    }));
    const brazilian = exampleFindings({personas: [], study: {features}});
    const family = {...brazilian.definitions.family, language: "pt-BR" as const};
    const found = {...brazilian, definitions: {...brazilian.definitions, family}};
    const suggestion = suggest(found);
    expect(suggestion.personas.map(({name, path}) => [name, path])).toEqual([
      ["Quase nada do que contamos", "personas/quase-nada-do-que-contamos.yaml"],
      ["Mais vídeos, quase sem exercícios", "personas/mais-videos-quase-sem-exercicios.yaml"],
      ["Mais exercícios, quase sem vídeos", "personas/mais-exercicios-quase-sem-videos.yaml"]
    ]);
    const {tagline, description} = parse(suggestion.personas[1]?.text ?? "");
    expect(tagline).toBe("Mais vídeos que o habitual");
    expect(description.replaceAll("\n", " ")).toContain(
      "Nela, metade chega a iniciar {{videos.median}} vídeos ou mais e {{exercises.any}} chegam a enviar ao menos 1 exercício."
    );
    expect(parse(suggestion.family ?? "")).toMatchObject({language: "pt-BR"});
    const texts = suggestion.personas.flatMap(({text}) =>
      Object.values(parse(text)).filter((value) => typeof value === "string")
    );
    const {dictionary} = englishWords();
    const written = texts.map((text) => text.replace(/\{\{.*?\}\}|Subscribed/g, ""));
    expect(textsWith(dictionary, written)).toEqual([]);
    expect(await matched(found, filesOf(suggestion))).not.toContain(undefined);
  });

  test("writes only of groups that have no persona, in colours of their own, under names that are free", () => {
    const half = exampleFindings({personas: [{...DRILLER, color: "#0aa1c2"}]});
    const {personas} = suggest(half, ["many-videos-hardly-any-exercises"], true);
    expect(personas.map(({path}) => path)).toEqual([
      "personas/hardly-anything-that-we-count.yaml",
      "personas/many-videos-hardly-any-exercises-2.yaml"
    ]);
    expect(personas.every(({text}) => !text.includes("#0aa1c2"))).toBe(true);
    expect(suggest(exampleFindings(), [], true)).toEqual({personas: [], tooFew: 0});
  });

  test("takes a family that is listed where family.yaml is there", () => {
    const {personas, family} = suggest(findings, [], true);
    expect(family).toBeUndefined();
    expect(personas.every(({text}) => text.includes("family: Onlookers"))).toBe(true);
  });

  test("takes no name that a persona has", () => {
    const named = {...WATCHER, name: "hardly anything that we count", traits: [], match: "outliers" as const};
    const {personas} = suggest(exampleFindings({personas: [named]}));
    expect(personas[0]?.name).toBe("Hardly anything that we count (2)");
  });

  test("gives numbers to groups that words cannot tell apart", async () => {
    // Nearly everybody who did it did it a hundred times: every level word is 100 or 0, and 0, 10 and 12 are "none".
    const users = [1000, 50, 50, 900];
    const rows: ExampleRow[] = [0, 10, 12, 100].map((n, i) => ({
      values: [n, 0],
      users: [0, 0, users[i] ?? 0],
      yes: 0
    }));
    const close = exampleFindings({
      rows,
      personas: [],
      study: {k: {kind: "fixed", k: 4, why: "a test"}, setAsideAbove: 1}
    });
    const suggestion = suggest(close);
    expect(new Set(suggestion.personas.map(({name}) => name)).size).toBe(4);
    const traits = suggestion.personas.map(({text}) => parse(text).traits.exercises);
    expect(traits).toEqual([0, "typical", 10, 12]);
    const ids = await matched(close, filesOf(suggestion));
    // Each cluster meets the file that was written for it: those are in the order of the clusters.
    expect(ids.map((id) => `personas/${id}.yaml`)).toEqual(suggestion.personas.map(({path}) => path));
  });

  test("writes nothing of fewer people than may be shown", () => {
    const {personas, tooFew} = suggest(exampleFindings({personas: [], study: {minGroup: 40}}));
    expect(personas).toHaveLength(2);
    expect(tooFew).toBe(1);
  });

  test("tells two features apart that count the same things, and quotes what Markdown would read", async () => {
    const twins = FEATURES.map((feature, j) => ({
      ...feature,
      label: j === 0 ? "Video *started*" : "Video finished",
      unit: ["video", "{{videos}}*"] as const
    }));
    const found = exampleFindings({personas: [], study: {features: twins}});
    const suggestion = suggest(found);
    const {name, text} = suggestion.personas[1] ?? {name: "", text: ""};
    expect(name).toBe("Many videos* finished, hardly any videos* *started*");
    expect(parse(text).description).toContain("start {{videos.median}} videos\\* or more");
    expect(await matched(found, filesOf(suggestion))).not.toContain(undefined);
  });
});

describe("suggestPersonas(findings, options), of people who do something or nothing", () => {
  test("says no and nothing where it is true", () => {
    const rows: ExampleRow[] = [
      {values: [0, 0], users: [0, 0, 100], yes: 0},
      {values: [0, 6], users: [0, 0, 60], yes: 0},
      {values: [11, 0], users: [0, 0, 40], yes: 0}
    ];
    const {personas} = suggest(
      exampleFindings({rows, personas: [], study: {k: {kind: "fixed", k: 3, why: "a test"}}})
    );
    expect(personas.map(({name}) => name)).toEqual([
      "Nothing that we count",
      "Some videos, no exercises",
      "Some exercises, no videos"
    ]);
  });
});
