// The portrait, with the colours that portrait.css would give it written out.
import {renderFlower} from "../charts/portrait.js";
import {type Markup, markup, round} from "../markup/markup.js";
import type {PersonaReport} from "../report/report.js";
import {type Hue, hueOf, type Paint} from "./palette.js";

export interface FlowerPlace {
  /** Centre and radius, px. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly paint: Paint;
  /** Its paper, behind petals' edges; the hue's tint unless told. */
  readonly paper?: string;
  /** Without outlines and veins. */
  readonly small?: boolean;
}

/** What a persona's flower is drawn from. */
export type Flowering = Pick<PersonaReport, "portrait" | "shades" | "state">;

/** Draws a persona's flower somewhere; whoever draws it says in words what it shows. */
export function flowerMarks(
  persona: Flowering,
  {x, y, radius, paint, paper, small = false}: FlowerPlace
): Markup {
  const flower = paintFlower(renderFlower(persona.portrait, small), persona, {paint, ...(paper && {paper})});
  const opacity = persona.state === "absent" ? ' opacity="0.6"' : "";
  return markup`<g transform="translate(${round(x)} ${round(y)}) scale(${round(radius / 100)})"${{markup: opacity}}>${flower}</g>`;
}

/** Returns what `renderFlower` drew with the persona's colours in the place of classes; pale where nobody has named it. */
export function paintFlower(
  flower: Markup,
  {shades, state}: Omit<Flowering, "portrait">,
  {paint, paper}: Pick<FlowerPlace, "paint" | "paper">
): Markup {
  const faint = state !== "named";
  const attributes = attributesOf(hueOf(shades, paint), {paint, faint, ...(paper && {paper})});
  // The classes are those that renderFlower writes.
  return {markup: flower.markup.replace(/class="([a-z]+)"/g, (_, name: string) => attributes[name] ?? "")};
}

function attributesOf(
  {p, bloom, deep, eye, tint}: Hue,
  {paint, faint, paper = tint}: {readonly paint: Paint; readonly faint: boolean; readonly paper?: string}
): Readonly<Record<string, string>> {
  const edge = faint
    ? `fill-opacity="0.35" stroke="${p}" stroke-dasharray="3 3"`
    : `fill-opacity="0.9" stroke="${paper}"`;
  return {
    petal: `fill="${bloom}" ${edge} stroke-width="1.4"`,
    throat: `fill="${deep}" fill-opacity="0.2"`,
    vein: `fill="none" stroke="${eye}" stroke-opacity="0.65" stroke-width="1.2" stroke-linecap="round"`,
    calyx: `fill="${deep}" fill-opacity="0.42"`,
    outline: `fill="none" stroke="${p}" stroke-opacity="${paint.mode === "dark" ? 0.55 : 0.45}" stroke-width="0.9" stroke-dasharray="0.5 3" stroke-linecap="round"`,
    heart: `fill="${deep}"`,
    eye: `fill="${eye}"`
  };
}
