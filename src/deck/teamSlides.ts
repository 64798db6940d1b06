import type {PersonaReport, Report} from "../report/report.js";
import {withPages} from "../report/withPages.js";
import {paragraphsOf, shorten} from "./plainText.js";
import type {TeamSlide} from "./slide.js";

/** Ideas that a slide holds, and the characters of one that can be read from the back of a room. */
const ROWS = 6;
const LENGTH = 170;
/** Facts of each persona in the notes. */
const FACTS = 2;

/** Returns the slides of each team that has ideas: as many as its ideas need, evenly filled. */
export function teamSlides(report: Report): TeamSlide[] {
  return report.deck.teams.flatMap((team) =>
    partsOf(team.ideas.length).map((part) => slideOf(report, team, part))
  );
}

type Team = Report["deck"]["teams"][number];

function slideOf(report: Report, team: Team, [from, to]: readonly [number, number]): TeamSlide {
  const {labels} = report;
  const all = withPages(report);
  const ideas = team.ideas.slice(from, to).flatMap(({persona: id, html}) => {
    const [first = ""] = paragraphsOf(html);
    return all
      .filter((persona) => persona.id === id)
      .map((persona) => ({persona, text: shorten(first, LENGTH), html}));
  });
  return {
    kind: "team",
    id: `team-${slug(team.team)}`,
    page: "index",
    kicker: labels.ideas,
    title: team.finding,
    ideas: ideas.map(({persona, text}) => ({persona, text})),
    notes: ideas.map(({persona, text, html}) => noteOf(persona, {text, whole: paragraphsOf(html).join(" ")}))
  };
}

// Who they are; what the slide has no room for.
function noteOf(
  {name, share, facts}: PersonaReport,
  {text, whole}: {readonly text: string; readonly whole: string}
): string {
  const parts = [
    ...(share ? [share.text] : []),
    ...facts.slice(0, FACTS),
    ...(whole === text ? [] : [whole])
  ];
  return `${name}: ${parts.join(". ").replace(/[.!?…]?$/, (end) => end || ".")}`;
}

/** Ranges of ideas, one per slide, that differ in length by one at most. */
function partsOf(count: number): [number, number][] {
  const slides = Math.ceil(count / ROWS);
  return Array.from({length: slides}, (_, n) => [
    Math.ceil((n * count) / slides),
    Math.ceil(((n + 1) * count) / slides)
  ]);
}

function slug(team: string): string {
  return team.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
}
