// A flower as a picture of its own: colours are computed here that style sheets mix on the site, for light paper.
import {formatHex, interpolate} from "culori";
import {renderFlower} from "../charts/portrait.js";
import {namedFlower} from "../charts/portraitLegend.js";
import {type Markup, markup} from "../markup/markup.js";
import type {PersonaReport} from "../report/report.js";

/** What a persona's picture is drawn from. */
export type Pictured = Pick<PersonaReport, "portrait" | "shades" | "state">;

/** Returns a persona's flower as an SVG of 200 × 200 units; a small one leaves out outlines and veins. */
export function portraitSvg(persona: Pictured, {small = false}: {readonly small?: boolean} = {}): string {
  return renderSvg({markup: "-100 -100 200 200"}, persona, renderFlower(persona.portrait, small));
}

/** Returns a persona's flower with its petals named around it as an SVG, and its width by its height. */
export function namedPortraitSvg(
  persona: Pictured,
  ink: string
): {readonly svg: string; readonly aspect: number} {
  const {viewBox, content} = namedFlower(persona.portrait);
  const [, , width, height] = viewBox.markup.split(" ").map(Number);
  const names = markup`<g font-family="Inter" font-size="10.5" fill="${{markup: ink}}">${content}</g>`;
  return {svg: renderSvg(viewBox, persona, names), aspect: width / height};
}

function renderSvg(viewBox: Markup, {shades, state}: Pictured, content: Markup): string {
  const [, , width, height] = viewBox.markup.split(" ");
  const style = {markup: state === "named" ? flowerStyle(shades) : flowerStyle(shades) + pale(shades)};
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${{markup: width}}" height="${{markup: height}}">
    <style>${style}</style>${content}</svg>`.markup;
}

function flowerStyle({base, light}: PersonaReport["shades"]): string {
  const deep = mix(base, "#000000", 0.26);
  const eye = mix(base, "#ffffff", 0.84);
  return `.petal{fill:${base};fill-opacity:.9;stroke:#fff;stroke-width:1.4}.throat{fill:${deep};fill-opacity:.2}.vein{stroke:${eye};stroke-opacity:.65;stroke-width:1.2;stroke-linecap:round}.calyx{fill:${deep};fill-opacity:.42}.outline{fill:none;stroke:${light};stroke-opacity:.6;stroke-width:.9;stroke-dasharray:.5 3;stroke-linecap:round}.heart{fill:${deep}}.eye{fill:${eye}}`;
}

// Nobody has named it, or nobody is in it.
function pale({light}: PersonaReport["shades"]): string {
  return `.petal{fill-opacity:.35;stroke:${light};stroke-dasharray:3 3}`;
}

function mix(from: string, to: string, part: number): string {
  return formatHex(interpolate([from, to], "oklab")(part));
}
