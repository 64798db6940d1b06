// What only shows once the model is there: traits that it cannot use, and personas that it cannot tell apart.
import type {Problem} from "../problem.js";
import {keyPlaceOf, problemAt} from "../study/yamlFile.js";
import {LEVELS, type PersonaDefinition, type Trait, type TraitValue} from "./persona.js";
import type {PersonaFile} from "./personaFile.js";
import {scaleValue, type TraitSpace} from "./traitDistance.js";

/**
 * Personas whose traits lie nearer than this (root mean square over the features, standard deviations) cannot be told
 * apart: half of the distance within which a level word still stands for a cluster's average. A cluster half-way is
 * within an eighth of a standard deviation of both, and chance decides which name it gets.
 */
export const TOLD_APART = 0.25;

/**
 * Returns warnings about traits of personas that meet clusters; rules and outliers have exact ones or none. A feature
 * that the model left out is one mistake however many personas name it, and none where the study has been `told` of it.
 */
export function checkTraits(
  personas: readonly PersonaDefinition[],
  files: readonly PersonaFile[],
  {told = new Set(), ...space}: TraitSpace & {readonly told?: ReadonlySet<string>}
): Problem[] {
  const yamls = new Map(files.map(({id, yaml}) => [id, yaml]));
  const warning: Warn = ({id}, feature, say) => {
    const yaml = yamls.get(id);
    if (!yaml) return [];
    const path = feature === undefined ? ["traits"] : ["traits", feature];
    return [{...problemAt(yaml, keyPlaceOf(yaml, path), say), severity: "warning"}];
  };
  const met = personas.filter(({match}) => match === "cluster");
  return [
    ...droppedTraits(met, {space, warning, told}),
    ...met.flatMap((later, n) =>
      met.slice(0, n).flatMap((earlier) => sameTraits(earlier, later, {space, warning}))
    )
  ];
}

type Warn = (
  persona: PersonaDefinition,
  feature: string | undefined,
  say: {message: string; hint: string}
) => Problem[];

interface Checking {
  readonly space: TraitSpace;
  readonly warning: Warn;
  readonly told: ReadonlySet<string>;
}

// A feature that is constant, or that the study does not select, takes no part in distances.
function droppedTraits(personas: readonly PersonaDefinition[], {space, warning, told}: Checking): Problem[] {
  return space.features.flatMap((feature) => {
    const named = personas.filter(({traits}) => traits.some((trait) => trait.feature === feature));
    if (isUsed(space, feature) || told.has(feature) || named.length === 0) return [];
    const [first, ...others] = named;
    const also = others.map(({file}) => file).join(", ");
    const spared = space.model.scaler.spared?.includes(space.features.indexOf(feature)) ?? false;
    const message = spared
      ? `"${feature}" is not selected for grouping, so this trait says nothing`
      : `"${feature}" is the same for everybody who was grouped, so this trait says nothing`;
    const instead = spared
      ? 'say in data/study.yaml "select: all", or a list with it'
      : "look whether the feature counts what it should";
    const hint = `Remove it${also ? ` here and in ${also}` : ""}, or ${instead}.`;
    return warning(first, feature, {message, hint});
  });
}

function sameTraits(
  earlier: PersonaDefinition,
  later: PersonaDefinition,
  {space, warning}: {readonly space: TraitSpace; readonly warning: Warn}
): Problem[] {
  // Without the features that the model left out anything may look alike: that has been said.
  if ([...earlier.traits, ...later.traits].some(({feature}) => !isUsed(space, feature))) return [];
  const distance = traitsApart(earlier.traits, later.traits, space);
  if (distance === undefined || distance >= TOLD_APART) return [];
  const message = `these traits cannot be told from those of "${earlier.name}"`;
  const line = earlier.traits[0]?.place.line;
  const where = line === undefined ? earlier.file : `${earlier.file}:${line}`;
  const hint = `See ${where}: in this cohort they are ${distance.toFixed(2)} standard deviations apart, and ${TOLD_APART} is the least. Name a feature in which the two differ.`;
  return warning(later, undefined, {message, hint});
}

/**
 * Returns the distance of two sets of traits in the scaled space, ends of ranges against ends; undefined where they
 * are about different features, or about none that the model uses.
 */
export function traitsApart(a: readonly Trait[], b: readonly Trait[], space: TraitSpace): number | undefined {
  const [inA, inB] = [a, b].map(
    (traits) =>
      new Map(traits.filter(({feature}) => isUsed(space, feature)).map((trait) => [trait.feature, trait]))
  );
  if (inA.size === 0 || inA.size !== inB.size) return undefined;
  let sum = 0;
  for (const [feature, {value}] of inA) {
    const other = inB.get(feature);
    if (!other) return undefined;
    const [first, second] = [value, other.value].map((one) => ends(space, feature, one));
    const gap = Math.max(...first.map((end, n) => (end === second[n] ? 0 : Math.abs(end - second[n]))));
    sum += gap * gap;
  }
  return Math.sqrt(sum / inA.size);
}

function isUsed({model, features}: TraitSpace, feature: string): boolean {
  return model.scaler.used.includes(features.indexOf(feature));
}

function ends({model, features, levels}: TraitSpace, feature: string, value: TraitValue): number[] {
  const column = features.indexOf(feature);
  const units = (): number[] => {
    if (value.kind === "range") return [value.from, value.to];
    const at = value.kind === "number" ? value.value : levels[column][LEVELS.indexOf(value.level)];
    return [at, at];
  };
  return units().map((one) => scaleValue(model, column, one));
}
