import type {ScoringModel} from "../model/scoreModel.js";
import type {Problem} from "../problem.js";
import type {Study} from "../study/study.js";
import {countsOf} from "./makeRelease.js";
import {RELEASE_FILE, type Release} from "./release.js";

/** Returns the accepted model in the order of the study's features; the release fits the study (`checkRelease`). */
export function releasedModel(release: Release, study: Study): ScoringModel {
  const features = study.features.map(({id}) => release.features.find((feature) => feature.id === id)!);
  const used = features.flatMap(({constant}, j) => (constant ? [] : [j]));
  const {groups} = release;
  return {
    k: groups.length,
    columns: features.length,
    scaler: {
      kind: release.scaling,
      mean: Float64Array.from(features, ({mean}) => mean),
      scale: Float64Array.from(features, ({scale}) => scale),
      used
    },
    centroids: Float64Array.from(groups.flatMap(({centroid}) => used.map((j) => centroid[features[j].id]))),
    means: Float64Array.from(groups.flatMap(({average}) => features.map(({id}) => average[id]))),
    spreads: Float64Array.from(groups, ({spread}) => spread),
    thresholds: Float64Array.from(features, ({setAsideAbove = Infinity}) => setAsideAbove)
  };
}

/**
 * Returns why the release cannot be compared with what the study counts now: features that came, went or count
 * something else, another window, another scaling. Empty where it can.
 */
export function checkReleaseFits(release: Release, study: Study): Problem[] {
  const before = new Map(release.features.map((feature) => [feature.id, feature]));
  const now = new Set(study.features.map(({id}) => id));
  const changes = [
    ...study.features.filter(({id}) => !before.has(id)).map(({id}) => `it does not know the feature "${id}"`),
    ...[...before.keys()]
      .filter((id) => !now.has(id))
      .map((id) => `the study no longer has the feature "${id}"`),
    ...study.features.flatMap((feature) => {
      const then = before.get(feature.id)?.counts;
      return then === undefined || then === countsOf(feature)
        ? []
        : [`"${feature.id}" counted ${then}, and now ${countsOf(feature)}`];
    }),
    ...(release.window === study.window.text
      ? []
      : [`its window is "${release.window}", the study's "${study.window.text}"`]),
    ...(release.scaling === study.scaling
      ? []
      : [`its scaling is "${release.scaling}", the study's "${study.scaling}"`])
  ];
  return changes.map((change) => ({
    file: RELEASE_FILE,
    severity: "error",
    message: `release ${release.number} does not fit the study: ${change}`,
    hint: 'Accept the model anew: kindred accept --reason "what is counted has changed".'
  }));
}
