// A flower as a picture of its own, for the paper it is painted for.
import {renderFlower} from "../charts/portrait.js";
import {namedFlower} from "../charts/portraitLegend.js";
import {type Markup, markup} from "../markup/markup.js";
import {type Flowering, paintFlower} from "./flowerMarks.js";
import type {Paint} from "./palette.js";

/** Returns a persona's flower as an SVG of 200 × 200 units; a small one leaves out outlines and veins. */
export function portraitSvg(
  persona: Flowering,
  {paint, small = false}: {readonly paint: Paint; readonly small?: boolean}
): string {
  return renderSvg({markup: "-100 -100 200 200"}, {persona, paint}, renderFlower(persona.portrait, small));
}

/** Returns a persona's flower with its petals named around it as an SVG, and its width by its height. */
export function namedPortraitSvg(
  persona: Flowering,
  paint: Paint
): {readonly svg: string; readonly aspect: number} {
  const {viewBox, content} = namedFlower(persona.portrait);
  const [, , width, height] = viewBox.markup.split(" ").map(Number);
  const ink = {markup: paint.ink};
  const names = markup`<g font-family="Inter" font-size="10.5" fill="${ink}">${content}</g>`;
  return {svg: renderSvg(viewBox, {persona, paint}, names), aspect: width / height};
}

function renderSvg(
  viewBox: Markup,
  {persona, paint}: {readonly persona: Flowering; readonly paint: Paint},
  content: Markup
): string {
  const [, , width, height] = viewBox.markup.split(" ");
  const painted = paintFlower(content, persona, {paint, paper: paint.card});
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="${{markup: width}}" height="${{markup: height}}">${painted}</svg>`
    .markup;
}
