// A thing for programs: aggregates with their units and their date. Values are those of the report, in which fewer than
// min_group people are a bound and never a figure.
import {withShares} from "../charts/withShares.js";
import {sidesOf} from "../images/pairImage.js";
import type {CohortComparisonReport, PairReport} from "../report/compared.js";
import type {BoxChart, Figure} from "../report/parts.js";
import type {PersonaReport, Report} from "../report/report.js";
import {linkTo} from "./addresses.js";
import type {Thing} from "./thing.js";

/** Renders a thing's figures as JSON; keys are names, and the same in every language. */
export function figuresJson(thing: Thing, report: Report): string {
  const {title, cohort, window, people, wiki, language} = report;
  const file = {
    thing: thing.path,
    title: thing.title,
    finding: thing.finding,
    language,
    site: {title, page: linkTo(thing.page, {from: `embed/${thing.path}.json`, report})},
    cohort: {id: cohort.id, label: cohort.label, users: figure(cohort.users)},
    data_until: wiki.asOf?.date ?? null,
    window,
    people,
    ...figuresOf(thing, report)
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function figuresOf({shows}: Thing, report: Report): object {
  if (shows.kind === "persona") return personaFigures(shows.persona, report);
  if (shows.kind === "family")
    return {
      personas: withShares(report).map(sharerFigures)
    };
  if (shows.kind === "feature") {
    const {id, label, unit, boxes} = shows.feature;
    return {feature: {id, label, unit}, groups: boxFigures(boxes)};
  }
  if (shows.kind === "pair") return pairFigures(shows.pair, report);
  return cohortFigures(shows.comparison, report);
}

function personaFigures(persona: PersonaReport, report: Report): object {
  const {id, name, state, facts, boxes, trust, trend} = persona;
  return {
    persona: {id, name, state},
    ...shareOf(persona),
    ...(trust ? {trust: trust.level} : {}),
    facts,
    features: chartFigures(boxes, report),
    shares: (trend?.points ?? []).map(({cohort, share, low, high}) => ({
      cohort,
      share: numberOf(share),
      low,
      high
    }))
  };
}

function pairFigures(pair: PairReport, report: Report): object {
  return {personas: sidesOf(pair, report).map(sharerFigures), features: chartFigures(pair.boxes, report)};
}

function sharerFigures(persona: PersonaReport): object {
  return {id: persona.id, name: persona.name, ...shareOf(persona)};
}

function chartFigures(charts: readonly BoxChart[], report: Report): object[] {
  return charts.map((chart) => ({...featureOf(chart.feature, report), groups: boxFigures(chart)}));
}

function shareOf({share, change}: PersonaReport): object {
  return {
    share: share ? {...figure(share), unit: "fraction"} : null,
    users: share ? figure(share.users) : null,
    ...(change ? {change: change.text} : {})
  };
}

function boxFigures({boxes}: BoxChart): object[] {
  return boxes.map(({id, label, box, why}) =>
    box
      ? {id, label, low: box.low, q1: box.q1, median: box.median, q3: box.q3, high: box.high, mean: box.mean}
      : {id, label, why: why ?? null}
  );
}

function featureOf(id: string, {features}: Report): object {
  const {label = id, unit} = features.find((feature) => feature.id === id) ?? {};
  return {id, label, unit};
}

function cohortFigures({earlier, later, different, figures}: CohortComparisonReport, report: Report): object {
  return {
    earlier,
    later,
    different,
    unit: "fraction",
    groups: figures.groups.map(({id, name, difference, ...shares}) => ({
      id,
      name,
      earlier: figure(shares.earlier),
      later: figure(shares.later),
      difference: difference ?? null
    })),
    features: figures.features.map(({id, superiority, notable}) => ({
      ...featureOf(id, report),
      superiority: figure(superiority),
      notable
    }))
  };
}

function figure(told: Figure): {value: number | null; text: string} {
  return {value: numberOf(told), text: told.text};
}

// What is not known is told by a dash.
function numberOf({value, text}: Figure): number | null {
  return /\p{N}/u.test(text) ? value : null;
}
