// `kindred accept`: the groups that the latest people form, with the names they met, become the release that later cohorts
// are told against. It writes two files, whole or not at all, and no clock is in them.
import {mkdirSync, renameSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {findThings} from "../embed/thing.js";
import type {Grouped} from "../groupPeople.js";
import {formatRelease} from "../personas/formatRelease.js";
import {makeRelease} from "../personas/makeRelease.js";
import {readNotes, readRelease} from "../personas/readRelease.js";
import {NOTES_FILE, RELEASE_FILE, type Release} from "../personas/release.js";
import {isLasting} from "../personas/retired.js";
import {type Found, findPeople, type PipelineOptions, reportPeople} from "../pipeline.js";
import {languageOf} from "../report/language.js";
import {addEntry, releaseEntry} from "../report/releaseNotes.js";
import {openStageCache} from "../stageCache.js";
import {foldersOf} from "./folders.js";
import {printProblems} from "./printProblems.js";
import {printProgress} from "./progress.js";

/** Digits of numbers in release.json: more would only make its diffs longer. */
const DIGITS = 6;

/** Writes personas/release.json and an entry in personas/RELEASES.md; nothing where nothing changed. */
export async function accept(options: {in: string; reason?: string}): Promise<void> {
  const {root, cache} = foldersOf(options);
  const {progress, end} = printProgress();
  const stages = {root, cache: openStageCache(cache), progress, accepting: true} as const;
  const {result, warnings, addresses} = await findAddressed(stages).finally(end);
  printProblems(warnings);
  const {release: before} = readRelease(root);
  const notes = readNotes(root);
  const reason = (options.reason ?? "").replace(/\s+/g, " ").trim();
  const release = makeRelease({...result, addresses, ...(before ? {release: before} : {})}, reason);
  if (before && isSame(before, release)) {
    console.log(`Nothing has changed since release ${before.number} (${before.cohort}): nothing written.`);
    return;
  }
  const numbered = before ? release : {...release, number: lastNumber(notes) + 1};
  const {stays} = languageOf(result.definitions.family.language);
  const entry = releaseEntry(result, numbered);
  writeBoth(root, formatRelease(numbered, DIGITS), addEntry(notes, entry, stays.notesTitle));
  console.log(`wrote ${RELEASE_FILE}\nwrote ${NOTES_FILE}\n\n${entry}\n`);
  const named = numbered.groups.filter(({persona}) => persona !== undefined).length;
  console.log(
    `Release ${numbered.number}: ${numbered.groups.length} groups, ${named} of them named. Commit both files.`
  );
}

// What is accepted has addresses, which are promised from then on.
async function findAddressed(
  options: PipelineOptions
): Promise<Found<Grouped> & {readonly addresses: readonly string[]}> {
  const found = await findPeople(options);
  const report = await reportPeople(options, found.result);
  return {
    ...found,
    addresses: findThings(report)
      .map(({path}) => path)
      .filter(isLasting)
  };
}

// The number, the reason, the counts of releases and what was before them are no change of their own.
function isSame(before: Release, after: Release): boolean {
  const plain = ({earlier: _, ...release}: Release): string =>
    formatRelease(
      {
        ...release,
        number: 1,
        reason: "",
        groups: release.groups.map((group) => ({...group, releases: 1}))
      },
      DIGITS
    );
  return plain(before) === plain(after);
}

// Where release.json is lost or broken, the notes still know how far we were.
function lastNumber(notes = ""): number {
  return Math.max(0, ...[...notes.matchAll(/^## \D*(\d+)/gm)].map(([, number]) => Number(number)));
}

// Both are written aside first, so that a full disk leaves what was there.
function writeBoth(root: string, release: string, notes: string): void {
  const files = [
    [RELEASE_FILE, release],
    [NOTES_FILE, notes]
  ].map(([path, text]) => ({file: join(root, path), text}));
  mkdirSync(dirname(files[0].file), {recursive: true});
  const fresh = (file: string): string => `${file}.${process.pid}`;
  for (const {file, text} of files) writeFileSync(fresh(file), text);
  for (const {file} of files) renameSync(fresh(file), file);
}
