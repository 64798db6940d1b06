import type {SilhouetteGroup} from "../evidence/silhouettePlot.js";
import {type Context, clusteredMembers, type Member} from "./context.js";
import {discreetShare, isFew} from "./discreet.js";
import type {BorderGroup, MethodReport} from "./methodParts.js";

/** Below this share, few are near a border. */
const FEW = 0.05;

/** Returns who is near a border between two groups; undefined where there are fewer than two groups with people. */
export function bordersReport(context: Context): MethodReport["borders"] {
  const {evidence, say, numbers} = context;
  const {groups, nearBorder, mean, sampled} = evidence.borders;
  const shown = clusteredMembers(context).flatMap((member) => {
    const cluster = member.group.cluster;
    return cluster === undefined || isFew(context, member.profile.users)
      ? []
      : [borderGroup(context, member, groups[cluster])];
  });
  if (Number.isNaN(mean) || shown.length < 2) return undefined;
  const share = numbers.share(nearBorder).text;
  const words = say.method;
  return {
    finding: nearBorder < FEW ? words.bordersFew(share) : words.bordersMany(share),
    words: [...words.bordersWords(numbers.decimal(mean, 2).text), ...(sampled ? [words.bordersSampled] : [])],
    drawn: words.bordersBars,
    groups: shown,
    alt: words.bordersAlt(shown.map(({label, text}) => `${label}: ${text}`))
  };
}

function borderGroup(
  context: Context,
  {group, shortName, shades, share}: Member,
  {users, mean, bars, nearBorder, resemble}: SilhouetteGroup
): BorderGroup {
  const {say, numbers, members} = context;
  const near = Math.round(users * nearBorder);
  const other = members.find((one) => one.group.cluster === resemble[0]?.group);
  const resembles = other && near > 0 && !isFew(context, near) ? other.name : undefined;
  return {
    id: group.id,
    label: shortName,
    shades,
    share: numbers.share(share),
    bars: Array.from(bars, (value) => Math.round(value * 1000) / 1000),
    text: say.method.bordersGroup(
      {
        mean: numbers.decimal(mean, 2).text,
        near: near === 0 ? undefined : discreetShare(context, near, users).text
      },
      resembles
    )
  };
}
