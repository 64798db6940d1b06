// What everyone of each cohort did, cohort against cohort.
import {type BoxRow, boxChart, NEUTRAL} from "./boxCharts.js";
import {cohortProfiles} from "./cohortComparisons.js";
import type {Context} from "./context.js";
import {activeShare} from "./discreet.js";
import type {BoxChart} from "./parts.js";
import type {Profile} from "./profile.js";

/** Returns a chart per feature: everyone, cohort against cohort. */
export function cohortBoxes(context: Context): BoxChart[] {
  const {study, say, counted, cohortNames} = context;
  const profiles = cohortProfiles(context);
  const rows = profiles.map(
    (profile, cohort): BoxRow => ({
      id: counted.cohorts[cohort].id,
      label: cohortNames[cohort].axis,
      shades: NEUTRAL,
      profile
    })
  );
  return study.features.map((_, j) => {
    return boxChart(context, j, {rows, who: say.cohortColumn, finding: cohortFinding(context, profiles, j)});
  });
}

function cohortFinding(context: Context, profiles: readonly Profile[], j: number): string {
  const {study, say, numbers} = context;
  const {label} = study.features[j];
  const drawn = profiles.filter(({features}) => features[j].box);
  if (drawn.length === 0) return say.boxNobody(label);
  const medians = drawn.map(({features}) => features[j].box?.median ?? 0);
  const [low, high] = [Math.min(...medians), Math.max(...medians)];
  const ranked = [...drawn].sort((a, b) => a.features[j].any - b.features[j].any);
  const share = (profile: Profile): string => activeShare(context, profile, j).text;
  return say.cohortFinding(label, {
    same: low === high,
    low: numbers.amount(low).text,
    high: numbers.amount(high).text,
    lowShare: share(ranked[0]),
    highShare: share(ranked[ranked.length - 1])
  });
}
