// Titles of charts and pages that say what was found: generated from the figures that readers see, so that they hold for
// every input. Undefined where nothing can be said for certain; then the topic is the title.
import type {CohortComparisonReport} from "./compared.js";
import {type Context, clusteredMembers} from "./context.js";
import {foundNames} from "./foundNames.js";
import {memberFigures} from "./memberFigures.js";
import type {MethodReport} from "./methodParts.js";
import type {Figure} from "./parts.js";
import {shownCohorts} from "./shares.js";

/** Returns the ids of the two features that tell groups apart most: whose means differ most for how many did it at all. */
export function highlightsOf(context: Context): string[] {
  return ranked(context)
    .slice(0, 2)
    .map(({id}) => id);
}

/** Returns which features tell the groups apart most; undefined where none does, or there is no other. */
export function featuresTitle(context: Context): string | undefined {
  const told = ranked(context).filter(({score}) => score > 0);
  if (context.study.features.length < 2 || told.length === 0) return undefined;
  return context.say.titles.features(told.slice(0, 2).map(({label}) => label));
}

function ranked(context: Context): {readonly id: string; readonly label: string; readonly score: number}[] {
  const {study, model, everyone} = context;
  const score = (j: number): number => {
    const means = clusteredMembers(context).map(({profile}) => profile.features[j].mean);
    if (means.length < 2 || model.scaler.used.indexOf(j) < 0) return 0;
    const spread = Math.max(...means) - Math.min(...means);
    return (spread / Math.max(everyone.features[j].mean, 1e-9)) * everyone.features[j].any;
  };
  return study.features
    .map(({id, label}, j) => ({id, label, score: score(j)}))
    .sort((a, b) => b.score - a.score);
}

/** Returns who did a feature at all most often, and who comes next. */
export function didAnyTitle(
  {say}: Pick<Context, "say">,
  rows: readonly {readonly label: string; readonly share: Figure}[]
): string | undefined {
  const groups = [...rows].sort((a, b) => b.share.value - a.share.value);
  const [first] = groups;
  if (first === undefined) return undefined;
  if (first.share.value === 0) return say.titles.didNone;
  const leaders = groups.filter(({share}) => share.text === first.share.text);
  const next = groups[leaders.length];
  if (next === undefined) return say.titles.didAlike(first.share.text);
  const names = leaders.map(({label}) => label);
  return say.titles.didAny(names, first.share.text, {name: next.label, value: next.share.text});
}

/** Returns what the cohort of the site found next to the one before; that it is the only one, where it is. */
export function cohortsTitle(
  context: Context,
  comparisons: readonly CohortComparisonReport[]
): string | undefined {
  const {say, study, counted, fitCohort, cohortNames} = context;
  if (fitCohort === undefined || study.cohorts.by === "none") return undefined;
  const ids = counted.cohorts.map(({id}) => id);
  const latest = comparisons.find(
    ({later, earlier}) => later.id === ids[fitCohort] && earlier.id === ids[fitCohort - 1]
  );
  if (latest) return latest.finding;
  return shownCohorts(context).length === 1 ? say.titles.onlyCohort(cohortNames[fitCohort].full) : undefined;
}

/** Returns what changed from the first cohort to the last one; of one or two, which group is the largest. */
export function sharesTitle(
  context: Context,
  comparisons: readonly CohortComparisonReport[]
): string | undefined {
  const {say, counted, fitCohort} = context;
  const shown = shownCohorts(context);
  const [first, last] = [shown[0], shown[shown.length - 1]].map((cohort) => counted.cohorts[cohort]?.id);
  const found = comparisons.find(({later, earlier}) => later.id === last && earlier.id === first);
  if (shown.length > 2 && found) return found.finding;
  const [largest] = clusteredMembers(context);
  if (largest === undefined) return undefined;
  const {share, showing} = memberFigures(context, largest.group, fitCohort);
  return showing === "shown" ? say.titles.largest(largest.name, share.text) : undefined;
}

type Steps = MethodReport["choice"]["steps"];

/** Returns at which number of groups they stand apart most clearly, and how the chosen one does. */
export function silhouetteTitle(
  {say, numbers}: Pick<Context, "say" | "numbers">,
  steps: Steps
): string | undefined {
  const tried = steps.filter(({silhouette}) => Number.isFinite(silhouette.value) && silhouette.text !== "");
  const chosen = tried.find((step) => step.chosen);
  if (tried.length < 2 || chosen === undefined) return undefined;
  const best = tried.reduce((one, step) => (step.silhouette.value > one.silhouette.value ? step : one));
  const figure = ({k, label, silhouette}: Steps[number]): {k: number; label: string; value: string} => ({
    ...{k, label},
    value: numbers.decimal(silhouette.value, 2).text
  });
  const [top, ours] = [figure(best), figure(chosen)];
  if (best === chosen) return say.titles.clearest(top);
  return top.value === ours.value ? say.titles.asClear(ours) : say.titles.clearer(top, ours);
}

/** Returns by how much the last group, and one more, lessen what is left unexplained. */
export function elbowTitle(
  {say, numbers}: Pick<Context, "say" | "numbers">,
  steps: Steps
): string | undefined {
  const at = steps.findIndex(({chosen}) => chosen);
  const parts = [at - 1, at].flatMap((from) => {
    const [before, after] = [steps[from], steps[from + 1]];
    if (at < 0 || !before || !after || !(before.inertia.value > 0) || after.k !== before.k + 1) return [];
    const less = Math.max(0, 1 - after.inertia.value / before.inertia.value);
    return Number.isFinite(less)
      ? [{from: before.label, to: after.label, less: numbers.share(less).text}]
      : [];
  });
  return parts.length > 0 ? say.titles.elbow(parts) : undefined;
}

/** Returns which groups one more would part, or which one fewer would join. */
export function treeTitle(context: Context): string | undefined {
  const {say, numbers, evidence} = context;
  const {count, steps} = evidence.found;
  const found = foundNames(context);
  const name = (group: number): string => found(group).name;
  const more = steps.find(({from}) => from === count.k);
  if (more && more.splits.length > 0)
    return say.titles.parted(
      more.to,
      numbers.count(more.to).text,
      more.splits.map(({group}) => name(group))
    );
  const fewer = steps.find(({to}) => to === count.k);
  const together = fewer?.splits[0]?.into.map(name);
  return fewer && together
    ? say.titles.together(fewer.from, numbers.count(fewer.from).text, together)
    : undefined;
}
