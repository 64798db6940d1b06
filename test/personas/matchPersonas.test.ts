import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {GATE, matchPersonas} from "../../src/personas/matchPersonas.js";
import type {Matching, TraitValue} from "../../src/personas/persona.js";
import {traitDistance} from "../../src/personas/traitDistance.js";
import {exampleDefinitions, exampleModel, examplePersona} from "./exampleModel.js";

const features = ["a", "b"];
const levels = [
  [0, 1, 2, 3, 4],
  [0, 1, 2, 3, 4]
];
const settings = {features, levels};
const level = (word: "none" | "low" | "typical" | "high" | "very high"): TraitValue => ({
  kind: "level",
  level: word
});
const range = (from: number, to: number): TraitValue => ({kind: "range", from, to});
const distanceOf = (
  model: ReturnType<typeof exampleModel>,
  traits: Record<string, number | TraitValue>,
  cluster = 0
) => traitDistance({...settings, model}, examplePersona("p", traits).traits, cluster);

describe("traitDistance(space, traits, cluster)", () => {
  test("is the root mean square over the traits given", () => {
    // gaps 3 and 4: √((9 + 16) / 2)
    expect(distanceOf(exampleModel([[3, 4]]), {a: 0, b: 0})).toBeCloseTo(Math.sqrt(12.5), 12);
    expect(distanceOf(exampleModel([[3, 4]]), {b: 0})).toBe(4);
  });

  test("measures in standard deviations of the scaled space, of logarithms too", () => {
    // (8 − 2) / 3 = 2 against a centroid at 0.5
    expect(distanceOf(exampleModel([[0.5, 0]], {mean: [2, 0], scale: [3, 1]}), {a: 8})).toBeCloseTo(1.5, 12);
    // (ln(1 + 8) − 1) / 2 against 0
    const log = exampleModel([[0, 0]], {kind: "log", mean: [1, 0], scale: [2, 1]});
    expect(distanceOf(log, {a: 8})).toBeCloseTo((Math.log(9) - 1) / 2, 12);
    expect(distanceOf(log, {a: range(Number.NEGATIVE_INFINITY, 5)})).toBe(0);
    expect(distanceOf(log, {a: range(8, Number.POSITIVE_INFINITY)})).toBeCloseTo((Math.log(9) - 1) / 2, 12);
  });

  test("is 0 inside a range and the way to its nearer end outside", () => {
    const at = (x: number) => distanceOf(exampleModel([[x, 0]]), {a: range(3, 8)});
    expect([1, 3, 5, 8, 10].map(at)).toEqual([2, 0, 0, 0, 2]);
    expect(distanceOf(exampleModel([[99, 0]]), {a: range(3, Number.POSITIVE_INFINITY)})).toBe(0);
  });

  test("takes level words from the levels", () => {
    const model = exampleModel([[3, 0]]);
    const words = ["none", "low", "typical", "high", "very high"] as const;
    expect(words.map((word) => distanceOf(model, {a: level(word)}))).toEqual([3, 2, 1, 0, 1]);
  });

  test("leaves out what the model left out; Infinity if nothing is left", () => {
    const model = exampleModel([[5]], {columns: 2, used: [1]});
    expect(distanceOf(model, {a: 100, b: 5})).toBe(0);
    expect(distanceOf(model, {a: 100})).toBe(Number.POSITIVE_INFINITY);
    expect(distanceOf(exampleModel([[5], [7]], {columns: 2, used: [1]}), {b: 5}, 1)).toBe(2);
  });
});

describe("matchPersonas(model, definitions, settings)", () => {
  test("gives each cluster the persona that describes it, whatever its index", () => {
    const people = exampleDefinitions([
      examplePersona("idle", {a: 0, b: 0}),
      examplePersona("busy", {a: 5, b: 5})
    ]);
    const names = (centroids: number[][]) =>
      matchPersonas(exampleModel(centroids), people, settings).groups.map(({persona}) => persona);
    expect(
      names([
        [0, 0.1],
        [5, 4.9]
      ])
    ).toEqual(["idle", "busy"]);
    expect(
      names([
        [5, 4.9],
        [0, 0.1]
      ])
    ).toEqual(["busy", "idle"]);
  });

  test("leaves a cluster unnamed beyond the gate and names the nearest persona", () => {
    const people = exampleDefinitions([
      examplePersona("idle", {a: 0, b: 0}),
      examplePersona("busy", {a: 5, b: 5})
    ]);
    const {groups, absent, gate} = matchPersonas(
      exampleModel([
        [0, 0],
        [3, 5]
      ]),
      people,
      settings
    );
    expect(gate).toBe(GATE);
    expect(groups[0]).toEqual({cluster: 0, persona: "idle", distance: 0});
    expect(groups[1]).toEqual({
      cluster: 1,
      distance: Number.NaN,
      nearest: {persona: "busy", distance: Math.sqrt(2)}
    });
    expect(absent).toEqual(["busy"]);
  });

  test("meets at the gate itself", () => {
    const people = exampleDefinitions([examplePersona("p", {a: 1})]);
    expect(matchPersonas(exampleModel([[0, 0]]), people, settings).absent).toEqual([]);
    expect(matchPersonas(exampleModel([[-1e-6, 0]]), people, settings).absent).toEqual(["p"]);
  });

  test("lets no persona beyond the gate push another from its cluster", () => {
    // far is beyond the gate everywhere; a plain assignment of all would give it a cluster all the same.
    const people = exampleDefinitions([examplePersona("far", {a: 50}), examplePersona("near", {a: 0.2})]);
    const {groups, absent} = matchPersonas(exampleModel([[0, 0]]), people, settings);
    expect(groups[0].persona).toBe("near");
    expect(absent).toEqual(["far"]);
  });

  test("prefers the least sum to the most pairs", () => {
    // Pairs (first, second cluster): near 0.1, 0.95; other 0.2, beyond. Both met: 0.95 + 0.2; near alone: 0.1 + 1.
    const model = exampleModel([
      [0, 0],
      [1.05, 0]
    ]);
    const people = exampleDefinitions([examplePersona("near", {a: 0.1}), examplePersona("other", {a: -0.2})]);
    const {groups, absent} = matchPersonas(model, people, settings);
    expect(groups.map(({persona}) => persona)).toEqual(["near", undefined]);
    expect(absent).toEqual(["other"]);
  });

  test("answers with no personas, with more than clusters, and leaves rules and outliers alone", () => {
    const none = matchPersonas(exampleModel([[0, 0]]), exampleDefinitions([]), settings);
    expect(none.groups).toEqual([{cluster: 0, distance: Number.NaN}]);
    const people = [
      examplePersona("b", {a: 0}),
      examplePersona("a", {a: 0.5}),
      examplePersona("rule", {a: 0}, "rule"),
      examplePersona("top", {}, "outliers")
    ];
    const {groups, absent} = matchPersonas(exampleModel([[0.4, 0]]), exampleDefinitions(people), settings);
    expect(groups[0].persona).toBe("a");
    expect(absent).toEqual(["b"]);
  });

  test("breaks ties the same way in any file order", () => {
    const same = ["c", "a", "b"].map((id) => examplePersona(id, {a: 0}));
    const pick = (people: typeof same) =>
      matchPersonas(exampleModel([[0, 0]]), exampleDefinitions(people), settings).groups[0].persona;
    const [c, a, b] = same;
    const orders = [
      [a, b, c],
      [b, c, a],
      [c, b, a],
      [b, a, c]
    ];
    expect(new Set([same, ...orders].map(pick)).size).toBe(1);
  });

  const coordinate = fc.double({min: -1.2, max: 1.2, noNaN: true});
  const pair = fc.tuple(coordinate, coordinate);
  const scenes = fc.record({
    clusters: fc.array(pair, {minLength: 1, maxLength: 5}),
    people: fc.array(pair, {maxLength: 5})
  });
  const definitionsOf = (people: readonly [number, number][]) =>
    exampleDefinitions(people.map(([a, b], i) => examplePersona(`p${i}`, {a, b})));
  // Rounded as the assignment rounds: to nine digits.
  const costOf = ({groups, absent, gate}: Matching) =>
    groups.reduce((sum, {persona, distance}) => (persona ? sum + distance : sum), absent.length * gate);

  test("finds the least sum of distances that any assignment has", () => {
    fc.assert(
      fc.property(scenes, ({clusters, people}) => {
        const model = exampleModel(clusters);
        const definitions = definitionsOf(people);
        const distances = definitions.personas.map(({traits}) =>
          clusters.map((_, c) => traitDistance({...settings, model}, traits, c))
        );
        const best = bruteForce(distances, clusters.length, GATE);
        return Math.abs(costOf(matchPersonas(model, definitions, settings)) - best) < 1e-7;
      }),
      {seed: 11, numRuns: 400}
    );
  });

  test("meets nobody beyond the gate and nobody twice, and counts every persona once", () => {
    fc.assert(
      fc.property(scenes, ({clusters, people}) => {
        const {groups, absent} = matchPersonas(exampleModel(clusters), definitionsOf(people), settings);
        const met = groups.flatMap(({persona}) => persona ?? []);
        expect(new Set([...met, ...absent]).size).toBe(people.length);
        expect(met.length + absent.length).toBe(people.length);
        for (const {persona, distance} of groups) if (persona) expect(distance).toBeLessThanOrEqual(GATE);
      }),
      {seed: 12, numRuns: 300}
    );
  });

  test("gives the same pairs for any order of clusters and files, unless sums tie", () => {
    const shuffled = scenes.chain((scene) =>
      fc.record({
        scene: fc.constant(scene),
        clusterOrder: fc.shuffledSubarray(
          scene.clusters.map((_, i) => i),
          {minLength: scene.clusters.length}
        ),
        fileOrder: fc.shuffledSubarray(
          scene.people.map((_, i) => i),
          {minLength: scene.people.length}
        )
      })
    );
    fc.assert(
      fc.property(shuffled, ({scene: {clusters, people}, clusterOrder, fileOrder}) => {
        const model = exampleModel(clusters);
        const definitions = definitionsOf(people);
        const distances = definitions.personas.map(({traits}) =>
          clusters.map((_, c) => traitDistance({...settings, model}, traits, c))
        );
        fc.pre(!hasTies(distances, clusters.length, GATE));
        const one = matchPersonas(model, definitions, settings).groups.map(({persona}) => persona);
        const other = matchPersonas(
          exampleModel(clusterOrder.map((c) => clusters[c])),
          exampleDefinitions(fileOrder.map((i) => definitions.personas[i])),
          settings
        ).groups.map(({persona}) => persona);
        expect(other).toEqual(clusterOrder.map((c) => one[c]));
      }),
      {seed: 13, numRuns: 300}
    );
  });
});

/** Sums of all assignments in which a persona left over, or beyond the gate, costs the gate. */
function allSums(distances: readonly (readonly number[])[], k: number, gate: number): number[] {
  const go = (p: number, taken: ReadonlySet<number>): number[] => {
    if (p === distances.length) return [0];
    const alone = go(p + 1, taken).map((sum) => sum + gate);
    const met = Array.from({length: k}, (_, c) => c)
      .filter((c) => !taken.has(c) && distances[p][c] <= gate)
      .flatMap((c) => go(p + 1, new Set([...taken, c])).map((sum) => sum + distances[p][c]));
    return [...alone, ...met];
  };
  return go(0, new Set()).sort((a, b) => a - b);
}

function bruteForce(distances: readonly (readonly number[])[], k: number, gate: number): number {
  return allSums(distances, k, gate)[0];
}

function hasTies(distances: readonly (readonly number[])[], k: number, gate: number): boolean {
  const [first, second = Number.POSITIVE_INFINITY] = allSums(distances, k, gate);
  return second - first < 1e-6;
}
