// Names that stay, from the outside: accept, a new month of data, what a pinned and a refit site say of it, accept again.
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {runKindred} from "./runKindred.js";

const STUDY = `title: Lumen Academy
people: students
source:
  frequencies: data/counted.csv
columns: {users: users}
window: first 24 hours
cohorts: {column: month}
fit: "MONTH"
features:
  exercises: {label: Exercises submitted, unit: exercise, verb: submit}
  videos: {label: Videos started, unit: video, verb: start}
k: {from: 2, to: 5}
outliers: none
`;
const PERSONAS = {
  idler: {color: "#3f8f5f", traits: {exercises: 1, videos: 1}},
  watcher: {color: "#d1495b", traits: {exercises: 1, videos: 9}},
  driller: {color: "#2f6f9f", traits: {exercises: 11, videos: 1}}
};
// People around a place: a small square of nine points with weights 1, 2, 1 each way.
function around([x, y]: readonly [number, number], users: number, month: string): string {
  const weights = [1, 2, 1];
  const rows = weights.flatMap((a, i) =>
    weights.map((b, j) => `${x + i - 1},${y + j - 1},${(users / 16) * a * b},${month}`)
  );
  return `${rows.join("\n")}\n`;
}
const MAY = around([1, 1], 480, "May") + around([1, 9], 240, "May") + around([11, 1], 160, "May");
// In June the drillers do less, and somebody new does both.
const JUNE =
  around([1, 1], 480, "June") +
  around([1, 9], 240, "June") +
  around([8, 1], 160, "June") +
  around([16, 17], 128, "June");

describe("kindred accept", () => {
  let folder: string;
  const run = (...args: string[]) => runKindred([...args, "--in", folder]);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  };
  const read = (path: string): string => readFileSync(join(folder, path), "utf8");
  const study = (month: string, more = ""): void =>
    write("data/study.yaml", STUDY.replace("MONTH", month) + more);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kindred-accept-"));
    write("data/counted.csv", `exercises,videos,users,month\n${MAY}`);
    study("May");
    for (const [id, {color, traits}] of Object.entries(PERSONAS))
      write(
        `personas/${id}.yaml`,
        `name: The ${id}\ncolor: "${color}"\ntagline: ${id}\ntraits:\n  exercises: ${traits.exercises}\n  videos: ${traits.videos}\n`
      );
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  test("writes nothing while there is something to mend", () => {
    const good = read("personas/driller.yaml");
    write("personas/driller.yaml", good.replace("exercises:", "exercizes:"));
    const ran = run("accept");
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('unknown feature "exercizes"');
    expect(existsSync(join(folder, "personas/release.json"))).toBe(false);
    write("personas/driller.yaml", good);
  });

  test("writes the release and its notes, the same bytes for the same data, and nothing the second time", () => {
    const ran = run("accept", "--reason", "three kinds, agreed");
    expect(ran, ran.stderr).toMatchObject({code: 0});
    expect(ran.stdout).toContain("wrote personas/release.json");
    const [release, notes] = [read("personas/release.json"), read("personas/RELEASES.md")];
    expect(JSON.parse(release)).toMatchObject({release: 1, cohort: "May", reason: "three kinds, agreed"});
    expect(notes).toContain("## Release 1: May");
    expect(readdirSync(join(folder, "personas")).sort()).toEqual(
      ["RELEASES.md", "driller.yaml", "idler.yaml", "release.json", "watcher.yaml"].sort()
    );
    const again = run("accept", "--reason", "another");
    expect(again.code).toBe(0);
    expect(again.stdout).toContain("Nothing has changed since release 1");
    expect([read("personas/release.json"), read("personas/RELEASES.md")]).toEqual([release, notes]);
    rmSync(join(folder, "personas/release.json"));
    rmSync(join(folder, "personas/RELEASES.md"));
    run("accept", "--reason", "three kinds, agreed");
    expect([read("personas/release.json"), read("personas/RELEASES.md")]).toEqual([release, notes]);
  });

  test("a state that nobody is in fails no check; one that is no state is told", () => {
    expect(run("check", "--fail-on", "gone,moved,split,merged,new,unnamed").code).toBe(0);
    const ran = run("check", "--fail-on", "lost");
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('"lost" is no state. Allowed: gone, moved, split, merged, new, unnamed');
  });

  const personaPages = (): string[] =>
    readdirSync(join(folder, "dist/personas"))
      .filter((name) => name.endsWith(".html"))
      .sort();

  test("a new month: the pinned site keeps its groups and says that others would fit better", () => {
    write("data/counted.csv", `exercises,videos,users,month\n${MAY}${JUNE}`);
    study("June");
    const ran = run("build");
    expect(ran, ran.stderr).toMatchObject({code: 0});
    const home = read("dist/index.html");
    expect(home).toContain("The driller has moved since release 1 (May)");
    expect(home).toContain("A new group has come");
    expect(home).toContain("Grouped again, people would fall into 4 groups");
    expect(home).toContain("Kept since May, 1 release");
    expect(personaPages()).toEqual(["driller.html", "idler.html", "watcher.html"]);
    expect(read("dist/releases.html")).toContain("three kinds, agreed");
  });

  test("a refit site shows the new group, and every name is still with its people", () => {
    study("June", "model: refit\n");
    expect(run("build").code).toBe(0);
    expect(personaPages()).toEqual(["driller.html", "idler.html", "unnamed-1.html", "watcher.html"]);
    expect(read("dist/index.html")).not.toContain("Grouped again");
    expect(read("dist/personas/driller.html")).toContain("Moved since release 1 (May)");
  });

  test("check --fail-on prints a line per persona in that state, in each format", () => {
    const ran = run("check", "--fail-on", "moved,new,unnamed");
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(
      /personas\/driller\.yaml:1:\d+: "The driller" has moved since release 1 \(May\) by \d\.\d\d/
    );
    expect(ran.stderr).toContain("personas/release.json: a group is new since release 1 (May)");
    expect(ran.stderr).toContain("has no name");
    expect(run("check", "--fail-on", "gone,split,merged").code).toBe(0);
    const json = JSON.parse(run("check", "--fail-on", "moved", "--format", "json").stdout) as {
      errors: number;
    };
    expect(json.errors).toBe(1);
    expect(run("check", "--fail-on", "moved", "--format", "github").stdout).toMatch(
      /^::error file=.*driller\.yaml/m
    );
  });

  test("a second accept counts on, says what changed, and all is kept afterwards", () => {
    const ran = run("accept", "--reason", "somebody new");
    expect(ran, ran.stderr).toMatchObject({code: 0});
    const release = JSON.parse(read("personas/release.json")) as {
      release: number;
      groups: {persona?: string; since: string; releases: number}[];
    };
    expect(release.release).toBe(2);
    const of = (id: string | undefined) => release.groups.find(({persona}) => persona === id);
    expect(of("idler")).toMatchObject({since: "May", releases: 2});
    expect(of(undefined)).toMatchObject({since: "June", releases: 1});
    const notes = read("personas/RELEASES.md");
    expect(notes.indexOf("## Release 2: June")).toBeLessThan(notes.indexOf("## Release 1: May"));
    expect(notes).toContain("- The driller has moved since release 1 (May)");
    expect(run("check", "--fail-on", "gone,moved,split,merged,new").code).toBe(0);
  });

  test("after the features have changed, pinned says what no longer fits, refit goes on, accept begins anew", () => {
    const [release, notes] = [read("personas/release.json"), read("personas/RELEASES.md")];
    const grown = (more: string): void => {
      study("June", more);
      write(
        "data/study.yaml",
        read("data/study.yaml").replace("window: first 24 hours", "window: first 48 hours")
      );
    };
    grown("");
    const pinned = run("build");
    expect(pinned.code).toBe(1);
    expect(pinned.stderr).toContain(
      'release 2 does not fit the study: its window is "first 24 hours", the study\'s "first 48 hours"'
    );
    expect(pinned.stderr).toContain("kindred accept --reason");
    grown("model: refit\n");
    const refit = run("build");
    expect(refit, refit.stderr).toMatchObject({code: 0});
    expect(refit.stderr).toContain("warning: release 2 does not fit the study");
    expect(read("dist/index.html")).not.toContain("What changed");
    expect(run("accept", "--reason", "two days").code).toBe(0);
    expect(JSON.parse(read("personas/release.json"))).toMatchObject({release: 3, window: "first 48 hours"});
    write("personas/release.json", release);
    write("personas/RELEASES.md", notes);
    // Features that take no part any more are no other features: the release still fits.
    study("June", "select: [exercises]\n");
    const selected = run("check");
    expect(selected, selected.stderr).toMatchObject({code: 0});
    study("June", "model: refit\n");
  });

  test("a release that git could not merge is one problem, and accept goes on from the notes", () => {
    write("personas/release.json", `<<<<<<< mine\n${read("personas/release.json")}`);
    const ran = run("check");
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(
      "personas/release.json: the file holds two versions that git could not merge"
    );
    expect(ran.stderr).toContain("1 error");
    expect(run("accept").code).toBe(0);
    expect(JSON.parse(read("personas/release.json"))).toMatchObject({release: 3});
  });
});
