// How high a frame must be so that nothing scrolls in it where no script listens: by the rules of embed.css, at 320 px,
// the narrowest width, where words take most lines. A browser test holds it against what Chromium lays out.
import {linePoints} from "../charts/sparkline.js";
import {withShares} from "../charts/withShares.js";
import {type Face, measure, wrapText} from "../images/faces.js";
import {chartsOf, sidesOf} from "../images/pairImage.js";
import type {PairReport} from "../report/compared.js";
import type {BoxChart} from "../report/parts.js";
import {plainWords} from "../report/plainWords.js";
import type {PersonaReport, Report} from "../report/report.js";
import type {Thing} from "./thing.js";

/** px. */
const NARROWEST = 320;
const EDGE = 12;
const INNER = NARROWEST - 2 * EDGE;
/** Browsers break lines a little sooner than we do: the faces of the web are not drawn to the same grid. */
const SLACK = 0.96;
/** What a company's own faces may need more than ours, whose widths are known. */
const WIDER = 1.15;
/** Frames are printed in steps of this. */
const STEP = 10;

/** Returns a height, px, at which the thing fits at every width from 320 px on. */
export function frameHeight(thing: Thing, report: Report): number {
  const ours = 2 * EDGE + bodyHeight(thing, report) + stampHeight(report);
  const height = report.look?.text || report.look?.display ? ours * WIDER : ours;
  return STEP * Math.ceil((height + STEP) / STEP);
}

function bodyHeight({shows}: Thing, report: Report): number {
  if (shows.kind === "persona") return cardHeight(shows.persona, report);
  if (shows.kind === "family") return familyHeight(report);
  if (shows.kind === "feature") return boxesHeight(shows.feature.boxes);
  if (shows.kind === "pair") return pairHeight(shows.pair, report);
  const rows = withShares(report).filter(({share}) => share).length;
  return chartHead(shows.comparison.finding, shows.comparison.about) + rows * SHARE_ROW + 20 + AXIS;
}

interface Type {
  readonly face: Face;
  readonly size: number;
  /** Distance of lines, px. */
  readonly step: number;
}

const HEADING: Type = {face: "display", size: 20, step: 23};
const TEXT: Type = {face: "text", size: 16, step: 22.4};
const SMALL: Type = {face: "text", size: 14.4, step: 22.4};
const STAMP: Type = {face: "text", size: 12.8, step: 18};
const AXIS = 28;
const SHARE_ROW = 64;
const BOX_ROW = 54.8;

function linesHeight(text: string, width: number, {face, size, step}: Type): number {
  return step * wrapText(text, {face, size, width: width * SLACK}).length;
}

function stampHeight({title, cohort, wiki}: Report): number {
  const {stale, asOf} = wiki;
  const words = [title, cohort.label, ...(asOf ? [asOf.text] : [])].join(" · ");
  const old = stale ? linesHeight(stale.text, INNER - 26, STAMP) + 3 : 0;
  return 9 + old + linesHeight(words, INNER - 12, STAMP) + 3 + 24;
}

function cardHeight(persona: PersonaReport, report: Report): number {
  const inner = INNER - 2 - 39;
  const {name, family, tagline, facts, share, change, trend, trust} = persona;
  const beside = inner - 80 - 13;
  const who =
    (family === ""
      ? 0
      : linesHeight(family.toUpperCase(), beside, {face: "strong", size: 12.5, step: 17.4})) +
    linesHeight(name, beside, HEADING) +
    8 +
    (tagline === "" ? 0 : linesHeight(tagline, beside, TEXT));
  const since =
    (linePoints(trend).length > 1 ? 42 : 0) + (change ? linesHeight(change.short, inner, SMALL) : 0);
  const big = 50 + 6 + linesHeight(`${share?.users.text ?? ""} ${report.people}`, inner, SMALL);
  const tally = share
    ? 18 + (isWide(persona, report, inner) ? big + 10 + since : Math.max(big, since))
    : 18 + 23;
  const told = facts.slice(0, 3).map((fact) => linesHeight(fact, inner - 19, TEXT));
  const list = told.length > 0 ? 33 + told.reduce((sum, lines) => sum + lines + 8, -8) : 0;
  return (
    34 + Math.max(80, who) + tally + list + (trust ? 14 + linesHeight(trust.text, inner - 16, SMALL) : 0)
  );
}

// Whether the share and its change are too wide to stand side by side.
function isWide({share, change}: PersonaReport, {people}: Report, inner: number): boolean {
  const big = measure(share?.text ?? "", "display", 46);
  const users = measure(`${share?.users.text ?? ""} ${people}`, "text", 13.6);
  const since = Math.max(120, measure(`▼ ${change?.short ?? ""}`, "strong", 13.6));
  return Math.max(big, users) + 16 + since > inner;
}

function pairHeight(pair: PairReport, report: Report): number {
  const sides = sidesOf(pair, report).map(({name, share}) => {
    const beside = INNER - 12 - 56 - 12;
    const told = share ? `${share.text} · ${share.users.text} ${report.people}` : report.labels.notSeen;
    return (
      Math.max(
        56,
        linesHeight(name, beside, {face: "strong", size: 16, step: 20.8}) +
          linesHeight(told, beside, {face: "text", size: 14.4, step: 18.8})
      ) + 8
    );
  });
  const charts = chartsOf(pair).map(
    ({finding, boxes}) =>
      6 +
      linesHeight(finding, INNER - 12, {face: "display", size: 16, step: 20.8}) +
      5 +
      rowsHeight(boxes) +
      AXIS
  );
  const words =
    6 +
    linesHeight(pair.title, INNER - 12, HEADING) +
    6 +
    linesHeight(plainWords(pair.words), INNER - 12, TEXT) +
    18;
  return [...sides, ...charts].reduce((sum, height) => sum + height, words);
}

function familyHeight(report: Report): number {
  const parts = withShares(report).filter(({share}) => share && share.value > 0);
  const heading = linesHeight(report.headline, INNER, HEADING) + 6;
  const kicker = linesHeight(report.kicker.toUpperCase(), INNER * 0.93, {
    face: "strong",
    size: 12.5,
    step: 19.4
  });
  const largest = Math.max(0, ...parts.map(({share}) => share?.value ?? 0));
  // A flower is as wide as its bed, and at most so high where frames are wide.
  const garden = 8 + Math.max(184, INNER * largest) + 14 + 47;
  return heading + kicker + garden + 11 + 44 * Math.ceil(parts.length / 1.5);
}

function chartHead(finding: string, caption: string): number {
  const width = INNER - 12;
  return 6 + linesHeight(finding, width, HEADING) + 7 + linesHeight(caption, width, SMALL) + 16;
}

function boxesHeight({finding, caption, boxes}: BoxChart): number {
  return chartHead(finding, caption) + rowsHeight(boxes) + AXIS + 40;
}

function rowsHeight(boxes: BoxChart["boxes"]): number {
  const label: Type = {face: "strong", size: 14.7, step: 18.4};
  return boxes.reduce((sum, box) => sum + BOX_ROW - 18.4 + linesHeight(box.label, INNER - 12, label), 0);
}
