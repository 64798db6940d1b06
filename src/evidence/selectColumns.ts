import type {FitSettings, WeightedPoints} from "../model/model.js";
import type {Study} from "../study/study.js";
import {redundancy} from "./redundancy.js";

/**
 * Returns the columns that take part in distances, as the study selects them; undefined: all that vary. Throws `UnfitError`
 * where `select: auto` asks about users who cannot be grouped.
 */
export function selectColumns(
  {select, features}: Pick<Study, "select" | "features">,
  points: WeightedPoints,
  settings: FitSettings
): readonly number[] | undefined {
  if (select === undefined) return undefined;
  if (select === "auto") return redundancy(points, settings).proposal.columns;
  return features.flatMap(({id}, j) => (select.includes(id) ? [j] : []));
}
