import {face} from "../../charts/face.js";
import {linePoints, sparkline} from "../../charts/sparkline.js";
import {type Markup, shadesStyle} from "../../markup/markup.js";
import type {PersonaReport, Report} from "../../report/report.js";

/** What card.mustache shows of a persona. */
export interface CardView {
  readonly href: string;
  readonly state: string;
  readonly style: Markup;
  readonly portrait: Markup;
  readonly sparkline: Markup;
  readonly persona: PersonaReport;
  readonly share: ShareView | false;
  readonly change: ChangeView | false;
  readonly trust: {readonly level: string; readonly text: string} | false;
  readonly facts: readonly string[];
  readonly hasFacts: boolean;
  readonly absent: boolean;
  readonly notSeen: string;
  readonly people: string;
  readonly stamp: string;
}

/** A share in two parts, so that its unit can be set smaller: "41" and "%". */
export interface ShareView {
  readonly number: string;
  readonly unit: string;
  readonly users: string;
  readonly interval: string;
}

export interface ChangeView {
  readonly direction: string;
  readonly arrow: string;
  readonly short: string;
  readonly text: string;
  readonly notable: boolean;
}

/** Arranges what a persona's card shows. */
export function cardView(persona: PersonaReport, report: Report): CardView {
  return {
    href: `./personas/${persona.id}.html`,
    state: persona.state,
    style: shadesStyle(persona.shades),
    portrait: face(persona, {up: "./"}),
    sparkline: sparkline(linePoints(persona.trend)),
    persona,
    share: shareView(persona),
    change: changeView(persona),
    trust: persona.trust ?? false,
    facts: persona.facts.slice(0, 3),
    hasFacts: persona.facts.length > 0,
    absent: persona.state === "absent",
    notSeen: report.labels.notSeen,
    people: report.people,
    stamp: report.cohort.label
  };
}

/** Splits a share's words into number and unit; false where the persona has no share. */
export function shareView({share}: PersonaReport): ShareView | false {
  if (!share) return false;
  const [, number, unit] = /^(.*?\d)(\D*)$/.exec(share.text) ?? ["", share.text, ""];
  return {number, unit: unit.trim(), users: share.users.text, interval: share.interval};
}

/** Adds an arrow to the change since the last cohort; false where there is none. */
export function changeView({change}: PersonaReport): ChangeView | false {
  return change ? {...change, arrow: {up: "▲", down: "▼", same: ""}[change.direction]} : false;
}
