import {describe, expect, test} from "vitest";
import {checkTraits, TOLD_APART, traitsApart} from "../../src/personas/checkTraits.js";
import type {TraitValue} from "../../src/personas/persona.js";
import {exampleModel, examplePersona} from "./exampleModel.js";
import {personaFiles, personaText} from "./personaFiles.js";

// Three features, the last constant; videos have a standard deviation of 2.
const model = exampleModel([[0, 0, 0]], {used: [0, 1], scale: [2, 1, 1], columns: 3});
const levels = [
  [0, 1, 1, 4, 9],
  [0, 2, 3, 4, 5],
  [0, 0, 0, 0, 0]
];
const space = {model, features: ["videos", "exercises", "essays"], levels};
const level = (word: "none" | "low" | "typical" | "high"): TraitValue => ({kind: "level", level: word});
const {files} = personaFiles({a: personaText({}), b: personaText({name: "B", color: "teal"})});
const check = (...personas: ReturnType<typeof examplePersona>[]) => checkTraits(personas, files, space);

describe("checkTraits(personas, files, space)", () => {
  test("warns of a trait on a feature that the model left out: once, and not if that is known", () => {
    const [problem, ...others] = check(examplePersona("a", {videos: 3, essays: 1}));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({file: "personas/a.yaml", severity: "warning"});
    expect(problem.message).toContain('"essays" is the same for everybody');
    expect(problem.hint).toMatch(/^Remove it/);
    const both = check(examplePersona("a", {essays: 1}), examplePersona("b", {essays: 2, videos: 1}));
    expect(both).toHaveLength(1);
    expect(both[0].hint).toContain("here and in personas/b.yaml");
    const told = new Set(["essays"]);
    expect(checkTraits([examplePersona("a", {essays: 1})], files, {...space, told})).toEqual([]);
  });

  test("warns of a trait on a feature that the study does not select", () => {
    const spared = {...model, scaler: {...model.scaler, spared: [2]}};
    const [problem] = checkTraits([examplePersona("a", {essays: 1})], files, {...space, model: spared});
    expect(problem.message).toBe('"essays" is not selected for grouping, so this trait says nothing');
    expect(problem.hint).toContain('or say in data/study.yaml "select: all"');
  });

  test("leaves rules alone: they are exact", () => {
    expect(check(examplePersona("a", {essays: 0}, "rule"), examplePersona("b", {essays: 0}, "rule"))).toEqual(
      []
    );
  });

  test("warns at the later of two personas whose level words mean the same here, and names the earlier", () => {
    const [problem, ...others] = check(
      examplePersona("a", {videos: level("low")}),
      examplePersona("b", {videos: level("typical")})
    );
    expect(others).toEqual([]);
    expect(problem).toMatchObject({file: "personas/b.yaml", line: 4, severity: "warning"});
    expect(problem.message).toBe('these traits cannot be told from those of "a"');
    expect(problem.hint).toContain("personas/a.yaml:5");
    expect(problem.hint).toContain("0.00 standard deviations");
  });

  test("is silent about personas that differ, or are about different features", () => {
    const many = examplePersona("b", {videos: level("high")});
    expect(check(examplePersona("a", {videos: level("low")}), many)).toEqual([]);
    expect(check(examplePersona("a", {exercises: 4}), many)).toEqual([]);
    expect(check(examplePersona("a", {videos: level("high"), exercises: 4}), many)).toEqual([]);
  });
});

describe("traitsApart(a, b, space)", () => {
  const apart = (a: Record<string, number | TraitValue>, b: Record<string, number | TraitValue>) =>
    traitsApart(examplePersona("a", a).traits, examplePersona("b", b).traits, space);

  test("is the root mean square of the gaps in standard deviations", () => {
    // Videos: 4 − 1 = 3 units of 2; exercises: 2 units of 1.
    expect(apart({videos: 4, exercises: 1}, {videos: 1, exercises: 3})).toBeCloseTo(
      Math.sqrt((1.5 ** 2 + 2 ** 2) / 2),
      12
    );
    expect(apart({videos: 1}, {videos: 1 + 2 * TOLD_APART})).toBeCloseTo(TOLD_APART, 12);
  });

  test("compares ends of ranges; open ends are equal", () => {
    const range = (from: number, to: number): TraitValue => ({kind: "range", from, to});
    expect(
      apart({videos: range(2, Number.POSITIVE_INFINITY)}, {videos: range(4, Number.POSITIVE_INFINITY)})
    ).toBe(1);
    expect(apart({videos: range(2, 4)}, {videos: range(2, 4)})).toBe(0);
    expect(apart({videos: range(2, 4)}, {videos: range(2, Number.POSITIVE_INFINITY)})).toBe(
      Number.POSITIVE_INFINITY
    );
  });

  test("ignores what the model left out; undefined where nothing is left or features differ", () => {
    expect(apart({videos: 1, essays: 5}, {videos: 1})).toBe(0);
    expect(apart({essays: 5}, {essays: 5})).toBeUndefined();
    expect(apart({videos: 1}, {exercises: 1})).toBeUndefined();
  });
});
