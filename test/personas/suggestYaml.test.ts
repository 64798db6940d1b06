import {differenceCiede2000} from "culori";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {freeColors} from "../../src/personas/freeColors.js";
import {matchPersonas} from "../../src/personas/matchPersonas.js";
import {readPersonas} from "../../src/personas/readPersonas.js";
import {suggestYaml} from "../../src/personas/suggestYaml.js";
import {formatProblems} from "../../src/problem.js";
import {english} from "../../src/report/english.js";
import {exampleDefinitions, exampleModel, examplePersona} from "./exampleModel.js";
import {exampleStudy} from "./exampleStudy.js";
import {withFiles} from "./withFiles.js";

const study = exampleStudy();
const ids = study.features.map(({id}) => id);
const levels = [
  [0, 1, 2, 3, 4],
  [0, 10, 20, 30, 40]
];
const read = (files: Record<string, string>) => withFiles(files, (root) => readPersonas(root, study));

describe("suggestYaml(group)", () => {
  test("gives the nearest level words, or a number where none is near", () => {
    // scale 1 and 10: videos at 3.1 is near high (3); exercises at 9 · 10 = 90 is 5 from very high (40).
    const model = exampleModel([[3.1, 9]], {scale: [1, 10]});
    const yaml = suggestYaml(
      {
        model,
        levels,
        definitions: exampleDefinitions([]),
        features: study.features,
        cluster: 0
      },
      english.suggested
    );
    expect(
      yaml
    ).toBe(`# Save as personas/<a-name-of-yours>.yaml; then choose the name, the colour and the line.
name: Unnamed group 1
color: "#d1495b"
family: Everyone
tagline: Say in one line what these people have in common
traits:
  videos: high
  exercises: 90
`);
  });

  test("leaves out features that the model left out", () => {
    const model = exampleModel([[0]], {columns: 2, used: [1]});
    const yaml = suggestYaml(
      {
        model,
        levels,
        definitions: exampleDefinitions([]),
        features: study.features,
        cluster: 0
      },
      english.suggested
    );
    expect(yaml).toContain("traits:\n  exercises: none\n");
    expect(yaml).not.toContain("videos");
  });

  test("takes a name and a colour that nobody has", () => {
    const taken = {...examplePersona("x", {}), name: "unnamed group 1", color: "#d1495b"};
    const definitions = exampleDefinitions([taken]);
    const yaml = suggestYaml(
      {
        model: exampleModel([[0, 0]]),
        levels,
        definitions,
        features: study.features,
        cluster: 0
      },
      english.suggested
    );
    expect(yaml).toContain("name: Unnamed group 1 (2)\n");
    expect(yaml).not.toContain("#d1495b");
  });

  test("can be pasted for all groups, and all then lie within half a standard deviation on average", () => {
    const value = fc.double({min: -2, max: 30, noNaN: true});
    const scene = fc.record({
      centroids: fc.array(fc.tuple(value, value), {minLength: 1, maxLength: 6}),
      scale: fc.tuple(
        fc.double({min: 0.1, max: 20, noNaN: true}),
        fc.double({min: 0.1, max: 20, noNaN: true})
      ),
      kind: fc.constantFrom("standard" as const, "log" as const)
    });
    fc.assert(
      fc.property(scene, ({centroids, scale, kind}) => {
        const scaled = kind === "log" ? centroids.map((row) => row.map((x) => Math.abs(x) / 10)) : centroids;
        const model = exampleModel(scaled, {scale, kind});
        const files = Object.fromEntries(
          centroids.map((_, cluster) => {
            const group = {
              model,
              levels,
              definitions: exampleDefinitions([]),
              features: study.features,
              cluster
            };
            return [`personas/group-${cluster + 1}.yaml`, suggestYaml(group, english.suggested)];
          })
        );
        const {definitions, problems} = read(files);
        expect(formatProblems(problems)).toBe("");
        const {absent, groups, gate} = matchPersonas(model, definitions!, {features: ids, levels});
        // Each is below 0.5 from its own, so the least sum is, too; an absent persona costs the gate.
        const sum = groups.reduce((total, {persona, distance}) => (persona ? total + distance : total), 0);
        expect(sum + absent.length * gate).toBeLessThanOrEqual(0.5 * groups.length);
      }),
      {seed: 3, numRuns: 60}
    );
  });
});

describe("freeColors(taken, count)", () => {
  test("gives colours that people can tell apart, for as many groups as there may be", () => {
    const colors = freeColors(["#d1495b", "#2b7a78"], 20);
    const difference = differenceCiede2000();
    for (const [i, one] of colors.entries())
      for (const other of ["#d1495b", ...colors.slice(0, i)])
        expect(difference(one, other)).toBeGreaterThan(3);
    expect(new Set(freeColors([], 40)).size).toBe(40);
  });

  test("gives the same colours first, however many are asked for", () => {
    expect(freeColors(["teal"], 7).slice(0, 3)).toEqual(freeColors(["teal"], 3));
    expect(freeColors([], 0)).toEqual([]);
  });
});
