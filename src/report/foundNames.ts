import type {Context, Member} from "./context.js";
import {papersOf, shadesOf, UNNAMED} from "./shades.js";

/**
 * Returns what to call the groups that the latest people fall into, and their colours: those of their personas; on a site
 * that shows the groups of a release, of the personas whose people live on in them; a number and grey where nobody does.
 */
export function foundNames(
  context: Context
): (group: number) => Pick<Member, "name" | "shortName" | "shades"> {
  const {members, definitions, since, shown, say, numbers} = context;
  const papers = papersOf(definitions.look);
  const grey = shadesOf(UNNAMED, papers);
  return (group) => {
    const number = say.method.groupNumber(numbers.count(group + 1).text);
    const unknown = {name: number, shortName: number, shades: grey};
    if (since === undefined || shown !== "pinned")
      return members.find((one) => one.group.cluster === group) ?? unknown;
    const released = since.lifecycle.groups.findIndex(({heirs}) => heirs[0] === group);
    const id = since.release.groups[released]?.persona;
    const persona = definitions.personas.find((one) => one.id === id);
    if (persona === undefined) return unknown;
    const {name, color} = persona;
    return {name, shortName: say.shortName(name), shades: shadesOf(color, papers)};
  };
}
