// What can be put into a wiki: each persona, the family, each feature's box-plots, each comparison of two personas or two
// cohorts. A thing's path is its address for good: it holds ids only, and all state.

import {boxImage} from "../images/boxImage.js";
import {familyImage, familyWords} from "../images/familyImage.js";
import {boxPreview, cohortsPreview, familyPreview, personaPreview} from "../images/openGraphImage.js";
import {pairImage, pairWords} from "../images/pairImage.js";
import {personaImage, personaWords} from "../images/personaImage.js";
import {sharesImage, sharesWords} from "../images/sharesImage.js";
import {cohortPairPath, personaPairPath} from "../personas/comparePath.js";
import {personaPath} from "../personas/retired.js";
import type {Mode} from "../personas/siteColors.js";
import type {CohortComparisonReport, PairReport} from "../report/compared.js";
import {plainWords} from "../report/plainWords.js";
import type {FeatureReport, PersonaReport, Report} from "../report/report.js";
import {withPages} from "../report/withPages.js";

/** One thing, with the pictures of it. */
export interface Thing {
  /** "personas/planner", "family", "features/exercises", "compare/2026-05-vs-2026-06". */
  readonly path: string;
  /** Its page on the site: "personas/planner.html", "features.html#exercises". */
  readonly page: string;
  readonly title: string;
  /** What was found, in a sentence. */
  readonly finding: string;
  /** Text alternative of its picture, with the figures of now. */
  readonly alt: string;
  /** What it is, whatever the figures become: for what is pasted once and never edited again. */
  readonly label: string;
  readonly shows:
    | {readonly kind: "persona"; readonly persona: PersonaReport}
    | {readonly kind: "family"}
    | {readonly kind: "feature"; readonly feature: FeatureReport}
    | {readonly kind: "pair"; readonly pair: PairReport}
    | {readonly kind: "cohorts"; readonly comparison: CohortComparisonReport};
  /** Draws it as an SVG that needs nothing else. */
  readonly draw: (mode: Mode) => string;
  /**
   * Its link preview, 1200 × 630. Two personas have the family's: of twelve personas there are 66 pairs, and their previews
   * would take as long to draw as all others together.
   */
  readonly preview: Preview;
}

/** The picture of a link's preview. */
export interface Preview {
  /** Path of the thing that it shows. */
  readonly path: string;
  readonly alt: string;
  /** Absent where another thing draws it. */
  readonly draw?: () => string;
}

/** How much larger than on the page PNGs are, for dense screens. */
export const DENSITY = 2;

/** Returns the width of what a thing has drawn, px. */
export function widthOf(svg: string): number {
  return Number(/ width="(\d+)"/.exec(svg)?.[1]);
}

/** Returns everything of a report that can be put into a wiki. */
export function findThings(report: Report): Thing[] {
  const {features, comparisons, pairs} = report;
  return [
    familyThing(report),
    ...withPages(report).map((persona) => personaThing(persona, report)),
    ...features.map((feature) => featureThing(feature, report)),
    ...pairs.map((pair) => pairThing(pair, report)),
    ...comparisons.map((comparison) => cohortsThing(comparison, report))
  ];
}

type Bare = Omit<Thing, "preview">;

function withPreview(thing: Bare, draw: () => string): Thing {
  return {...thing, preview: {path: thing.path, alt: thing.alt, draw}};
}

// "The Planner (persona card, The Lumen family)".
function labelOf(title: string, kind: string, report: Report): string {
  return title === report.title ? `${title} (${kind})` : `${title} (${kind}, ${report.title})`;
}

function familyThing(report: Report): Thing {
  const {things} = report.labels;
  const thing: Bare = {
    path: "family",
    page: "index.html",
    title: report.title,
    finding: report.headline,
    alt: `${report.title}. ${familyWords(report)}`,
    label: labelOf(report.title, things.family, report),
    shows: {kind: "family"},
    draw: (mode) => familyImage(report, mode)
  };
  return withPreview(thing, () => familyPreview(report));
}

function personaThing(persona: PersonaReport, report: Report): Thing {
  const thing: Bare = {
    path: personaPath(persona.id),
    page: `personas/${persona.id}.html`,
    title: persona.name,
    finding: persona.tagline || (persona.facts[0] ?? persona.name),
    alt: `${persona.name}. ${personaWords(persona, report)}`,
    label: labelOf(persona.name, report.labels.things.persona, report),
    shows: {kind: "persona", persona},
    draw: (mode) => personaImage(persona, report, mode)
  };
  return withPreview(thing, () => personaPreview(persona, report));
}

function featureThing(feature: FeatureReport, report: Report): Thing {
  const {boxes} = feature;
  const thing: Bare = {
    path: `features/${feature.id}`,
    page: `features.html#${feature.id}`,
    title: feature.label,
    finding: boxes.finding,
    alt: `${boxes.finding}. ${boxes.alt}`,
    label: labelOf(feature.label, report.labels.things.feature, report),
    shows: {kind: "feature", feature},
    draw: (mode) => boxImage(boxes, report, mode)
  };
  return withPreview(thing, () => boxPreview(boxes, report));
}

function pairThing(pair: PairReport, report: Report): Thing {
  const path = personaPairPath(pair.first, pair.second);
  const finding = plainWords(pair.words);
  const {path: family, alt} = familyThing(report);
  return {
    path,
    page: `${path}.html`,
    title: pair.title,
    finding,
    alt: `${pair.title}. ${finding} ${pairWords(pair)}`,
    label: labelOf(pair.title, report.labels.things.pair, report),
    shows: {kind: "pair", pair},
    draw: (mode) => pairImage(pair, report, mode),
    preview: {path: family, alt}
  };
}

function cohortsThing(comparison: CohortComparisonReport, report: Report): Thing {
  const {later, earlier, finding} = comparison;
  const path = cohortPairPath(later.id, earlier.id);
  const title = `${later.label}, ${earlier.label}`;
  const thing: Bare = {
    path,
    page: `${path}.html`,
    title,
    finding,
    alt: `${finding}. ${sharesWords(comparison, report)}`,
    label: labelOf(title, report.labels.things.cohorts, report),
    shows: {kind: "cohorts", comparison},
    draw: (mode) => sharesImage(comparison, report, mode)
  };
  return withPreview(thing, () => cohortsPreview(comparison, report));
}
