// The smallest study that builds: 2 months of 40 people by hand, three kinds of them. What a test breaks, it replaces.
import {mkdirSync, mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";

/** Text or bytes by path; undefined takes a file away. */
export type Files = Readonly<Record<string, string | Uint8Array | undefined>>;

export const STUDY = `title: Tiny
people: students
source:
  users: data/users.csv
  events: data/events.csv
columns:
  user: user_id
  event: event
  time: time
  signup: signed_up_at
window: first 24 hours
data_ends: 2026-03-05
features:
  exercises:
    label: Exercises submitted
    unit: exercise
    verb: submit
    events: exercise_submitted
  videos:
    label: Videos started
    unit: video
    verb: start
    events: video_started
outliers: none
k: 3
why: three kinds were written by hand
privacy:
  min_group: 2
`;

export const WATCHER = `name: The Watcher
color: "#d1495b"
family: Everyone
tagline: Presses play
traits:
  exercises: none
  videos: high
description: |
  {{share}} of {{people}} start {{videos.median}} videos.
ideas:
  product: Put an exercise after the second video.
`;

const MONTHS = ["01", "02"];

interface Person {
  readonly id: string;
  readonly signup: string;
  readonly exercises: number;
  readonly videos: number;
}

/** 20 who do nothing, 10 who watch, 10 who practise, each month. */
export const PEOPLE: readonly Person[] = MONTHS.flatMap((month) =>
  Array.from({length: 40}, (_, n) => {
    const day = String((n % 25) + 1).padStart(2, "0");
    return {
      id: `p${month}${String(n).padStart(2, "0")}`,
      signup: `2026-${month}-${day}T10:00:00Z`,
      exercises: n >= 30 ? 8 + (n % 3) : 0,
      videos: n >= 20 && n < 30 ? 5 + (n % 3) : 0
    };
  })
);

export const USERS = csv(["user_id,signed_up_at", ...PEOPLE.map(({id, signup}) => `${id},${signup}`)]);
export const EVENTS = csv(["user_id,event,time", ...PEOPLE.flatMap(eventsOf)]);

/** Lines as the text of a file. */
export function csv(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}

// One a minute, from eleven on.
function eventsOf({id, signup, exercises, videos}: Person): string[] {
  const names = [
    ...Array.from({length: exercises}, () => "exercise_submitted"),
    ...Array.from({length: videos}, () => "video_started")
  ];
  return names.map((name, n) => `${id},${name},${signup.slice(0, 11)}11:${String(n).padStart(2, "0")}:00Z`);
}

/** Writes the study into a folder of its own, changed as told. */
export function writeTinyStudy(changes: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "kindred-tiny-"));
  writeFiles(folder, {
    "data/study.yaml": STUDY,
    "data/users.csv": USERS,
    "data/events.csv": EVENTS,
    "personas/watcher.yaml": WATCHER,
    "personas/family.yaml": "title: The Tiny family\nfamilies:\n  - name: Everyone\n",
    ...changes
  });
  return folder;
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), content);
  }
}
