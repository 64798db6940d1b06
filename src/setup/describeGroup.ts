// What stands out in a group, for its provisional name, its line and its description: features by how far the group's
// average is from everybody's, with the words that its traits and medians bear out.
import {type FrequencyTable, weightsOf} from "../features/frequencyTable.js";
import type {People} from "../report/context.js";
import type {Group} from "../report/groups.js";
import {type FeatureProfile, makeProfile, type Profile} from "../report/profile.js";
import type {Feature} from "../study/study.js";

/** One feature of a group, the most telling first in lists. */
export interface Telling {
  readonly feature: Feature;
  readonly trait: string | number;
  readonly mine: FeatureProfile;
  /** What medians say against everyone; where they are equal, the shares who did it at all. */
  readonly than: "more" | "less" | "same";
}

/** A group without a persona, with what is to be said of it. */
export interface DescribedGroup {
  readonly cluster: number;
  readonly users: number;
  readonly telling: readonly Telling[];
  /** Whether it does more than the average in what the model used. */
  readonly busy: boolean;
}

/** Where medians are equal, shares this far apart still say more or less. */
const TELLING_SHARE = 0.1;

/** Returns what stands out in one group; `traits` by feature id. */
export function describeGroup(
  {study, model, counted, fitCohort}: People,
  group: Group & {readonly cluster: number},
  traits: Readonly<Record<string, string | number>>
): DescribedGroup {
  const {cluster, rows} = group;
  const {table} = counted;
  const everyone = profileOf(table, {minGroup: study.minGroup}, fitCohort);
  const mine = profileOf(table, {minGroup: study.minGroup, rows}, fitCohort);
  const {used} = model.scaler;
  const average = Array.from(used, (_, position) => model.centroids[cluster * used.length + position]);
  const order = used
    .map((_, position) => position)
    .sort((a, b) => Math.abs(average[b]) - Math.abs(average[a]) || a - b);
  return {
    cluster,
    users: mine.users,
    telling: order.map((position): Telling => {
      const j = used[position];
      const feature = study.features[j];
      return {
        feature,
        trait: traits[feature.id],
        mine: mine.features[j],
        than: compare(mine.features[j], everyone.features[j])
      };
    }),
    busy: average.reduce((sum, value) => sum + value, 0) > 0
  };
}

function profileOf(
  table: FrequencyTable,
  options: {minGroup: number; rows?: Int32Array},
  fitCohort: number | undefined
): Profile {
  return makeProfile(table, weightsOf(table, fitCohort), options);
}

function compare(mine: FeatureProfile, everyone: FeatureProfile): Telling["than"] {
  const [own, all] = [mine.box?.median ?? 0, everyone.box?.median ?? 0];
  if (own !== all) return own > all ? "more" : "less";
  if (Math.abs(mine.any - everyone.any) < TELLING_SHARE) return "same";
  return mine.any > everyone.any ? "more" : "less";
}
