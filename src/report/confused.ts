import {type Context, clusteredMembers, type Member} from "./context.js";
import {coarse, discreetShare, isFew} from "./discreet.js";
import type {PersonaReport} from "./report.js";

/** From this share of people near a border on, a group is often confused with others. */
const OFTEN = 0.2;

/** Returns the groups for which a member's people might be taken; undefined for one that has no borders, or is few. */
export function confusedOf(context: Context, {group, profile}: Member): PersonaReport["confused"] {
  const {evidence, say} = context;
  const plot = group.cluster === undefined ? undefined : evidence.borders.groups[group.cluster];
  if (!plot || evidence.borders.groups.length < 2) return undefined;
  if (isFew(context, profile.users) || Number.isNaN(plot.nearBorder)) return undefined;
  const {confused, confusedHardly, confusedWords, confusedOthers} = say.method;
  const near = Math.round(plot.users * plot.nearBorder);
  if (near === 0 || isFew(context, near)) return {title: confused.hardly, words: confusedHardly, others: []};
  const others = plot.resemble.flatMap(({group: cluster, share}) => {
    const other = clusteredMembers(context).find((member) => member.group.cluster === cluster);
    const alike = Math.round(near * share);
    if (!other || alike === 0 || isFew(context, alike)) return [];
    return [{id: other.group.id, share: coarse(context, discreetShare(context, alike, near), profile.grain)}];
  });
  const title = plot.nearBorder >= OFTEN ? confused.often : confused.sometimes;
  const words = confusedWords(coarse(context, discreetShare(context, near, plot.users), profile.grain).text);
  return {title, words: others.length > 0 ? `${words} ${confusedOthers}` : words, others};
}
