import type {Group} from "./groups.js";

/** Id of everybody in groups that readers do not see. */
export const UNDESCRIBED = "not-yet-described";

/**
 * Returns the groups with all clusters that have no persona as one, in the place of the first: their people stay in the
 * 100 %. Those set aside, and groups with a persona, stay as they are.
 */
export function mergeUnnamed(groups: readonly Group[]): Group[] {
  const isHidden = ({state, match}: Group): boolean => state === "unnamed" && match === "cluster";
  const hidden = groups.filter(isHidden);
  if (hidden.length === 0) return [...groups];
  const rows = Int32Array.from(hidden.flatMap((group) => [...group.rows])).sort();
  const merged: Group = {id: UNDESCRIBED, state: "unnamed", match: "cluster", rows};
  return groups.flatMap((group) => (group === hidden[0] ? [merged] : isHidden(group) ? [] : [group]));
}
