// From what the stages found to everything that is shown, in words. Pages only arrange it.
import {weightsOf} from "../features/frequencyTable.js";
import {cohortBoxes} from "./cohortBoxes.js";
import {cohortComparisons} from "./cohortComparisons.js";
import {type Context, type Findings, type Member, namedCohort, type People, type Scene} from "./context.js";
import {cohortNames} from "./dates.js";
import {deckReport} from "./deckReport.js";
import {discreetCount} from "./discreet.js";
import type {Language} from "./english.js";
import {asideNote, featureReports} from "./featureReports.js";
import {glossaryOf} from "./glossary.js";
import {type Group, makeGroups, OFF_THE_CHART, presentGroups} from "./groups.js";
import {headlineOf} from "./headline.js";
import {inLanguage} from "./inLanguage.js";
import {languageOf} from "./language.js";
import {mergeUnnamed, UNDESCRIBED} from "./mergeUnnamed.js";
import {methodJson} from "./methodJson.js";
import {methodReport} from "./methodReport.js";
import {numbersOf} from "./numbers.js";
import {pairReports} from "./pairs.js";
import {personaReport} from "./personaReport.js";
import {makeProfile} from "./profile.js";
import {releasesOf} from "./releasesOf.js";
import type {Report} from "./report.js";
import {type Papers, papersOf, shadesOf, UNNAMED} from "./shades.js";
import {changeOf, cohortReports, cohortWords, columnOf} from "./shares.js";
import {cohortTable, formatCsv, formatJson, numbersTable} from "./tables.js";
import {cohortsTitle, featuresTitle, highlightsOf, sharesTitle} from "./titles.js";
import {toldTable} from "./toldCohorts.js";
import {toldMembers} from "./toldMembers.js";
import {whichOf} from "./which.js";
import {wikiReport} from "./wikiReport.js";

/** Returns the report, in the family's language unless told; the same findings give the same report. */
export function makeReport(
  findings: Findings,
  language: Language = languageOf(findings.definitions.family.language)
): Report {
  const context = makeContext(findings, language);
  const {study, say, definitions, everyone, members} = context;
  const changes = new Map(members.map((member) => [member.group.id, changeOf(context, member)]));
  const personas = members.map((member) => personaReport(context, member, changes.get(member.group.id)));
  const column = columnOf(study);
  const labels = say.labels(namedCohort(context), column);
  const [cohorts, comparisons] = [cohortReports(context), cohortComparisons(context)];
  const [table, shares] = [numbersTable(context), cohortTable(context)];
  const method = methodReport(context);
  const offTheChart = personas.find(({id}) => id === OFF_THE_CHART);
  const undescribed = personas.find(({id}) => id === UNDESCRIBED);
  return {
    language: say.code,
    labels,
    title: definitions.family.title,
    ...(definitions.look ? {look: definitions.look} : {}),
    ...(study.note === undefined ? {} : {note: study.note}),
    ...headlineOf(context, changes),
    ...cohortsNamed(context),
    ...(column === undefined ? {} : {unordered: true as const}),
    ...releasesOf(context),
    window: study.window.text,
    people: study.people,
    ...(definitions.family.contact === undefined ? {} : {contact: definitions.family.contact}),
    families: familiesOf(context),
    personas: personas.filter((persona) => persona !== offTheChart && persona !== undescribed),
    ...(offTheChart ? {offTheChart} : {}),
    ...(undescribed ? {undescribed: {...undescribed, pageless: true as const}} : {}),
    portraitLegend: say.portraitLegend,
    features: featureReports(context),
    ...asideOf(context),
    highlights: highlightsOf(context),
    titles: {
      features: featuresTitle(context) ?? labels.featuresTitle,
      cohorts: cohortsTitle(context, comparisons) ?? labels.cohortsTitle,
      shares: sharesTitle(context, comparisons) ?? labels.shares
    },
    numbers: table,
    cohorts,
    cohortWords: cohortWords(context),
    ...(cohorts.length > 1 ? {cohortBands: column === undefined ? say.cohortBands : say.cohortLines} : {}),
    cohortTable: shares,
    comparisons,
    pairs: pairReports(context),
    ...whichOf(context),
    glossary: glossaryOf(context, column),
    cohortBoxes: cohortBoxes(context),
    method,
    methodDownload: {path: "method.json", label: say.methodJson, text: methodJson(method)},
    deck: deckReport(context, personas),
    wiki: wikiReport(context),
    downloads: [
      {path: "features.csv", label: say.numbersDownload, text: formatCsv(table)},
      {path: "cohorts.csv", label: say.cohortsDownload, text: formatCsv(shares)},
      {path: "features.json", label: say.numbersJson, text: formatJson(table)}
    ],
    cohort: {...cohortOf(context), users: discreetCount(context, everyone.users)}
  };
}

function asideOf(context: Context): Pick<Report, "asideNote"> {
  const note = asideNote(context);
  return note === undefined ? {} : {asideNote: note};
}

/** Returns the findings with what every part of the report reads, in a language. */
export function makeContext<F extends People>(
  given: F,
  say: Language = languageOf(given.definitions.family.language)
): F & Scene {
  const numbers = numbersOf(say);
  const findings = inLanguage(given, say, numbers);
  const {study, counted, assignment, matching, definitions, ruleOf, fitCohort} = findings;
  const {minGroup} = study;
  const table = toldTable(counted.table, counted.cohorts, {minGroup, fitCohort});
  const weights = weightsOf(table, fitCohort);
  const everyone = makeProfile(table, weights, {minGroup});
  const found = makeGroups({assignment, matching, definitions, ruleOf});
  const merged = definitions.family.hidesUnnamed ? mergeUnnamed(found) : found;
  const groups = presentGroups(merged, weights);
  const papers = papersOf(definitions.look);
  const members = groups.map((group) => {
    const profile = makeProfile(table, weights, {rows: group.rows, minGroup});
    return {
      group,
      profile,
      share: everyone.users > 0 ? profile.users / everyone.users : 0,
      ...identityOf(group, {groups, say, papers})
    };
  });
  const told = toldMembers({study, table, members, weights}, fitCohort);
  const present = ({profile}: Member): number => (profile.users > 0 ? 1 : 0);
  return {
    ...findings,
    table,
    say,
    numbers,
    weights,
    cohortNames: cohortNames(counted.cohorts, study.cohorts.by, say),
    members: told.sort((a, b) => present(b) - present(a) || b.share - a.share),
    everyone
  };
}

function identityOf(
  group: Group,
  {groups, say, papers}: {readonly groups: readonly Group[]; readonly say: Language; readonly papers: Papers}
): Pick<Member, "name" | "shortName" | "shades"> {
  const {definition, match, id} = group;
  const unnamed = groups.filter(({definition, match}) => !definition && match === "cluster");
  const serial = id.replace("unnamed-", "");
  const ofCluster = id === UNDESCRIBED ? say.undescribed : say.unnamed(serial, unnamed.length > 1);
  const fallback = match === "outliers" ? say.offTheChart : ofCluster;
  const name = definition?.name ?? fallback;
  return {name, shortName: say.shortName(name), shades: shadesOf(definition?.color ?? UNNAMED, papers)};
}

function cohortOf({fitCohort, counted, cohortNames, say}: Context): {id: string; label: string} {
  if (fitCohort === undefined) return {id: "all", label: say.everyone};
  return {id: counted.cohorts[fitCohort].id, label: cohortNames[fitCohort].full};
}

function cohortsNamed({fitCohort, counted, cohortNames}: Context): Pick<Report, "previous"> {
  if (fitCohort === undefined || fitCohort === 0) return {};
  return {previous: {id: counted.cohorts[fitCohort - 1].id, label: cohortNames[fitCohort - 1].brief}};
}

// In family.yaml's order, then families it does not list, then groups without one.
function familiesOf({definitions, members, say}: Context): Report["families"] {
  const shown = members.filter(
    ({group}) => (group.match !== "outliers" || group.definition) && group.id !== UNDESCRIBED
  );
  const familyOf = ({group}: Member): string => group.definition?.family ?? say.familyNone;
  const listed = definitions.family.families;
  const others = [...new Set(shown.map(familyOf))].filter((name) =>
    listed.every((family) => family.name !== name)
  );
  return [...listed, ...others.map((name) => ({name}))]
    .map((family) => ({
      ...family,
      personas: shown.filter((member) => familyOf(member) === family.name).map(({group}) => group.id)
    }))
    .filter(({personas}) => personas.length > 0);
}
