// The family as a garden: a bar of shares, and on each bed the persona's flower, no wider than its bed.
import {withShares} from "../charts/withShares.js";
import {markup, round} from "../markup/markup.js";
import type {PersonaReport, Report} from "../report/report.js";
import {flowerMarks} from "./flowerMarks.js";
import {hueOf, type Paint} from "./palette.js";
import type {Pen} from "./pen.js";

export interface GardenPlace {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  /** Height of the tallest flower, px. */
  readonly flower: number;
  readonly paint: Paint;
  /** What lies behind it. */
  readonly paper: string;
  /** Height of the letters on the beds; the beds are in proportion, px. */
  readonly size: number;
}

const GAP = 5;

/** Returns those who grow in the garden. */
export function gardeners(report: Report): PersonaReport[] {
  return withShares(report).filter(({share}) => share !== undefined && share.value > 0);
}

/** Draws the garden and returns its lower end. */
export function drawGarden(
  pen: Pen,
  report: Report,
  {left, width, top, flower, paint, paper, size}: GardenPlace
): number {
  const shown = gardeners(report);
  const total = shown.reduce((sum, {share}) => sum + (share?.value ?? 0), 0) || 1;
  const room = width - GAP * Math.max(0, shown.length - 1);
  const ground = top + flower + 8;
  const height = Math.round(size * 2.25);
  let x = left;
  for (const persona of shown) {
    const bed = (room * (persona.share?.value ?? 0)) / total;
    const radius = Math.min(flower, Math.max(18, bed)) / 2;
    const {bloom} = hueOf(persona.shades, paint);
    const small = radius < 24;
    pen.add(flowerMarks(persona, {x: x + bed / 2, y: ground - 10 - radius, radius, paint, paper, small}));
    pen.add(
      markup`<rect x="${round(x)}" y="${round(ground)}" width="${round(bed)}" height="${height}" rx="6" fill="${{markup: bloom}}"/>`
    );
    const style = {face: "strong", size, fill: persona.shades.on} as const;
    const text = persona.share?.text ?? "";
    if (paint.mode === "light" && pen.measure(text, style.face, style.size) + 12 <= bed)
      pen.words(text, x + bed / 2, ground + height / 2 + size * 0.36, {...style, anchor: "middle"});
    x += bed + GAP;
  }
  return ground + height;
}

/** Names those of the garden in rows from `top` down, each with its colour and share; returns the lower end. */
export function drawKeys(
  pen: Pen,
  report: Report,
  {left, width, top, paint, size}: Pick<GardenPlace, "left" | "width" | "top" | "paint" | "size">
): number {
  const {ink, soft} = paint;
  let [x, y] = [left, top + size];
  for (const {shortName, share, shades} of gardeners(report)) {
    const text = share?.text ?? "";
    const around = size * 1.25 + 8 + pen.measure(text, "strong", size);
    const name = pen.fit(shortName, {face: "text", size, width: width - around});
    const named = pen.measure(name, "text", size);
    const all = around + named;
    if (x > left && x + all > left + width) {
      x = left;
      y += size * 1.9;
    }
    pen.add(
      markup`<circle cx="${round(x + size * 0.4)}" cy="${round(y - size * 0.35)}" r="${round(size * 0.4)}" fill="${{markup: hueOf(shades, paint).bloom}}"/>`
    );
    pen.words(name, x + size * 1.25, y, {face: "text", size, fill: soft});
    pen.words(text, x + size * 1.25 + named + 8, y, {face: "strong", size, fill: ink});
    x += all + size * 1.8;
  }
  return y + size * 0.6;
}
