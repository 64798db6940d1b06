// What changed since the release, and the notes of all releases: people may have edited those, and they are in the language
// that the family had then. So what programs ask of a release comes from release.json wherever it knows.
import {renderMarkdown} from "../personas/renderDescription.js";
import type {Context} from "./context.js";
import {changesOf, isUnchanged} from "./lifeReport.js";
import type {ReleaseNote, Report} from "./report.js";

/** Returns the sentences of what changed, and the release notes. */
export function releasesOf(context: Context): Pick<Report, "changes" | "releases"> {
  const {say, notes} = context;
  const sentences = changesOf(context);
  const {changesTitle, unchangedTitle, releasesTitle, releasesLink, releasesNote, notesTitle} = say.stays;
  const title = isUnchanged(context) ? unchangedTitle : changesTitle;
  const html = notes === undefined ? undefined : anchored(renderMarkdown(withoutTitle(notes, notesTitle)));
  return {
    ...(sentences.length > 0 ? {changes: {title, sentences}} : {}),
    ...(html === undefined
      ? {}
      : {
          releases: {
            title: releasesTitle,
            link: releasesLink,
            note: releasesNote,
            html,
            notes: notesOf(html, context)
          }
        })
  };
}

// The page has the title already.
function withoutTitle(notes: string, title: string): string {
  return notes.startsWith(title) ? notes.slice(title.length) : notes;
}

// "## Release 3: May 2026", in whatever language: the first number is the release's.
function anchored(html: string): string {
  const used = new Set<string>();
  return html.replace(/<h2>(\D*?(\d+).*?)<\/h2>/g, (whole, heading: string, number: string) => {
    if (used.has(number)) return whole;
    used.add(number);
    return `<h2 id="release-${number}">${heading}</h2>`;
  });
}

function notesOf(html: string, context: Context): ReleaseNote[] {
  return html.split(/(?=<h2)/).flatMap((part): ReleaseNote[] => {
    const [, id, heading, rest] = /^<h2 id="(release-\d+)">(.*?)<\/h2>(.*)$/s.exec(part) ?? [];
    if (id === undefined) return [];
    const title = textOf(heading);
    const ends = endOf(Number(id.slice("release-".length)), title, context);
    return [{id, title, html: rest.trim(), ...(ends === undefined ? {} : {ends})}];
  });
}

// Releases of before release.json kept those before it name their cohort in their heading.
function endOf(release: number, title: string, context: Context): string | undefined {
  const {accepted = [], counted, cohortNames} = context;
  const known = accepted.find(({number}) => number === release);
  if (known) return known.ends;
  const cohort = cohortNames.findIndex(({full}) => title.endsWith(`: ${full}`));
  return counted.cohorts[cohort]?.to;
}

function textOf(html: string): string {
  const signs: Readonly<Record<string, string>> = {amp: "&", lt: "<", gt: ">", quot: '"'};
  return html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot);/g, (_, name: string) => signs[name]);
}
