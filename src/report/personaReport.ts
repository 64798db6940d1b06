// One persona, one unnamed group, or those set aside: everything its card and its page show.
import {renderDescription} from "../personas/renderDescription.js";
import {suggestYaml} from "../personas/suggestYaml.js";
import {versusEveryone} from "./boxCharts.js";
import {confusedOf} from "./confused.js";
import type {Context, Member} from "./context.js";
import {descriptionConditions, descriptionView} from "./descriptionView.js";
import {isFew} from "./discreet.js";
import {factsOf} from "./facts.js";
import {lifeOf} from "./lifeReport.js";
import {outcomesOf} from "./outcomes.js";
import {personaNumbers} from "./personaNumbers.js";
import {portraitOf} from "./portrait.js";
import type {PersonaReport} from "./report.js";
import {shareOf, trendOf} from "./shares.js";
import {trustHow, trustOf} from "./trust.js";
import {whyOf} from "./why.js";

/** Returns the member's part of the report. */
export function personaReport(
  context: Context,
  member: Member,
  change: PersonaReport["change"]
): PersonaReport {
  const {say} = context;
  const {group, name, shortName, shades} = member;
  const labels = say.labels(undefined);
  const present = member.profile.users > 0;
  const portrait = portraitOf(context, member);
  const trend = group.rows.length > 0 ? trendOf(context, member) : undefined;
  const yaml =
    group.state === "unnamed" && group.cluster !== undefined && !isFew(context, member.profile.users)
      ? suggestedYaml(context, group.cluster)
      : undefined;
  return {
    id: group.id,
    state: group.state,
    match: group.match,
    name,
    shortName,
    shades,
    family: group.definition?.family ?? (group.match === "outliers" ? labels.setAside : say.familyNone),
    tagline: taglineOf(context, member),
    ...(group.definition?.image ? {image: group.definition.image} : {}),
    portrait,
    portraitAlt: say.portraitAlt(
      name,
      portrait.map(({text}) => text)
    ),
    ...(present ? {share: shareOf(context, member)} : {}),
    ...(present && change ? {change} : {}),
    ...optionally("trust", trustOf(context, member)),
    ...optionally("life", lifeOf(context, member)),
    facts: present ? factsOf(context, member) : [],
    ...textOf(context, member, change),
    boxes: present && !isFew(context, member.profile.users) ? versusEveryone(context, member) : [],
    ...(trend ? {trend} : {}),
    outcomes: present ? outcomesOf(context, member).map(({id: _, happened: __, ...outcome}) => outcome) : [],
    ...whyOf(context, member),
    ...optionally("confused", confusedOf(context, member)),
    ...optionally("numbers", personaNumbers(context, member)),
    how: howOf(context, member),
    links: {about: say.allAbout(name), numbers: say.inFigures(name)},
    ...(yaml === undefined ? {} : {yaml})
  };
}

function optionally<K extends "trust" | "life" | "confused" | "numbers">(
  key: K,
  value: PersonaReport[K]
): Pick<PersonaReport, K> | object {
  return value === undefined ? {} : {[key]: value};
}

function taglineOf({say}: Context, {group: {definition, match}}: Member): string {
  return definition?.tagline ?? (match === "outliers" ? say.offTheChartTagline : say.unnamedTagline);
}

function textOf(
  context: Context,
  member: Member,
  change: PersonaReport["change"]
): Pick<PersonaReport, "descriptionHtml" | "ideas"> {
  const {definition} = member.group;
  if (!definition) return {descriptionHtml: "", ideas: []};
  const view = descriptionView(context, member, change);
  const conditions = descriptionConditions(context, member, change);
  const html = (text: string): string => renderDescription(text, view, conditions);
  return {
    descriptionHtml: html(definition.description),
    ideas: definition.ideas.map(({team, text}) => ({team: capital(context, team), html: html(text)}))
  };
}

// A team's name is a heading.
function capital({say}: Context, [first = "", ...rest]: Iterable<string>): string {
  return first.toLocaleUpperCase(say.code) + rest.join("");
}

function howOf(context: Context, member: Member): string {
  const {group, profile} = member;
  const {say, numbers, study, matching, definitions} = context;
  const decimal = (value: number): string => numbers.decimal(value, 2).text;
  if (group.state === "absent") return howAbsent(context, group.match);
  if (isFew(context, profile.users)) return say.tooFew(numbers.count(study.minGroup).text, study.people);
  if (group.match === "rule") return say.howRule;
  if (group.match === "outliers")
    return say.howSetAside(numbers.share(study.setAsideAbove ?? 1).text, study.people);
  const matched = matching.groups.find(({cluster}) => cluster === group.cluster);
  if (group.state === "named") {
    const {distance = 0} = matched ?? {};
    const close = distance <= matching.gate / 2;
    return say.howMatched(decimal(distance), decimal(matching.gate), close) + trustHow(context, member);
  }
  const near = definitions.personas.find(({id}) => id === matched?.nearest?.persona);
  return near && matched?.nearest
    ? say.howUnnamedNear(near.name, decimal(matched.nearest.distance), decimal(matching.gate))
    : say.howUnnamed;
}

function howAbsent({say, study, fitCohort, cohortNames}: Context, match: Member["group"]["match"]): string {
  const whole = fitCohort === undefined || study.cohorts.by === "none";
  const cohort = whole ? undefined : cohortNames[fitCohort].full;
  if (match === "outliers") return say.howNobodySetAside(cohort);
  return match === "rule" ? say.howAbsentRule(cohort) : say.howAbsent(cohort);
}

function suggestedYaml({say, model, levels, definitions, study}: Context, cluster: number): string {
  return suggestYaml({model, levels, definitions, features: study.features, cluster}, say.suggested);
}
