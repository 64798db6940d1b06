import type {Model} from "../../src/model/model.js";
import type {PersonaDefinition, Trait, TraitValue} from "../../src/personas/persona.js";

/** A model whose centroids (scaled space, k rows of all columns) are given; mean 0 and scale 1 unless told. */
export function exampleModel(
  centroids: readonly (readonly number[])[],
  {
    mean = [],
    scale = [],
    kind = "standard",
    used,
    columns = centroids[0]?.length ?? 0
  }: {
    mean?: readonly number[];
    scale?: readonly number[];
    kind?: "standard" | "log";
    used?: readonly number[];
    columns?: number;
  } = {}
): Model {
  const k = centroids.length;
  const all = Array.from({length: columns}, (_, j) => j);
  return {
    k,
    columns,
    scaler: {
      kind,
      mean: Float64Array.from(all, (j) => mean[j] ?? 0),
      scale: Float64Array.from(all, (j) => scale[j] ?? 1),
      used: used ?? all
    },
    centroids: Float64Array.from(centroids.flat()),
    means: new Float64Array(k * columns),
    sizes: new Float64Array(k).fill(10),
    inertia: 1,
    silhouette: 0.5,
    clusterSilhouettes: new Float64Array(k).fill(0.5),
    spreads: new Float64Array(k).fill(0.3),
    sweep: [],
    chosenBy: "fixed",
    thresholds: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    clustered: 10 * k,
    setAside: 0,
    excluded: 0,
    check: {method: "users", users: 0, iterations: 0, shift: 0, inertiaDifference: 0},
    seed: 1
  };
}

/** A persona with traits by feature id: numbers, or any trait value. */
export function examplePersona(
  id: string,
  traits: Readonly<Record<string, number | TraitValue>>,
  match: PersonaDefinition["match"] = "cluster"
): PersonaDefinition {
  const file = `personas/${id}.yaml`;
  const list = Object.entries(traits).map(
    ([feature, value]): Trait => ({
      feature,
      value: typeof value === "number" ? {kind: "number", value} : value,
      place: {file, line: 5}
    })
  );
  return {
    id,
    file,
    name: id,
    color: "#d1495b",
    family: "Everyone",
    tagline: id,
    match,
    traits: list,
    description: "",
    ideas: [],
    place: {file, line: 1, column: 7, length: id.length}
  };
}

/** Definitions of these personas in a family without further words. */
export function exampleDefinitions(personas: readonly PersonaDefinition[]) {
  return {family: {title: "t", language: "en" as const, families: [{name: "Everyone"}]}, personas};
}
