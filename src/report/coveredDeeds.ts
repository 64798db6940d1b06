// What everyone did, less what the other groups did, tells what a group did of which only a bound is shown: that few of
// it did something, or that few did not. So of one other group it is told as "about".
import {type Counts, coverRate} from "./coverRate.js";
import {toSteps} from "./discreet.js";
import type {FeatureProfile, Profile} from "./profile.js";

/** Steps of means, finest first. */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1] as const;

/**
 * Returns the profiles as they may be told, of groups that are everyone together: `exact` says what they did, `told` what
 * is told of them so far. Groups of few are left as they are: others beside them are told as "about" in everything, since
 * their number must not be known.
 */
export function coveredDeeds(
  exact: readonly Profile[],
  told: readonly Profile[],
  minGroup: number
): readonly Profile[] {
  const covers = told.map((): (Partial<FeatureProfile> | undefined)[] => []);
  for (const [j] of (told[0]?.features ?? []).entries()) {
    const parts = told.map(({users}, i) => countsOf(users < minGroup ? undefined : exact[i], j));
    const cover = coverRate(parts, minGroup);
    for (const [i, {yes, known}] of parts.entries()) {
      if (cover === "none" && known > 0 && (yes === 0 || yes === known)) covers[i][j] = {told: "nothing"};
      else if (cover !== undefined && cover !== "none" && cover.at === i)
        covers[i][j] = {told: "about", any: within(minGroup / known, cover.rate)};
    }
  }
  return told.map((profile, i) => ({
    ...profile,
    features: profile.features.map((feature, j) => {
      const cover = covers[i][j];
      return cover === undefined ? feature : coveredFeature(feature, cover, {profile, minGroup});
    })
  }));
}

function countsOf(profile: Profile | undefined, feature: number): Counts {
  return {yes: profile?.features[feature].active ?? 0, known: profile?.users ?? 0};
}

// Few neither did it nor did not.
function within(least: number, rate: number): number {
  return Math.min(1 - least, Math.max(least, rate));
}

// The mean tells how much all did together: it is rounded until that says nothing of the few.
function coveredFeature(
  feature: FeatureProfile,
  cover: Partial<FeatureProfile>,
  {profile: {users, grain}, minGroup}: {readonly profile: Profile; readonly minGroup: number}
): FeatureProfile {
  const {box, ones, ...rest} = {...feature, ...cover};
  const any = grain === undefined ? rest.any : toSteps(rest.any, grain);
  const step = STEPS.find((each) => each * users >= minGroup) ?? STEPS[STEPS.length - 1];
  const mean = ones ? any : toSteps(rest.mean, step);
  return {...rest, any, mean, ...(ones && {ones}), ...(box && {box: {...box, mean}})};
}
