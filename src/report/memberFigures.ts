// How many people a member has, as far as it may be said beside the figures of all other members of the cohort.
import type {Context, Member} from "./context.js";
import {discreetCount, discreetShare} from "./discreet.js";
import {type Group, usersOf} from "./groups.js";
import type {Figure} from "./parts.js";
import {type Showing, showParts} from "./suppress.js";

/** Users of a member and the share they are. */
export interface MemberFigures {
  readonly users: Figure;
  readonly share: Figure;
  readonly showing: Showing;
}

/**
 * Returns the figures of a group among the members of one cohort (an index), or of all cohorts. One that is withheld
 * because it would tell of few others is given as "about", from what the others leave; two or more as a dash.
 */
export function memberFigures(
  context: Pick<Context, "study" | "numbers" | "say" | "table"> & {
    readonly members: readonly Pick<Member, "group">[];
  },
  group: Group,
  cohort?: number
): MemberFigures {
  const {study, numbers, say, table, members} = context;
  const parts = members.map((member) => usersOf(member.group, table, cohort));
  const showings = showParts(parts, study.minGroup);
  const at = members.findIndex((member) => member.group === group);
  const [users, showing, whole] = [parts[at], showings[at], parts.reduce((a, b) => a + b, 0)];
  if (showing !== "withheld")
    return {users: discreetCount(context, users), share: discreetShare(context, users, whole), showing};
  if (showings.filter((other) => other === "withheld").length > 1)
    return {users: {value: 0, text: say.notKnown}, share: {value: 0, text: say.notKnown}, showing};
  // Of nothing but what readers know: the sum of the hidden, how many of them are few, and how many few may be.
  const hidden = parts.reduce((sum, part, i) => (showings[i] === "shown" ? sum : sum + part), 0);
  const few = showings.filter((other) => other === "few").length;
  const estimate = hidden - Math.round((few * study.minGroup) / 2);
  const about = ({value, text}: Figure): Figure => ({value, text: say.about(text)});
  return {users: about(numbers.count(estimate)), share: about(numbers.share(estimate / whole)), showing};
}
