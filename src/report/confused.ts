import {type Context, clusteredMembers, type Member} from "./context.js";
import {coarse, discreetShare, isFew} from "./discreet.js";
import type {PersonaReport} from "./report.js";

/** Returns the groups for which a member's people might be taken; undefined where too few are near a border to say. */
export function confusedOf(context: Context, {group, profile}: Member): PersonaReport["confused"] {
  const {evidence, say} = context;
  const plot = group.cluster === undefined ? undefined : evidence.borders.groups[group.cluster];
  if (!plot || isFew(context, profile.users) || !(plot.nearBorder > 0)) return undefined;
  const near = Math.round(plot.users * plot.nearBorder);
  const others = plot.resemble.flatMap(({group: cluster, share}) => {
    const other = clusteredMembers(context).find((member) => member.group.cluster === cluster);
    const alike = Math.round(near * share);
    if (!other || alike === 0 || isFew(context, alike)) return [];
    return [{id: other.group.id, share: coarse(context, discreetShare(context, alike, near), profile.grain)}];
  });
  if (others.length === 0) return undefined;
  const share = coarse(context, discreetShare(context, near, plot.users), profile.grain);
  return {words: say.method.confusedWords(share.text), others};
}
