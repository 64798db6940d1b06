import type {PersonaReport} from "../../report/report.js";
import type {TitleSlide} from "../slide.js";
import {type Canvas, drawText, hex, inches, langOf, type Piece, type Place, styleOf} from "./canvas.js";
import {drawFace} from "./drawFace.js";
import {fitText} from "./fitText.js";

/** The bar of shares, px. */
const BAR = {x: 64, y: 520, width: 1152, height: 56};
const TALLEST = 200;
/** Too little for a share in words, px. */
const NARROW = 64;

/** Draws the title: who was looked at, and the shares as a bar with a flower on each part. */
export async function drawTitle(canvas: Canvas, {about, note, personas}: TitleSlide): Promise<void> {
  const {palette} = canvas;
  const words: Piece[] = [
    {text: about, look: {size: 24, color: palette.ink}, end: true},
    ...(note === undefined ? [] : [{text: note, look: {size: 16, color: palette.soft}}])
  ];
  drawText(canvas, words, {
    place: {x: 64, y: 246, width: 1152, height: 66},
    look: {size: 24, color: palette.soft}
  });
  await drawBar(canvas, personas);
  drawKeys(canvas, personas);
}

async function drawBar(canvas: Canvas, personas: TitleSlide["personas"]): Promise<void> {
  const total = personas.reduce((sum, {share}) => sum + (share?.value ?? 0), 0);
  let {x} = BAR;
  for (const persona of personas) {
    const width = (BAR.width * (persona.share?.value ?? 0)) / Math.max(total, 1e-9);
    await drawFlower(canvas, persona, {...BAR, x, width});
    drawSoil(canvas, persona, {...BAR, x, width: Math.max(1, width - 3)});
    x += width;
  }
}

// As wide as its part of the bar at most, on a stem.
async function drawFlower(canvas: Canvas, persona: PersonaReport, {x, y, width}: Place): Promise<void> {
  const {share, shades, name} = persona;
  const flower = Math.min(width * 0.94, TALLEST);
  const middle = x + width / 2;
  const stem = flower / 2 + 8;
  canvas.slide.addShape("rect", {
    ...inches({x: middle - 1, y: y - stem, width: 2, height: stem}),
    fill: {color: hex(shades.base)}
  });
  await drawFace(canvas, persona, {
    place: {x: middle - flower / 2, y: y - flower - 8, width: flower, height: flower},
    alt: `${name}: ${share?.text ?? ""}`
  });
}

function drawSoil({slide, language}: Canvas, {share, shades}: PersonaReport, place: Place): void {
  const text = place.width > NARROW ? (share?.text ?? "") : " ";
  slide.addText([{text, options: {lang: langOf(language)}}], {
    shape: "rect",
    ...inches(place),
    ...styleOf({size: 21, color: shades.on, display: true, bold: true, align: "left", valign: "middle"}),
    fill: {color: hex(shades.base)},
    margin: 6,
    wrap: false
  });
}

function drawKeys(canvas: Canvas, personas: TitleSlide["personas"]): void {
  const {palette} = canvas;
  const place = {x: BAR.x, y: BAR.y + BAR.height + 12, width: BAR.width, height: 84};
  const text = personas.map(({shortName, share}) => `● ${shortName} ${share?.text ?? ""}   `).join(" ");
  const size = fitText([text], {...place, largest: 19, smallest: 9});
  const pieces = personas.flatMap(({shortName, share, shades}): Piece[] => [
    {text: "●\u00a0", look: {color: shades.base}},
    {text: `${shortName.replaceAll(" ", "\u00a0")}\u00a0`, look: {}},
    {text: (share?.text ?? "").replaceAll(" ", "\u00a0"), look: {bold: true}},
    {text: "    ", look: {}}
  ]);
  drawText(canvas, pieces, {place, look: {size, color: palette.ink}});
}
