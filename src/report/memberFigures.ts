// How many people a member has, as far as it may be said beside the figures of all other members of the cohort.
import type {Context, Member} from "./context.js";
import {discreetCount, discreetShare} from "./discreet.js";
import type {Group} from "./groups.js";
import type {Figure} from "./parts.js";
import type {Showing} from "./suppress.js";
import {toldParts} from "./toldParts.js";

/** Users of a member and the share they are. */
export interface MemberFigures {
  readonly users: Figure;
  readonly share: Figure;
  readonly showing: Showing;
}

/**
 * Returns the figures of a group among the members of one cohort (an index), or of all cohorts. One that is withheld
 * because it would tell of few others is given as "about", from what the others leave; two or more as a dash. One of all
 * cohorts that is withheld in one of them is given as "about", from what the cohorts tell.
 */
export function memberFigures(
  context: Pick<Context, "study" | "numbers" | "say" | "table"> & {
    readonly members: readonly Pick<Member, "group">[];
  },
  group: Group,
  cohort?: number
): MemberFigures {
  const {numbers, say, members} = context;
  const parts = toldParts(context, cohort);
  const whole = parts.reduce((sum, {users}) => sum + users, 0);
  const {users, showing, guess, near} = parts[members.findIndex((member) => member.group === group)];
  if (showing !== "withheld")
    return {users: discreetCount(context, users), share: discreetShare(context, users, whole), showing};
  if (!near) return {users: {value: 0, text: say.notKnown}, share: {value: 0, text: say.notKnown}, showing};
  const about = ({value, text}: Figure): Figure => ({value, text: say.about(text)});
  return {users: about(numbers.count(guess)), share: about(numbers.share(guess / whole)), showing};
}
