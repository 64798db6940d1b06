// A look must leave everything readable: each colour is held against what it lies on, by day and at night.
import {formatHex, oklch, wcagContrast} from "culori";
import type {Problem} from "../problem.js";
import {placeOf, problemAt, type YamlFile, type YamlPath} from "../study/yamlFile.js";
import type {LookYaml} from "./lookSchema.js";
import {parseColor} from "./parseColor.js";
import {type Mode, SITE_COLORS, type SiteColors} from "./siteColors.js";

/** WCAG 2.2, 1.4.3 (words) and 1.4.11 (marks): which colour must stand out how far from which grounds. */
const PAIRS: readonly (readonly [
  name: keyof SiteColors,
  grounds: readonly (keyof SiteColors)[],
  least: number
])[] = [
  ["ink", ["page", "card", "well"], 4.5],
  ["soft", ["page", "card", "well"], 4.5],
  ["accent", ["page", "card"], 4.5]
];

/** Greys of those who have no colour of their own; personas' shades need as much room as they do. */
const GREYS: Readonly<Record<Mode, string>> = {light: "#6d675e", dark: "#a59d91"};

const MODES: readonly Mode[] = ["light", "dark"];

/** Returns the colours of both modes that can be read; `checkLookColors` tells of the others. */
export function normalizeColors(given: LookYaml["colors"]): Record<Mode, Partial<SiteColors>> {
  const of = (mode: Mode): Partial<SiteColors> =>
    Object.fromEntries(
      Object.entries(given?.[mode] ?? {}).flatMap(([name, written]) => {
        const parsed = written === undefined ? {message: ""} : parseColor(written);
        return "color" in parsed ? [[name, parsed.color]] : [];
      })
    );
  return {light: of("light"), dark: of("dark")};
}

/** Returns what is wrong with the colours of a look beyond its schema: no colour at all, too little contrast. */
export function checkLookColors(given: LookYaml["colors"], yaml: YamlFile): Problem[] {
  const colors = normalizeColors(given);
  return MODES.flatMap((mode) => {
    const at = (name: string): YamlPath => ["colors", mode, name];
    const wrong = Object.entries(given?.[mode] ?? {}).flatMap(([name, written]) => {
      const parsed = parseColor(written ?? "");
      return "color" in parsed ? [] : [problemAt(yaml, placeOf(yaml, at(name)), parsed)];
    });
    const shown = {...SITE_COLORS[mode], ...colors[mode]};
    const own = new Set(Object.keys(colors[mode]));
    const say = (name: string, message: string, hint: string): Problem =>
      problemAt(yaml, placeOf(yaml, at(name)), {message, hint});
    const grounds = checkGrounds(shown, {mode, own, say});
    // On another ground everything else is another question.
    return [...wrong, ...grounds, ...(grounds.length > 0 ? [] : checkPairs(shown, {mode, own, say}))];
  });
}

interface Telling {
  readonly mode: Mode;
  /** Names that the file says itself. */
  readonly own: ReadonlySet<string>;
  readonly say: (name: string, message: string, hint: string) => Problem;
}

// What everything is read on: by day it must be light, at night dark, or no persona's colour could be read.
function checkGrounds(shown: SiteColors, {mode, own, say}: Telling): Problem[] {
  const grounds = (["page", "card"] as const).filter((name) => own.has(name));
  return grounds.flatMap((name) => {
    if (wcagContrast(shown[name], GREYS[mode]) >= 4.5 && isAs(mode, shown[name])) return [];
    const word = {light: "dark", dark: "light"}[mode];
    const message = `"${shown[name]}" is too ${word} for the ${mode} ${name}: colours of personas could not be read on it`;
    const better = nearest(
      shown[name],
      (color) => isAs(mode, color) && wcagContrast(color, GREYS[mode]) >= 4.5
    );
    return [
      say(name, message, `The nearest that leaves them readable: "${better ?? SITE_COLORS[mode][name]}".`)
    ];
  });
}

function isAs(mode: Mode, color: string): boolean {
  return wcagContrast(color, "#000000") > wcagContrast(color, "#ffffff") === (mode === "light");
}

// A pair of which neither is the team's is ours to see to.
function checkPairs(shown: SiteColors, {mode, own, say}: Telling): Problem[] {
  return PAIRS.flatMap(([name, grounds, least]) => {
    const faint = grounds.filter(
      (ground) => (own.has(name) || own.has(ground)) && wcagContrast(shown[name], shown[ground]) < least
    );
    if (faint.length === 0) return [];
    const [ground] = faint;
    const contrast = (Math.floor(wcagContrast(shown[name], shown[ground]) * 100) / 100).toFixed(2);
    const message = `${name} "${shown[name]}" on the ${mode} ${ground} "${shown[ground]}" has a contrast of ${contrast}:1, where ${least}:1 is needed`;
    const better = nearest(shown[name], (color) =>
      grounds.every((one) => wcagContrast(color, shown[one]) >= least)
    );
    const hint =
      better === undefined
        ? `No ${name} can be read on ${grounds.join(", ")} alike: make those more alike.`
        : `The nearest ${name} that can be read: "${better}".`;
    return [say(own.has(name) ? name : ground, message, hint)];
  });
}

// The same hue, with as little change of lightness (OKLCH) as it takes.
function nearest(color: string, fits: (candidate: string) => boolean): string | undefined {
  const from = oklch(color);
  for (let step = 0; from !== undefined && step <= 1; step += 0.01)
    for (const l of [from.l - step, from.l + step]) {
      const candidate = formatHex({...from, l: Math.min(1, Math.max(0, l))});
      if (fits(candidate)) return candidate;
    }
  return undefined;
}
