// Release notes in words: what `kindred accept` writes into personas/RELEASES.md and the site shows.
import type {Release} from "../personas/release.js";
import type {People} from "./context.js";
import {discreetCount} from "./discreet.js";
import type {Language} from "./english.js";
import {changesOf, cohortLabel} from "./lifeReport.js";
import {makeContext} from "./makeReport.js";
import {memberFigures} from "./memberFigures.js";

/**
 * Returns the entry of a release as Markdown: why, what changed since the one before, and the groups with their shares;
 * in the family's language unless told.
 */
export function releaseEntry(people: People, release: Release, language?: Language): string {
  const context = makeContext(people, language);
  const {say, numbers, study, everyone} = context;
  const words = say.stays;
  const changes = changesOf(context);
  const members = context.members.filter(
    ({group, profile}) => group.match === "cluster" && profile.users > 0
  );
  return [
    words.notesEntry(numbers.count(release.number).text, cohortLabel(context, release.cohort)),
    ...(release.reason === "" ? [] : [inert(words.notesReason(release.reason))]),
    changes.length > 0 ? listed(changes) : words.notesFirst,
    words.notesGroups(
      numbers.count(release.groups.length).text,
      discreetCount(context, everyone.users).text,
      study.people
    ),
    listed(
      members.map(({name, group}) =>
        words.notesGroup(name, memberFigures(context, group, context.fitCohort).share.text)
      )
    )
  ].join("\n\n");
}

/** Returns the notes with a new entry on top, below the title. */
export function addEntry(notes: string | undefined, entry: string, title: string): string {
  const rest = (notes ?? "").replaceAll("\r\n", "\n").trim();
  const below = rest.startsWith(title) ? rest.slice(title.length).trim() : rest;
  return `${[title, entry, below].filter((part) => part !== "").join("\n\n")}\n`;
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${inert(line)}`).join("\n");
}

// One line, in which names and reasons that people typed are no Markdown.
function inert(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
