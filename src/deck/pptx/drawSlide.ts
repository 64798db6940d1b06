import {boxesSvg} from "../../images/boxesSvg.js";
import type {BoxesSlide, ListSlide, Slide} from "../slide.js";
import {AREA, type Canvas, drawImage, drawText, type Piece} from "./canvas.js";
import {drawFamily} from "./drawFamily.js";
import {drawPersona} from "./drawPersona.js";
import {drawRows, drawTable} from "./drawTables.js";
import {drawTeam} from "./drawTeam.js";
import {drawTitle} from "./drawTitle.js";
import {fitText} from "./fitText.js";

/** Draws all of a slide but its title and its kicker. */
export async function drawSlide(canvas: Canvas, slide: Slide): Promise<void> {
  switch (slide.kind) {
    case "title":
      return drawTitle(canvas, slide);
    case "rows":
      return drawRows(canvas, slide);
    case "family":
      return drawFamily(canvas, slide);
    case "persona":
      return drawPersona(canvas, slide);
    case "boxes":
      return drawBoxes(canvas, slide);
    case "table":
      return drawTable(canvas, slide);
    case "team":
      return drawTeam(canvas, slide);
    case "list":
      return drawList(canvas, slide);
  }
}

async function drawBoxes(canvas: Canvas, {chart}: BoxesSlide): Promise<void> {
  const {width, height} = AREA;
  await drawImage(canvas, boxesSvg(chart, {width, height, ...canvas.palette}), {place: AREA, alt: chart.alt});
}

function drawList(canvas: Canvas, {items}: ListSlide): void {
  const place = {...AREA, y: AREA.y + 10, width: 1040, height: AREA.height - 10};
  const size = fitText(items, {...place, height: place.height * 0.8, largest: 26, smallest: 14});
  const pieces = items.map((text): Piece => ({text, look: {}, end: true, bullet: true}));
  drawText(canvas, pieces, {place, look: {size, color: canvas.palette.ink}, gap: size * 0.8});
}
