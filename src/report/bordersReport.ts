import type {SilhouetteGroup} from "../evidence/silhouettePlot.js";
import {type Context, clusteredMembers, type Member} from "./context.js";
import {coarse, discreetShare, isFew} from "./discreet.js";
import {memberFigures} from "./memberFigures.js";
import type {BorderGroup, MethodReport} from "./methodParts.js";
import type {Profile} from "./profile.js";

/** Below this share, few are near a border. */
const FEW = 0.05;
/** Above this share of those near a border, they mostly resemble one group. */
const MOSTLY = 0.5;
/** Steps of the share of all, where the groups' shares would tell of few in one of them; finest first. */
const STEPS = [0.01, 0.02, 0.05, 0.1] as const;

/** Returns who is near a border between two groups; undefined where there are fewer than two groups with people. */
export function bordersReport(context: Context): MethodReport["borders"] {
  const {evidence, say, numbers, study} = context;
  const {groups, mean, sampled} = evidence.borders;
  const shown = clusteredMembers(context).flatMap((member) => {
    const cluster = member.group.cluster;
    return cluster === undefined || isFew(context, member.profile.users)
      ? []
      : [borderGroup(context, member, groups[cluster])];
  });
  if (Number.isNaN(mean) || shown.length < 2) return undefined;
  const words = say.method;
  const few = numbers.count(study.minGroup).text;
  return {
    finding: findingOf(context),
    words: [...words.bordersWords(numbers.decimal(mean, 2).text), ...(sampled ? [words.bordersSampled] : [])],
    drawn: words.bordersBars(few, study.people),
    groups: shown,
    alt: words.bordersAlt(shown.map(({label, text}) => `${label}: ${text}`))
  };
}

function findingOf(context: Context): string {
  const {evidence, say, study} = context;
  const {groups, nearBorder} = evidence.borders;
  const words = say.method;
  const users = groups.reduce((sum, group) => sum + group.users, 0);
  const near = Math.round(nearBorder * users);
  if (near === 0) return words.bordersNobody;
  const hidden = groups.some((group) => isFew(context, Math.round(group.users * group.nearBorder)));
  const grain = STEPS.find((step) => step * users >= study.minGroup) ?? STEPS[STEPS.length - 1];
  const share = coarse(context, discreetShare(context, near, users), hidden ? grain : undefined).text;
  return nearBorder < FEW || isFew(context, near) ? words.bordersFew(share) : words.bordersMany(share);
}

function borderGroup(
  context: Context,
  {group, shortName, shades, profile}: Member,
  {users, mean, bars, nearBorder, resemble}: SilhouetteGroup
): BorderGroup {
  const {say, numbers, members} = context;
  const near = Math.round(users * nearBorder);
  const [most] = resemble;
  const other = members.find((one) => one.group.cluster === most?.group);
  const mostly = other && near > 0 && !isFew(context, near) && most.share > MOSTLY;
  return {
    id: group.id,
    label: shortName,
    shades,
    share: memberFigures(context, group, context.fitCohort).share,
    bars: barsOf(context, profile, bars),
    text: say.method.bordersGroup(
      {
        mean: numbers.decimal(mean, 2).text,
        near:
          near === 0 ? undefined : coarse(context, discreetShare(context, near, users), profile.grain).text
      },
      mostly ? other.name : undefined
    )
  };
}

// As many bars as the group has min_group people; of one whose number is withheld, as many as it may have.
function barsOf({study}: Context, {users, grain}: Profile, bars: Float64Array): number[] {
  const count = grain === undefined ? bars.length : Math.max(1, Math.floor(users / study.minGroup) - 1);
  return Array.from({length: Math.min(count, bars.length)}, (_, n) => {
    const value = bars[Math.floor((n * bars.length) / Math.min(count, bars.length))];
    return Math.round(value * 1000) / 1000;
  });
}
