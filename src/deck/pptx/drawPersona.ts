import {boxesSvg} from "../../images/boxesSvg.js";
import {isDrawable} from "../../images/ownMarks.js";
import {namedPortraitSvg} from "../../images/portraitSvg.js";
import type {PersonaSlide} from "../slide.js";
import {type Canvas, drawImage, drawPicture, drawText, type Piece} from "./canvas.js";
import {fitText} from "./fitText.js";

/** The flower's half, and the words' half, px. */
const FACE = {x: 48, y: 84, width: 564, height: 480};
const TOLD = {x: 644, width: 572};

/** Draws a persona: the flower with its petals named, the share, facts, and the chart that shows the title. */
export async function drawPersona(canvas: Canvas, slide: PersonaSlide): Promise<void> {
  await drawFace(canvas, slide);
  drawShare(canvas, slide);
  drawFacts(canvas, slide);
  const {chart} = slide;
  if (chart) {
    const size = {width: TOLD.width, height: 150};
    const svg = boxesSvg(chart, {...size, ...canvas.palette});
    await drawImage(canvas, svg, {place: {x: TOLD.x, y: 506, ...size}, alt: chart.alt});
  }
}

async function drawFace(canvas: Canvas, {persona}: PersonaSlide): Promise<void> {
  const {palette} = canvas;
  if (isDrawable(persona.image)) {
    const side = FACE.height * 0.86;
    const x = FACE.x + (FACE.width - side) / 2;
    await drawPicture(canvas, persona.image, {x, y: FACE.y + 40, width: side, height: side});
  } else await drawFlower(canvas, persona);
  const below = {x: FACE.x, y: FACE.y + FACE.height + 16, width: FACE.width, height: 66};
  const size = fitText([persona.tagline], {...below, largest: 24, smallest: 13});
  drawText(canvas, [{text: persona.tagline, look: {}}], {
    place: below,
    look: {size, color: palette.soft, display: true, align: "center"}
  });
}

async function drawFlower(canvas: Canvas, persona: PersonaSlide["persona"]): Promise<void> {
  const {palette} = canvas;
  const {svg, aspect} = namedPortraitSvg(persona, palette);
  const width = Math.min(FACE.width, FACE.height * aspect);
  const height = width / aspect;
  const place = {x: FACE.x + (FACE.width - width) / 2, y: FACE.y + (FACE.height - height) / 2, width, height};
  await drawImage(canvas, svg, {place, alt: persona.portraitAlt});
}

function drawShare(canvas: Canvas, {persona: {share, change, trust}, people}: PersonaSlide): void {
  if (!share) return;
  const {palette} = canvas;
  const figure = fitText([share.text], {width: 210, height: 86, largest: 70, smallest: 22});
  drawText(
    canvas,
    [
      {text: share.text, look: {size: figure, color: palette.ink, display: true, bold: true}, end: true},
      {text: people, look: {size: 17, color: palette.soft}}
    ],
    {place: {x: TOLD.x, y: 244, width: 210, height: 116}, look: {size: 17, color: palette.soft}}
  );
  const lines = [change?.text, trust?.text].filter((line) => line !== undefined);
  const place = {x: TOLD.x + 226, y: 262, width: TOLD.width - 226, height: 96};
  const size = fitText(lines, {...place, height: 84, largest: 19, smallest: 12});
  const pieces: Piece[] = [
    ...(change ? [{text: change.text, look: {}, end: true}] : []),
    ...(trust ? [{text: trust.text, look: {bold: true, color: palette.ink}}] : [])
  ];
  drawText(canvas, pieces, {place, look: {size, color: palette.soft, valign: "middle"}, gap: 5});
}

function drawFacts(canvas: Canvas, {facts}: PersonaSlide): void {
  if (facts.length === 0) return;
  const place = {x: TOLD.x, y: 374, width: TOLD.width, height: 124};
  const size = fitText(facts, {width: place.width - 24, height: 112, largest: 22, smallest: 12});
  const pieces = facts.map((text): Piece => ({text, look: {}, end: true, bullet: true}));
  drawText(canvas, pieces, {place, look: {size, color: canvas.palette.ink}, gap: 5});
}
