import {smallFace} from "../../charts/face.js";
import {withShares} from "../../charts/withShares.js";
import {renderWords, shadesStyle} from "../../markup/markup.js";
import type {PersonaReport, Report} from "../../report/report.js";

/** What the page's script reads: the model, and words for every answer. */
export type WhichData = Omit<NonNullable<Report["which"]>, "lede" | "kicker"> & {
  readonly language: string;
  readonly notKnown?: never;
};

/** Arranges the form that places a person: fields, a place for the answer, and the rules of thumb. */
export function whichView(report: Report): object {
  const {which, labels, language} = report;
  const personas = withShares(report).filter(({state}) => state !== "absent");
  const {lede = "", kicker = report.cohort.label, ...rest} = which ?? {};
  const data = {...rest, language};
  const answerable = new Set([
    ...(which?.candidates.map(({id}) => id) ?? []),
    ...(which?.rules.map(({id}) => id) ?? []),
    ...(which?.aside === undefined ? [] : [which.aside])
  ]);
  return {
    report,
    kicker,
    lede,
    form: which !== undefined && {data: JSON.stringify(data), fields: which.fields, note: which.note ?? ""},
    // Rules whose people are none in this cohort can still be met.
    answers: withShares(report)
      .filter(({id}) => answerable.has(id))
      .map(answerView),
    noAside: which !== undefined && which.aside === undefined,
    about: which ? labels.whichNeedsScript : labels.whichNot,
    ruled: personas.filter(({rule}) => rule !== undefined).map(ruleView)
  };
}

function answerView(persona: PersonaReport): object {
  const {id, name, shortName, tagline, shades, pageless} = persona;
  return {
    id,
    name,
    shortName,
    tagline,
    href: pageless ? "" : `./personas/${id}.html`,
    style: shadesStyle(shades),
    portrait: smallFace(persona, "./", {small: false}),
    face: smallFace(persona, "./")
  };
}

function ruleView(persona: PersonaReport): object {
  const {id, name, shades, rule} = persona;
  return {
    href: `./personas/${id}.html`,
    name,
    style: shadesStyle(shades),
    face: smallFace(persona, "./"),
    rule: rule && renderWords(rule)
  };
}
