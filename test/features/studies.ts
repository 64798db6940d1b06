// Studies and folders for the tests of counting: small, written by hand, in a temporary folder of their own.
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {gzipSync} from "node:zlib";
import {afterAll} from "vitest";
import {type Problem, ProblemError} from "../../src/problem.js";
import type {EventsSource, Feature, Study} from "../../src/study/study.js";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
});

/** Writes files into a new folder, which goes away after the tests; a name that ends with .gz is zipped. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const root = mkdtempSync(join(tmpdir(), "kindred-test-"));
  folders.push(root);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), {recursive: true});
    writeFileSync(
      join(root, name),
      name.endsWith(".gz") && typeof content === "string" ? gzipSync(content) : content
    );
  }
  return root;
}

export function featureOf(id: string, rest: Partial<Feature> = {}): Feature {
  return {id, label: id, unit: [id, `${id}s`], events: [id], counting: "events", column: id, ...rest};
}

export const eventColumns: EventsSource["columns"] = {
  user: "user",
  event: "event",
  time: "time",
  userId: "user",
  signup: "signup"
};

export function eventsSource(rest: Partial<EventsSource> = {}): EventsSource {
  return {
    kind: "events",
    users: ["data/users.csv"],
    events: ["data/events.csv"],
    columns: eventColumns,
    tolerateBroken: 1,
    ...rest
  };
}

export function studyOf(root: string, rest: Partial<Study> = {}): Study {
  return {
    root,
    title: "A study",
    people: "users",
    source: eventsSource(),
    window: {hours: 24, text: "first 24 hours"},
    timeZone: "UTC",
    cohorts: {by: "none"},
    fit: {kind: "latest"},
    filters: [],
    features: [featureOf("click"), featureOf("view")],
    outcomes: [],
    scaling: "standard",
    k: {kind: "auto", from: 2, to: 20},
    minGroup: 1,
    ...rest
  };
}

/** Returns the problems with which a promise fails; any other end is an error. */
export async function problemsOf(promise: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ProblemError) return error.problems;
    throw error;
  }
  throw new Error("there was no problem");
}
