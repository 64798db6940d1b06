// A flower as a picture of its own, for light paper.
import {renderFlower} from "../charts/portrait.js";
import {namedFlower} from "../charts/portraitLegend.js";
import {type Markup, markup} from "../markup/markup.js";
import {type Flowering, paintFlower} from "./flowerMarks.js";
import {PALETTES} from "./palette.js";

/** Returns a persona's flower as an SVG of 200 × 200 units; a small one leaves out outlines and veins. */
export function portraitSvg(persona: Flowering, {small = false}: {readonly small?: boolean} = {}): string {
  return renderSvg({markup: "-100 -100 200 200"}, persona, renderFlower(persona.portrait, small));
}

/** Returns a persona's flower with its petals named around it as an SVG, and its width by its height. */
export function namedPortraitSvg(persona: Flowering): {readonly svg: string; readonly aspect: number} {
  const {viewBox, content} = namedFlower(persona.portrait);
  const [, , width, height] = viewBox.markup.split(" ").map(Number);
  const ink = {markup: PALETTES.light.ink};
  const names = markup`<g font-family="Inter" font-size="10.5" fill="${ink}">${content}</g>`;
  return {svg: renderSvg(viewBox, persona, names), aspect: width / height};
}

function renderSvg(viewBox: Markup, persona: Flowering, content: Markup): string {
  const [, , width, height] = viewBox.markup.split(" ");
  const painted = paintFlower(content, persona, {mode: "light", paper: PALETTES.light.card});
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${{markup: width}}" height="${{markup: height}}">${painted}</svg>`
    .markup;
}
