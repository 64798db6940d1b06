import * as Plot from "@observablehq/plot";
import {type Markup, markup, shadesStyle} from "../markup/markup.js";
import type {CohortReport} from "../report/compared.js";
import type {PersonaReport, Report} from "../report/report.js";
import {renderPlot} from "./drawPlot.js";
import {smallFace} from "./face.js";
import {type SharePoint, shareMarks} from "./shareMarks.js";

/** What of the report the small charts need. */
type Cohorts = Pick<Report, "cohorts" | "language" | "labels" | "unordered">;

/** Draws one small chart per persona, all on one scale: its share in every cohort with 95 % intervals. */
export function shareMultiples(report: Cohorts, personas: readonly PersonaReport[]): Markup {
  const {cohorts} = report;
  const all = personas.map((persona) => ({persona, points: pointsOf(cohorts, persona.id)}));
  const shown = all.filter(({points}) => points.length > 0);
  const top = Math.max(0.01, ...shown.flatMap(({points}) => points.map(({high}) => high)));
  return markup`<div class="multiples">${shown.map(({persona, points}) => renderMultiple(persona, points, {report, top}))}</div>`;
}

function pointsOf(cohorts: readonly CohortReport[], id: string): SharePoint[] {
  return cohorts.flatMap(({id: cohort, shares}) =>
    shares
      .filter((share) => share.id === id)
      .map(({share, low, high}) => ({cohort, value: share.value, low, high}))
  );
}

function renderMultiple(
  persona: PersonaReport,
  points: readonly SharePoint[],
  {report, top}: {report: Cohorts; top: number}
): Markup {
  const {id, shortName, shades, state, pageless} = persona;
  const {cohorts, labels, unordered} = report;
  const texts = cohorts.map(({label, shares}) => {
    const found = shares.find((share) => share.id === id);
    return `${label}: ${found ? `${found.share.text} (${found.interval})` : labels.none}`;
  });
  // The newest; of cohorts that are no time, none stands for all.
  const last = unordered ? "" : (cohorts.at(-1)?.shares.find((share) => share.id === id)?.share.text ?? "");
  const name = pageless ? markup`${shortName}` : markup`<a href="./personas/${id}.html">${shortName}</a>`;
  return markup`<section class="multiple hue is-${{markup: state}}" style="${shadesStyle(shades)}">
    <header>${smallFace(persona, "./")}<h3>${name}</h3><b>${last}</b></header>
    <div role="img" aria-label="${`${shortName}. ${texts.join(", ")}`}">${renderPlot(multipleOptions(points, {report, top}))}</div></section>`;
}

function multipleOptions(
  points: readonly SharePoint[],
  {report, top}: {report: Cohorts; top: number}
): Plot.PlotOptions {
  const {cohorts, language, unordered = false} = report;
  return {
    width: 320,
    height: 150,
    marginLeft: 38,
    marginRight: 12,
    marginTop: 10,
    marginBottom: 28,
    x: {type: "point", domain: cohorts.map(({id}) => id), padding: unordered ? 0.4 : 0.1},
    y: {domain: [0, top * 1.05]},
    marks: [shareMarks(points, {ticks: 3, r: 3.8, language, unordered}), nameEnds(cohorts, unordered)]
  };
}

/** Characters of two names that fit beside each other below a drawing. */
const BESIDE = 36;

// The oldest and the newest cohort by name, within the drawing; one alone in the middle, and each that is no time.
function nameEnds(cohorts: readonly CohortReport[], unordered: boolean): Plot.Markish[] {
  const all = unordered && cohorts.reduce((sum, {axis}) => sum + axis.length, 0) <= BESIDE;
  const ends = all ? cohorts : [...new Set([cohorts[0], cohorts[cohorts.length - 1]])];
  const fits = ends.reduce((sum, {label}) => sum + label.length, 0) <= BESIDE;
  return ends.map(({id, label, axis}, i) =>
    Plot.axisX({
      ticks: [id],
      tickSize: 0,
      tickPadding: 8,
      label: null,
      textAnchor: ends.length === 1 || all ? "middle" : i === 0 ? "start" : "end",
      tickFormat: () => (fits ? label : axis)
    })
  );
}
