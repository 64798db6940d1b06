import {boxCharts} from "../../charts/boxChart.js";
import {faceLegend, smallFace} from "../../charts/face.js";
import {trendChart} from "../../charts/trendChart.js";
import {withShares} from "../../charts/withShares.js";
import {renderWords, shadesStyle} from "../../markup/markup.js";
import {safeHtml} from "../../markup/safeHtml.js";
import {personaPairPath} from "../../personas/comparePath.js";
import type {PersonaReport, Report} from "../../report/report.js";
import {changeView, shareView} from "./cardView.js";
import {chipView} from "./chipView.js";

/** Arranges a persona's page: words first, then its charts, how it was matched, and its neighbours. */
export function personaView(persona: PersonaReport, report: Report): object {
  const {descriptionHtml, ideas, boxes, trend, outcomes, state} = persona;
  return {
    persona,
    report,
    style: shadesStyle(persona.shades),
    state,
    unnamed: state === "unnamed",
    absent: state === "absent",
    legend: faceLegend(persona, "../"),
    share: shareView(persona),
    change: changeView(persona),
    trust: persona.trust ?? false,
    description: descriptionHtml !== "" && safeHtml(descriptionHtml),
    hasFacts: persona.facts.length > 0,
    hasIdeas: ideas.length > 0,
    ideas: ideas.map(({team, html}) => ({team, body: safeHtml(html)})),
    hasBoxes: boxes.length > 0,
    boxes: boxCharts(boxes, report.labels),
    trend: trend !== undefined && trend.points.length > 0 && trendChart(trend, report),
    hasOutcomes: outcomes.length > 0,
    outcomes,
    rule: persona.rule !== undefined && renderWords(persona.rule),
    typical: persona.typical !== undefined && renderWords(persona.typical),
    figures: persona.numbers !== undefined && `./${persona.id}/numbers.html`,
    confused: confusedView(persona, report),
    ...comparable(persona, report),
    ...neighbours(persona, report)
  };
}

// Those for whom its people might be taken, if any; a link to the page that compares both.
function confusedView({id, confused}: PersonaReport, report: Report): object | false {
  if (!confused) return false;
  const chips = confused.others.flatMap(({id: other, share}) => {
    const found = withShares(report).find((persona) => persona.id === other);
    if (!found || found.pageless) return [];
    const compared = report.pairs.some(({first, second}) =>
      [first, second].every((one) => one === id || one === other)
    );
    const href = compared ? `../${personaPairPath(id, other)}.html` : `./${other}.html`;
    return [{...chipView(found, href), share: share.text}];
  });
  return {title: confused.title, words: confused.words, chips, hasChips: chips.length > 0};
}

// Those with whom it is compared on a page of their own.
function comparable({id}: PersonaReport, report: Report): object {
  const others = withShares(report).flatMap((other) => {
    const found = report.pairs.some(
      ({first, second}) => (first === id && second === other.id) || (second === id && first === other.id)
    );
    return found ? [chipView(other, `../${personaPairPath(id, other.id)}.html`)] : [];
  });
  return {others, hasOthers: others.length > 0};
}

// Previous and next in the report's order, around the ends, so that a presenter can go on and on.
function neighbours(
  {id}: PersonaReport,
  {personas, offTheChart}: Report
): {previous: object | false; next: object | false} {
  const all = offTheChart ? [...personas, offTheChart] : personas;
  const i = all.findIndex((persona) => persona.id === id);
  const view = (persona: PersonaReport): object => ({
    href: `./${persona.id}.html`,
    name: persona.name,
    style: shadesStyle(persona.shades),
    portrait: smallFace(persona, "../")
  });
  if (all.length < 2 || i < 0) return {previous: false, next: false};
  return {previous: view(all[(i + all.length - 1) % all.length]), next: view(all[(i + 1) % all.length])};
}
