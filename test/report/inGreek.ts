// Whatever people typed, in Greek letters: what is left in Latin letters on a page is then ours.
import {ONLY_FAMILY} from "../../src/personas/normalizeFamily.js";
import type {Definitions, PersonaDefinition} from "../../src/personas/persona.js";
import type {Findings} from "../../src/report/context.js";
import {PEOPLE} from "../../src/study/normalizeStudy.js";
import type {Feature, Study} from "../../src/study/study.js";

/** Returns the text with its letters and figures in Greek, placeholders as they are. */
export function greek(text: string): string {
  return text
    .split(/(\{\{.*?\}\})/)
    .map((part) => (part.startsWith("{{") ? part : part.replace(/[a-z0-9]/gi, greekLetter)))
    .join("");
}

function greekLetter(letter: string): string {
  const code = parseInt(letter, 36);
  // Without final sigma, whose upper case is another letter's.
  const lower = "αβγδεζηθικλμνξοπρστυφχψω"[code % 24];
  return letter === letter.toLowerCase() ? lower : lower.toUpperCase();
}

/** Returns the findings with everything that people typed in Greek; what they left to us stays for us to say. */
export function inGreek(findings: Findings): Findings {
  const {study, definitions, counted} = findings;
  const byColumn = study.cohorts.by === "column";
  const {ledger} = counted;
  return {
    ...findings,
    study: studyInGreek(study),
    definitions: definitionsInGreek(definitions, study),
    counted: {
      ...counted,
      cohorts: counted.cohorts.map((cohort) => (byColumn ? {...cohort, id: greek(cohort.id)} : cohort)),
      ledger: {
        ...ledger,
        otherEvents: ledger.otherEvents.map(({event, rows}) => ({event: greek(event), rows}))
      }
    }
  };
}

function studyInGreek(study: Study): Study {
  return {
    ...study,
    title: greek(study.title),
    note: greek("Made up"),
    people: study.people === PEOPLE ? PEOPLE : greek(study.people),
    features: study.features.map(featureInGreek),
    outcomes: study.outcomes.map((outcome) => ({...outcome, label: greek(outcome.label)})),
    k: study.k.kind === "fixed" ? {...study.k, why: greek(study.k.why)} : study.k
  };
}

function featureInGreek(feature: Feature): Feature {
  const {verb, unit, events, label} = feature;
  return {
    ...feature,
    label: greek(label),
    unit: [greek(unit[0]), greek(unit[1])],
    events: events.map(greek),
    column: greek(feature.column),
    ...(verb === undefined ? {} : {verb: greek(verb)})
  };
}

function definitionsInGreek({family, personas}: Definitions, study: Study): Definitions {
  const isOurs = family.title === `The ${study.title} family`;
  return {
    family: {
      ...family,
      title: isOurs ? `The ${greek(study.title)} family` : greek(family.title),
      contact: greek("ask us"),
      families: family.families.map(({name}) => ({name: familyName(name), about: greek("they look")}))
    },
    personas: personas.map(personaInGreek)
  };
}

function personaInGreek(persona: PersonaDefinition): PersonaDefinition {
  return {
    ...persona,
    name: greek(persona.name),
    family: familyName(persona.family),
    tagline: greek(persona.tagline),
    description: greek(persona.description),
    ideas: persona.ideas.map(({team, text}) => ({team: greek(team), text: greek(text)}))
  };
}

function familyName(name: string): string {
  return name === ONLY_FAMILY ? name : greek(name);
}
