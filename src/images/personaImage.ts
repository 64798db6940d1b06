// A persona's card as one picture: who they are, how many, what they do, how far to believe it, and of when it is.
import {linePoints} from "../charts/sparkline.js";
import {type Markup, markup, round} from "../markup/markup.js";
import type {Mode} from "../personas/siteColors.js";
import type {PersonaReport, Report} from "../report/report.js";
import {faceMarks} from "./faceMarks.js";
import {isDrawable} from "./ownMarks.js";
import {hueOf, type Paint, paintOf} from "./palette.js";
import {openPen, type Pen} from "./pen.js";
import {sparkMarks} from "./sparkMarks.js";
import {stampOf} from "./stamp.js";

const WIDTH = 640;
const PAD = 32;
const LINE = {face: "text", size: 16} as const;
const FAMILY = {face: "strong", size: 12.5} as const;

/** Draws a persona's card, 640 px wide and as high as its words ask. */
export function personaImage(persona: PersonaReport, report: Report, mode: Mode): string {
  const pen = openPen(report);
  const paint = paintOf(report, mode);
  const header = drawHeader(pen, persona, paint);
  const tally = drawTally(pen, {persona, report, paint}, header);
  const facts = drawFacts(pen, persona, {paint, top: tally});
  const bottom = drawFooter(pen, {persona, report, paint}, facts);
  const {card, line} = paint;
  const frame = markup`<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${round(bottom - 1)}" rx="18" fill="${{markup: card}}" stroke="${{markup: line}}"/>`;
  pen.addBehind(frame);
  return pen.finish({
    width: WIDTH,
    height: bottom,
    title: persona.name,
    description: `${personaWords(persona, report)}. ${isDrawable(persona.image) ? persona.image.alt : persona.portraitAlt}`,
    language: report.language
  });
}

/** Returns what a card says, as one text. */
export function personaWords(persona: PersonaReport, report: Report): string {
  const {tagline, share, change, facts, state} = persona;
  return [
    tagline,
    ...(share ? [`${share.text} (${share.users.text} ${report.people})`] : []),
    ...(change ? [change.text] : []),
    ...(state === "absent" ? [report.labels.notSeen] : []),
    ...facts.slice(0, 3),
    stampOf(report)
  ]
    .filter((text) => text !== "")
    .map((text) => text.replace(/\.$/, ""))
    .join(". ");
}

function drawHeader(pen: Pen, persona: PersonaReport, paint: Paint): number {
  const {ink, soft} = paint;
  const radius = 66;
  const left = PAD + 2 * radius + 24;
  const width = WIDTH - PAD - left;
  const name = pen.wrap(persona.name, {face: "display", size: 31, width, lines: 3});
  const tagline = pen.wrap(persona.tagline, {...LINE, width, lines: 3});
  const lines = [
    ...(persona.family
      ? [{text: pen.fit(persona.family.toUpperCase(), {...FAMILY, width}), ...FAMILY, step: 24, fill: soft}]
      : []),
    ...name.map((text) => ({text, face: "display", size: 31, step: 36, fill: ink}) as const),
    ...tagline.map((text, i) => ({text, ...LINE, step: i === 0 ? 28 : 23, fill: soft}))
  ];
  const height = lines.reduce((sum, {step}) => sum + step, 0);
  const middle = PAD + Math.max(2 * radius, height) / 2;
  pen.add(faceMarks(persona, {x: PAD + radius, y: middle, radius, paint}));
  let y = middle - height / 2 - 6;
  for (const {text, step, ...style} of lines) {
    y += step;
    pen.words(text, left, y, style);
  }
  return PAD + Math.max(2 * radius, height);
}

interface Drawn {
  readonly persona: PersonaReport;
  readonly report: Report;
  readonly paint: Paint;
}

function drawTally(pen: Pen, {persona, report, paint}: Drawn, top: number): number {
  const {ink, soft} = paint;
  const {share, change, trend} = persona;
  if (!share) {
    pen.words(report.labels.notSeen, PAD, top + 40, {face: "strong", size: 16, fill: ink});
    return top + 48;
  }
  pen.words(share.text, PAD, top + 62, {face: "display", size: 54, fill: ink});
  const right = WIDTH - PAD;
  pen.add(
    sparkMarks(linePoints(trend), {right, top: top + 22, width: 150, color: hueOf(persona.shades, paint).p})
  );
  const moved = change
    ? `${{up: "\u2191 ", down: "\u2193 ", same: ""}[change.direction]}${change.short}`
    : "";
  const style = {face: change?.notable ? "strong" : "text", size: 16} as const;
  pen.words(moved, right, top + 88, {...style, fill: change?.notable ? ink : soft, anchor: "end"});
  const width = right - PAD - pen.measure(moved, style.face, style.size) - 20;
  const people = pen.fit(`${share.users.text} ${report.people}`, {...LINE, width});
  pen.words(people, PAD, top + 88, {...LINE, fill: soft});
  return top + 96;
}

function drawFacts(
  pen: Pen,
  {facts, shades}: PersonaReport,
  {paint, top}: {readonly paint: Paint; readonly top: number}
): number {
  const {ink, line} = paint;
  if (facts.length === 0) return top;
  const {p} = hueOf(shades, paint);
  pen.add(
    markup`<line x1="${PAD}" x2="${WIDTH - PAD}" y1="${round(top + 20)}" y2="${round(top + 20)}" stroke="${{markup: line}}"/>`
  );
  let y = top + 26;
  for (const fact of facts.slice(0, 3)) {
    const lines = pen.wrap(fact, {...LINE, width: WIDTH - 2 * PAD - 22, lines: 3});
    pen.add(leaf(PAD + 5, y + 18, p));
    for (const text of lines) {
      y += 23;
      pen.words(text, PAD + 22, y, {...LINE, fill: ink});
    }
    y += 6;
  }
  return y;
}

// As the marks of lists on the site.
function leaf(x: number, y: number, color: string): Markup {
  return markup`<path transform="translate(${round(x)} ${round(y)})" d="M5 0A5 5 0 1 1 0 -5A5 5 0 0 1 5 0Z" fill="${{markup: color}}"/>`;
}

function drawFooter(pen: Pen, {persona, report, paint}: Drawn, top: number): number {
  const {soft} = paint;
  const small = {face: "text", size: 13.5, fill: soft} as const;
  const stamp = [persona.trust?.text ?? "", stampOf(report)].filter((text) => text !== "").join(" · ");
  const lines = pen.wrap(stamp, {...small, width: WIDTH - 2 * PAD, lines: 4});
  for (const [i, text] of lines.entries()) pen.words(text, PAD, top + 34 + 19 * i, small);
  return top + 34 + 19 * (lines.length - 1) + 24;
}
