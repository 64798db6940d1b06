// The values of the placeholders in a persona's text: {{share}}, {{videos_started.median}}, {{subscribed.rate}} …
// and the conditions of its sections: {{#change}} … {{/change}}.
import type {DescriptionConditions} from "../personas/renderDescription.js";
import type {Context, Member} from "./context.js";
import {activeShare, meanFigure} from "./discreet.js";
import {memberFigures} from "./memberFigures.js";
import {outcomesOf} from "./outcomes.js";
import type {PersonaReport} from "./report.js";

/** Formatted values by name; a nested record per feature and outcome. */
export interface DescriptionView {
  readonly [name: string]: string | Readonly<Record<string, string>>;
}

/** Returns the view of a member; what is not known (an absent persona, too few people) is a dash. */
export function descriptionView(
  context: Context,
  member: Member,
  change: PersonaReport["change"]
): DescriptionView {
  const {study, numbers, say, cohortNames, fitCohort} = context;
  const {profile, name} = member;
  const here = profile.users >= study.minGroup;
  const known = (text: () => string): string => (here ? text() : say.notKnown);
  const features = study.features.map(({id}, j) => {
    const {box} = profile.features[j];
    const amount = (value: number | undefined): string =>
      known(() => (value === undefined ? say.notKnown : numbers.amount(value).text));
    const values = {
      median: amount(box?.median),
      mean: known(() => meanFigure(context, profile, j)?.text ?? say.notKnown),
      q1: amount(box?.q1),
      q3: amount(box?.q3),
      any: known(() => activeShare(context, profile, j).text)
    };
    return [id, values] as const;
  });
  const outcomes = outcomesOf(context, member).map(({id, mine}) => [id, {rate: mine}] as const);
  const figures = memberFigures(context, member.group, fitCohort);
  return {
    name,
    people: study.people,
    window: study.window.text,
    cohort: fitCohort === undefined ? say.everyone : cohortNames[fitCohort].full,
    share: profile.users > 0 ? figures.share.text : say.notKnown,
    count: profile.users > 0 ? figures.users.text : say.notKnown,
    change: change?.text ?? say.notKnown,
    ...Object.fromEntries([...features, ...outcomes])
  };
}

/**
 * Returns which sections of a member's text are shown: those whose figure is known and not zero, and those that ask
 * for a change up, down or more than chance explains. Of few people only what they are called is known.
 */
export function descriptionConditions(
  context: Context,
  member: Member,
  change: PersonaReport["change"]
): DescriptionConditions {
  const {study} = context;
  const {profile} = member;
  const here = profile.users >= study.minGroup;
  const features = study.features.map(({id}, j) => {
    const {active, box} = profile.features[j];
    const [median, q1, q3] = [box?.median, box?.q1, box?.q3].map((value) => here && (value ?? 0) > 0);
    const some = here && active > 0;
    const mean = some && (meanFigure(context, profile, j)?.value ?? 0) > 0;
    return [id, {median, q1, q3, mean, any: some}] as const;
  });
  const outcomes = outcomesOf(context, member).map(({id, happened}) => [id, {rate: happened}] as const);
  return {
    ...Object.fromEntries([...features, ...outcomes]),
    share: profile.users > 0,
    count: profile.users > 0,
    change: change !== undefined && {
      up: change.direction === "up",
      down: change.direction === "down",
      notable: change.notable
    }
  };
}
