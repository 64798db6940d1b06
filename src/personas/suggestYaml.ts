import {stringify} from "yaml";
import type {Model} from "../model/model.js";
import type {Feature} from "../study/study.js";
import {freeColors} from "./freeColors.js";
import type {Levels} from "./levels.js";
import type {Definitions, TraitValue} from "./persona.js";
import {scaleValue, type TraitSpace, traitGap} from "./traitDistance.js";

/** The group that nobody has described, and what is around it. */
export interface Undescribed {
  readonly model: Model;
  readonly levels: Levels;
  readonly definitions: Definitions;
  /** In the order of the model's columns. */
  readonly features: readonly Feature[];
  readonly cluster: number;
}

/** What a suggested file says before people have written anything, in the language of the site. */
export interface SuggestedWords {
  /** What to do with it: a comment above the YAML. */
  readonly note: string;
  /** A provisional name. */
  readonly name: (serial: string) => string;
  readonly tagline: string;
}

/** A level word stands for a cluster's average if it is nearer than this, in standard deviations. */
const NEAR_ENOUGH = 0.5;

/**
 * Returns YAML to paste into a file of personas/: a provisional name that claims nothing, a free colour, and a trait
 * for every feature that the model used: the level word nearest to the cluster's average, or that average as a number
 * where no word is within half a standard deviation. Pasted as it is, it meets this cluster at a distance below 0.5.
 */
export function suggestYaml(group: Undescribed, words: SuggestedWords): string {
  const {definitions, cluster} = group;
  const traits = suggestTraits(group);
  const taken = definitions.personas.map(({color}) => color);
  const named = definitions.family.families[0]?.name;
  const persona = {
    name: freeName(definitions, words.name(String(cluster + 1))),
    color: freeColors(taken, cluster + 1)[cluster],
    ...(named === undefined ? {} : {family: named}),
    tagline: words.tagline,
    traits
  };
  return `# ${words.note}\n${stringify(persona, {lineWidth: 0})}`;
}

/**
 * Returns a trait for every feature that the model used: the nearest level word, or the cluster's average as a number;
 * `exact`: the average of each, which no other cluster has.
 */
export function suggestTraits(
  group: Pick<Undescribed, "model" | "levels" | "features" | "cluster">,
  {exact = false}: {readonly exact?: boolean} = {}
): Record<string, string | number> {
  const {model, features, cluster} = group;
  const space: TraitSpace = {...group, features: features.map(({id}) => id)};
  const {used} = model.scaler;
  return Object.fromEntries(
    used.map((column, position) => {
      const average = model.centroids[cluster * used.length + position];
      const value = exact ? shortNumber(model, column, average, EXACT) : suggestTrait(space, column, cluster);
      return [features[column].id, value] as const;
    })
  );
}

// none and typical first: where words share a value, they say most.
const PREFERRED = ["none", "typical", "high", "low", "very high"] as const;

function suggestTrait(space: TraitSpace, column: number, cluster: number): string | number {
  const gap = (value: TraitValue): number =>
    traitGap(space, {feature: space.features[column], value}, cluster) ?? Number.POSITIVE_INFINITY;
  const gaps = PREFERRED.map((level) => gap({kind: "level", level}));
  const least = Math.min(...gaps);
  if (least < NEAR_ENOUGH) return PREFERRED[gaps.indexOf(least)];
  const {model} = space;
  const position = model.scaler.used.indexOf(column);
  return shortNumber(model, column, model.centroids[cluster * model.scaler.used.length + position]);
}

/** How far a short number may be from the average it stands for, in standard deviations. */
const CLOSE = 0.05;
const EXACT = 0.001;

// The fewest digits that stay close enough.
function shortNumber(model: Model, column: number, scaled: number, close = CLOSE): number {
  const {mean, scale, kind} = model.scaler;
  const linear = mean[column] + scaled * scale[column];
  const units = kind === "log" ? Math.expm1(linear) : linear;
  for (let digits = 1; digits < 16; digits++) {
    const short = Number(units.toPrecision(digits));
    if (Math.abs(scaleValue(model, column, short) - scaled) < close) return short;
  }
  return units;
}

function freeName({personas}: Definitions, base: string): string {
  const taken = new Set(personas.map(({name}) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base} (${n})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
