// release.json as people review it: keys in one order, one number a line, no digit that does not matter.
import type {Release, ReleasedFeature, ReleasedGroup} from "./release.js";

/** Version of the file's shape. */
export const RELEASE_SCHEMA = 1;

/**
 * Returns the text of release.json. Numbers are rounded to so many significant digits; averages, which are for
 * reading, to four. 17 digits lose nothing.
 */
export function formatRelease(release: Release, digits: number): string {
  const {
    number,
    cohort,
    ends,
    reason,
    window,
    scaling,
    users,
    features,
    groups,
    addresses,
    earlier = [],
    retired = []
  } = release;
  const round = (value: number): number => Number(value.toPrecision(digits));
  const file = {
    schema: RELEASE_SCHEMA,
    release: number,
    cohort,
    ...(ends === undefined ? {} : {ends}),
    reason,
    window,
    scaling,
    users,
    features: Object.fromEntries(features.map((feature) => [feature.id, featureJson(feature, round)])),
    groups: groups.map((group) => groupJson(group, {users, round})),
    ...(addresses === undefined ? {} : {addresses}),
    ...(earlier.length > 0
      ? {earlier: earlier.map(({number, ...dated}) => ({release: number, ...dated}))}
      : {}),
    ...(retired.length > 0
      ? {retired: Object.fromEntries(retired.map(({path, cohort}) => [path, cohort]))}
      : {})
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function featureJson(
  {counts, mean, scale, constant, setAsideAbove}: ReleasedFeature,
  round: (value: number) => number
): object {
  return {
    counts,
    mean: round(mean),
    scale: round(scale),
    ...(constant ? {constant} : {}),
    ...(setAsideAbove === undefined ? {} : {set_aside_above: round(setAsideAbove)})
  };
}

function groupJson(
  {persona, since, releases, users, traits, average, spread, centroid}: ReleasedGroup,
  {users: all, round}: {readonly users: number; readonly round: (value: number) => number}
): object {
  const each = (values: Readonly<Record<string, number>>, rounded: (value: number) => number): object =>
    Object.fromEntries(Object.entries(values).map(([feature, value]) => [feature, rounded(value)]));
  return {
    ...(persona === undefined ? {} : {persona}),
    since,
    releases,
    users,
    share: Number((users / all).toFixed(4)),
    ...(persona === undefined ? {} : {traits}),
    average: each(average, (value) => Number(value.toPrecision(4))),
    spread: Number(spread.toPrecision(4)),
    centroid: each(centroid, round)
  };
}
