import {type Markup, markup, round} from "../markup/markup.js";
import type {PersonaReport} from "../report/report.js";
import {flowerMarks} from "./flowerMarks.js";
import {circleMarks, isDrawable} from "./ownMarks.js";
import {hueOf, type Paint} from "./palette.js";

/** Draws a persona's picture or flower on its round of paper; x and y are the middle, px. */
export function faceMarks(
  persona: PersonaReport,
  {
    x,
    y,
    radius,
    paint
  }: {readonly x: number; readonly y: number; readonly radius: number; readonly paint: Paint}
): Markup {
  const paper = persona.state === "named" ? hueOf(persona.shades, paint).tint : paint.card;
  const inner = radius - 6;
  const drawn = isDrawable(persona.image)
    ? circleMarks(persona.image, {x: x - inner, y: y - inner, width: 2 * inner, height: 2 * inner})
    : flowerMarks(persona, {x, y, radius: inner, paint, paper});
  return markup`<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${{markup: paper}}"/>${drawn}`;
}
