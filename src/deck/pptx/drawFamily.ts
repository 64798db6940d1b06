import type {PersonaReport} from "../../report/report.js";
import {columnsOf} from "../sizeOf.js";
import type {FamilySlide} from "../slide.js";
import {AREA, type Canvas, drawText, type Piece, type Place} from "./canvas.js";
import {drawFace} from "./drawFace.js";
import {fitText} from "./fitText.js";

/** Between two of a row, px. */
const GAP = 16;
/** Height of a family's name above its first flower, px. */
const KICKER = 26;

interface Member {
  readonly persona: PersonaReport;
  /** Above the first of a family; "" above the others. */
  readonly family: string;
  readonly notSeen: string;
  /** Two rows or more: there is no room for taglines. */
  readonly many: boolean;
}

/** Draws everybody, family by family. */
export async function drawFamily(canvas: Canvas, {families, notSeen}: FamilySlide): Promise<void> {
  const cells = families.flatMap(({name, personas}) =>
    personas.map((persona, i) => ({persona, family: i === 0 ? name : ""}))
  );
  const columns = columnsOf(cells.length);
  const rows = Math.ceil(cells.length / columns);
  const [width, height] = [AREA.width / columns, AREA.height / rows];
  for (const [i, cell] of cells.entries()) {
    const [x, y] = [AREA.x + (i % columns) * width, AREA.y + Math.floor(i / columns) * height];
    await drawMember(canvas, {...cell, notSeen, many: rows > 1}, {x, y, width: width - GAP, height});
  }
}

async function drawMember(canvas: Canvas, member: Member, {x, y, width, height}: Place): Promise<void> {
  const {persona, family, many} = member;
  const {palette, language} = canvas;
  drawText(canvas, [{text: family.toLocaleUpperCase(language), look: {}}], {
    place: {x, y, width, height: KICKER},
    look: {size: fitText([family], {width, height: 18, largest: 14, smallest: 10}), color: palette.soft}
  });
  const flower = Math.min(width, height * (many ? 0.48 : 0.5));
  const place = {x, y: y + KICKER, width: flower, height: flower};
  await drawFace(canvas, persona, {place, alt: persona.portraitAlt});
  drawWords(canvas, member, {x, y: y + KICKER + 6 + flower, width, height: height - flower - 40});
}

function drawWords(canvas: Canvas, {persona, notSeen, many}: Member, place: Place): void {
  const {palette} = canvas;
  const {name, share, tagline} = persona;
  const room = {width: place.width, height: place.height * (many ? 0.62 : 0.34), largest: 22, smallest: 11};
  const size = fitText([name], room);
  const told = many ? "" : tagline;
  const pieces: Piece[] = [
    {text: name, look: {size, display: true, bold: true}, end: true},
    {text: share?.text ?? notSeen, look: {size: many ? 18 : 26, display: true}, end: true},
    ...(told === "" ? [] : [{text: told, look: {size: 16, color: palette.soft}}])
  ];
  drawText(canvas, pieces, {place, look: {size, color: palette.ink}});
}
