import {boxesSvg} from "../../images/boxesSvg.js";
import {portraitSvg} from "../../images/portraitSvg.js";
import {columnsOf} from "../sizeOf.js";
import type {BoxesSlide, FamilySlide, ListSlide, Slide, TeamSlide} from "../slide.js";
import {type Canvas, drawImage, drawText, type Piece} from "./canvas.js";
import {drawPersona} from "./drawPersona.js";
import {drawRows, drawTable} from "./drawTables.js";
import {drawTitle} from "./drawTitle.js";
import {fitText} from "./fitText.js";

/** Where the content of a slide begins and ends, px. */
export const TOP = 190;
export const BOTTOM = 652;
export const LEFT = 64;
export const WIDTH = 1152;

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
  const size = {width: WIDTH, height: BOTTOM - TOP};
  await drawImage(canvas, boxesSvg(chart, {...size, ...canvas.palette}), {
    place: {x: LEFT, y: TOP, ...size},
    alt: chart.alt
  });
}

function drawList({...canvas}: Canvas, {items}: ListSlide): void {
  const {palette} = canvas;
  const place = {x: LEFT, y: TOP + 10, width: 1040, height: BOTTOM - TOP - 10};
  const size = fitText(items, {...place, height: place.height * 0.8, largest: 26, smallest: 14});
  const pieces = items.map((text): Piece => ({text, look: {}, end: true, bullet: true}));
  drawText(canvas, pieces, {place, look: {size, color: palette.ink}, gap: size * 0.8});
}

async function drawFamily(canvas: Canvas, {families, notSeen}: FamilySlide): Promise<void> {
  const cells = families.flatMap(({name, personas}) =>
    personas.map((persona, i) => ({persona, family: i === 0 ? name : ""}))
  );
  const columns = columnsOf(cells.length);
  const rows = Math.ceil(cells.length / columns);
  const [width, height] = [WIDTH / columns, (BOTTOM - TOP) / rows];
  for (const [i, {persona, family}] of cells.entries()) {
    const [x, y] = [LEFT + (i % columns) * width, TOP + Math.floor(i / columns) * height];
    await drawMember(canvas, {persona, family, notSeen}, {x, y, width: width - 16, height, many: rows > 1});
  }
}

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Two rows or more: there is no room for taglines. */
  readonly many: boolean;
}

async function drawMember(
  canvas: Canvas,
  {
    persona,
    family,
    notSeen
  }: {persona: FamilySlide["families"][number]["personas"][number]; family: string; notSeen: string},
  {x, y, width, height, many}: Cell
): Promise<void> {
  const {palette} = canvas;
  const {name, share, tagline, portraitAlt} = persona;
  const kicker = fitText([family], {width, height: 18, largest: 14, smallest: 10});
  drawText(canvas, [{text: family.toLocaleUpperCase(canvas.language), look: {}}], {
    place: {x, y, width, height: 22},
    look: {size: kicker, color: palette.soft}
  });
  const flower = Math.min(width, height * (many ? 0.48 : 0.5));
  await drawImage(canvas, portraitSvg(persona), {
    place: {x, y: y + 26, width: flower, height: flower},
    alt: portraitAlt
  });
  const place = {x, y: y + 32 + flower, width, height: height - flower - 40};
  const told = many ? "" : tagline;
  const size = fitText([name], {
    width,
    height: place.height * (many ? 0.62 : 0.34),
    largest: 22,
    smallest: 11
  });
  const pieces: Piece[] = [
    {text: name, look: {size, display: true, bold: true}, end: true},
    {text: share?.text ?? notSeen, look: {size: many ? 18 : 26, display: true}, end: true},
    ...(told === "" ? [] : [{text: told, look: {size: 16, color: palette.soft}}])
  ];
  drawText(canvas, pieces, {place, look: {size, color: palette.ink}});
}

async function drawTeam(canvas: Canvas, {ideas}: TeamSlide): Promise<void> {
  const {slide, palette} = canvas;
  const height = Math.min(96, (BOTTOM - TOP) / Math.max(1, ideas.length));
  const [nameWidth, textWidth] = [330, 740];
  for (const [i, {persona, text}] of ideas.entries()) {
    const y = TOP + i * height;
    const flower = Math.min(64, height - 12);
    await drawImage(canvas, portraitSvg(persona, {small: true}), {
      place: {x: LEFT, y: y + (height - flower) / 2, width: flower, height: flower},
      alt: persona.name
    });
    const who = `${persona.name} ${persona.share?.text ?? ""}`;
    const nameSize = fitText([who], {width: nameWidth, height: height - 14, largest: 22, smallest: 12});
    drawText(
      canvas,
      [
        {text: `${persona.name} `, look: {bold: true}},
        {text: persona.share?.text ?? "", look: {color: palette.soft}}
      ],
      {
        place: {x: LEFT + 80, y, width: nameWidth, height},
        look: {size: nameSize, color: palette.ink, valign: "middle"}
      }
    );
    const size = fitText([text], {width: textWidth, height: height - 14, largest: 26, smallest: 13});
    drawText(canvas, [{text, look: {}}], {
      place: {x: LEFT + WIDTH - textWidth, y, width: textWidth, height},
      look: {size, color: palette.ink, valign: "middle"}
    });
    const edge = {x: LEFT / 96, y: y / 96, w: WIDTH / 96, h: 0};
    slide.addShape("line", {...edge, line: {color: palette.line.slice(1), width: 0.75}});
  }
}
