import {isDrawable} from "../../images/ownMarks.js";
import {portraitSvg} from "../../images/portraitSvg.js";
import type {PersonaReport} from "../../report/report.js";
import {type Canvas, drawImage, drawPicture, type Place} from "./canvas.js";

/** Draws a persona's flower, or the picture of the team's own, beside its name; `alt` is said of the flower. */
export async function drawFace(
  canvas: Canvas,
  persona: PersonaReport,
  {place, alt, small = false}: {readonly place: Place; readonly alt: string; readonly small?: boolean}
): Promise<void> {
  if (isDrawable(persona.image)) return drawPicture(canvas, persona.image, place);
  await drawImage(canvas, portraitSvg(persona, {paint: canvas.palette, small}), {place, alt});
}
