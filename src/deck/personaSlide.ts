import {plainWords} from "../report/plainWords.js";
import type {PersonaReport, Report} from "../report/report.js";
import {paragraphsOf} from "./plainText.js";
import type {PersonaSlide} from "./slide.js";

/** Returns the slide of one persona; its title is what sets its people apart most, the first of its charts. */
export function personaSlide(persona: PersonaReport, report: Report): PersonaSlide {
  const {id, family, facts, tagline, boxes, share, match, yaml} = persona;
  const drawn = boxes.filter(({boxes}) => boxes.every(({box}) => box !== undefined));
  // A box says more than two lines do.
  const chart = drawn.find(({boxes}) => boxes.some(({box}) => box && box.q3 > box.q1)) ?? drawn[0];
  const own = match === "outliers" ? undefined : chart;
  return {
    kind: "persona",
    id: `persona-${id}`,
    page: `personas/${id}`,
    kicker: family,
    title: share ? (own?.finding ?? facts[0] ?? tagline) : report.labels.notSeen,
    persona,
    facts: share ? facts : [...(yaml === undefined ? [] : [yaml]), ...facts],
    people: share ? `${share.users.text} ${report.people}` : "",
    ...(share && chart ? {chart} : {}),
    notes: notesOf(persona, report)
  };
}

function notesOf(persona: PersonaReport, {people, labels}: Report): string[] {
  const {descriptionHtml, share, change, trust, life, typical, outcomes, rule, again, how, trend} = persona;
  const came = outcomes.map(({text, versus}) => sentences([text, versus]));
  return [
    ...paragraphsOf(descriptionHtml),
    sentences([
      share && `${share.text}, ${share.users.text} ${people}; ${share.interval}`,
      change?.text,
      trend?.finding
    ]),
    sentences([life && `${life.short}. ${life.text}`]),
    sentences([typical && plainWords(typical)]),
    ...came,
    came.length > 0 ? labels.noCause : "",
    sentences([rule && plainWords(rule)]),
    sentences([trust?.text, again, how])
  ].filter((note) => note !== "");
}

/** Each with a capital and a full stop. */
function sentences(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined && part !== "")
    .map((part) => part as string) // just filtered
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .map((part) => (/[.!?…⟧]$/.test(part) ? part : `${part}.`))
    .join(" ");
}
