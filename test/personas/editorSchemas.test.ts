import {existsSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {parse} from "yaml";
import * as z from "zod";
import {checkEditorSchemas, editorSchemas} from "../../src/personas/editorSchemas.js";
import {personaJsonSchema} from "../../src/personas/personaJsonSchema.js";
import {readFamily} from "../../src/personas/readFamily.js";
import type {JsonSchema} from "../../src/study/jsonSchema.js";
import {readStudy} from "../../src/study/readStudy.js";
import {studyJsonSchema} from "../../src/study/studyJsonSchema.js";
import {exampleStudy} from "./exampleStudy.js";
import {withFiles} from "./withFiles.js";

const {study} = readStudy(".");
const {family} = readFamily(".");
const made = editorSchemas(study, family);
const schemaOf = (path: string): JsonSchema => JSON.parse(made.get(path) ?? "null");
const SAMPLES = [
  ["data/study.yaml", "data/study.schema.json"],
  ["personas/family.yaml", "personas/family.schema.json"],
  ["personas/binge-watcher.yaml", "personas/persona.schema.json"],
  ["personas/planner.yaml", "personas/persona.schema.json"]
] as const;

/** Every schema below a schema, with the way to it. */
function within(schema: unknown, way = ""): {way: string; schema: JsonSchema}[] {
  if (typeof schema !== "object" || schema === null) return [];
  const below = Object.entries(schema).flatMap(([key, inner]) => within(inner, `${way}/${key}`));
  return [{way, schema: schema as JsonSchema}, ...below]; // objects within a schema
}

describe("editorSchemas(study, family)", () => {
  test.each([...made.keys()])("%s is committed as it is made: run `kindred schema` after changes", (path) => {
    expect(existsSync(path)).toBe(true);
    expect(readFileSync(path, "utf8")).toBe(made.get(path));
  });

  test.each(SAMPLES)("%s names its schema, and is valid under it", (path, schema) => {
    const text = readFileSync(path, "utf8");
    expect(text.split("\n")[0]).toBe(`# yaml-language-server: $schema=${schema.split("/")[1]}`);
    expect(z.fromJSONSchema(schemaOf(schema) as never).safeParse(parse(text)).error).toBeUndefined();
  });

  test.each([
    ["data/study.schema.json", {windwo: "first 24 hours"}],
    ["data/study.schema.json", {window: "24 hours"}],
    ["data/study.schema.json", {k: "five"}],
    ["data/study.schema.json", {features: {exercises: {label: "a", unit: "b", count: "total"}}}],
    ["personas/family.schema.json", {languages: "en"}],
    ["personas/family.schema.json", {language: "klingon"}],
    ["personas/persona.schema.json", {image: "planner.webp"}],
    ["personas/persona.schema.json", {colour: "#ffffff"}],
    ["personas/persona.schema.json", {color: "d1495b"}],
    ["personas/persona.schema.json", {color: "crimsn"}],
    ["personas/persona.schema.json", {family: "Strangers"}],
    ["personas/persona.schema.json", {traits: {exercize: "high"}}],
    ["personas/persona.schema.json", {traits: {exercises: "hihg"}}],
    ["personas/persona.schema.json", {traits: {exercises: "3-8"}}],
    ["personas/persona.schema.json", {traits: {exercises: true}}]
  ])("%s refuses %j", (schema, slip) => {
    const sample = SAMPLES.find(([, one]) => one === schema)?.[0] ?? "";
    const value = {...parse(readFileSync(sample, "utf8")), ...slip};
    expect(z.fromJSONSchema(schemaOf(schema) as never).safeParse(value).success).toBe(false);
  });

  test.each(["none", "High", "very-high", "VERY HIGH", 3, 0.5, "3..8", " 3 .. 8 ", "..8", "3..", "-1..2.5"])(
    "a trait of %j is accepted, as by the check",
    (value) => {
      const persona = parse(readFileSync("personas/planner.yaml", "utf8"));
      const traits = {exercises: value};
      const schema = z.fromJSONSchema(schemaOf("personas/persona.schema.json") as never);
      expect(schema.safeParse({...persona, traits}).error).toBeUndefined();
    }
  );

  test("every object refuses keys that it does not know, unless people choose them", () => {
    for (const [path] of made)
      for (const {way, schema} of within(schemaOf(path))) {
        if (schema.type !== "object") continue;
        const chosen = schema.propertyNames !== undefined;
        expect(chosen ? typeof schema.additionalProperties : schema.additionalProperties, path + way).toEqual(
          chosen ? "object" : false
        );
      }
  });

  test("every key has help for its hover", () => {
    for (const [path] of made)
      for (const {way, schema} of within(schemaOf(path)))
        for (const [key, inner] of Object.entries(schema.properties ?? {})) {
          if (way.endsWith("/properties") && typeof inner !== "object") continue;
          expect((inner as JsonSchema).description, `${path}${way}: ${key}`).toMatch(/\w/);
        }
  });
});

describe("personaJsonSchema(study, families)", () => {
  const schema = personaJsonSchema(exampleStudy(["videos", "essays"]), ["Doers", "Explorers"]);
  const properties = schema.properties as Record<string, JsonSchema>; // a persona has keys

  test("lists the study's features, with their units, and the family's names", () => {
    expect(Object.keys(properties.traits.properties ?? {})).toEqual(["videos", "essays"]);
    const videos = properties.traits.properties?.videos as JsonSchema;
    expect(videos.description).toContain("videos counted, in videoss per person");
    const levels = (videos.anyOf as JsonSchema[]).flatMap((one) => one.const ?? []);
    expect(levels).toEqual(["none", "low", "typical", "high", "very high"]);
    expect(properties.family.enum).toEqual(["Doers", "Explorers"]);
    const {properties: own = {}} = personaJsonSchema(exampleStudy(), []);
    expect(own.family).not.toHaveProperty("enum");
  });

  test("lists every placeholder of this study in the help of its texts", () => {
    const team = properties.ideas.additionalProperties as JsonSchema;
    for (const help of [properties.description.description, team.description])
      for (const placeholder of ["{{share}}", "{{videos.median}}", "{{essays.any}}", "{{subscribed.rate}}"])
        expect(help).toContain(placeholder);
  });
});

describe("checkEditorSchemas(root, study, family)", () => {
  const own = exampleStudy();
  const fresh = Object.fromEntries(editorSchemas(own, {}));

  test("is silent where the files are as they are made, or are not there", () => {
    expect(withFiles(fresh, (root) => checkEditorSchemas(root, own, {}))).toEqual([]);
    expect(withFiles({"data/a.txt": ""}, (root) => checkEditorSchemas(root, own, {}))).toEqual([]);
  });

  test("warns of the file that a new feature made old", () => {
    const problems = withFiles(fresh, (root) =>
      checkEditorSchemas(root, exampleStudy(["videos", "exercises", "essays"]), {})
    );
    expect(problems).toMatchObject([{file: "personas/persona.schema.json", severity: "warning"}]);
    expect(problems[0].hint).toContain("kindred schema");
  });

  test("does not depend on the study where the schema does not", () => {
    expect(JSON.stringify(studyJsonSchema())).not.toContain("exercises.median");
    expect([...editorSchemas().keys()]).toEqual([
      "data/study.schema.json",
      "personas/family.schema.json",
      "personas/look.schema.json"
    ]);
  });
});
