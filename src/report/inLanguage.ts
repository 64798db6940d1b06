// What earlier stages fill in where nobody wrote anything is English: here it gets the language of the site.
import {defaultTitle, ONLY_FAMILY} from "../personas/normalizeFamily.js";
import type {Definitions} from "../personas/persona.js";
import {PEOPLE} from "../study/normalizeStudy.js";
import type {Feature, Study} from "../study/study.js";
import type {People} from "./context.js";
import type {Language} from "./english.js";
import type {Numbers} from "./numbers.js";

/** Returns the findings with their window, made plurals and default words in a language. */
export function inLanguage<F extends People>(findings: F, say: Language, numbers: Numbers): F {
  const {study, definitions} = findings;
  return {
    ...findings,
    study: studyIn(study, say, numbers),
    definitions: definitionsIn(definitions, say, study)
  };
}

function studyIn(study: Study, say: Language, numbers: Numbers): Study {
  const {people, window, features} = study;
  return {
    ...study,
    people: people === PEOPLE ? say.people : people,
    window: {...window, text: windowText(window, say, numbers)},
    features: features.map(
      (feature): Feature =>
        feature.pluralMade ? {...feature, unit: [feature.unit[0], say.plural(feature.unit[0])]} : feature
    )
  };
}

// The YAML says "first 48 hours" or "first 2 days": what was written decides the unit.
function windowText({hours, text}: Study["window"], say: Language, numbers: Numbers): string {
  const inDays = /\bdays?$/.test(text);
  const length = inDays ? hours / 24 : hours;
  return say.window(length, inDays ? "day" : "hour", numbers.count(length).text);
}

function definitionsIn(definitions: Definitions, say: Language, study: Study): Definitions {
  const {family, personas} = definitions;
  const nameOf = (name: string): string => (name === ONLY_FAMILY ? say.everyone : name);
  return {
    ...definitions,
    family: {
      ...family,
      title: family.title === defaultTitle(study) ? say.familyTitle(study.title) : family.title,
      families: family.families.map((one) => ({...one, name: nameOf(one.name)}))
    },
    personas: personas.map((persona) => ({...persona, family: nameOf(persona.family)}))
  };
}
