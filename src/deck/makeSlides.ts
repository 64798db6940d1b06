// From the report to slides: the story in the order in which it is told to people who have ten minutes.

import {plainWords} from "../report/plainWords.js";
import type {PersonaReport, Report} from "../report/report.js";
import {storyOf} from "../report/story.js";
import {withPages} from "../report/withPages.js";
import {boxesSlides} from "./boxesSlides.js";
import {personaSlide} from "./personaSlide.js";
import type {Slide} from "./slide.js";
import {sureSlides} from "./sureSlides.js";
import {teamSlides} from "./teamSlides.js";

/** Returns the slides of a report, in the order in which they are shown; the title first. */
export function makeSlides(report: Report): Slide[] {
  return numbered([
    titleSlide(report),
    lookedSlide(report),
    familySlide(report),
    ...withPages(report).map((persona) => personaSlide(persona, report)),
    ...boxesSlides(report),
    ...changedSlide(report),
    ...teamSlides(report),
    ...sureSlides(report)
  ]);
}

// Parts of a team's ideas have its name, and teams may be called nearly the same: "team-product", "team-product-2".
function numbered(slides: readonly Slide[]): Slide[] {
  const taken = new Set<string>();
  return slides.map((slide) => {
    let {id} = slide;
    for (let n = 2; taken.has(id); n++) id = `${slide.id}-${n}`;
    taken.add(id);
    return {...slide, id};
  });
}

function titleSlide(report: Report): Slide {
  const {title, headline, kicker, lede, note, portraitLegend} = report;
  return {
    kind: "title",
    id: "start",
    page: "index",
    kicker: title,
    title: headline,
    about: kicker,
    ...(note === undefined ? {} : {note}),
    personas: withPeople(report),
    notes: [plainWords(lede), ...(note === undefined ? [] : [note]), portraitLegend]
  };
}

function withPeople(report: Report): PersonaReport[] {
  const all = [...withPages(report), ...(report.undescribed ? [report.undescribed] : [])];
  return all.filter(({share}) => share !== undefined && share.value > 0);
}

/** Steps of the method's story that say how it was done; those that say how sure it is come at the end. */
const LOOKED = ["counting", "ledger", "setAside", "matching", "check"];

function lookedSlide(report: Report): Slide {
  const {labels, method} = report;
  const steps = storyOf(report).filter(({id}) => LOOKED.includes(id));
  const rows = steps.filter(({id}) => id !== "counting").map(({topic, finding}) => ({topic, text: finding}));
  const counted = report.features.map(({label}) => label).join(" · ");
  return {
    kind: "rows",
    id: "how",
    page: "method",
    kicker: labels.howLooked,
    title: method.counting.finding,
    rows: [{topic: labels.counted, text: counted}, ...rows],
    notes: steps.flatMap(({paragraphs}) => paragraphs.map(plainWords))
  };
}

function familySlide(report: Report): Slide {
  const {families, personas, labels, deck, portraitLegend} = report;
  const listed = new Set(families.flatMap((family) => family.personas));
  const named = families.map((family) => ({
    name: family.name,
    personas: personas.filter(({id}) => family.personas.includes(id))
  }));
  const others = withPages(report).filter(({id}) => !listed.has(id));
  const about = families.flatMap(({name, about}) => (about === undefined ? [] : [`${name}: ${about}`]));
  return {
    kind: "family",
    id: "family",
    page: "index",
    kicker: labels.family,
    title: deck.family,
    families: [...named, {name: "", personas: others}].filter((family) => family.personas.length > 0),
    notSeen: labels.notSeen,
    notes: [...about, ...withPeople(report).map(shareNote), portraitLegend]
  };
}

function shareNote({name, share, change}: PersonaReport): string {
  return [`${name}: ${share?.text ?? ""}`, ...(change ? [change.text] : [])].join("; ");
}

// The cohort against the one before it; nothing where there is none.
function changedSlide(report: Report): Slide[] {
  const {comparisons, cohort, previous, labels, changes, cohortWords} = report;
  const found = comparisons.find(({later, earlier}) => later.id === cohort.id && earlier.id === previous?.id);
  const sentences = changes?.sentences ?? [];
  const slide = {id: "changed", page: "cohorts", kicker: labels.changed};
  if (found)
    return [
      {
        ...slide,
        kind: "table",
        title: found.finding,
        table: found.groups,
        sentences,
        notes: [plainWords(found.words), ...sentences, plainWords(cohortWords)]
      }
    ];
  if (sentences.length === 0) return [];
  const [title, ...items] = sentences;
  return [
    {
      ...slide,
      kind: "list",
      kicker: changes?.title ?? labels.changed,
      title,
      items,
      notes: [plainWords(cohortWords)]
    }
  ];
}
