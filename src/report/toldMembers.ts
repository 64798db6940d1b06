// Members as readers may know them: the profile of one whose number is withheld must not tell it. A share of 8/36 does,
// beside a few more of its kind: 36 is the only number near that gives all of them. So everything that is shown of such
// a group is made from a profile that another number of people could have.
import type {BoxStats} from "../model/boxStats.js";
import {coveredDeeds} from "./coveredDeeds.js";
import {toSteps} from "./discreet.js";
import type {Group} from "./groups.js";
import type {FeatureProfile, Profile} from "./profile.js";
import {type PartsContext, type ToldPart, toldParts} from "./toldParts.js";

/** Steps of shares, finest first. */
const GRAINS = [0.01, 0.02, 0.05, 0.1] as const;

interface Known {
  readonly group: Group;
  readonly profile: Profile;
  readonly share: number;
}

/** Returns the members with profiles and shares that tell no number which the figures beside it withhold. */
export function toldMembers<M extends Known>(
  context: Omit<PartsContext, "members"> & {readonly members: readonly M[]; readonly weights: Float64Array},
  fitCohort: number | undefined
): M[] {
  const parts = toldParts(context, fitCohort);
  const whole = parts.reduce((sum, {users}) => sum + users, 0);
  const told = context.members.map((member, i) => {
    const part = parts[i];
    if (part.users === 0 || (part.showing !== "withheld" && !part.silent)) return member;
    const profile = part.silent
      ? silentProfile(member.profile)
      : blurredProfile(member.profile, part, {
          minGroup: context.study.minGroup,
          ...valuesOf(context, member)
        });
    return {...member, profile, share: part.guess / whole};
  });
  const [exact, blurred] = [context.members, told].map((members) => members.map(({profile}) => profile));
  const profiles = coveredDeeds(exact, blurred, context.study.minGroup);
  return told.map((member, i) => ({...member, profile: profiles[i]}));
}

// As if one person were in it: too few for any figure.
function silentProfile({features}: Profile): Profile {
  return {users: 1, features: features.map(() => ({mean: 0, active: 0, any: 0}))};
}

interface Blur {
  readonly minGroup: number;
  /** Values of a feature (its index) that its people have, ascending. */
  readonly values: (feature: number) => readonly number[];
}

function valuesOf(
  {table, weights}: Pick<PartsContext, "table"> & {readonly weights: Float64Array},
  {group}: Known
): Pick<Blur, "values"> {
  const d = table.features.length;
  const rows = [...group.rows].filter((row) => weights[row] > 0);
  return {
    values: (feature) => rows.map((row) => table.points[row * d + feature]).sort((a, b) => a - b)
  };
}

function blurredProfile({users, features}: Profile, {guess, least}: ToldPart, blur: Blur): Profile {
  // From so many people on, each step of a share is the share of some number of them.
  const grain = GRAINS.find((step) => step * least >= 1) ?? GRAINS[GRAINS.length - 1];
  const step = least < 100 ? 0.1 : 0.01;
  return {
    users: guess,
    grain,
    features: features.map((feature, j): FeatureProfile => {
      const {box, ones} = feature;
      const share = blurredShare(feature, {users, guess, grain, minGroup: blur.minGroup});
      const mean = ones ? share.any : toSteps(feature.mean, step);
      return {
        ...share,
        ...(ones && {ones}),
        mean,
        ...(box && {box: {...blurredBox(box, blur.values(j)), mean, users: guess}})
      };
    })
  };
}

// A quartile between two values would tell the number of people by its fraction.
function blurredBox({q1, median, q3, low, high, ...rest}: BoxStats, values: readonly number[]): BoxStats {
  const down = (value: number): number => values.findLast((own) => own <= value) ?? value;
  return {...rest, q1: down(q1), median: down(median), q3: down(q3), low: down(low), high: down(high)};
}

// Nobody, everybody, and few stay what they are: they are told in words.
function blurredShare(
  {active, any}: FeatureProfile,
  size: {readonly users: number; readonly guess: number; readonly grain: number; readonly minGroup: number}
): Pick<FeatureProfile, "active" | "any" | "told"> {
  const {users, guess, grain, minGroup} = size;
  if (active === 0) return {active, any: 0};
  if (active === users) return {active: guess, any: 1};
  const near = Math.min(1 - grain, Math.max(grain, toSteps(any, grain)));
  if (active < minGroup) return {active: 1, any: near};
  if (users - active < minGroup) return {active: guess - 1, any: near};
  // Enough on both sides, as it was.
  const counted = Math.max(minGroup, Math.min(near * guess, guess - minGroup));
  return {active: counted, any: near, told: "about"};
}
