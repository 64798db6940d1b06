import {WINDOW} from "../study/studySchema.js";
import type {Activity} from "./lookAtActivity.js";

/** How long after sign-up events count, and why. */
export interface ProposedWindow {
  readonly text: string;
  readonly hours: number;
  /** A sentence or two, for the comment. */
  readonly why: string;
}

const ON_FIRST_DAY =
  "Sign-ups have times: what people did on the very day of theirs counts as before it, so give sign-ups as dates, too, or events with times. ";

/** Half of those who do anything at all should have begun: a shorter window would mostly tell who came soon. */
const BEGUN = 0.5;
/** Of two weeks' events, as many must lie in the first for a week to do. */
const FIRST_WEEK = 0.6;

/**
 * Returns the shortest of 24 hours, 7 and 14 days in which half of those who do anything in 14 days have begun. Dates
 * without a time cannot tell 24 hours: then a week, if activity falls off within it, else two.
 */
export function proposeWindow(
  {active, rows}: Pick<Activity, "active" | "rows">,
  {
    dates,
    timedSignups = false,
    said
  }: {readonly dates: boolean; readonly timedSignups?: boolean; readonly said?: string}
): ProposedWindow {
  if (said !== undefined) return {text: said, hours: hoursOf(said), why: "As you said."};
  const begun = active.map((users) => (active[2] === 0 ? 0 : users / active[2]));
  if (!dates && begun[0] >= BEGUN)
    return {
      text: "first 24 hours",
      hours: 24,
      why: `${inHundred(begun[0])} of the people who do anything in their first 14 days begin within 24 hours.`
    };
  const early = rows[2] === 0 ? 0 : rows[1] / rows[2];
  const why = dates
    ? `The events have dates and no times, so a window of hours would mean nothing. ${timedSignups ? ON_FIRST_DAY : ""}`
    : `Only ${inHundred(begun[0])} of the people who do anything in their first 14 days begin within 24 hours. `;
  const enough = dates ? early >= FIRST_WEEK : begun[1] >= BEGUN;
  const falls = `${inHundred(early)} of the events of the first 14 days lie in the first 7`;
  return enough
    ? {text: "first 7 days", hours: 168, why: `${why}${capital(falls)}.`}
    : {text: "first 14 days", hours: 336, why: `${why}${capital(falls)}: it hardly falls off.`};
}

/** Tells whether a text is a window, as study.yaml takes it. */
export function isWindow(text: string): boolean {
  return WINDOW.test(text.trim().replace(/\s+/g, " "));
}

function hoursOf(text: string): number {
  const [, number = "1", unit = "hour"] = WINDOW.exec(text.trim().replace(/\s+/g, " ")) ?? [];
  return Number(number) * (unit.startsWith("day") ? 24 : 1);
}

function inHundred(share: number): string {
  return `${Math.round(share * 100)} in 100`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
