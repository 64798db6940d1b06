// Headings of slides that no page needs: what most people do, and whom each team could reach. Shares are added up from
// figures that readers see; where one of them is only a bound, no sum is told.
import type {Context, Member} from "./context.js";
import {OFF_THE_CHART} from "./groups.js";
import {memberFigures} from "./memberFigures.js";
import type {DeckReport, PersonaReport} from "./report.js";

/** More names than these do not fit a heading. */
const NAMED = 3;

/** Returns the headings; `personas` are those of the report, from which the ideas come. */
export function deckReport(context: Context, personas: readonly PersonaReport[]): DeckReport {
  return {family: familyFinding(context), teams: teamsOf(context, personas)};
}

// The fewest groups that together are more than half of the people.
function familyFinding(context: Context): string {
  const {say, numbers, study} = context;
  const members = context.members.filter(({share}) => share > 0);
  const bySize = [...members].sort((a, b) => b.share - a.share);
  const shares = bySize.map((_, n) => shareOf(context, bySize.slice(0, n + 1)));
  const count = 1 + shares.findIndex((share) => share !== undefined && share > 0.5);
  const [largest] = bySize;
  if (count === 0)
    return say.largest(largest.name, memberFigures(context, largest.group, context.fitCohort).share.text);
  const names = count > NAMED ? [] : bySize.slice(0, count).map(({name}) => name);
  const share = numbers.share(shares[count - 1] ?? 0).text;
  return say.deck.half(names, {count, text: numbers.count(count).text, share}, study.people);
}

/** Share of some members together; undefined where one of them is told as a bound only. */
function shareOf(context: Context, members: readonly Member[]): number | undefined {
  const figures = members.map(({group}) => memberFigures(context, group, context.fitCohort));
  if (figures.some(({showing}) => showing !== "shown")) return undefined;
  return figures.reduce((sum, {users}) => sum + users.value, 0) / context.everyone.users;
}

function teamsOf(context: Context, personas: readonly PersonaReport[]): DeckReport["teams"] {
  // Nobody can have written ideas for those set aside without a persona.
  const present = personas.filter(({id, share, pageless}) => share && !pageless && id !== OFF_THE_CHART);
  const teams = [...new Set(present.flatMap(({ideas}) => ideas.map(({team}) => team)))];
  const told = teams.map((team) => {
    const ideas = present.flatMap(({id, ideas}) =>
      ideas.filter((idea) => idea.team === team).map(({html}) => ({persona: id, html}))
    );
    const ids = new Set(ideas.map(({persona}) => persona));
    const reached = context.members.filter(({group}) => ids.has(group.id));
    return {team, ideas, reached, users: reached.reduce((sum, {share}) => sum + share, 0)};
  });
  return told
    .sort((a, b) => b.users - a.users || (a.team < b.team ? -1 : 1))
    .map(({team, ideas, reached}) => ({
      team,
      ideas,
      finding: teamFinding(context, team, {reached, all: present.length})
    }));
}

function teamFinding(
  context: Context,
  team: string,
  {reached, all}: {readonly reached: readonly Member[]; readonly all: number}
): string {
  const {say, numbers, study} = context;
  const some = reached.length;
  const texts = [some, all].map((count) => numbers.count(count).text) as [string, string];
  const share = shareOf(context, reached);
  return say.deck.team(
    team,
    {some, all, texts, ...(some === 1 && all > 1 ? {only: reached[0].name} : {})},
    share === undefined ? undefined : numbers.share(share).text,
    study.people
  );
}
