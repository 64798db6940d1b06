import type {TeamSlide} from "../slide.js";
import {AREA, type Canvas, drawLine, drawText, type Place} from "./canvas.js";
import {drawFace} from "./drawFace.js";
import {fitText} from "./fitText.js";

/** Widths of the name and of the idea, and where the name begins, px. */
const NAME = {x: AREA.x + 80, width: 330};
const IDEA = {x: AREA.x + AREA.width - 740, width: 740};
const HIGHEST = 96;

type Idea = TeamSlide["ideas"][number];

/** Draws what a team could do, a row for each persona. */
export async function drawTeam(canvas: Canvas, {ideas}: TeamSlide): Promise<void> {
  const height = Math.min(HIGHEST, AREA.height / Math.max(1, ideas.length));
  for (const [i, idea] of ideas.entries()) {
    const row = {...AREA, y: AREA.y + i * height, height};
    drawLine(canvas, {...row, height: 0});
    await drawWho(canvas, idea, row);
    drawIdea(canvas, idea, row);
  }
}

async function drawWho(canvas: Canvas, {persona}: Idea, {x, y, height}: Place): Promise<void> {
  const {palette} = canvas;
  const {name, share} = persona;
  const flower = Math.min(64, height - 12);
  const place = {x, y: y + (height - flower) / 2, width: flower, height: flower};
  await drawFace(canvas, persona, {place, alt: name, small: true});
  const who = `${name} ${share?.text ?? ""}`;
  const size = fitText([who], {width: NAME.width, height: height - 14, largest: 22, smallest: 12});
  const pieces = [
    {text: `${name} `, look: {bold: true}},
    {text: share?.text ?? "", look: {color: palette.soft}}
  ];
  drawText(canvas, pieces, {place: {...NAME, y, height}, look: {size, color: palette.ink, valign: "middle"}});
}

function drawIdea(canvas: Canvas, {text}: Idea, {y, height}: Place): void {
  const size = fitText([text], {width: IDEA.width, height: height - 14, largest: 26, smallest: 13});
  drawText(canvas, [{text, look: {}}], {
    place: {...IDEA, y, height},
    look: {size, color: canvas.palette.ink, valign: "middle"}
  });
}
