// What people do wrong, one thing at a time, in the smallest study that builds: a message that says where, what and
// how to mend it, no stack, and the site of before untouched. The messages lie in badInput/, to be read as prose.
import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {inTabs} from "../e2e/inTabs.js";
import {openBrowser} from "../e2e/openBrowser.js";
import {serveFolder} from "../e2e/serveFolder.js";
import {type Ran, runKindred} from "./runKindred.js";
import {
  csv,
  EVENTS,
  type Files,
  PEOPLE,
  STUDY,
  USERS,
  WATCHER,
  writeFiles,
  writeTinyStudy
} from "./tinyStudy.js";

/** Pages that are open at a time. */
const TABS = 4;

let folder: string;
let dist: string;

beforeAll(() => {
  folder = writeTinyStudy();
  dist = join(folder, "dist");
  const built = runKindred(["build", "--in", folder]);
  expect(built, built.stderr).toMatchObject({code: 0});
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Writes the study anew with changes, beside the site that is there, and runs a command. */
function run(command: "build" | "check", changes: Files): Ran {
  for (const part of ["data", "personas"]) rmSync(join(folder, part), {recursive: true, force: true});
  const fresh = writeTinyStudy(changes);
  const files = readdirSync(fresh, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  writeFiles(
    folder,
    Object.fromEntries(
      files.map(({parentPath, name}) => {
        const file = join(parentPath, name);
        return [file.slice(fresh.length + 1), readFileSync(file)];
      })
    )
  );
  rmSync(fresh, {recursive: true});
  return runKindred([command, "--in", folder]);
}

function digestOf(root: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(root, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  for (const file of files.map(({parentPath, name}) => join(parentPath, name)).sort())
    hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

/** What was said, without the lines of progress. */
const messageOf = ({stderr}: Ran): string =>
  stderr.replace(
    /^(?:counting|grouping|questioning the groups|writing the report|drawing the pages|building the site)\b.*\n/gm,
    ""
  );

const events = EVENTS.trimEnd().split("\n");
/** Events with another text for the time in the rows from `first` on. */
const brokenTimes = (rows: number, first = 5): string =>
  csv(
    events.map((line, n) => (n >= first && n < first + rows ? line.replace(/,[^,]*$/, ",yesterday") : line))
  );

const table = (value: (n: number) => string): Files => ({
  "data/study.yaml": STUDY.replace(/source:\n.*\n.*\n/, "source:\n  table: data/table.csv\n")
    .replace(/columns:\n(?: .*\n)+/, "columns:\n  user: user_id\n")
    .replace("data_ends: 2026-03-05", "cohorts: none")
    .replaceAll(/ {4}(?:verb|events): .*\n/g, ""),
  "data/table.csv": csv([
    "user_id,exercises,videos",
    ...PEOPLE.map(({id, exercises, videos}, n) => `${id},${value(n) || exercises},${videos}`)
  ])
});

const mistakes: Readonly<Record<string, Files>> = {
  "missing-events": {"data/events.csv": undefined},
  "empty-events": {"data/events.csv": ""},
  "misspelt-column": {"data/study.yaml": STUDY.replace("time: time", "time: tiem")},
  "misspelt-trait": {"personas/watcher.yaml": WATCHER.replace("exercises: none", "exercices: none")},
  "many-broken-times": {"data/events.csv": brokenTimes(30)},
  "negative-counts": {
    "data/study.yaml": STUDY.replace("time: time\n", "time: time\n  count: times\n").replace(
      "events: video_started",
      "events: video_started\n    count: sum"
    ),
    "data/events.csv": csv(events.map((line, n) => `${line},${n === 0 ? "times" : n < 20 ? -3 : 1}`))
  },
  "text-in-table": table((n) => (n === 6 ? "many" : "")),
  "nan-in-table": table((n) => (n === 6 ? "NaN" : "")),
  "csv-named-parquet": {
    "data/study.yaml": STUDY.replace("data/events.csv", "data/events.parquet"),
    "data/events.parquet": EVENTS
  },
  "csv-named-gz": {
    "data/study.yaml": STUDY.replace("data/events.csv", "data/events.csv.gz"),
    "data/events.csv.gz": EVENTS
  },
  "few-users": {
    "data/users.csv": csv(USERS.split("\n").filter((_, n) => [0, 41, 65].includes(n)))
  },
  "all-alike": {
    "data/events.csv": csv([
      "user_id,event,time",
      ...PEOPLE.map(({id, signup}) => `${id},video_started,${signup.slice(0, 11)}11:00:00Z`)
    ])
  },
  "all-alike-misspelt": {
    "data/study.yaml": STUDY.replace("events: video_started", "events: vidoe_started").replace(
      "events: exercise_submitted",
      "events: exercise_submited"
    )
  },
  "few-behaviours": {
    "data/events.csv": csv([
      "user_id,event,time",
      ...PEOPLE.slice(0, 70).map(({id, signup}) => `${id},video_started,${signup.slice(0, 11)}11:00:00Z`)
    ])
  },
  "no-complete-cohort": {"data/study.yaml": STUDY.replace("2026-03-05", "2026-01-15")},
  "same-name": {"personas/viewer.yaml": WATCHER.replace("#d1495b", "#2f6f9f")},
  "bad-color": {"personas/watcher.yaml": WATCHER.replace('"#d1495b"', "crimsom")},
  "unknown-placeholder": {"personas/watcher.yaml": WATCHER.replace("{{videos.median}}", "{{videos.medain}}")},
  tabs: {"personas/watcher.yaml": WATCHER.replace("  exercises: none", "\texercises: none")},
  "yaml-syntax": {"data/study.yaml": STUDY.replace("title: Tiny", 'title: "Tiny')},
  "no-study": {"data/study.yaml": undefined}
};

describe("kindred build says what to mend, and leaves the site of before alone", () => {
  test.each(Object.keys(mistakes))("%s", async (name) => {
    const before = digestOf(dist);
    const ran = run("build", mistakes[name]);
    expect(ran, ran.stderr).toMatchObject({code: 1, stdout: ""});
    expect(ran.stderr).not.toMatch(/^\s+at /m);
    expect(ran.stderr).not.toContain(folder);
    expect(digestOf(dist)).toBe(before);
    expect(readdirSync(folder).sort()).toEqual([".kindred", "data", "dist", "personas"]);
    await expect(messageOf(ran)).toMatchFileSnapshot(`badInput/${name}.txt`);
  });
});

describe("kindred build goes on where nothing must be mended", () => {
  test("with one cohort, and a feature that is the same for all: the method page names it", () => {
    const ran = run("build", {
      "data/users.csv": csv(USERS.split("\n").filter((line) => !line.includes("p01"))),
      "data/events.csv": csv(events.filter((line) => !line.includes("exercise_submitted"))),
      "data/study.yaml": STUDY.replace(/^k: 3\nwhy: .*$/m, "k: 2\nwhy: two are left")
    });
    expect(ran, ran.stderr).toMatchObject({code: 0});
    // Words of the glossary are links.
    const text = (page: string): string => readFileSync(join(dist, page), "utf8").replace(/<[^>]*>/g, "");
    expect(text("method.html")).toContain("“Exercises submitted” told nobody apart");
    expect(text("cohorts.html")).toContain("one complete cohort");
    expect(text("index.html")).toContain("no earlier cohort");
  });

  test("with a few broken times, which it warns of and counts", async () => {
    const ran = run("check", {"data/events.csv": brokenTimes(2)});
    expect(ran, ran.stderr).toMatchObject({code: 0});
    await expect(messageOf(ran)).toMatchFileSnapshot("badInput/few-broken-times.txt");
  });
});

const SCRIPT = "<script>window.hacked=1</script>";
const IMAGE = "<img src=x onerror=window.hacked=1>";
const CELL = "$" + "{window.hacked=1}";

/** Text that is code somewhere, in every place where people or data can put text. */
const hostile: Files = {
  "data/study.yaml": STUDY.replace("title: Tiny", `title: ${quoted(`Tiny ${SCRIPT} ${CELL}`)}`)
    .replace("people: students", `people: ${quoted(`students ${IMAGE}`)}`)
    .replace("data_ends:", "cohorts: {column: plan}\ndata_ends:")
    .replace("Exercises submitted", quoted(`Exercises ${IMAGE} ${CELL}`))
    .replace("events: video_started", `events: ${quoted(`video ${SCRIPT}`)}`),
  "data/users.csv": csv(
    USERS.trimEnd()
      .split("\n")
      .map((line, n) => `${line},${n === 0 ? "plan" : `"${SCRIPT} ${CELL} ${n % 2}"`}`)
  ),
  "data/events.csv":
    EVENTS.replaceAll("video_started", `video ${SCRIPT}`) +
    csv(
      PEOPLE.filter(({exercises}) => exercises > 0).map(
        ({id, signup}, n) => `${id},other ${IMAGE},${signup.slice(0, 11)}12:${String(n).padStart(2, "0")}:00Z`
      )
    ),
  "personas/family.yaml": `title: ${quoted(`Family ${SCRIPT} ${CELL}`)}\nfamilies:\n  - name: Everyone\n    about: ${quoted(IMAGE)}\n`,
  "personas/watcher.yaml": `name: ${quoted(`Watcher ${IMAGE} ${CELL}`)}
color: "#d1495b"
family: Everyone
tagline: ${quoted(`${SCRIPT} and ${CELL} href="gone.html" class="observablehq--error"`)}
traits:
  exercises: none
  videos: high
description: |
  ${SCRIPT} ${IMAGE} ${CELL} href="gone.html"

  \`\`\`js
  window.hacked = 1
  \`\`\`

  [press](javascript:window.hacked=1) ![look](x"onerror="window.hacked=1)
ideas:
  product: ${quoted(`${SCRIPT} ${IMAGE} ${CELL}`)}
`
};

function quoted(text: string): string {
  return JSON.stringify(text);
}

describe("kindred build with text that is code somewhere", () => {
  test("shows it as the text that it is, and runs none of it", async () => {
    const ran = run("build", hostile);
    expect(ran, ran.stderr).toMatchObject({code: 0});
    const server = await serveFolder(dist);
    const browser = await openBrowser();
    try {
      const dialogs: string[] = [];
      const open = async (): Promise<Page> => {
        const page = await browser.newPage();
        page.on("dialog", (dialog) => {
          dialogs.push(dialog.message());
          void dialog.dismiss();
        });
        return page;
      };
      const texts = new Map<string, string>();
      const visit = async (path: string, page: Page): Promise<void> => {
        await page.goto(`${server.address}/${path}`, {waitUntil: "networkidle"});
        expect(await page.evaluate(() => "hacked" in window), path).toBe(false);
        expect(await page.evaluate(() => document.querySelectorAll("[onerror]").length), path).toBe(0);
        texts.set(path, await page.evaluate(() => document.body.textContent ?? ""));
      };
      await inTabs(TABS, open, {addresses: htmlFiles(dist), visit});
      const persona = texts.get("personas/watcher.html") ?? "";
      for (const text of [`Watcher ${IMAGE} ${CELL}`, `${SCRIPT} and ${CELL}`, `${SCRIPT} ${IMAGE} ${CELL}`])
        expect(persona).toContain(text);
      expect(persona).toContain("window.hacked = 1");
      expect(texts.get("method.html")).toContain(`other ${IMAGE}`);
      expect(texts.get("method.html")).toContain(`video ${SCRIPT}`);
      expect(texts.get("cohorts.html")).toContain(`${SCRIPT} ${CELL} 0`);
      expect(texts.get("index.html")).toContain(`Family ${SCRIPT} ${CELL}`);
      expect(dialogs).toEqual([]);
    } finally {
      await browser.close();
      server.close();
    }
  });
});

function htmlFiles(root: string): string[] {
  expect(existsSync(join(root, "index.html"))).toBe(true);
  return readdirSync(root, {recursive: true})
    .map(String)
    .filter((path) => path.endsWith(".html"))
    .sort();
}
