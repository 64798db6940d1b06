import {unseenEvent} from "../features/eventWarnings.js";
import {weightsOf} from "../features/frequencyTable.js";
import {checkTraits} from "../personas/checkTraits.js";
import {checkWords, type Standing} from "../personas/checkWords.js";
import type {PersonaFile} from "../personas/personaFile.js";
import type {Problem} from "../problem.js";
import {checkShades} from "./checkShades.js";
import type {People} from "./context.js";
import {makeGroups} from "./groups.js";
import {makeProfile, type Profile} from "./profile.js";

/**
 * Returns warnings about what people wrote, held against what was found: colours that cannot be read, traits that the
 * model cannot use, words that contradict the figures.
 */
export function checkDefinitions(files: readonly PersonaFile[], findings: People): Problem[] {
  const {study, definitions, model, levels, counted} = findings;
  const {everyone, personas} = standings(findings);
  return [
    ...checkShades(files, definitions.look),
    ...checkTraits(definitions.personas, files, {
      model,
      levels,
      features: counted.table.features,
      told: unseenFeatures(findings)
    }),
    ...checkWords(files, {
      language: definitions.family.language,
      features: study.features,
      everyone,
      personas
    })
  ];
}

// Features none of whose events is in the data: counting has said so.
function unseenFeatures({study, counted}: People): ReadonlySet<string> {
  const said = new Set(counted.warnings.map(({message}) => message));
  const unseen = study.features.filter(
    ({events}) => events.length > 0 && events.every((name) => said.has(unseenEvent(name)))
  );
  return new Set(unseen.map(({id}) => id));
}

// Of fewer than min_group people nothing is said, in warnings neither.
function standings(findings: People): {
  everyone: readonly Standing[];
  personas: ReadonlyMap<string, readonly Standing[]>;
} {
  const {counted, fitCohort, study} = findings;
  const weights = weightsOf(counted.table, fitCohort);
  const {minGroup} = study;
  const profileOf = (rows?: Int32Array): Profile =>
    makeProfile(counted.table, weights, rows === undefined ? {minGroup} : {rows, minGroup});
  const everyone = profileOf();
  if (everyone.users < minGroup) return {everyone: [], personas: new Map()};
  const personas = makeGroups(findings).flatMap(({id, state, rows}) => {
    const profile = profileOf(rows);
    return state === "named" && profile.users >= minGroup ? [[id, standing(profile)] as const] : [];
  });
  return {everyone: standing(everyone), personas: new Map(personas)};
}

function standing({features}: Profile): Standing[] {
  return features.map(({box, any}) => ({median: box?.median ?? 0, any}));
}
